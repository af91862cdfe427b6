import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CheapestAround, type Lessons } from '../../../src/query/paths/cheapest-around.ts';
import { wholeGraph } from '../../../src/query/paths/local-graph.ts';
import { buildPairGraph } from '../../../src/query/paths/pair-graph.ts';
import { remainingCost, unreachable } from '../../../src/query/paths/remaining-cost.ts';
import { RouteEnumeration } from '../../../src/query/paths/route-enumeration.ts';
import { LayeredSpace } from '../../../src/query/paths/route-space.ts';
import { runSteps } from '../../../src/query/steps.ts';

type Pair = readonly [a: number, b: number];

/** Everything between 0 and 1, each step at 512. */
function spaceOf(n: number, pairs: readonly Pair[], nodePrices = new Int32Array(n), maxSteps = 0): LayeredSpace {
  const graph = buildPairGraph(n, { count: pairs.length, a: Uint32Array.from(pairs, ([a]) => a), b: Uint32Array.from(pairs, ([, b]) => b), claim: null, price: null, flags: null });
  const local = wholeGraph(graph, { from: [0], to: [1], barred: null, nodePrices });
  return new LayeredSpace(local, runSteps(remainingCost(local, [], maxSteps)));
}

test('what searches learn never makes a later one wrong', () => {
  const n = 9;
  const node = fc.nat(n - 1);
  const asked = fc.record({
    pairs: fc.array(fc.tuple(node, node), { minLength: 8, maxLength: 22 }),
    prices: fc.array(fc.nat(900), { minLength: n, maxLength: n }),
    maxSteps: fc.constantFrom(0, 0, 3, 4, 6),
    limit: fc.constantFrom(unreachable, unreachable, 2500),
    beginnings: fc.array(fc.uniqueArray(fc.integer({ min: 2, max: n - 1 }), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 8 }),
  });
  fc.assert(fc.property(asked, ({ pairs, prices, maxSteps, limit, beginnings }) => {
    const ties = pairs.filter(([a, b]) => a !== b);
    if (ties.length === 0) return;
    const space = spaceOf(n, ties, Int32Array.from(prices), maxSteps);
    const local = (v: number) => space.global.indexOf(v);
    const tied = (a: number, b: number) => ties.some(([x, y]) => (x === a && y === b) || (x === b && y === a));
    const cheapest = (nodes: readonly number[], cost: number): number => {
      const last = nodes.at(-1)!;
      if (last === 1) return cost;
      if (maxSteps !== 0 && nodes.length > maxSteps) return unreachable;
      let best = unreachable;
      for (let y = 1; y < n; y++) if (!nodes.includes(y) && tied(last, y)) best = Math.min(best, cheapest([...nodes, y], cost + 512 + (y === 1 ? 0 : prices[y]!)));
      return best;
    };
    const known = new Map<string, Lessons>();
    for (const chain of beginnings) {
      const nodes = [0, ...chain.slice(0, -1)];
      const first = chain.at(-1)!;
      if ([...nodes, first].some((v) => local(v) < 0)) continue;
      const lessons = nodes.flatMap((_, i) => known.get(nodes.slice(0, i + 1).join()) ?? []);
      const search = new CheapestAround(space, { nodes: nodes.map(local), first: local(first), cost: 700, lessons });
      let found = search.run(limit, 1);
      while (found === undefined) found = search.run(limit, 1);
      const expected = cheapest([...nodes, first], 700);
      if (expected <= limit) expect(found).toBe(expected);
      else {
        expect(found).toBeGreaterThan(limit === unreachable ? unreachable - 1 : limit);
        expect(found).toBeLessThanOrEqual(expected);
      }
      const lesson = known.get(nodes.join()) ?? new Map<number, number>();
      known.set(nodes.join(), lesson);
      search.teach(found, lesson);
    }
  }), { numRuns: 3000 });
});

test('hundreds of ways that all end in the same dead end cost little more than one', () => {
  const many = 2000;
  // All ways lead over a hub, whose neighbours know each other one by one; the goal stands behind another one, which only the hub knows.
  const pairs: Pair[] = [[0, 2], [2, 3], [3, 1]];
  for (let v = 4; v < many; v++) pairs.push([2, v], [v, v === many - 1 ? 4 : v + 1]);
  const enumeration = new RouteEnumeration(spaceOf(many, pairs), null);
  expect(enumeration.next()?.nodes).toEqual([0, 2, 3, 1]);
  expect(enumeration.next()).toBeNull();
  expect(enumeration.work).toBeLessThan(3 * many);
});

test('a long search around a beginning is made in slices, and gives nothing up', () => {
  const many = 3000;
  // A long way round: the start's only other neighbour leads along a chain of thousands to the goal.
  const pairs: Pair[] = [[0, 2], [2, 1], [0, 3]];
  for (let v = 3; v < many - 1; v++) pairs.push([v, v + 1]);
  // Dead ends off the start, so that loops pile up.
  for (let v = many; v < many + 40; v++) pairs.push([0, v], [v, 3]);
  pairs.push([many - 1, 2]);
  const enumeration = new RouteEnumeration(spaceOf(many + 40, pairs), null);
  let slices = 0;
  const lengths: number[] = [];
  while (lengths.length < 3) {
    const route = enumeration.next(unreachable, 20);
    if (route === null) break;
    if (route === undefined) slices++;
    else lengths.push(route.nodes.length);
  }
  expect(lengths).toEqual([3, many, many + 1]);
  expect(slices).toBeGreaterThan(10);
});
