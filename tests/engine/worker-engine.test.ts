import { MessageChannel } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { Port } from '../../src/engine/engine-messages.ts';
import { EngineCrashedError, fromWire, toWire, UnknownIdError } from '../../src/engine/errors.ts';
import { LocalEngine } from '../../src/engine/local-engine.ts';
import { serveEngine } from '../../src/engine/serve-engine.ts';
import { WorkerEngine, type EngineHost } from '../../src/engine/worker-engine.ts';
import { writeDossierJson } from '../../src/formats/dossier-json.ts';
import { contractDossier } from '../contracts/contract-dossier.ts';
import { engineContract, longInput } from '../contracts/engine-contract.ts';

const crashes: ((reason: string) => void)[] = [];

/** The worker's side behind a real message channel: the same messages, cloned the same way, in one thread. */
function startHost(): EngineHost {
  const { port1, port2 } = new MessageChannel();
  serveEngine(port2 as unknown as Port, () => new LocalEngine());
  return {
    port: port1 as unknown as Port,
    onCrash: (listener) => crashes.push(listener),
    terminate: () => {
      port1.close();
      port2.close();
    },
  };
}

const input = { name: 'contract', files: [{ path: 'contract.readout.json', text: writeDossierJson(contractDossier) }] };

engineContract('WorkerEngine', () => new WorkerEngine(startHost));

it('rejects what was under way when the worker dies, and opens again in a new one', async () => {
  const engine = new WorkerEngine(startHost);
  await engine.open(input);
  const asked = engine.paths({ from: [], to: [] });
  crashes.at(-1)!('out of memory');
  await expect(asked).rejects.toBeInstanceOf(EngineCrashedError);
  await expect(engine.statistics({})).rejects.toThrow('out of memory');
  expect((await engine.open(input)).ok).toBe(true);
  expect((await engine.statistics({})).claims).toBe(contractDossier.claims.length);
  engine.close();
});

it('goes back to the graph before when an open is given up on while its answer is on the way', async () => {
  const engine = new WorkerEngine(startHost);
  await engine.open(input);
  const controller = new AbortController();
  const opening = engine.open(longInput(3), {
    signal: controller.signal,
    // The last word before the answer: the abort crosses it on its way.
    onProgress: ({ doing }) => doing === 'Drawing the overview' && setTimeout(() => controller.abort(), 1),
  });
  const outcome = await opening.then(() => 'opened', () => 'aborted');
  const expected = outcome === 'opened' ? contractDossier.claims.length + 3 : contractDossier.claims.length;
  expect((await engine.statistics({})).claims).toBe(expected);
  engine.close();
});

it('carries errors over in their own class', () => {
  const error = fromWire(structuredClone(toWire(new UnknownIdError('x'))));
  expect(error).toBeInstanceOf(UnknownIdError);
  expect(error).toMatchObject({ id: 'x', name: 'UnknownIdError' });
  expect(fromWire(toWire(new TypeError('odd')))).toMatchObject({ name: 'TypeError', message: 'odd' });
});

it('reads a file on the other side: what crosses is the file, not its text', async () => {
  const engine = new WorkerEngine(startHost);
  const blob = new Blob([input.files[0]!.text]);
  const opened = await engine.open({ name: 'contract', files: [{ path: 'contract.readout.json', blob }] });
  expect(opened.ok && opened.overview.statistics.claims).toBe(contractDossier.claims.length);
  engine.close();
});
