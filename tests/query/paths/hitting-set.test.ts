import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hittingSet } from '../../../src/query/paths/hitting-set.ts';

const values = [...'abcdef'];
const sets = fc.array(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 4 }).map((each) => new Set(each)), { maxLength: 7 });
const hits = (chosen: readonly string[], all: readonly ReadonlySet<string>[]): boolean => all.every((set) => chosen.some((value) => set.has(value)));

test('no fewer values hit all sets, as found by trying all choices', () => {
  fc.assert(
    fc.property(sets, (all) => {
      const found = hittingSet(all);
      expect(hits(found, all)).toBe(true);
      const choices = Array.from({ length: 2 ** values.length }, (_, bits) => values.filter((__, i) => bits & (1 << i)));
      expect(found.length).toBe(choices.filter((choice) => hits(choice, all)).reduce((least, { length }) => Math.min(least, length), Infinity));
      expect(new Set(found).size).toBe(found.length);
    }),
    { numRuns: 3000 },
  );
});

test('where taking the most frequent one first would take more', () => {
  const chosen = hittingSet([['a', 'b'], ['a', 'c'], ['a', 'b', 'x'], ['b', 'y'], ['c', 'z'], ['c', 'a']].map((each) => new Set(each)));
  expect([...chosen].sort()).toEqual(['b', 'c']);
});

test('what nothing can hit', () => {
  expect(hittingSet([new Set(['a']), new Set<string>()])).toEqual([]);
});
