import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BucketQueue } from '../../../src/query/paths/bucket-queue.ts';
import { arcOf, buildPairGraph, pairOf } from '../../../src/query/paths/pair-graph.ts';

test('rows, pair numbers and the claims of each pair are those of the ties', () => {
  const tie = fc.record({ a: fc.nat(9), b: fc.nat(9) });
  fc.assert(fc.property(fc.array(tie, { maxLength: 60 }), (ties) => {
    const graph = buildPairGraph(10, { count: ties.length, a: Uint32Array.from(ties, (one) => one.a), b: Uint32Array.from(ties, (one) => one.b), claim: null, price: null, flags: null });
    const pairs = new Set<number>();
    for (let u = 0; u < 10; u++) {
      const row = [...graph.neighbours.subarray(graph.offsets[u]!, graph.offsets[u + 1]!)];
      expect(row).toEqual([...new Set(ties.flatMap(({ a, b }) => (a === b ? [] : a === u ? [b] : b === u ? [a] : [])))].sort((x, y) => x - y));
      for (let v = 0; v < 10; v++) {
        const claims = ties.flatMap(({ a, b }, i) => (u !== v && ((a === u && b === v) || (a === v && b === u)) ? [i] : []));
        const pair = pairOf(graph, u, v);
        expect(pair).toBe(pairOf(graph, v, u));
        expect(pair < 0).toBe(claims.length === 0);
        expect(arcOf(graph, u, v) < 0).toBe(claims.length === 0);
        if (pair < 0) continue;
        pairs.add(pair);
        expect([...graph.claims.subarray(graph.claimStart[pair]!, graph.claimStart[pair + 1]!)]).toEqual(claims);
      }
    }
    expect(pairs.size).toBe(graph.pairs);
  }));
});

test('the bucket queue gives back what a sorted list would', () => {
  const steps = fc.array(fc.oneof(fc.record({ put: fc.nat(3000) }), fc.constant({ take: true })), { maxLength: 200 });
  fc.assert(fc.property(fc.array(steps, { minLength: 1, maxLength: 3 }), (rounds) => {
    const queue = new BucketQueue(3000);
    for (const round of rounds) {
      let waiting: { key: number; node: number }[] = [];
      let last = 0;
      let node = 0;
      for (const step of round) {
        if ('put' in step) {
          queue.put(last + step.put, node);
          waiting.push({ key: last + step.put, node: node++ });
        } else if (waiting.length > 0) {
          last = Math.min(...waiting.map((one) => one.key));
          expect(queue.peek()).toBe(last);
          const taken = queue.take();
          expect(waiting.find((one) => one.node === taken)!.key).toBe(last);
          waiting = waiting.filter((one) => one.node !== taken);
        }
        expect(queue.size).toBe(waiting.length);
      }
      queue.clear();
      expect(queue.size).toBe(0);
    }
  }));
});
