import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastBroken } from '../../../src/query/paths/hold-together.ts';
import { ask, eachApart, leads, pathOver, pathStore } from './path-store.ts';
import type { SmallClaim } from './small-store.ts';

test('the choice with the fewest breaks, then the least lost, is found as by trying all', () => {
  const table = fc.array(fc.array(fc.nat(5), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(table, fc.array(fc.constantFrom(0, 0, 1, 2, Infinity), { minLength: 97, maxLength: 97 }), fc.array(fc.nat(3), { minLength: 31, maxLength: 31 }), (options, drawnBreaks, drawnLost) => {
      const breaks = (i: number, one: number, other: number): number => drawnBreaks[(37 * i + 7 * one + other) % drawnBreaks.length]!;
      const lost = (i: number, option: number): number => drawnLost[(5 * i + option) % drawnLost.length]!;
      const all = options.reduce<number[][]>((ways, place) => ways.flatMap((way) => place.map((option) => [...way, option])), [[]]);
      const priced = all
        .map((way) => ({ breaks: way.slice(1).reduce((sum, option, i) => sum + breaks(i + 1, way[i]!, option), 0), lost: way.reduce((sum, option, i) => sum + lost(i, option), 0) }))
        .filter((way) => way.breaks < Infinity)
        .sort((a, b) => a.breaks - b.breaks || a.lost - b.lost);
      const found = leastBroken(options, breaks, lost);
      expect(found === null ? undefined : { breaks: found.breaks, lost: found.lost }).toEqual(priced[0]);
      if (found !== null) expect(found.chosen.slice(1).reduce((sum, option, i) => sum + breaks(i + 1, found.chosen[i]!, option), 0)).toBe(found.breaks);
    }),
    { numRuns: 2000 },
  );
});

describe('a path', () => {
  const others = Array.from({ length: 12 }, (_, i) => `thing-${i}`);
  /** Tea is a need of the iron trade, says one; another firmly places it there. */
  const claims = (...more: SmallClaim[]): readonly SmallClaim[] =>
    eachApart([
      ['places', 'urges', 'Tea urges iron on.', { from: ['tea'], to: ['iron'] }],
      ['salted', 'urges', 'Iron urges salt on.', { from: ['iron'], to: ['salt'] }],
      ...others.map((id) => leads('iron', id)),
      ...more,
    ]);
  const store = (...more: SmallClaim[]) => pathStore(['topic tea', 'topic salt', 'topic iron', ...others.map((id) => `topic ${id}`)], claims(...more));

  test('reads the claims by which it holds together, though others are firmer', () => {
    expect(pathOver(ask(store(), 'tea', 'salt'), 'tea iron salt').apart).toBeDefined();
    const held = pathOver(ask(store(['needs', 'leads', 'Tea might lead to iron.', { from: ['tea'], to: ['iron'], modality: 'hypothetical' }]), 'tea', 'salt'), 'tea iron salt');
    expect(held.apart).toBeUndefined();
    expect(held.steps[0]!.claims[0]!.says).toBe('Tea might lead to iron.');
  });

  test('and the firmest where none of them does better', () => {
    const path = pathOver(ask(store(['also', 'urges', 'Tea might urge iron on.', { from: ['tea'], to: ['iron'], modality: 'hypothetical' }]), 'tea', 'salt'), 'tea iron salt');
    expect(path.steps[0]!.claims[0]!.says).toBe('Tea urges iron on.');
  });
});
