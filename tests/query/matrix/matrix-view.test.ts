import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/model/claim.ts';
import type { EntityId } from '../../../src/model/ids.ts';
import { admit } from '../../../src/query/admit.ts';
import { isContested } from '../../../src/query/contested.ts';
import { matrixView } from '../../../src/query/matrix/matrix-view.ts';
import type { MatrixQuery, MatrixView } from '../../../src/query/matrix/matrix-views.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import type { Store } from '../../../src/store/store.ts';
import { randomDossier } from '../../store/random-dossier.ts';
import { calls, said } from '../accounts/two-accounts.ts';
import { Oracle } from '../oracle.ts';
import { randomFilter } from '../random-filter.ts';

const ask = (store: Store, query: MatrixQuery): MatrixView => runSteps(matrixView(store, query));
const cellsOf = (view: MatrixView) => new Map(view.cells.map((cell) => [`${view.rows[cell.row]!.entity.id} ${view.columns[cell.column]!.entity.id}`, cell]));

describe('the matrix of stances', () => {
  it('has in each cell the claims of that actor to or about that topic, as counted one by one', () => {
    fc.assert(
      fc.property(randomDossier, randomFilter, (dossier, filter) => {
        const store = compileDossier(dossier);
        const oracle = new Oracle(dossier, new Set(dossier.claims.filter((claim) => isContested(store, admit(store, undefined), store.claims.indexOf(claim.id))).map((claim) => claim.id as string)));
        const expected = new Map<string, { claims: Set<string>; omissions: number }>();
        const namesake = (id: string): string | undefined => dossier.claims.findLast((claim) => oracle.type(claim).namesake && claim.from[0] === id)?.to[0];
        const put = (claim: Claim, actor: string, topic: string): void => {
          const key = `${actor} ${topic}`;
          if (!expected.has(key)) expected.set(key, { claims: new Set(), omissions: 0 });
          if (oracle.type(claim).omission) expected.get(key)!.omissions++;
          else expected.get(key)!.claims.add(claim.id);
        };
        for (const claim of dossier.claims) {
          if (!oracle.admits(claim, filter) || oracle.type(claim).namesake) continue;
          const actors = oracle.type(claim).viaAccount ? oracle.accounts(claim).map(({ actor }) => actor) : claim.from.filter((id) => oracle.entities.get(id)?.kind === 'actor');
          const topics = [...claim.to, ...claim.about].flatMap((id) => {
            const kind = oracle.entities.get(id)?.kind;
            return kind === 'topic' || kind === 'event' ? [id as string] : kind === 'actor' ? (namesake(id) ?? []) : [];
          });
          for (const actor of new Set<string>(actors)) for (const topic of new Set(topics)) if (!oracle.hidden(actor, filter) && !oracle.hidden(topic, filter)) put(claim, actor, topic);
        }
        const found = cellsOf(ask(store, { mode: 'stance', filter, rows: 80, columns: 80 }));
        expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
        for (const [key, cell] of found) {
          expect([key, cell.count, cell.omissions]).toEqual([key, expected.get(key)!.claims.size, expected.get(key)!.omissions]);
          expect(Object.values(cell.quads).reduce((sum, count) => sum + count, 0)).toBe(cell.count);
          expect(cell.supports + cell.opposes + cell.neutral + cell.ambiguous).toBeLessThanOrEqual(cell.count);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('is the same whatever the order, but for the order', () => {
    fc.assert(
      fc.property(randomDossier, fc.constantFrom('stance', 'quad'), (dossier, mode) => {
        const store = compileDossier(dossier);
        const [blocks, weight, name] = (['blocks', 'weight', 'name'] as const).map((order) => ask(store, { mode, order }));
        const plain = (view: MatrixView) => [...cellsOf(view)].map(([key, { row: _row, column: _column, ...cell }]) => [key, cell] as const).sort((a, b) => (a[0] < b[0] ? -1 : 1));
        expect(plain(weight!)).toEqual(plain(blocks!));
        expect(plain(name!)).toEqual(plain(blocks!));
        const counts = weight!.rows.map((row) => row.claims);
        expect(counts).toEqual(counts.toSorted((a, b) => b - a));
        for (const view of [blocks!, weight!, name!]) {
          for (const [groups, heads] of [[view.rowGroups, view.rows], [view.columnGroups, view.columns]] as const) {
            expect(groups.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i))).toEqual(heads.map((_, i) => i));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  const dealings = () =>
    calls([
      ['holds', { from: ['ada'], to: ['tea'], stance: 'supports', ...said('ada-1', 'ada') }],
      ['bans', { from: ['ada'], to: ['tea'] }],
      ['holds', { from: ['bo'], to: ['tea'], stance: 'neutral' }],
      ['holds', { from: ['bo'], to: ['salt'], stance: 'supports', polarity: 'negated' }],
      ['bans', { from: ['bo'], to: ['figs'], modality: 'hypothetical' }],
      ['skips', { from: ['ada-1'], to: ['salt'] }],
      ['talks', { from: ['cy'], to: ['ada'], about: ['tea'] }],
      ['hits', { from: ['ada'], to: ['bo'] }],
      ['talks', { from: ['ada', 'cy'], to: ['bo'] }],
    ]);

  it('says for, against, both, neutral, none, and left out; never takes a possible or a denied stance for one', () => {
    const found = cellsOf(ask(dealings(), { mode: 'stance' }));
    expect([...found].map(([key, cell]) => `${key}: ${cell.stance} ${cell.count}${cell.omissions > 0 ? ' left out' : ''}`).sort()).toEqual([
      'ada salt: none 0 left out',
      'ada tea: both 2',
      'bo figs: none 1',
      'bo salt: neutral 1',
      'bo tea: neutral 1',
      'cy tea: none 1',
    ]);
    expect(found.get('ada tea')!.name).toBe('ADA, tea: ambiguous, 2 claims');
    expect(found.get('ada salt')!.name).toBe('ADA, salt: left out of an account');
  });

  it('sets actor against actor: who acts on whom, and each way for those who act together', () => {
    const found = cellsOf(ask(dealings(), { mode: 'quad' }));
    expect([...found].map(([key, cell]) => `${key}: ${cell.quad} ${cell.count}`).sort()).toEqual([
      'ada bo: material-conflict 2',
      'ada cy: verbal-cooperation 1',
      'cy ada: verbal-cooperation 2',
      'cy bo: verbal-cooperation 1',
    ]);
  });

  it('keeps what it was asked to keep, cuts the lightest, and says so', () => {
    const view = ask(dealings(), { mode: 'stance', rows: 1, columns: 2, keep: ['cy' as EntityId, 'figs' as EntityId] });
    expect(view.rows.map((row) => row.entity.id)).toEqual(['cy']);
    expect(view.columns.map((column) => column.entity.id).sort()).toEqual(['figs', 'tea']);
    expect(view).toMatchObject({ cut: true, total: { rows: 3, columns: 3, claims: 7 }, cutSays: 'The weightiest: 1 of 3 actors, 2 of 3 topics and events.' });
    expect(ask(dealings(), { mode: 'stance' })).toMatchObject({ cut: false, cutSays: '' });
  });

  it('is empty for a dossier without claims', () => {
    expect(ask(calls([]), { mode: 'stance' })).toMatchObject({ rows: [], columns: [], cells: [], shown: 0, rowGroups: [] });
  });
});
