import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Envelope } from '../../src/cli/answer.ts';
import { run } from '../../src/cli/main.ts';
import { columnsOf } from '../../src/cli/paper.ts';
import { writeDossierJson } from '../../src/formats/dossier-json.ts';
import type { CompareView, ContestedView } from '../../src/query/accounts/account-views.ts';
import { dossierOf } from '../../src/store/dossier-of.ts';
import { calls, said } from '../query/accounts/two-accounts.ts';

const home = fileURLToPath(new URL('../..', import.meta.url));
const cwd = mkdtempSync(join(tmpdir(), 'readout-compare-'));
afterAll(() => rmSync(cwd, { recursive: true }));

const store = calls([
  ['stresses', { from: ['ada-1'], to: ['tea'], says: 'Ada stresses tea.' }],
  ['skips', { from: ['bo-1'], to: ['tea'], says: 'Bo leaves out tea.' }],
  ['talks', { from: ['bo'], to: ['ada'], about: ['salt'], says: 'Bo speaks of salt.', ...said('bo-1', 'bo') }],
  ['talks', { from: ['ada'], to: ['bo'], about: ['figs'], says: 'Ada offers five tons of figs.', quantity: { value: 5, unit: 'tons' }, ...said('ada-2', 'ada') }],
  ['stresses', { from: ['bo-2'], to: ['tea'], says: 'Bo stresses tea now.' }],
  ['joins', { from: ['ada'], to: ['first'], role: 'caller', says: 'Ada placed the call.', ...said('bo-1', 'bo') }],
  ['joins', { from: ['bo'], to: ['first'], role: 'caller', says: 'Bo placed the call.', ...said('ada-1', 'ada') }],
]);
writeFileSync(join(cwd, 'calls.readout.json'), writeDossierJson(dossierOf(store)));

/** What a command writes and how it ends. */
const readout = async (argv: readonly string[], columns = 100) => {
  let out = '';
  let err = '';
  const host = { write: (text: string) => (out += text), complain: (text: string) => (err += text), columns, colour: false, cwd, home };
  const exit = await run([...argv, '--dossier', 'calls.readout.json'], host);
  return { exit, out, err, json: <T>() => JSON.parse(out) as Envelope & { result: T } };
};

describe('compare', () => {
  it('takes what the dossier suggests, and says who leaves out what, with the citation', async () => {
    const { exit, out } = await readout(['compare']);
    expect(exit).toBe(0);
    expect(out).toContain('Of First call, BO leaves out tea.');
    expect(out).toMatch(/^tea {2,}◌ leaves out +● stresses +● new +– was stressed$/m);
    expect(out).toMatch(/◌ BO, First call leaves out\. Bo leaves out tea\. Paper/);
    expect(out).toContain('Not reported is a gap in what is here');
  });

  it.each([
    ['accounts as actor@event', ['ada@First call', 'bo@first'], ['account:ada@first', 'account:bo@first']],
    ['actors: all that they say', ['ada', 'bo'], ['speaker:ada', 'speaker:bo']],
    ['events', ['first', 'second'], ['event:first', 'event:second']],
    ['sources', ['paper', 'ada-1'], ['source:paper', 'source:ada-1']],
    ['dates', ['2025', '2026-01/..'], ['window:2025', 'window:2026-01/..']],
    ['keys of an address', ['speaker:ada', 'window:2026'], ['speaker:ada', 'window:2026']],
  ])('understands %s', async (_, names, keys) => {
    const { exit, json } = await readout(['compare', ...names, '--json']);
    expect(exit).toBe(0);
    expect(json<CompareView>().result.columns.map((column) => column.key)).toEqual(keys);
  });

  it('sets an account against the one before it with --previous, and says what changed', async () => {
    const { out, json } = await readout(['compare', 'bo@second', '--previous', '--json']);
    expect(out).toContain('"kind": "new"');
    const { result } = json<CompareView>();
    expect(result.columns.map((column) => column.key)).toEqual(['account:bo@first', 'account:bo@second']);
    expect(result.rows.find((row) => row.key === 'tea')?.cells[1]?.change).toMatchObject({ kind: 'new', gap: false });
  });

  it('takes a source for the account that it is with --previous', async () => {
    const { json } = await readout(['compare', 'ada-2', '--previous', '--json']);
    expect(json<CompareView>().result.columns.map((column) => column.key)).toEqual(['account:ada@first', 'account:ada@second']);
  });

  it.each([
    ['one side', ['ada@first'], 'is one side only'],
    ['a topic', ['tea', 'ada'], 'tea is a topic'],
    ['an account that is not known', ['cy@first', 'ada'], 'There is bo@first, ada@first, ada@second, bo@second'],
    ['nobody', ['nobody', 'ada'], 'Nothing here is called "nobody"'],
  ])('ends with 2 for %s, and says what there is', async (_, names, message) => {
    const { exit, out, err } = await readout(['compare', ...names]);
    expect({ exit, out, lines: err.trim().split('\n').length }).toEqual({ exit: 2, out: '', lines: 1 });
    expect(err).toContain(message);
  });

  it('keeps within the width, with words or, where there is no room for them, with signs', async () => {
    for (const columns of [60, 80, 120]) {
      const { out } = await readout(['compare', '--all'], columns);
      for (const line of out.split('\n')) expect([line, columnsOf(line) <= columns]).toEqual([line, true]);
    }
  });
});

describe('conflicts', () => {
  it('says who stands where, why, and what would settle it', async () => {
    const { exit, out } = await readout(['conflicts']);
    expect(exit).toBe(0);
    expect(out).toContain('1 contradiction and 0 tensions over 1 matter, with 2 claims');
    expect(out).toMatch(/≠ Who was caller of First call/);
    expect(out).toContain('Only one can be caller of First call');
    expect(out).toMatch(/settled by A record of First call/);
  });

  it('keeps to one matter and one kind, in JSON too', async () => {
    const { json } = await readout(['conflicts', '--over', 'first call', '--json']);
    expect(json<ContestedView>().result).toMatchObject({ contradictions: 1, groups: [{ over: { id: 'first' }, items: [{ rule: 'role', stands: ['BO', 'ADA'] }] }] });
    expect((await readout(['conflicts', '--kind', 'tension'])).out).toContain('Nothing here contradicts');
    expect((await readout(['conflicts', '--kind', 'quarrel'])).exit).toBe(2);
  });
});
