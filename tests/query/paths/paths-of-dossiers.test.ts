import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PathFamily, PathQuery } from '../../../src/query/path-views.ts';
import { findPaths } from '../../../src/query/paths/find-paths.ts';
import { ask, routesOf } from '../../../src/query/paths/path-question.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import { randomDossier } from '../../store/random-dossier.ts';
import { randomFilter } from '../random-filter.ts';

const names = ['ada', 'bo', 'cy', 'dee', 'tea', 'salt', 'bo-issue', 'call', 'summit', 'fair'];
const some = (min: number, max: number) => fc.uniqueArray(fc.constantFrom(...names), { minLength: min, maxLength: max });
const question = fc.record({
  from: some(1, 2), to: some(1, 2), through: fc.oneof({ weight: 3, arbitrary: fc.constant<string[]>([]) }, some(1, 1)), avoid: fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, some(1, 2)),
  avoidKinds: fc.constantFrom<string[]>([], [], ['actor']), maxSteps: fc.constantFrom(0, 0, 2, 4), inOrder: fc.boolean(), minIndependent: fc.constantFrom(1, 1, 2), hubPrice: fc.constantFrom(1, 0, 3),
  filter: fc.oneof(fc.constant({}), randomFilter),
});
const runs = { numRuns: Number(process.env['ORACLE_RUNS'] ?? 400) };

test('what the search finds is shown, as much as was asked for at most, and what is said of the two does not depend on how much that is', () => {
  let shown = 0;
  fc.assert(
    fc.property(randomDossier, question, (dossier, drawn) => {
      const store = compileDossier(dossier);
      const query = drawn as unknown as PathQuery;
      const asked = runSteps(ask(store, query, []));
      const found = runSteps(routesOf(store, asked, 5, [])).routes.length;
      const views = [1, 2, 3, 12].map((k) => ({ k, view: findPaths(store, { ...query, k }) }));
      for (const { k, view } of views) {
        shown += view.count;
        expect(view.count).toBeLessThanOrEqual(k);
        expect(view.count > 0).toBe(found > 0);
        expect(view.none === undefined).toBe(found > 0);
        expect(view.unconnected).toBe(views[0]!.view.unconnected);
        // However few are shown, the first is the same.
        expect(view.families[0]?.paths[0]?.id).toBe(views[0]!.view.families[0]?.paths[0]?.id);
      }
    }),
    runs,
  );
  expect(shown).toBeGreaterThan(200);
});

test('what is left out is told behind the answer as it is, each way with something that none before it passes, until all is told that any judged way passes', () => {
  let told = 0;
  fc.assert(
    fc.property(randomDossier, question, fc.constantFrom(1, 3, 12), fc.constantFrom(1, 2, 50), (dossier, drawn, k, further) => {
      const store = compileDossier(dossier);
      const query = { ...drawn, k } as unknown as PathQuery;
      const plain = findPaths(store, query);
      const view = findPaths(store, { ...query, further });
      const of = (all: readonly PathFamily[], isFurther: boolean) => all.filter(({ group }) => (group === 'further') === isFurther);
      // Nothing above changes, whatever is told below.
      expect(of(view.families, false)).toEqual(plain.families);
      expect(of(plain.families, true)).toEqual([]);
      const below = of(view.families, true).flatMap(({ paths }) => paths);
      told += below.length;
      expect(below.length).toBe(Math.min(further, plain.leftOut ?? 0));
      expect(below.length + (view.leftOut ?? 0)).toBe(plain.leftOut ?? 0);
      expect(view.count).toBe(plain.count + below.length);
      const all = view.families.flatMap(({ paths }) => paths);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      if (plain.none !== undefined) return;
      const met = new Set(plain.families.flatMap(({ paths }) => paths.flatMap(({ entities }) => entities.map(({ label }) => label))));
      for (const { entities } of below) expect(entities.some(({ label }) => !met.has(label))).toBe(true);
      if (view.leftOut !== undefined) return;
      for (const { entities } of below) for (const { label } of entities) met.add(label);
      // Who reads to the end meets every stop of every candidate.
      const { routes } = runSteps(routesOf(store, runSteps(ask(store, { ...query, maxSteps: query.maxSteps === 0 ? 6 : query.maxSteps! }, [])), 100, []));
      for (const { nodes } of routes) for (const node of nodes) expect(met).toContain(store.entities.ref(node).label);
    }),
    runs,
  );
  expect(told).toBeGreaterThan(40);
});

test('the steps of a tree begin at its first end, each there or where another one ends, and hold all the ends', () => {
  let trees = 0;
  fc.assert(
    fc.property(randomDossier, question, fc.constantFrom(...names), (dossier, drawn, third) => {
      const store = compileDossier(dossier);
      const { connection } = findPaths(store, { ...drawn, also: [third] } as unknown as PathQuery);
      if (connection === undefined || connection.steps.length === 0) return;
      trees++;
      const reached = new Set([connection.ends[0]!.id]);
      for (const { from, to } of connection.steps) {
        expect(reached.has(from.id)).toBe(true);
        reached.add(to.id);
      }
      for (const end of connection.ends) expect(reached.has(end.id)).toBe(true);
    }),
    runs,
  );
  expect(trees).toBeGreaterThan(50);
});

test('a search that was cut denies nothing', () => {
  fc.assert(
    fc.property(randomDossier, question, fc.integer({ min: 1, max: 6 }), (dossier, drawn, budget) => {
      const view = findPaths(compileDossier(dossier), { ...drawn, budget } as unknown as PathQuery);
      if (view.cut && view.unconnected !== undefined) expect(view.unconnected).toMatch(/^In the time given/);
    }),
    runs,
  );
});
