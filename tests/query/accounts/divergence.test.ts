import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jensenShannon, sharesOf, stanceSpread } from '../../../src/query/accounts/divergence.ts';

type Mass = readonly (readonly [row: number, mass: number])[];

const mass: fc.Arbitrary<Mass> = fc
  .uniqueArray(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 })
  .chain((rows) => fc.array(fc.integer({ min: 1, max: 40 }), { minLength: rows.length, maxLength: rows.length }).map((weights) => rows.map((row, i) => [row, weights[i]! / 4] as const)));
const shares = (of: Mass) => sharesOf(new Map(of));
const divergence = (...sides: readonly Mass[]): number => jensenShannon(sides.map(shares))!.total;

/** Straight from the definition: entropy of the mean less the mean of the entropies. */
function oracle(sides: readonly Mass[]): number {
  const p = sides.map((side) => {
    const sum = side.reduce((all, [, weight]) => all + weight, 0);
    return Array.from({ length: 10 }, (_, row) => (side.find(([of]) => of === row)?.[1] ?? 0) / sum);
  });
  const entropy = (of: readonly number[]): number => -of.reduce((sum, share) => sum + (share > 0 ? share * Math.log2(share) : 0), 0);
  const mean = Array.from({ length: 10 }, (_, row) => p.reduce((sum, side) => sum + side[row]!, 0) / p.length);
  return (entropy(mean) - p.reduce((sum, side) => sum + entropy(side), 0) / p.length) / Math.log2(p.length);
}

describe('the divergence of attention', () => {
  it('is the entropy of the mean less the mean entropy, over log2 of the sides', () => {
    fc.assert(fc.property(fc.array(mass, { minLength: 2, maxLength: 5 }), (sides) => void expect(divergence(...sides)).toBeCloseTo(oracle(sides), 10)));
  });

  it('lies from 0 to 1: 0 only for equal shares, 1 only where no two share a row', () => {
    fc.assert(
      fc.property(fc.array(mass, { minLength: 2, maxLength: 4 }), (sides) => {
        const value = divergence(...sides);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        const of = sides.map(shares);
        const equal = of.every((side) => [...side].every(([row, share]) => of.every((other) => Math.abs((other.get(row) ?? 0) - share) < 1e-12)));
        const apart = of.every((side, i) => of.slice(i + 1).every((other) => [...side.keys()].every((row) => !other.has(row))));
        expect(value < 1e-12).toBe(equal);
        expect(value > 1 - 1e-9).toBe(apart);
      }),
    );
  });

  it('is 0 for a side and itself, and does not care who comes first', () => {
    fc.assert(
      fc.property(mass, mass, mass, (a, b, c) => {
        expect(divergence(a, a)).toBe(0);
        expect(divergence(a, b)).toBeCloseTo(divergence(b, a), 12);
        expect(divergence(a, b, c)).toBeCloseTo(divergence(c, a, b), 12);
      }),
    );
  });

  it('rewards no length: a side told twice over is the same side', () => {
    fc.assert(fc.property(mass, mass, fc.integer({ min: 2, max: 9 }), (a, b, times) => void expect(divergence(a.map(([row, weight]) => [row, weight * times]), b)).toBeCloseTo(divergence(a, b), 12)));
  });

  it('has a square root that keeps the triangle inequality', () => {
    fc.assert(
      fc.property(mass, mass, mass, (a, b, c) => {
        const distance = (x: Mass, y: Mass): number => Math.sqrt(divergence(x, y));
        expect(distance(a, c)).toBeLessThanOrEqual(distance(a, b) + distance(b, c) + 1e-9);
      }),
    );
  });

  it('is the sum of its rows, none of which takes away', () => {
    fc.assert(
      fc.property(fc.array(mass, { minLength: 2, maxLength: 4 }), (sides) => {
        const { total, parts } = jensenShannon(sides.map(shares))!;
        expect([...parts.values()].every((part) => part >= 0)).toBe(true);
        expect([...parts.values()].reduce((sum, part) => sum + part, 0)).toBeCloseTo(total, 10);
      }),
    );
  });

  it('is unknown for one side, or for one that says nothing', () => {
    expect(jensenShannon([shares([[1, 1]])])).toBeNull();
    expect(jensenShannon([shares([[1, 1]]), sharesOf(new Map())])).toBeNull();
  });
});

describe('the spread of stances', () => {
  it('is half the distance of the furthest two', () => {
    expect(stanceSpread([1, -1])).toBe(1);
    expect(stanceSpread([1, 0.5, undefined])).toBe(0.25);
    expect(stanceSpread([0.3, 0.3])).toBe(0);
  });
  it('is unknown where fewer than two take a stance', () => {
    expect(stanceSpread([undefined, 1])).toBeNull();
  });
});
