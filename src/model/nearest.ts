/**
 * The known words nearest to a word that is not known, the nearest first, at most `limit`: those within a third of its length by
 * edit distance, or that contain it or are contained in it. O(candidates * length²), so for messages only.
 */
export function nearest(word: string, candidates: Iterable<string>, limit = 3): readonly string[] {
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const within = word.length > 3 && candidate.length > 3 && (candidate.includes(word) || word.includes(candidate));
    if (!within && Math.abs(candidate.length - word.length) > allowed) continue;
    const distance = editDistance(word, candidate);
    if (distance <= allowed) found.push({ candidate, distance });
    else if (within) found.push({ candidate, distance: allowed + distance });
  }
  found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return found.slice(0, limit).map((entry) => entry.candidate);
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment), O(length²). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      row.push(best);
    }
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
