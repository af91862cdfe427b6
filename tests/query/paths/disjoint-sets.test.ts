import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DisjointSets } from '../../../src/query/paths/disjoint-sets.ts';

test('two numbers are in one set exactly if joins lead from the one to the other', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { maxLength: 12 }), (joins) => {
      const sets = new DisjointSets();
      const group = Array.from({ length: 10 }, (_, i) => i);
      for (const [a, b] of joins) {
        expect(sets.join(a, b)).toBe(group[a] !== group[b]);
        const [kept, gone] = [group[a]!, group[b]!];
        for (let i = 0; i < group.length; i++) if (group[i] === gone) group[i] = kept;
      }
      for (let a = 0; a < 10; a++) for (let b = 0; b < 10; b++) expect(sets.of(a) === sets.of(b)).toBe(group[a] === group[b]);
    }),
  );
});
