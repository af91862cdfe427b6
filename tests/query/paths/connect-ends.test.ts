import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectEnds, type Connection } from '../../../src/query/paths/connect-ends.ts';
import { buildPairGraph } from '../../../src/query/paths/pair-graph.ts';
import { runSteps } from '../../../src/query/steps.ts';

interface Drawn {
  readonly n: number;
  readonly ties: readonly { a: number; b: number; price: number }[];
  readonly ends: readonly number[];
  readonly prices: readonly number[];
  readonly barred: readonly number[];
}

const drawn: fc.Arbitrary<Drawn> = fc.integer({ min: 3, max: 8 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    ties: fc.array(fc.record({ a: fc.nat(n - 1), b: fc.nat(n - 1), price: fc.constantFrom(128, 512, 640) }), { minLength: 2, maxLength: 16 }),
    ends: fc.uniqueArray(fc.nat(n - 1), { minLength: 3, maxLength: Math.min(n, 4) }),
    prices: fc.array(fc.constantFrom(0, 100, 300, 700), { minLength: n, maxLength: n }),
    barred: fc.array(fc.integer({ min: 0, max: 6 }).map((x) => (x === 0 ? 1 : 0)), { minLength: n, maxLength: n }),
  }),
);

function connect(graph: Drawn, exactUpTo?: number): Connection | null {
  const ties = graph.ties.filter((tie) => tie.a !== tie.b);
  return runSteps(connectEnds({
    graph: buildPairGraph(graph.n, {
      count: ties.length, a: Uint32Array.from(ties, (tie) => tie.a), b: Uint32Array.from(ties, (tie) => tie.b), claim: null,
      price: Int32Array.from(ties, (tie) => tie.price), flags: null,
    }),
    ends: graph.ends.map((end) => [end]),
    barred: Uint8Array.from(graph.barred),
    nodePrices: Int32Array.from(graph.prices),
    ...(exactUpTo !== undefined && { exactUpTo }),
  }));
}

/** The cheapest tree by trying every set of entities in between: its spanning tree and its entities' prices. */
function cheapest(graph: Drawn, nodeWeight: (node: number) => number, arcWeight: (a: number, b: number, price: number) => number): number {
  const others = Array.from({ length: graph.n }, (_, v) => v).filter((v) => !graph.ends.includes(v) && !graph.barred[v]);
  let best = Infinity;
  for (let set = 0; set < 1 << others.length; set++) {
    const nodes = [...graph.ends, ...others.filter((_, i) => set & (1 << i))];
    const arcs = graph.ties
      .filter((tie) => tie.a !== tie.b && nodes.includes(tie.a) && nodes.includes(tie.b))
      .map((tie) => ({ ...tie, weight: arcWeight(tie.a, tie.b, tie.price) }))
      .sort((x, y) => x.weight - y.weight);
    const group = new Map(nodes.map((v) => [v, v]));
    const find = (v: number): number => (group.get(v) === v ? v : find(group.get(v)!));
    let cost = nodes.reduce((sum, v) => sum + (graph.ends.includes(v) ? 0 : nodeWeight(v)), 0);
    let joined = 1;
    for (const { a, b, weight } of arcs) {
      if (find(a) === find(b)) continue;
      group.set(find(a), find(b));
      cost += weight;
      joined++;
    }
    if (joined === nodes.length) best = Math.min(best, cost);
  }
  return best;
}

function isTree(graph: Drawn, { arcs }: Connection): void {
  const nodes = new Set(arcs.flat());
  expect(nodes.size).toBe(arcs.length + 1);
  for (const end of graph.ends) expect(nodes).toContain(end);
  for (const node of nodes) expect(graph.ends.includes(node) || graph.barred[node] === 0).toBe(true);
  for (const [a, b] of arcs) expect(graph.ties.some((tie) => (tie.a === a && tie.b === b) || (tie.a === b && tie.b === a))).toBe(true);
}

test('three and four ends: the exact tree is the cheapest there is', () => {
  fc.assert(fc.property(drawn, (graph) => {
    const found = connect(graph);
    const best = cheapest(graph, (v) => graph.prices[v]!, (_a, _b, price) => price);
    if (found === null) expect(best).toBe(Infinity);
    else {
      isTree(graph, found);
      expect(found.method).toBe('exact');
      expect(found.cost).toBe(best);
    }
  }), { numRuns: 2000 });
});

test('the approximate tree is one, and keeps its bound', () => {
  fc.assert(fc.property(drawn, (graph) => {
    const found = connect(graph, 0);
    const half = (v: number) => (graph.ends.includes(v) ? 0 : graph.prices[v]! / 2);
    const best = cheapest(graph, () => 0, (a, b, price) => price + half(a) + half(b));
    if (found === null) expect(best).toBe(Infinity);
    else {
      isTree(graph, found);
      expect(found.method).toBe('approximate');
      // The entities of a tree whose leaves are ends lie on two arcs at least, so that split prices are never below the real ones.
      expect(found.cost).toBeLessThanOrEqual(2 * (1 - 1 / graph.ends.length) * best + 1e-9);
    }
  }), { numRuns: 2000 });
});
