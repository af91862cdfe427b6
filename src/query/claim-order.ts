import type { Store } from '../store/store.ts';
import type { Admit } from './admit.ts';

/** Compares claims: the heaviest first, ties by id. */
export function byWeight(store: Store): (a: number, b: number) => number {
  const { weight } = store.claims;
  return (a, b) => weight[b]! - weight[a]! || compareText(store.claims.id(a), store.claims.id(b));
}

/** Order of ids by code unit, the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The claims from `offset`, at most `limit`, in the order of `byWeight`: only the weights that reach into the window are sorted, so
 * the top 20 of 100,000 cost one pass. O(claims + window log window).
 */
export function heaviest(store: Store, claims: readonly number[], offset: number, limit: number): number[] {
  const order = byWeight(store);
  if (claims.length <= 64) return [...claims].sort(order).slice(offset, offset + limit);
  const buckets: number[][] = [];
  for (const claim of claims) (buckets[255 - store.claims.weight[claim]!] ??= []).push(claim);
  const window: number[] = [];
  let before = 0;
  for (const bucket of buckets) {
    if (bucket === undefined) continue;
    if (before >= offset + limit) break;
    const start = Math.max(0, offset - before);
    if (start < bucket.length) window.push(...bucket.sort(order).slice(start, start + limit - window.length));
    before += bucket.length;
  }
  return window;
}

/** Distinct first voices among the admitted evidence of a claim. */
export function independentOf(store: Store, admitted: Admit, claim: number): number {
  const { start, speaker } = store.evidence;
  if (admitted.all) return store.claims.independent(claim);
  const voices = new Set<number>();
  for (let piece = start[claim]!; piece < start[claim + 1]!; piece++) if (admitted.evidence[piece] === 1) voices.add(speaker[piece]!);
  return voices.size;
}
