import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EntityId } from '../../src/model/ids.ts';
import { endsOf, pairRead, pairsOf, readPair, type Ends } from '../../src/ui/paths/pairs-of-ends.ts';

const ids = (text: string): EntityId[] => [...text] as EntityId[];
const question = (from: string, to: string, also: string) => ({ from: ids(from), to: ids(to), also: ids(also) });
const none: ReadonlySet<EntityId> = new Set();

describe('the pairs of three or more ends', () => {
  test('keep their order whichever pair is read, and reading the first pair again gives the question that it began with', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ids('abcdefg')), { minLength: 3 }), fc.array(fc.nat(), { maxLength: 6 }), (all, picks) => {
        const [from, to, ...also] = all as [EntityId, EntityId, ...EntityId[]];
        const first = { from: [from], to: [to], also };
        const ends = endsOf(first, []);
        const pairs = pairsOf(ends.length);
        expect(pairs.length).toBe((all.length * (all.length - 1)) / 2);
        let at = { ends, question: first as ReturnType<typeof readPair> };
        for (const pick of [...picks, 0]) {
          const pair = pairs[pick % pairs.length]!;
          const next = readPair(at.ends, pair, none);
          expect([...next.from, ...next.to, ...next.also].toSorted()).toEqual(all.toSorted());
          at = { ends: endsOf(next, at.ends), question: next };
          expect(at.ends).toEqual(ends);
          expect(pairRead(at.ends, next)).toEqual(pair);
        }
        expect(at.question).toEqual(first);
      }),
    );
  });
  test('know the pair when it is swapped, and begin anew when an end is another one', () => {
    const ends = endsOf(question('a', 'b', 'c'), []);
    expect(pairRead(endsOf(question('b', 'a', 'c'), ends), question('b', 'a', 'c'))).toEqual([0, 1]);
    expect(endsOf(question('b', 'd', 'c'), ends)).toEqual(['b', 'd', 'c'].map(ids));
    expect(endsOf(question('b', 'a', ''), ends)).toEqual(['b', 'a'].map(ids));
    // Written by hand, an end may be named twice.
    expect(endsOf(question('a', 'b', 'ac'), [])).toEqual(['a', 'b', 'c'].map(ids));
  });
  test('take of a polity and its issue the one that the tree holds for a further end, and both again when they are read', () => {
    const ends: Ends = endsOf(question('aA', 'b', 'c'), []);
    const without = readPair(ends, [1, 2], new Set(ids('A')));
    expect(without).toEqual(question('b', 'c', 'A'));
    expect(readPair(ends, [1, 2], none).also).toEqual(ids('a'));
    const after = endsOf(without, ends);
    expect(after).toEqual(ends);
    expect(readPair(after, [0, 2], none)).toEqual(question('aA', 'c', 'b'));
    // Taken apart on purpose, it stays so.
    expect(endsOf(question('a', 'b', 'c'), ends)).toEqual(['a', 'b', 'c'].map(ids));
  });
});
