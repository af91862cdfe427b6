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

function connect(graph: Drawn, exactUpTo?: number, ends: readonly (readonly number[])[] = graph.ends.map((end) => [end])): Connection | null {
  const ties = graph.ties.filter((tie) => tie.a !== tie.b);
  return runSteps(connectEnds({
    graph: buildPairGraph(graph.n, {
      count: ties.length, a: Uint32Array.from(ties, (tie) => tie.a), b: Uint32Array.from(ties, (tie) => tie.b), claim: null,
      price: Int32Array.from(ties, (tie) => tie.price), flags: null,
    }),
    ends,
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

/** Ends of one or several nodes, which may share some: namesakes, and what has to be passed. */
const severalNodes = drawn.chain((graph) =>
  fc.tuple(fc.constant(graph), fc.array(fc.uniqueArray(fc.nat(graph.n - 1), { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 4 })),
);

/** Every choice of one node an end. */
const choicesOf = (ends: readonly (readonly number[])[]): number[][] => ends.reduce<number[][]>((all, end) => all.flatMap((some) => end.map((node) => [...some, node])), [[]]);

function holdsEach(graph: Drawn, ends: readonly (readonly number[])[], found: Connection): void {
  const nodes = new Set(found.arcs.flat());
  if (found.arcs.length === 0) expect(choicesOf(ends).some((choice) => new Set(choice).size === 1)).toBe(true);
  else {
    isTree({ ...graph, ends: [], barred: graph.barred.map((barred, node) => (ends.flat().includes(node) ? 0 : barred)) }, found);
    for (const end of ends) expect(end.some((node) => nodes.has(node))).toBe(true);
  }
  // Each arc leads on from what is there already.
  const seen = new Set(found.arcs[0]?.slice(0, 1));
  for (const [from, to] of found.arcs) {
    expect(seen).toContain(from);
    seen.add(to);
  }
}

test('ends of several nodes: the exact tree is the cheapest over any choice of them', () => {
  fc.assert(fc.property(severalNodes, ([graph, ends]) => {
    const found = connect(graph, undefined, ends);
    const best = cheapestOfAny(graph, ends, (v) => graph.prices[v]!, (_a, _b, price) => price);
    if (found === null) expect(best).toBe(Infinity);
    else {
      holdsEach(graph, ends, found);
      expect(found.cost).toBe(best);
    }
  }), { numRuns: 600 });
});

test('ends of several nodes: the approximate tree is connected, holds one of each and keeps its bound', () => {
  fc.assert(fc.property(severalNodes, ([graph, ends]) => {
    const found = connect(graph, 0, ends);
    const half = (v: number) => (ends.flat().includes(v) ? 0 : graph.prices[v]! / 2);
    const best = cheapestOfAny(graph, ends, () => 0, (a, b, price) => price + half(a) + half(b));
    if (found === null) expect(best).toBe(Infinity);
    else {
      holdsEach(graph, ends, found);
      expect(found.method).toBe('approximate');
      const bound = ends.every((end) => end.length === 1) ? 2 * (1 - 1 / ends.length) : ends.length - 1;
      expect(found.cost).toBeLessThanOrEqual(bound * best + 1e-9);
    }
  }), { numRuns: 2000 });
});

/** The cheapest tree over any choice of one node an end; the other nodes of ends cost nothing and may be passed as well. */
function cheapestOfAny(graph: Drawn, ends: readonly (readonly number[])[], nodeWeight: (node: number) => number, arcWeight: (a: number, b: number, price: number) => number): number {
  const all = ends.flat();
  const open = { ...graph, barred: graph.barred.map((barred, node) => (all.includes(node) ? 0 : barred)) };
  return Math.min(...choicesOf(ends).map((choice) => cheapest({ ...open, ends: [...new Set(choice)] }, (v) => (all.includes(v) ? 0 : nodeWeight(v)), arcWeight)));
}
