import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BucketQueue } from '../../../src/query/paths/bucket-queue.ts';
import { arcOf, buildPairGraph, pairOf } from '../../../src/query/paths/pair-graph.ts';
import { noPrice, tieFlag } from '../../../src/query/paths/pair-ties.ts';

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

test('prices and flags of arcs and claims are those of the ties, also of claims that tie several pairs', () => {
  const { up, down } = tieFlag;
  const tie = fc.record({ a: fc.nat(6), b: fc.nat(6), price: fc.integer({ min: 400, max: 900 }), hierarchy: fc.constantFrom(0, 0, up, down), reserved: fc.nat(1).map((one) => one * tieFlag.endsOnly) });
  fc.assert(fc.property(fc.array(fc.array(tie, { maxLength: 5 }), { maxLength: 25 }), (claims) => {
    const ties = claims.flatMap((list, claim) => list.map((one) => ({ ...one, claim, low: Math.min(one.a, one.b), high: Math.max(one.a, one.b) })));
    const graph = buildPairGraph(7, {
      count: ties.length, a: Uint32Array.from(ties, (one) => one.a), b: Uint32Array.from(ties, (one) => one.b), claim: Uint32Array.from(ties, (one) => one.claim),
      price: Int32Array.from(ties, (one) => one.price), flags: Uint8Array.from(ties, (one) => one.hierarchy | one.reserved),
    });
    const lowest = (list: typeof ties) => Math.min(noPrice, ...list.map((one) => one.price));
    const pairsOfClaim = new Map<number, Set<string>>();
    for (let u = 0; u < 7; u++) {
      for (let v = u + 1; v < 7; v++) {
        const between = ties.filter((one) => one.low === u && one.high === v);
        if (between.length === 0) {
          expect(pairOf(graph, u, v)).toBe(-1);
          continue;
        }
        for (const arc of [arcOf(graph, u, v), arcOf(graph, v, u)]) {
          expect(graph.prices![arc]).toBe(lowest(between.filter((one) => one.reserved === 0)));
          expect(graph.endPrices![arc]).toBe(lowest(between));
        }
        const pair = pairOf(graph, u, v);
        const expected = [...new Set(between.map((one) => one.claim))].map((claim) => {
          const own = between.filter((one) => one.claim === claim);
          pairsOfClaim.set(claim, (pairsOfClaim.get(claim) ?? new Set()).add(`${u} ${v}`));
          // The first of parallel ties says which lies below; it is read from the lower node.
          const { hierarchy, a } = own[0]!;
          const turned = hierarchy === 0 || a === u ? hierarchy : hierarchy ^ (up | down);
          return { claim, price: lowest(own), flags: turned | (own.every((one) => one.reserved !== 0) ? tieFlag.endsOnly : 0) };
        });
        expect(Array.from({ length: graph.claimStart[pair + 1]! - graph.claimStart[pair]! }, (_, i) => {
          const at = graph.claimStart[pair]! + i;
          return { claim: graph.claims[at], price: graph.claimPrices![at], flags: graph.claimFlags![at] };
        })).toEqual(expected);
      }
    }
    expect(graph.shared).toBe([...pairsOfClaim.values()].some((pairs) => pairs.size > 1));
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
