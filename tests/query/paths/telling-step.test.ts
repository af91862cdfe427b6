import { expect, test } from 'vitest';
import { tellingStep } from '../../../src/query/paths/telling-step.ts';
import type { JudgedStep } from '../../../src/query/paths/judged-path.ts';
import type { Store } from '../../../src/store/store.ts';

const hierarchies = new Set([9]);
const store = { claims: { relation: (claim: number) => ({ hierarchy: hierarchies.has(claim) }) } } as unknown as Store;
const step = (claim: number, over: Partial<Omit<JudgedStep, 'ties'>> & { beside?: string } = {}): JudgedStep => {
  const { beside = null, ...rest } = over;
  return { within: false, strength: 0.6, sure: 1, exclusivity: 0.5, ties: [{ claim, beside }], ...rest } as unknown as JudgedStep;
};
const told = (...steps: readonly JudgedStep[]): number => tellingStep(store, { steps }, new Set());

test('the firmest and most particular step stands for a path, the first of like ones', () => {
  expect(told(step(1), step(2))).toBe(0);
  expect(told(step(1), step(2, { strength: 0.8 }))).toBe(1);
  expect(told(step(1, { sure: 0.5 }), step(2))).toBe(1);
  expect(told(step(1), step(2, { exclusivity: 1 }))).toBe(1);
});

test('not one that only sets side by side, says what is part of what, or stands within an end', () => {
  expect(told(step(1, { strength: 0.9, beside: 'agenda' }), step(2))).toBe(1);
  expect(told(step(9, { strength: 0.9 }), step(2))).toBe(1);
  expect(told(step(1, { strength: 0.9, within: true }), step(2))).toBe(1);
});

test('of a list each path is told by a claim of its own, where another one is nearly as good', () => {
  const claims = new Set<number>();
  expect(tellingStep(store, { steps: [step(1, { strength: 0.7 }), step(2)] }, claims)).toBe(0);
  expect(tellingStep(store, { steps: [step(1, { strength: 0.7 }), step(2)] }, claims)).toBe(1);
  expect(claims).toEqual(new Set([1, 2]));
});
