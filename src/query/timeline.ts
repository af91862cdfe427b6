import { OPEN_HIGH, OPEN_LOW } from '../model/edtf-date.ts';
import type { Store } from '../store/store.ts';
import { claimDays, type Admit } from './admit.ts';
import { binOf, dayOfMonth, monthOf } from './calendar-bins.ts';
import type { Steps } from './steps.ts';
import type { Facets } from './views.ts';

/** Bins at most; a longer history is counted by quarters, years, decades. */
const mostBins = 72;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Claims between two yields. */
const pace = 32_768;
/** Months in a bin. */
const widths = [1, 3, 12, 120, 1200];

/**
 * Claims per month, or coarser: a claim counts in every bin in which it can lie, so that a bin's count is what a window of just that bin admits.
 * Open ends reach to the first and last day that any claim names. O(claims + bins).
 */
export function* timeline(store: Store, admitted: Admit): Steps<{ bins: Facets['timeline']; undated: number }> {
  const { claims } = store;
  const days = daysOf(store);
  yield;
  let first = OPEN_HIGH;
  let last = OPEN_LOW;
  let undated = 0;
  for (let claim = 0; claim < claims.count; claim++) {
    if (claim % pace === pace - 1) yield;
    if (admitted.claims[claim] === 0) continue;
    const [low, high] = boundsOf(store, admitted, days, claim);
    if (low === OPEN_LOW && high === OPEN_HIGH) undated += isUndated(store, admitted, claim) ? 1 : 0;
    for (const day of [low, high]) {
      if (day === OPEN_LOW || day === OPEN_HIGH) continue;
      first = Math.min(first, day);
      last = Math.max(last, day);
    }
  }
  if (first > last) return { bins: [], undated };
  const starts = binStarts(first, last);
  const change = new Int32Array(starts.length);
  for (let claim = 0; claim < claims.count; claim++) {
    if (claim % pace === pace - 1) yield;
    if (admitted.claims[claim] === 0) continue;
    const [low, high] = boundsOf(store, admitted, days, claim);
    if (low === OPEN_LOW && high === OPEN_HIGH && isUndated(store, admitted, claim)) continue;
    change[binOf(starts, Math.max(low, first))]!++;
    const after = binOf(starts, Math.min(high, last)) + 1;
    if (after < change.length - 1) change[after]!--;
  }
  let count = 0;
  const bins = starts.slice(0, -1).map((low, i) => {
    count += change[i]!;
    return { low, high: starts[i + 1]! - 1, label: labelOf(low, starts[i + 1]! - 1), count };
  });
  return { bins, undated };
}

const memory = new WeakMap<Store, { low: Int32Array; high: Int32Array }>();

/** First and last day of every claim with all its evidence; only claims that are dated by their sources change with the filter. */
function daysOf(store: Store): { low: Int32Array; high: Int32Array } {
  let known = memory.get(store);
  if (known === undefined) {
    const { claims, dates } = store;
    known = { low: new Int32Array(claims.count), high: new Int32Array(claims.count) };
    for (let claim = 0; claim < claims.count; claim++) {
      const date = claims.effectiveDate(claim);
      // The reverse of any interval marks "by its sources": no date is that.
      known.low[claim] = date === 0 ? 1 : dates.low[date]!;
      known.high[claim] = date === 0 ? 0 : dates.high[date]!;
    }
    memory.set(store, known);
  }
  return known;
}

function boundsOf(store: Store, admitted: Admit, days: { low: Int32Array; high: Int32Array }, claim: number): readonly [number, number] {
  const [low, high] = [days.low[claim]!, days.high[claim]!];
  if (low <= high) return [low, high];
  const found = claimDays(store, claim, admitted.evidence);
  return found === null ? [OPEN_LOW, OPEN_HIGH] : [found.low, found.high];
}

const isUndated = (store: Store, admitted: Admit, claim: number): boolean => claimDays(store, claim, admitted.evidence) === null;

/** First days of the bins that cover the two days, and the first day after them. */
function binStarts(first: number, last: number): number[] {
  const [from, to] = [monthOf(first), monthOf(last)];
  const width = widths.find((months) => Math.floor(to / months) - Math.floor(from / months) < mostBins) ?? widths.at(-1)!;
  const starts: number[] = [];
  for (let bin = Math.floor(from / width); bin <= Math.floor(to / width) + 1; bin++) starts.push(dayOfMonth(bin * width));
  return starts;
}

function labelOf(low: number, high: number): string {
  const [from, to] = [new Date(low * 86_400_000), new Date(high * 86_400_000)];
  const months = monthOf(high) - monthOf(low) + 1;
  if (months === 1) return `${monthNames[from.getUTCMonth()]} ${from.getUTCFullYear()}`;
  if (months === 3) return `${monthNames[from.getUTCMonth()]} to ${monthNames[to.getUTCMonth()]} ${to.getUTCFullYear()}`;
  return months === 12 ? String(from.getUTCFullYear()) : `${from.getUTCFullYear()} to ${to.getUTCFullYear()}`;
}
