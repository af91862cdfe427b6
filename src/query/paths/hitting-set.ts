/** Tries after which few are good enough: the fewest are a hard problem (Karp 1972), and a path has but a handful of steps. */
const mostTries = 20_000;

/**
 * The fewest values of which every set has at least one, of equal choices the first in the alphabet; [] where there is no set, or an empty one. Found by trying one more each time, set by
 * set; where that takes too long, one of each set.
 */
export function hittingSet(sets: readonly ReadonlySet<string>[]): readonly string[] {
  if (sets.some(({ size }) => size === 0)) return [];
  const tries = { left: mostTries };
  for (let size = 0; size <= sets.length && tries.left > 0; size++) {
    const found = within(sets, size, tries);
    if (found !== null) return found;
  }
  return [...new Set(sets.map((set) => [...set][0]!))];
}

/** So many values at most that hit all; null when there are none, or the tries are used up. */
function within(sets: readonly ReadonlySet<string>[], size: number, tries: { left: number }): readonly string[] | null {
  if (sets.length === 0) return [];
  if (size === 0) return null;
  // Some value of the smallest set is among them.
  const smallest = sets.reduce((least, set) => (set.size < least.size ? set : least));
  for (const value of [...smallest].sort()) {
    if (--tries.left < 0) return null;
    const rest = within(sets.filter((set) => !set.has(value)), size - 1, tries);
    if (rest !== null) return [value, ...rest];
  }
  return null;
}
