import { expect, it } from 'vitest';
import { AbortError } from '../../src/engine/errors.ts';
import { LocalEngine } from '../../src/engine/local-engine.ts';
import { runPaced } from '../../src/engine/run-paced.ts';
import { engineContract } from '../contracts/engine-contract.ts';

engineContract('LocalEngine', () => new LocalEngine());

it('honours an abort within some slices of 10 ms, however long the work', async () => {
  const controller = new AbortController();
  let late = 0;
  function* forever(): Generator<void, number, void> {
    for (;;) {
      const until = performance.now() + 2;
      while (performance.now() < until);
      if (controller.signal.aborted) late++;
      yield;
    }
  }
  const running = runPaced(forever(), controller.signal);
  setTimeout(() => controller.abort(), 30);
  await expect(running).rejects.toBeInstanceOf(AbortError);
  // Steps of 2 ms, counted instead of timed: a busy machine stretches every clock.
  expect(late).toBeLessThanOrEqual(6);
});
