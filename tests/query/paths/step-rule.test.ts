import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeGraph } from '../../../src/query/paths/local-graph.ts';
import { buildPairGraph, type PairGraph } from '../../../src/query/paths/pair-graph.ts';
import { tieFlag } from '../../../src/query/paths/pair-ties.ts';
import { remainingCost } from '../../../src/query/paths/remaining-cost.ts';
import { RouteEnumeration, type RouteRule } from '../../../src/query/paths/route-enumeration.ts';
import { LayeredSpace } from '../../../src/query/paths/route-space.ts';
import { StepRule } from '../../../src/query/paths/step-rule.ts';
import { runSteps } from '../../../src/query/steps.ts';

type Tie = readonly [a: number, b: number, claim: number, flags?: number];

function graphOf(n: number, ties: readonly Tie[]): PairGraph {
  return buildPairGraph(n, {
    count: ties.length, a: Uint32Array.from(ties, ([a]) => a), b: Uint32Array.from(ties, ([, b]) => b), claim: Uint32Array.from(ties, ([, , claim]) => claim),
    price: null, flags: ties.some(([, , , flags]) => flags !== undefined) ? Uint8Array.from(ties, ([, , , flags = 0]) => flags) : null,
  });
}
const ruleOf = (graph: PairGraph, goal: number, days: { low: Int32Array; high: Int32Array }) => new StepRule({ graph, days, inOrder: false, isGoal: (node) => node === goal });
const undated = (claims: number) => ({ low: new Int32Array(claims).fill(-0x80000000), high: new Int32Array(claims).fill(0x7fffffff) });

test('a detour over thousands of claims is seen by reading them once, however many paths turn there', () => {
  const many = 3000;
  // Each claim ties 0, 1 and 2; a hundred others lead to 0, and 2 leads to the goal.
  const ties: Tie[] = Array.from({ length: many }, (_, claim) => [[0, 1, claim], [1, 2, claim], [0, 2, claim]] as const).flat();
  for (let i = 0; i < 100; i++) ties.push([4 + i, 0, many + i]);
  ties.push([2, 3, many + 100]);
  const rule = ruleOf(graphOf(104, ties), 3, undated(many + 101));
  for (let i = 0; i < 100; i++) {
    expect(rule.admits([4 + i, 0, 1], 3)).toBe(true);
    expect(rule.admits([4 + i, 0, 1, 2], 4)).toBe(false);
    expect(rule.admits([4 + i, 0, 2, 3], 4)).toBe(true);
  }
  expect(rule.work).toBeLessThan(3 * many);
});

test('offices that meet nothing beside them are seen by reading both once', () => {
  const many = 3000;
  const ties: Tie[] = Array.from({ length: many }, (_, i) => [[0, 1, 2 * i, tieFlag.endsOnly], [1, 2, 2 * i + 1]] as const).flat();
  // Offices on even days, what is beside them on odd ones.
  const days = Int32Array.from({ length: 2 * many }, (_, claim) => claim);
  const rule = ruleOf(graphOf(3, ties), 2, { low: days, high: days });
  expect(rule.admits([0, 1, 2], 3)).toBe(false);
  expect(rule.work).toBeLessThan(8 * many);
  const longer = days.map((day) => (day === 4000 ? day + 1 : day));
  expect(ruleOf(graphOf(3, ties), 2, { low: days, high: longer }).admits([0, 1, 2], 3)).toBe(true);
});

test('an office serves beside another step where some claim of each can hold on one day', () => {
  const dates = fc.array(fc.tuple(fc.nat(12), fc.nat(6)).map(([low, span]) => [low, low + span] as const), { minLength: 1, maxLength: 30 });
  fc.assert(fc.property(dates, dates, (offices, others) => {
    const ties: Tie[] = [...offices.map((_, i) => [0, 1, i, tieFlag.endsOnly] as const), ...others.map((_, i) => [1, 2, offices.length + i] as const)];
    const all = [...offices, ...others];
    const rule = ruleOf(graphOf(3, ties), 2, { low: Int32Array.from(all, ([low]) => low), high: Int32Array.from(all, ([, high]) => high) });
    const expected = offices.some(([low, high]) => others.some(([begin, end]) => low <= end && begin <= high));
    for (const nodes of [[0, 1, 2], [0, 1, 2]]) expect(rule.admits(nodes, 3)).toBe(expected);
  }));
});

/** From 0 to 1 over any leaf, all at one price. */
function fan(leaves: number): LayeredSpace {
  const graph = graphOf(2 + leaves, Array.from({ length: leaves }, (_, i) => [[0, 2 + i, 2 * i], [2 + i, 1, 2 * i + 1]] as const).flat());
  const local = wholeGraph(graph, { from: [0], to: [1], barred: null, nodePrices: new Int32Array(graph.n) });
  return new LayeredSpace(local, runSteps(remainingCost(local, [], 0)));
}

test('the work of a rule ends a slice of the search, and counts towards no budget', () => {
  const leaves = 50;
  const slow: RouteRule & { work: number } = {
    work: 0,
    admits: (nodes, length) => {
      slow.work += 100_000;
      return length < 3 || nodes[1] === 1 + leaves;
    },
  };
  const enumeration = new RouteEnumeration(fan(leaves), slow);
  let slices = 0;
  let route = enumeration.next(Infinity, 20);
  for (; route === undefined; route = enumeration.next(Infinity, 20)) slices++;
  expect(route?.nodes).toEqual([0, 1 + leaves, 1]);
  expect(slices).toBeGreaterThan(leaves / 2);
  expect(enumeration.work).toBeLessThan(2 * leaves + 2);
});

test('a slice ends however many paths are found in it', () => {
  const enumeration = new RouteEnumeration(fan(200), null);
  let [found, slices] = [0, 0];
  for (let route = enumeration.next(Infinity, 20); route !== null; route = enumeration.next(Infinity, 20)) {
    if (route === undefined) slices++;
    else found++;
  }
  expect([found, slices]).toEqual([200, 9]);
});
