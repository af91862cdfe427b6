import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PathQuery } from '../../../src/query/path-views.ts';
import { findPaths } from '../../../src/query/paths/find-paths.ts';
import { ask, routesOf } from '../../../src/query/paths/path-question.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import { randomDossier } from '../../store/random-dossier.ts';
import { Oracle } from '../oracle.ts';
import { randomFilter } from '../random-filter.ts';
import { PathOracle } from './store-oracle.ts';

const names = ['ada', 'bo', 'cy', 'dee', 'tea', 'salt', 'bo-issue', 'call', 'summit', 'fair'];
const some = (min: number, max: number) => fc.uniqueArray(fc.constantFrom(...names), { minLength: min, maxLength: max });
const perhaps = (ids: fc.Arbitrary<string[]>) => fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, ids);
const question = fc.record({
  from: some(1, 2), to: some(1, 2), through: perhaps(some(1, 2)), throughOneOf: fc.oneof({ weight: 3, arbitrary: fc.constant<string[][]>([]) }, fc.array(some(2, 3), { minLength: 1, maxLength: 2 })), avoid: perhaps(some(1, 2)),
  avoidKinds: fc.constantFrom<string[]>([], [], ['actor'], ['event']),
  maxSteps: fc.constantFrom(0, 0, 1, 2, 3, 4, 1e6), inOrder: fc.boolean(), minIndependent: fc.constantFrom(1, 1, 2, 3), hubPrice: fc.constantFrom(1, 1, 0, 0.5, 3),
});

test('from the claims of a dossier, all limits and any filter together, the search finds what trying every walk finds', () => {
  let answered = 0;
  fc.assert(
    fc.property(randomDossier, fc.oneof(fc.constant({}), randomFilter), question, fc.constantFrom(1, 5, 500), (dossier, filter, drawn, count) => {
      const store = compileDossier(dossier);
      const sidesOf = (conflicts: typeof store.conflicts) => conflicts.map(({ sides }) => sides.map((side) => side.claims.map((claim) => store.claims.id(claim) as string)));
      const contradictions = sidesOf(store.conflicts.filter((conflict) => conflict.kind === 'contradiction'));
      const query = { ...drawn, filter } as unknown as PathQuery;
      const asked = runSteps(ask(store, query, []));
      const found = runSteps(routesOf(store, asked, count, []));
      const expected = asked.from.length === 0 || asked.to.length === 0 ? [] : new PathOracle(new Oracle(dossier, new Set(contradictions.flat(2))), query, contradictions, sidesOf(store.conflicts)).paths();
      if (expected.length > 0) answered++;
      expect(found.cut).toBe(false);
      expect(found.routes.map(({ cost, nodes }) => ({ cost, nodes: nodes.map((node) => store.entities.ids[node] as string) }))).toEqual(expected.slice(0, count));
    }),
    { numRuns: Number(process.env['ORACLE_RUNS'] ?? 800) },
  );
  // Questions that nothing answers prove little.
  expect(answered).toBeGreaterThan(100);
});

test('where two voices are asked for, no path that is shown has a step that rests on one', () => {
  let shown = 0;
  fc.assert(
    fc.property(randomDossier, fc.oneof(fc.constant({}), randomFilter), fc.constantFrom(...names), fc.constantFrom(...names), fc.boolean(), (dossier, filter, from, to, inOrder) => {
      const view = findPaths(compileDossier(dossier), { from: [from], to: [to], filter, inOrder, minIndependent: 2 } as unknown as PathQuery);
      for (const path of view.families.flatMap((family) => family.paths)) {
        shown++;
        expect(path.terms.find((term) => term.name === 'sources')!.words).not.toContain('one voice');
        expect(path.thinnest.says).not.toContain('one voice');
      }
    }),
    { numRuns: 600 },
  );
  expect(shown).toBeGreaterThan(100);
});
