import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workspaceOf } from '../../../src/query/paths/ball.ts';
import type { Glance } from '../../../src/query/paths/glance.ts';
import { buildPairGraph } from '../../../src/query/paths/pair-graph.ts';
import { tieFlag } from '../../../src/query/paths/pair-ties.ts';
import { searchRoutes, type Found, type RouteQuestion } from '../../../src/query/paths/search-routes.ts';
import { TwoBalls } from '../../../src/query/paths/two-balls.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { allRoutes, type TestQuestion, type TestTie } from './route-oracle.ts';

function graphOf(n: number, drawn: readonly TestTie[], plain: boolean) {
  // As a store hands them out: claim by claim.
  const ties = drawn.toSorted((a, b) => a.claim - b.claim);
  return buildPairGraph(n, {
    count: ties.length,
    a: Uint32Array.from(ties, (tie) => tie.a),
    b: Uint32Array.from(ties, (tie) => tie.b),
    claim: Uint32Array.from(ties, (tie) => tie.claim),
    price: plain ? null : Int32Array.from(ties, (tie) => tie.price),
    flags: plain ? null : Uint8Array.from(ties, (tie) => (tie.endsOnly ? tieFlag.endsOnly : 0) | (tie.up ? tieFlag.up : 0)),
  });
}

type How = Pick<RouteQuestion, 'wholeUpTo' | 'patience' | 'glanced'>;

function run(question: TestQuestion, plain: boolean, how: How = {}): Found {
  // What is known of a graph at some prices is kept with the prices.
  const steps = searchRoutes({ ...question, nodePrices: question.nodePrices.slice(), graph: graphOf(question.n, question.ties, plain), ...how });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const undated = (claims: number) => ({ low: new Int32Array(claims).fill(-0x80000000), high: new Int32Array(claims).fill(0x7fffffff) });

function degreesOf(n: number, ties: readonly TestTie[]): Int32Array {
  const degrees = new Int32Array(n);
  for (const { a, b } of ties) {
    degrees[a]!++;
    degrees[b]!++;
  }
  return degrees;
}

const days = fc.oneof({ weight: 1, arbitrary: fc.constant([-0x80000000, 0x7fffffff] as const) }, { weight: 4, arbitrary: fc.tuple(fc.nat(6), fc.nat(3)).map(([low, span]) => [low, low + span] as const) });

interface Shape {
  readonly plain: boolean;
  readonly rich: boolean;
}

function question({ plain, rich }: Shape): fc.Arbitrary<TestQuestion> {
  return fc.integer({ min: 2, max: 8 }).chain((n) => {
    const node = fc.nat(n - 1);
    const claims = 14;
    const tie: fc.Arbitrary<TestTie> = fc.record({
      a: node, b: node,
      claim: fc.nat(rich ? claims - 1 : 10_000),
      price: plain ? fc.constant(512) : fc.constantFrom(128, 512, 640, 768),
      endsOnly: plain ? fc.constant(false) : fc.integer({ min: 0, max: 5 }).map((x) => x === 0),
      up: plain ? fc.constant(false) : fc.integer({ min: 0, max: 4 }).map((x) => x === 0),
    });
    return fc.record({
      ties: fc.array(tie, { minLength: 1, maxLength: 22 }),
      dated: fc.array(days, { minLength: claims, maxLength: claims }),
      ends: fc.uniqueArray(node, { minLength: 2, maxLength: Math.min(n, 4) }),
      second: fc.boolean(),
      barred: fc.array(fc.integer({ min: 0, max: 6 }).map((x) => (x === 0 ? 1 : 0)), { minLength: n, maxLength: n }),
      through: fc.uniqueArray(node, { maxLength: 2 }),
      useThrough: fc.boolean(),
      maxSteps: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 })),
      free: fc.boolean(),
      prices: fc.array(fc.constantFrom(0, 0, 177, 256, 406, 900), { minLength: n, maxLength: n }),
      inOrder: rich ? fc.boolean() : fc.constant(false),
      count: fc.constantFrom(1, 2, 5, 50),
    }).map((drawn): TestQuestion => {
      // In a plain graph each claim ties one pair, as in event data.
      const some = drawn.ties.filter((one) => one.a !== one.b).map((one, i) => (rich ? one : { ...one, claim: i }));
      // A claim has one type, so that its ties are all of one sort, and a pair is tied by it once.
      const ties = some
        .filter((one, i) => some.findIndex((other) => other.claim === one.claim && Math.min(other.a, other.b) === Math.min(one.a, one.b) && Math.max(other.a, other.b) === Math.max(one.a, one.b)) === i)
        .map((one) => ({ ...one, endsOnly: some.find((other) => other.claim === one.claim)!.endsOnly, up: some.find((other) => other.claim === one.claim)!.up }));
      const from = drawn.second && drawn.ends.length > 2 ? [drawn.ends[0]!, drawn.ends[2]!] : [drawn.ends[0]!];
      const to = [drawn.ends[1]!, ...(drawn.ends.length > 3 ? [drawn.ends[3]!] : [])];
      const ends = new Set([...from, ...to]);
      const through = drawn.useThrough ? drawn.through.filter((v) => !ends.has(v) && !drawn.barred[v]) : [];
      const { low, high } = undated(Math.max(claims, ties.length));
      drawn.dated.forEach(([from, to], i) => {
        low[i] = from;
        high[i] = to;
      });
      return {
        n, ties, from, to, through,
        barred: Uint8Array.from(drawn.barred),
        nodePrices: Int32Array.from(drawn.prices, (price) => (drawn.free ? 0 : price)),
        maxSteps: drawn.maxSteps,
        inOrder: drawn.inOrder,
        days: { low, high },
        count: drawn.count,
        budget: 1_000_000,
      };
    });
  });
}

function agrees(asked: TestQuestion, plain: boolean, how?: How): void {
  const { routes, cut } = run(asked, plain, how);
  expect(cut).toBe(false);
  expect(routes.map(({ cost, nodes }) => ({ cost, nodes: [...nodes] }))).toEqual(allRoutes(asked).slice(0, asked.count));
}

describe('searchRoutes finds what trying every path finds', () => {
  const runs = { numRuns: Number(process.env['ORACLE_RUNS'] ?? 1500) };
  // Every graph by a glance, and none.
  const glanced = fc.constantFrom(0, 1e9);
  test('one price for all steps, one pair a claim (event data)', () => {
    fc.assert(fc.property(question({ plain: true, rich: false }), (asked) => agrees(asked, true)), runs);
  });
  test('role prices, hierarchies, claims that serve ends only', () => {
    fc.assert(fc.property(question({ plain: false, rich: false }), (asked) => agrees(asked, false)), runs);
  });
  test('claims with many participants, order in time', () => {
    fc.assert(fc.property(question({ plain: false, rich: true }), (asked) => agrees(asked, false)), runs);
  });
  test('one price, shared claims', () => {
    fc.assert(fc.property(question({ plain: true, rich: true }), (asked) => agrees(asked, true)), runs);
  });
  test('the same by two balls', () => {
    fc.assert(fc.property(question({ plain: true, rich: false }), glanced, (asked, glanced) => agrees(asked, true, { wholeUpTo: 0, glanced })), runs);
    fc.assert(fc.property(question({ plain: false, rich: true }), glanced, (asked, glanced) => agrees(asked, false, { wholeUpTo: 0, glanced })), runs);
  });
  test('fewest steps, listed in full, or given up at any point', () => {
    const free = question({ plain: true, rich: false }).map((asked): TestQuestion => ({ ...asked, through: [], nodePrices: new Int32Array(asked.n) }));
    fc.assert(fc.property(free, fc.constantFrom(0, 5, 20, 1e9), (asked, patience) => agrees(asked, true, { wholeUpTo: 0, patience, glanced: 0 })), runs);
  });
});

test('a budget leaves the cheapest that were found by then, more of it never fewer, and says that it cut', () => {
  fc.assert(
    fc.property(question({ plain: false, rich: true }), fc.constantFrom(0, 1e9), fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 2, maxLength: 5 }), (asked, wholeUpTo, budgets) => {
      const { routes: all } = run(asked, false, { wholeUpTo });
      let most = 0;
      for (const budget of budgets.sort((a, b) => a - b)) {
        const { routes, cut } = run({ ...asked, budget }, false, { wholeUpTo });
        expect(routes).toEqual(all.slice(0, routes.length));
        expect(routes.length).toBeGreaterThanOrEqual(most);
        if (!cut) expect(routes.length).toBe(all.length);
        most = routes.length;
      }
    }),
    { numRuns: 600 },
  );
});

/** Graphs of some dozens of nodes, some of which are hubs. */
function withHubs({ n, arcs, seed, hubs, plain }: { n: number; arcs: number; seed: number; hubs: number; plain: boolean }) {
  const random = generator(seed);
  const ties: TestTie[] = [];
  for (let i = 0; i < arcs; i++) {
    const a = Math.floor(n * random() ** (1 / hubs));
    const b = Math.floor(n * random());
    if (a !== b) ties.push({ a, b, claim: i, price: plain ? 512 : [128, 512, 640, 896][Math.floor(4 * random())]!, endsOnly: !plain && random() < 0.1, up: false });
  }
  return { random, ties };
}
const size = { n: fc.integer({ min: 20, max: 90 }), arcs: fc.integer({ min: 20, max: 260 }), seed: fc.integer(), hubs: fc.double({ min: 0.2, max: 1, noNaN: true }) };

test('the price up to which two balls grow holds as many paths as are wanted, whatever walks they meet', () => {
  fc.assert(
    fc.property(fc.record({ ...size, scale: fc.constantFrom(0, 1, 3), count: fc.constantFrom(1, 2, 5, 20, 60) }), ({ count, scale, ...drawn }) => {
      const { ties } = withHubs({ ...drawn, plain: true });
      const { n } = drawn;
      const graph = graphOf(n, ties, true);
      const nodePrices = degreesOf(n, ties).map((d) => (d > 1 ? Math.round(scale * 256 * Math.log(d)) : 0));
      const ends = { from: [0], to: [n - 1], barred: null, nodePrices };
      const balls = new TwoBalls(graph, ends, count);
      expect(balls.grow(1e9, 1e9)).toBe(true);
      const limit = Math.min(balls.covered, balls.guess);
      balls.release();
      const { routes } = runSteps(searchRoutes({ ...ends, graph, through: [], maxSteps: 0, inOrder: false, days: undated(drawn.arcs), count, budget: 1e9, wholeUpTo: 1e9 }));
      // All that there are, or as many as are wanted: no search is made twice.
      expect(routes.every(({ cost }) => cost <= limit)).toBe(true);
    }),
    { numRuns: Number(process.env['ORACLE_RUNS'] ?? 600) },
  );
});

test('two balls find what the whole graph holds, in larger graphs with hubs', () => {
  const larger = fc.record({
    ...size,
    scale: fc.constantFrom(0, 0.5, 1, 3),
    plain: fc.boolean(),
    count: fc.constantFrom(1, 3, 10, 60),
    maxSteps: fc.constantFrom(0, 0, 3, 5),
  });
  fc.assert(
    fc.property(larger, ({ n, arcs, seed, hubs, scale, plain, count, maxSteps }) => {
      const { random, ties } = withHubs({ n, arcs, seed, hubs, plain });
      const asked: TestQuestion = {
        n, ties, from: [0, n - 2], to: [n - 1], through: [],
        barred: Uint8Array.from({ length: n }, () => (random() < 0.05 ? 1 : 0)),
        nodePrices: degreesOf(n, ties).map((d) => (d > 1 ? Math.round(scale * 256 * Math.log(d)) : 0)),
        maxSteps, inOrder: false, count, budget: 10_000_000,
        days: undated(arcs),
      };
      const expected = run(asked, plain, { wholeUpTo: 1e9 }).routes;
      for (const patience of [0, 300, 1e9]) for (const glanced of [0, 1e9]) expect(run(asked, plain, { wholeUpTo: 0, patience, glanced }).routes).toEqual(expected);
    }),
    { numRuns: Number(process.env['ORACLE_RUNS'] ?? 600) },
  );
});

test('hubs whose rows nobody reads through, and dead ends by the hundred', () => {
  fc.assert(
    fc.property(fc.integer(), fc.constantFrom(1, 4, 25), fc.constantFrom(0, 1), (seed, count, scale) => {
      const random = generator(seed);
      const n = 1500;
      const ties: TestTie[] = [];
      const tie = (a: number, b: number) => ties.push({ a, b, claim: ties.length, price: 512, endsOnly: false, up: false });
      // Two hubs with all leaves, a few chains beside them.
      for (let v = 12; v < n; v++) tie(v % 2, v);
      for (let v = 2; v < 12; v++) {
        tie(0, v);
        tie(1, 2 + Math.floor(10 * random()));
        tie(v, 2 + Math.floor(10 * random()));
        tie(v, 12 + Math.floor((n - 12) * random()));
      }
      const asked: TestQuestion = {
        n, ties, from: [12 + Math.floor((n - 12) * random())], to: [2 + Math.floor(10 * random())], through: [], barred: null,
        nodePrices: degreesOf(n, ties).map((d) => Math.round(scale * 256 * Math.log(d))),
        maxSteps: 0, inOrder: false, count, budget: 10_000_000,
        days: undated(ties.length),
      };
      const expected = run(asked, true, { wholeUpTo: 1e9 }).routes;
      for (const patience of [0, 5000, 1e9]) for (const glanced of [0, 1e9]) expect(run(asked, true, { wholeUpTo: 0, patience, glanced }).routes).toEqual(expected);
    }),
    { numRuns: 150 },
  );
});

test('a dead end of many ways does not hold the search up', () => {
  // A clique hangs on the start by one node; the two paths that there are lead the other way, and are dear.
  const clique = 40;
  const n = clique + 6;
  const ties: TestTie[] = [];
  const tie = (a: number, b: number, price: number) => ties.push({ a, b, claim: ties.length, price, endsOnly: false, up: false });
  for (let a = 0; a < clique; a++) for (let b = a + 1; b < clique; b++) tie(a, b, 128);
  const [start, goal] = [clique, clique + 1];
  tie(start, 0, 128);
  for (const v of [clique + 2, clique + 3]) {
    tie(start, v, 3000);
    tie(v, goal, 3000);
  }
  const asked: TestQuestion = {
    n, ties, from: [start], to: [goal], through: [], barred: null, nodePrices: new Int32Array(n), maxSteps: 0, inOrder: false, count: 5, budget: 20_000,
    days: undated(ties.length),
  };
  for (const wholeUpTo of [0, 1e9]) {
    const found = run(asked, false, { wholeUpTo });
    expect(found.cut).toBe(false);
    expect(found.routes.map((route) => route.nodes)).toEqual([[start, clique + 2, goal], [start, clique + 3, goal]]);
  }
});

/** Mulberry32. */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Nodes that a glance takes for labelled so. */
function stillLabelled(glance: Glance | null, nodes: Int32Array, label: number): number {
  const all = Uint32Array.from({ length: nodes.length / 2 }, (_, v) => v);
  glance?.look(all, nodes, 0, all.length, label, -1);
  return glance?.count ?? 0;
}

test('left at any point, a search leaves everything as clean as when it ended', () => {
  const random = generator(3);
  const n = 4000;
  const ties: TestTie[] = [];
  for (let i = 0; i < 60_000; i++) {
    const a = Math.floor(n * random() ** 3);
    const b = Math.floor(n * random());
    if (a !== b) ties.push({ a, b, claim: i, price: 512, endsOnly: false, up: false });
  }
  let stops = 0;
  for (const [scale, maxSteps, through, glanced] of [[1, 0, [], 1e9], [1, 0, [], 0], [0, 0, [], 1e9], [1, 4, [], 0], [1, 0, [17], 1e9]] as const) {
    const graph = graphOf(n, ties, true);
    const nodePrices = Int32Array.from({ length: n }, (_, v) => Math.round(scale * 256 * Math.log(graph.offsets[v + 1]! - graph.offsets[v]! || 1)));
    const asked = { graph, from: [3990], to: [3991], barred: null, nodePrices, through, maxSteps, inOrder: false, count: 40, budget: 1e9, glanced, days: { low: new Int32Array(0), high: new Int32Array(0) } };
    const expected = runSteps(searchRoutes(asked)).routes;
    expect(expected.length).toBe(40);
    for (let stop = 1; ; stop++) {
      const steps = searchRoutes(asked);
      let ended = false;
      for (let i = 0; i < stop && !ended; i++) ended = steps.next().done === true;
      steps.return({ routes: [], cut: true });
      const space = workspaceOf(graph, nodePrices);
      // One in use is not given out again.
      expect(workspaceOf(graph, nodePrices)).toBe(space);
      const { busy, nodes, slots, glance } = space;
      expect(glance !== null).toBe(glanced === 0);
      expect({ busy, slots: slots.count }).toEqual({ busy: false, slots: 1 });
      expect([nodes.some((slot, i) => i % 2 === 1 && slot !== 0), slots.local.some((at) => at !== -1), slots.first.some((at) => at !== -1)]).toEqual([false, false, false]);
      expect([1, 2].map((label) => stillLabelled(glance, nodes, label))).toEqual([0, 0]);
      if (ended) break;
      stops++;
    }
    expect(runSteps(searchRoutes(asked)).routes).toEqual(expected);
  }
  expect(stops).toBeGreaterThan(10);
});

test('two searches at once do not disturb each other', () => {
  const random = generator(5);
  const n = 3000;
  const ties: TestTie[] = [];
  for (let i = 0; i < 30_000; i++) {
    const a = Math.floor(n * random() ** 3);
    const b = Math.floor(n * random());
    if (a !== b) ties.push({ a, b, claim: i, price: 512, endsOnly: false, up: false });
  }
  for (const scale of [0, 1]) {
    const graph = graphOf(n, ties, true);
    const nodePrices = Int32Array.from({ length: n }, (_, v) => Math.round(scale * 256 * Math.log(graph.offsets[v + 1]! - graph.offsets[v]! || 1)));
    const asked = (from: number, to: number) => ({ graph, from: [from], to: [to], barred: null, nodePrices, through: [], maxSteps: 0, inOrder: false, count: 30, budget: 1e9, days: { low: new Int32Array(0), high: new Int32Array(0) } });
    const expected = [runSteps(searchRoutes(asked(2990, 2991))).routes, runSteps(searchRoutes(asked(2980, 2970))).routes];
    const both = [searchRoutes(asked(2990, 2991)), searchRoutes(asked(2980, 2970))];
    const found: Found[] = [];
    while (found[0] === undefined || found[1] === undefined) {
      both.forEach((steps, i) => {
        if (found[i] !== undefined) return;
        const step = steps.next();
        if (step.done) found[i] = step.value;
      });
    }
    expect(found.map(({ routes }) => routes)).toEqual(expected);
  }
});
