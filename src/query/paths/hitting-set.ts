/** Tries after which the greedy choice is good enough: the fewest are a hard problem (Karp 1972), and a path has but a handful of steps. */
const mostTries = 20_000;

/**
 * The fewest values of which every set has at least one, the most frequent first, ties in alphabetical order; [] where there is no set, or an empty one. Greedy (Chvátal 1979), then fewer by
 * trying, set by set; where that takes too long the greedy choice, which is at most 1 + ln(sets) times as many.
 */
export function hittingSet(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const greedy = greedily(sets);
  const tries = { left: mostTries };
  for (let size = 1; size < greedy.length; size++) {
    const fewer = within(sets, size, tries);
    if (fewer !== null) return fewer;
  }
  return greedy;
}

function greedily(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const chosen: string[] = [];
  for (let left = sets; left.length > 0;) {
    const [best] = frequentFirst(left);
    if (best === undefined || left.some((set) => set.size === 0)) return [];
    chosen.push(best);
    left = left.filter((set) => !set.has(best));
  }
  return chosen;
}

/** So many values at most that hit all; null when there are none, or the tries are used up. */
function within(sets: readonly ReadonlySet<string>[], size: number, tries: { left: number }): readonly string[] | null {
  if (sets.length === 0) return [];
  if (size === 0) return null;
  // Some value of the smallest set is among them.
  const smallest = sets.reduce((least, set) => (set.size < least.size ? set : least));
  for (const value of frequentFirst(sets)) {
    if (!smallest.has(value)) continue;
    if (--tries.left < 0) return null;
    const rest = within(sets.filter((set) => !set.has(value)), size - 1, tries);
    if (rest !== null) return [value, ...rest];
  }
  return null;
}

function frequentFirst(sets: readonly ReadonlySet<string>[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const set of sets) for (const value of set) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}
