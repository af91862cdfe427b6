import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocks, cluster, optimalLeafOrder, type Merge } from '../../../src/query/matrix/leaf-order.ts';

const distances = (n: number): fc.Arbitrary<Float64Array> =>
  fc.array(fc.integer({ min: 0, max: 20 }), { minLength: n * n, maxLength: n * n }).map((values) => {
    const matrix = new Float64Array(n * n);
    for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) matrix[i * n + j] = matrix[j * n + i] = values[i * n + j]! / 4;
    return matrix;
  });
const cases = fc.integer({ min: 2, max: 8 }).chain((n) => distances(n).map((matrix) => ({ n, matrix })));
const length = (order: readonly number[], matrix: Float64Array, n: number): number => order.slice(1).reduce((sum, leaf, i) => sum + matrix[order[i]! * n + leaf]!, 0);

/** Every order that the tree admits: each merge either way round. */
function* ordersOf(node: number, n: number, merges: readonly Merge[]): Generator<number[]> {
  if (node < n) {
    yield [node];
    return;
  }
  const { left, right } = merges[node - n]!;
  for (const a of ordersOf(left, n, merges)) {
    for (const b of ordersOf(right, n, merges)) {
      yield [...a, ...b];
      yield [...b, ...a];
    }
  }
}

describe('optimal leaf ordering', () => {
  it('is as short as the shortest of all orders that the tree admits, and one of them', () => {
    fc.assert(
      fc.property(cases, ({ n, matrix }) => {
        const merges = cluster(matrix, n);
        const order = optimalLeafOrder(matrix, n, merges);
        const all = [...ordersOf(2 * n - 2, n, merges)];
        expect(all.map(String)).toContain(String(order));
        expect(length(order, matrix, n)).toBeCloseTo(Math.min(...all.map((one) => length(one, matrix, n))), 9);
      }),
      { numRuns: 200 },
    );
  });

  it('joins first what is nearest, by mean distance', () => {
    // 0-1 and 2-3 are close, the pairs far apart; 4 is nearest to the second pair.
    const matrix = new Float64Array(25);
    const set = (i: number, j: number, d: number) => (matrix[i * 5 + j] = matrix[j * 5 + i] = d);
    for (let i = 0; i < 5; i++) for (let j = i + 1; j < 5; j++) set(i, j, 10);
    set(0, 1, 1);
    set(2, 3, 2);
    set(2, 4, 3);
    set(3, 4, 5);
    expect(cluster(matrix, 5).map(({ left, right, height }) => [left, right, height])).toEqual([[0, 1, 1], [2, 3, 2], [6, 4, 4], [5, 7, 10]]);
    expect(optimalLeafOrder(matrix, 5, cluster(matrix, 5))).toEqual([0, 1, 4, 2, 3]);
    expect(blocks([0, 1, 4, 2, 3], cluster(matrix, 5), 6)).toEqual([0, 0, 1, 1, 1]);
  });

  it('is nothing for nothing and one for one', () => {
    expect([optimalLeafOrder(new Float64Array(0), 0, []), optimalLeafOrder(new Float64Array(1), 1, [])]).toEqual([[], [0]]);
  });

  it('numbers blocks along the order, each a run', () => {
    fc.assert(
      fc.property(cases, ({ n, matrix }) => {
        const merges = cluster(matrix, n);
        const numbers = blocks(optimalLeafOrder(matrix, n, merges), merges, 6);
        expect(numbers[0]).toBe(0);
        numbers.slice(1).forEach((number, i) => expect([numbers[i]!, numbers[i]! + 1]).toContain(number));
        expect(Math.max(...numbers)).toBeLessThan(6);
      }),
    );
  });
});
