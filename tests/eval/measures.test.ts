import { describe, expect, test } from 'vitest';
import { hashOf } from './held-out.ts';
import { leadOf, scoresOf } from './measures.ts';

describe('what a ranking finds', () => {
  test('is read path by path, each entity once, without the ends', () => {
    const paths = [[0, 7, 1], [0, 7, 8, 1], [0, 9, 1]];
    expect(scoresOf(new Set([8]), paths)).toEqual([1, 1, 1 / 2, 1]);
    expect(scoresOf(new Set([7, 5]), paths)).toEqual([0.5, 0.5, 1, 0.5]);
    // The ends are no bridges, and nothing found is nothing.
    expect(scoresOf(new Set([0]), paths)).toEqual([0, 0, 0, 0]);
  });

  test('counts the first five entities, and the first ten', () => {
    const long = [[0, ...Array.from({ length: 12 }, (_, i) => i + 2), 1]];
    expect(scoresOf(new Set([6, 7, 11, 12]), long)).toEqual([1 / 4, 3 / 4, 1 / 5, 1]);
  });
});

describe('the lead of one ranking over another', () => {
  const clusters = Array.from({ length: 200 }, (_, i) => String(i >> 1));

  test('is nothing between two that find the same', () => {
    const same = clusters.map((_, i) => (i % 3) / 3);
    expect(leadOf(same, same, clusters)).toEqual({ lead: 0, low: 0, high: 0 });
  });

  test('lies inside its interval, which is wider where questions are one', () => {
    const [own, other] = [clusters.map((each) => hashOf(each) % 2), clusters.map((each) => hashOf(`${each} `) % 2)];
    const paired = leadOf(own, other, clusters);
    const single = leadOf(own, other, clusters.map((_, i) => String(i)));
    for (const { lead, low, high } of [paired, single]) expect(low <= lead && lead <= high).toBe(true);
    expect(paired.lead).toBeCloseTo(single.lead, 12);
    expect(paired.high - paired.low).toBeGreaterThan(single.high - single.low);
  });
});
