import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canPass } from '../../../src/query/paths/can-pass.ts';
import { buildPairGraph } from '../../../src/query/paths/pair-graph.ts';
import { runSteps } from '../../../src/query/steps.ts';

/** Whether some loopless path from a start to a goal passes the node, by trying every one. */
function someWay(arcs: ReadonlyMap<number, readonly number[]>, from: readonly number[], to: readonly number[], barred: ReadonlySet<number>, node: number): boolean {
  const go = (at: number, passed: ReadonlySet<number>): boolean =>
    (arcs.get(at) ?? []).some((next) => {
      if (passed.has(next) || from.includes(next)) return false;
      if (to.includes(next)) return passed.has(node);
      return !barred.has(next) && go(next, new Set([...passed, next]));
    });
  return from.some((start) => go(start, new Set([start])));
}

test('says of a node whether any loopless path passes it, as trying every path does', () => {
  let both = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 9 }).chain((n) =>
        fc.record({
          n: fc.constant(n),
          ties: fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 14 }),
          kinds: fc.array(fc.constantFrom('start', 'goal', 'barred', 'free', 'free', 'free'), { minLength: n, maxLength: n }),
        }),
      ),
      ({ n, ties, kinds }) => {
        const of = (kind: string) => kinds.flatMap((each, v) => (each === kind ? [v] : []));
        const [from, to, barred] = [of('start'), of('goal'), new Set(of('barred'))];
        const arcs = new Map<number, number[]>();
        for (const [a, b] of ties) for (const [u, v] of [[a, b], [b, a]] as const) arcs.set(u, [...(arcs.get(u) ?? []), v]);
        const graph = buildPairGraph(n, { count: ties.length, a: Uint32Array.from(ties, ([a]) => a), b: Uint32Array.from(ties, ([, b]) => b), claim: null, price: null, flags: null });
        for (const node of of('free')) {
          const expected = someWay(arcs, from, to, barred, node);
          if (expected) both++;
          expect(runSteps(canPass({ graph, from, to, barred: Uint8Array.from({ length: n }, (_, v) => Number(barred.has(v))) }, node))).toBe(expected);
        }
      },
    ),
    { numRuns: Number(process.env['ORACLE_RUNS'] ?? 3000) },
  );
  expect(both).toBeGreaterThan(100);
});
