import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountRow, CompareView } from '../../../src/query/accounts/account-views.ts';
import { accounts } from '../../../src/query/accounts/accounts.ts';
import { changes } from '../../../src/query/accounts/changes.ts';
import { compare } from '../../../src/query/accounts/compare.ts';
import { runSteps } from '../../../src/query/steps.ts';
import type { Dossier } from '../../../src/model/dossier.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import type { Store } from '../../../src/store/store.ts';
import { Oracle } from '../oracle.ts';
import { randomDossier } from '../../store/random-dossier.ts';
import { calls, said, sides } from './two-accounts.ts';

const ask = (store: Store, keys: readonly string[], rest: object = {}): CompareView => runSteps(compare(store, { sides: keys, ...rest }));
const row = (view: CompareView, key: string): AccountRow => {
  const found = view.rows.find((one) => one.key === key);
  if (found === undefined) throw new Error(`No row ${key} among ${view.rows.map((one) => one.key).join(', ')}`);
  return found;
};
const grades = (view: CompareView, key: string): string[] => row(view, key).cells.map((cell) => cell.grade);

describe('how a side deals with a row', () => {
  it('goes by what sources report of its attention, and stays a mention beside stronger words', () => {
    const view = ask(
      calls([
        ['stresses', { from: ['ada-1'], to: ['tea'] }],
        ['lists', { from: ['bo-1'], to: ['tea'] }],
        ['talks', { from: ['bo'], to: ['ada'], about: ['tea'], ...said('bo-1', 'bo') }],
        ['talks', { from: ['bo'], to: ['ada'], about: ['tea'], when: '2025', ...said('bo-1', 'bo') }],
      ]),
      [sides.ada1, sides.bo1],
    );
    expect(grades(view, 'tea')).toEqual(['stresses', 'mentions']);
    expect(row(view, 'tea').relation).toBe('both');
  });

  it('keeps three silences apart: left out, not in the account, not reported', () => {
    const claims = [
      ['stresses', { from: ['ada-1'], to: ['tea', 'salt', 'figs'] }],
      ['skips', { from: ['bo-1'], to: ['tea'] }],
    ] as const;
    const reported = ask(calls(claims), [sides.ada1, sides.bo1]);
    expect([grades(reported, 'tea'), grades(reported, 'salt')]).toEqual([['stresses', 'omitted'], ['stresses', 'not-reported']]);
    const read = ask(calls(claims, { 'bo-1': { complete: true } }), [sides.ada1, sides.bo1]);
    expect([grades(read, 'tea'), grades(read, 'salt')]).toEqual([['stresses', 'omitted'], ['stresses', 'absent']]);
    expect([row(reported, 'tea').relation, row(reported, 'salt').relation, row(read, 'salt').relation]).toEqual(['sides-differ', 'one-side', 'sides-differ']);
  });

  it('calls nothing absent that a filter took away, or that a narrower topic speaks of', () => {
    const store = calls(
      [
        ['stresses', { from: ['ada-1'], to: ['tea', 'fruit'] }],
        ['talks', { from: ['bo'], to: ['ada'], about: ['tea', 'figs'], ...said('bo-1', 'bo', { certainty: 'hedged' }) }],
        ['within', { from: ['figs'], to: ['fruit'] }],
      ],
      { 'bo-1': { complete: true } },
    );
    const view = ask(store, [sides.ada1, sides.bo1], { filter: { without: { certainty: ['hedged'] } } });
    expect(grades(view, 'tea')).toEqual(['stresses', 'not-reported']);
    expect(grades(ask(store, [sides.ada1, sides.bo1]), 'fruit')).toEqual(['stresses', 'not-reported']);
  });

  it('denies where another side contradicts it, and puts a part that only one can have had in a row of its own', () => {
    const view = ask(
      calls([
        ['joins', { from: ['ada'], to: ['first'], role: 'caller', ...said('ada-1', 'ada') }],
        ['joins', { from: ['bo'], to: ['first'], role: 'caller', ...said('bo-1', 'bo') }],
        ['stresses', { from: ['ada-1'], to: ['tea'] }],
      ]),
      [sides.ada1, sides.bo1],
    );
    expect(grades(view, 'itself#caller')).toEqual(['denies', 'denies']);
    expect(row(view, 'itself#caller')).toMatchObject({ relation: 'sides-differ', role: 'caller', label: 'Caller of First call' });
    expect(view.rows[0]!.key).toBe('itself#caller');
  });

  it('says contested, not that the sides differ, where somebody else contradicts one of them', () => {
    const view = ask(
      calls([
        ['joins', { from: ['bo'], to: ['first'], role: 'caller', ...said('bo-1', 'bo') }],
        ['joins', { from: ['ada'], to: ['first'], role: 'caller', evidence: [{ source: 'paper', voices: ['cy'] }] }],
        ['stresses', { from: ['ada-1'], to: ['tea'] }],
      ]),
      [sides.ada1, sides.bo1],
    );
    expect(row(view, 'itself#caller')).toMatchObject({ relation: 'contested' });
    expect(grades(view, 'itself#caller')).toEqual(['not-reported', 'denies']);
  });

  it('takes a stance from those who speak there, for themselves', () => {
    const view = ask(
      calls([
        ['holds', { from: ['ada'], to: ['tea'], stance: 'supports', ...said('ada-1', 'ada') }],
        ['holds', { from: ['cy'], to: ['tea'], stance: 'opposes', ...said('ada-1', 'ada') }],
        ['bans', { from: ['bo'], to: ['tea'], ...said('bo-1', 'bo') }],
      ]),
      [sides.ada1, sides.bo1],
    );
    expect(row(view, 'tea').cells.map((cell) => cell.stance?.stance)).toEqual(['supports', 'opposes']);
    expect(row(view, 'tea')).toMatchObject({ stance: 1, relation: 'sides-differ' });
    expect(view.divergence).toMatchObject({ attention: 0, stance: 1 });
  });

  it('asks nothing of sides that are not there', () => {
    const view = ask(calls([['stresses', { from: ['ada-1'], to: ['tea'] }]]), [sides.ada1, 'account:nobody@first', 'source:tea', 'nonsense', 'window:yesterday']);
    expect(view.unknown).toEqual(['account:nobody@first', 'source:tea', 'nonsense', 'window:yesterday']);
    expect(view.columns.map((column) => column.key)).toEqual([sides.ada1]);
    expect(ask(calls([]), []).says).toContain('Nothing is chosen');
  });
});

describe('what changed', () => {
  const change = (before: readonly (readonly [string, object])[], after: readonly (readonly [string, object])[]) => {
    const store = calls([...before, ...after] as never);
    const view = ask(store, [sides.ada2], { previous: true });
    expect(view.columns.map((column) => column.key)).toEqual([sides.ada1, sides.ada2]);
    return row(view, 'tea').cells[1]!.change;
  };
  const talk = (source: string, more: object = {}) => ['talks', { from: ['ada'], to: ['bo'], about: ['tea'], ...said(source, 'ada'), ...more }] as const;
  const stress = (source: string) => ['stresses', { from: [source], to: ['tea'] }] as const;

  it.each([
    ['new where there was nothing', [], [talk('ada-2')], 'new', true],
    ['new, and no gap, where it was left out before', [['skips', { from: ['ada-1'], to: ['tea'] }]], [talk('ada-2')], 'new', false],
    ['gone', [stress('ada-1')], [['stresses', { from: ['ada-2'], to: ['salt'] }]], 'gone', true],
    ['gone, and no gap, where it is left out now', [talk('ada-1')], [['skips', { from: ['ada-2'], to: ['tea'] }]], 'gone', false],
    ['unchanged where both leave it out', [['skips', { from: ['ada-1'], to: ['tea'] }]], [['skips', { from: ['ada-2'], to: ['tea'] }]], 'unchanged', false],
    ['firmer with more attention', [['lists', { from: ['ada-1'], to: ['tea'] }]], [stress('ada-2')], 'firmer', false],
    ['softer with less', [stress('ada-1')], [['lists', { from: ['ada-2'], to: ['tea'] }]], 'softer', false],
    ['firmer with a figure', [talk('ada-1')], [talk('ada-2', { quantity: { value: 5, unit: 't' } })], 'firmer', false],
    ['firmer with a date', [talk('ada-1')], [talk('ada-2', { when: '2026-05' })], 'firmer', false],
    ['softer from what is so to what may be', [talk('ada-1')], [talk('ada-2', { modality: 'hypothetical' })], 'softer', false],
    ['firmer from hedged to stated', [talk('ada-1', said('ada-1', 'ada', { certainty: 'hedged' }))], [talk('ada-2')], 'firmer', false],
    ['shifted when the stance turns', [['holds', { from: ['ada'], to: ['tea'], stance: 'supports', ...said('ada-1', 'ada') }]], [['holds', { from: ['ada'], to: ['tea'], stance: 'opposes', ...said('ada-2', 'ada') }]], 'shifted', false],
    ['firmer when a stance is taken', [['holds', { from: ['ada'], to: ['tea'], stance: 'neutral', ...said('ada-1', 'ada') }]], [['holds', { from: ['ada'], to: ['tea'], stance: 'opposes', ...said('ada-2', 'ada') }]], 'firmer', false],
    ['shifted when firmer and softer at once', [talk('ada-1')], [talk('ada-2', { modality: 'hypothetical', quantity: { value: 5, unit: 't' } })], 'shifted', false],
    ['shifted when it comes beside other matters', [talk('ada-1', { about: ['tea', 'salt'] })], [talk('ada-2', { about: ['tea', 'figs'] })], 'shifted', false],
    ['unchanged when told the same way', [talk('ada-1')], [talk('ada-2')], 'unchanged', false],
  ] as const)('is %s', (_, before, after, kind, gap) => {
    // A claim elsewhere, so that the row's share and its salience stay out of it.
    const other = (source: string) => [['talks', { from: ['ada'], to: ['bo'], about: ['fruit'], ...said(source, 'ada') }], ['talks', { from: ['ada'], to: ['bo'], about: ['fair'], ...said(source, 'ada') }]] as const;
    expect(change([...before, ...other('ada-1')] as never, [...after, ...other('ada-2')] as never)).toMatchObject({ kind, gap });
  });

  it('gives both passages, cited from the account itself', () => {
    const found = change([talk('ada-1')], [talk('ada-2', { quantity: { value: 5, unit: 't' } })]);
    expect(found).toMatchObject({ before: { says: 'Sentence 0.', attribution: 'ADA' }, after: { says: 'Sentence 1.' } });
    expect(found!.reasons.map((reason) => reason.says)).toEqual(['with a figure now: 5 t']);
  });

  it('is told actor by actor for the last event of a series, the new first', () => {
    const view = runSteps(changes(calls([talk('ada-1'), talk('ada-2'), stress('bo-1'), ['stresses', { from: ['bo-2'], to: ['salt'] }]] as never), {}));
    expect([view.before?.id, view.after?.id]).toEqual(['first', 'second']);
    expect(view.actors.map(({ actor, rows }) => [actor.id, rows.map((one) => `${one.key} ${one.change.kind}`)])).toEqual([
      ['ada', ['tea unchanged']],
      ['bo', ['salt new', 'tea gone']],
    ]);
  });
});

describe('any dossier', () => {
  const sidesOf = (store: Store): string[] => runSteps(accounts(store, {})).sides.map((side) => side.key);
  /** The dossier with every claim told twice, under another id. */
  const doubled = (dossier: Dossier): Dossier => {
    const other = (id: string): string => id.replace('-aaaaaa', '-bbbbbb');
    const again = dossier.claims.map((one) => ({ ...one, id: other(one.id), from: one.from.map(other), to: one.to.map(other) }) as typeof one);
    return { ...dossier, claims: [...dossier.claims, ...again], conflicts: [] };
  };

  it('diverges not at all from itself, and as much one way as the other', () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        const store = compileDossier(dossier);
        const keys = sidesOf(store);
        fc.pre(keys.length > 1);
        const [a, b] = [keys[0]!, keys.at(-1)!];
        const [there, back] = [ask(store, [a, b]), ask(store, [b, a])];
        expect(back.divergence.attention ?? 0).toBeCloseTo(there.divergence.attention ?? 0, 12);
        const of = (view: CompareView) => new Map(view.rows.map((one) => [one.key, { relation: one.relation, attention: Math.round(one.attention * 1e9), cells: Object.fromEntries(one.cells.map((cell) => [view.columns[cell.column]!.key, cell.grade])) }]));
        expect(of(back)).toEqual(of(there));
        for (const { attention } of there.between) if (attention !== null) expect(attention).toBeLessThanOrEqual(1);
      }),
      { numRuns: 60 },
    );
  });

  it('is not further apart for being told twice over', () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        const [once, twice] = [compileDossier({ ...dossier, conflicts: [] }), compileDossier(doubled(dossier))];
        const keys = sidesOf(once).slice(0, 4);
        fc.pre(keys.length > 1);
        const [single, double] = [ask(once, keys), ask(twice, keys)];
        const figures = (view: CompareView) => view.rows.map((one) => [one.key, one.attention.toFixed(9), one.cells.map((cell) => [cell.strength.toFixed(9), cell.stance?.value])]).sort();
        expect(figures(double)).toEqual(figures(single));
        expect(double.divergence.attention ?? -1).toBeCloseTo(single.divergence.attention ?? -1, 12);
      }),
      { numRuns: 60 },
    );
  });

  it('puts into an account what is read in it, said in it, or reported of its attention, and nothing else', () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        const store = compileDossier(dossier);
        const oracle = new Oracle(dossier, new Set());
        const isOf = (id: string | undefined): boolean => {
          const source = id === undefined ? undefined : oracle.entities.get(id);
          return source?.kind === 'source' && source.account?.actor === 'ada' && source.account.event === 'call';
        };
        const expected = dossier.claims.filter((one) =>
          oracle.type(one).viaAccount ? one.from.some(isOf) : one.evidence.some((piece) => isOf(piece.source) || isOf(piece.in)),
        );
        expect(ask(store, ['account:ada@call']).columns[0]!.claims).toBe(expected.length);
        const speaker = dossier.claims.filter((one) => (oracle.type(one).viaAccount ? oracle.accounts(one).some((of) => of.actor === 'ada') : one.evidence.some((piece) => oracle.speaker(piece) === 'ada')));
        expect(ask(store, ['speaker:ada']).columns[0]!.claims).toBe(speaker.length);
        for (const side of runSteps(accounts(store, {})).sides) expect([side.key, ask(store, [side.key]).columns[0]!.claims, ask(store, [side.key]).columns[0]!.rows]).toEqual([side.key, side.claims, side.rows]);
      }),
      { numRuns: 60 },
    );
  });

  it('has strengths that sum to 1, cells for every column, and rows that are somebody’s', () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        const store = compileDossier(dossier);
        const keys = sidesOf(store).slice(0, 5);
        const view = ask(store, keys, { claims: 2 });
        for (let column = 0; column < view.columns.length; column++) {
          const sum = view.rows.reduce((all, one) => all + one.cells[column]!.strength, 0);
          if (sum > 0) expect(sum).toBeCloseTo(1, 9);
        }
        for (const one of view.rows) {
          expect(one.cells.map((cell) => cell.column)).toEqual(view.columns.map((_, i) => i));
          expect(one.cells.some((cell) => cell.count > 0)).toBe(true);
          for (const cell of one.cells) {
            expect(cell.count > 0).toBe(cell.best !== undefined);
            expect(['omitted', 'absent', 'not-reported'].includes(cell.grade)).toBe(cell.strength === 0);
            if (cell.grade === 'not-reported') expect(cell.count).toBe(0);
          }
        }
        const order = view.rows.map((one) => one.divergence);
        expect(order).toEqual(order.toSorted((a, b) => b - a));
        expect(structuredClone(view)).toEqual(view);
      }),
      { numRuns: 60 },
    );
  });
});
