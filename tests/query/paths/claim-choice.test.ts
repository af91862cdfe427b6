import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ClaimChoice, seek } from '../../../src/query/paths/claim-choice.ts';

const open = [-0x80000000, 0x7fffffff] as const;
const dates = fc.oneof({ weight: 1, arbitrary: fc.constant(open) }, { weight: 5, arbitrary: fc.tuple(fc.nat(8), fc.oneof(fc.constant(0), fc.nat(5))).map(([low, span]) => [low, low + span] as const) });
const question = fc.integer({ min: 1, max: 9 }).chain((claims) =>
  fc.record({
    steps: fc.array(fc.uniqueArray(fc.nat(claims - 1), { maxLength: 6 }).map((some) => some.sort((a, b) => a - b)), { minLength: 1, maxLength: 6 }),
    dates: fc.array(dates, { minLength: claims, maxLength: claims }),
    inOrder: fc.boolean(),
  }),
);

const daysOf = (all: readonly (readonly [number, number])[]) => ({ low: Int32Array.from(all, ([low]) => low), high: Int32Array.from(all, ([, high]) => high) });
const carriersOf = (steps: readonly (readonly number[])[]) => steps.map((claims) => ({ claims: Uint32Array.from(claims), start: 0, end: claims.length }));

/** By trying every choice: no claim twice, and where order is asked none that happened after a later one. */
function brute(steps: readonly (readonly number[])[], all: readonly (readonly [number, number])[], inOrder: boolean, chosen: readonly number[] = []): boolean {
  if (chosen.length === steps.length) return true;
  return steps[chosen.length]!.some((claim) => !chosen.includes(claim) && !(inOrder && chosen.some((before) => all[before]![0] > all[claim]![1])) && brute(steps, all, inOrder, [...chosen, claim]));
}

test('each step is given a claim of its own wherever trying all choices finds one', () => {
  let [possible, impossible] = [0, 0];
  fc.assert(fc.property(question, ({ steps, dates, inOrder }) => {
    const expected = brute(steps, dates, inOrder);
    if (expected) possible++;
    else impossible++;
    expect(new ClaimChoice(daysOf(dates), inOrder).isPossible(carriersOf(steps))).toBe(expected);
  }), {
    numRuns: Number(process.env['ORACLE_RUNS'] ?? 5000),
    // A dead end of a late day says nothing of an earlier one.
    examples: [[{ steps: [[1, 2], [1, 6], [0, 4], [4]], dates: [[1, 3], open, [0, 0], open, [6, 9], [0, 0], [4, 4]], inOrder: true }]],
  });
  expect(Math.min(possible, impossible)).toBeGreaterThan(500);
});

test('many steps that share many claims and cannot be met are known for that soon', () => {
  const many = Array.from({ length: 3000 }, (_, i) => i);
  const dates = many.map((day): [number, number] => [day, day]);
  const last = dates.push([-5, -5]) - 1;
  // Too late whatever is chosen; then one claim for the last two steps, and before them a choice of thousands.
  for (const [steps, all] of [
    [[many, many, many, many, [last]], dates],
    [[many, many, many, many, [last], [last]], [...dates.slice(0, -1), open]],
    [[...Array.from({ length: 5 }, () => many), [last], [last - 1, last], [last - 1, last]], [...dates.slice(0, -2), open, open]],
  ] as const) {
    const choice = new ClaimChoice(daysOf(all), true);
    expect(choice.isPossible(carriersOf(steps))).toBe(false);
    expect(choice.work).toBeLessThan(100_000);
  }
});

test('a dead end is met once, however many ways lead to it', () => {
  // Nobody comes too late and each step has a claim, but of the last three one must go before another that is over by then.
  const dates: [number, number][] = [...Array.from({ length: 40 }, (_, i): [number, number] => [i, 90]), [50, 60], [50, 60], [70, 80]];
  const many = Array.from({ length: 40 }, (_, i) => i);
  const choice = new ClaimChoice(daysOf(dates), true);
  expect(choice.isPossible(carriersOf([many, many, many, many, many, many, many, many, [42, 40], [40, 41], [40, 41]]))).toBe(false);
  expect(choice.work).toBeLessThan(100_000);
});

test('a place in an ascending list is sought from where one stands', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.nat(60)), fc.nat(60), fc.nat(20), (some, claim, from) => {
    const list = Uint32Array.from(some.sort((a, b) => a - b));
    const at = Math.min(from, list.length);
    const expected = list.findIndex((other, i) => i >= at && other >= claim);
    expect(seek(list, at, list.length, claim)).toBe(expected < 0 ? list.length : expected);
  }));
});
