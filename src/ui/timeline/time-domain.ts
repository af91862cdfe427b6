import type { TimelineView } from '../../query/time/timeline-views.ts';

/** First and last day that the axis shows. */
export interface TimeDomain {
  readonly low: number;
  readonly high: number;
}

const leastDays = 7;
const tail = 0.02;
/** A date as coarse as this says little about where to look. */
const coarse = 100;

/**
 * The stretch where things are: without the outer 2 % of the claims on either side (those with a date of a season at most), with planned events
 * that follow soon, and some air. All of it where that leaves little out.
 */
export function usualDomain(view: TimelineView): TimeDomain | null {
  const { extent } = view;
  if (extent === null) return null;
  const whole = padded(extent.low, extent.high);
  const days = view.lanes.flatMap((lane) => lane.marks).filter((mark) => mark.high - mark.low <= coarse);
  const [first, last] = days.length > 0 ? quantiles(days.map((mark) => mark.low), days.map((mark) => mark.high)) : fromBins(view);
  const length = Math.max(leastDays, last - first);
  const near = view.events.filter((event) => event.high - event.low <= coarse && event.low >= first - length / 2 && event.high <= last + length);
  const low = Math.min(first, ...near.map((event) => event.low));
  const high = Math.max(last, ...near.map((event) => event.high));
  return high - low > 0.7 * (extent.high - extent.low) ? whole : clampTo(padded(low, high), whole);
}

/** All that is dated, with some air. */
export function wholeDomain(view: TimelineView): TimeDomain | null {
  return view.extent && padded(view.extent.low, view.extent.high);
}

/** Nearer (below 1) or farther (above 1) around the middle, or around `about`; within the whole, and never less than a week. */
export function zoomDomain({ low, high }: TimeDomain, by: number, whole: TimeDomain, about = (low + high) / 2): TimeDomain {
  const length = Math.max(leastDays - 1, Math.min(whole.high - whole.low, (high - low) * by));
  const share = (about - low) / Math.max(1, high - low);
  const from = Math.round(about - share * length);
  return clampTo({ low: from, high: from + Math.round(length) }, whole);
}

/** Earlier (negative) or later by a share of what is shown. */
export function shiftDomain({ low, high }: TimeDomain, share: number, whole: TimeDomain): TimeDomain {
  const by = Math.round((high - low) * share);
  return clampTo({ low: low + by, high: high + by }, whole);
}

function clampTo({ low, high }: TimeDomain, whole: TimeDomain): TimeDomain {
  const length = Math.min(high - low, whole.high - whole.low);
  const from = Math.min(Math.max(low, whole.low), whole.high - length);
  return { low: from, high: from + length };
}

function padded(low: number, high: number): TimeDomain {
  const air = Math.max(2, Math.round((high - low) * 0.03));
  return { low: low - air, high: high + air };
}

function quantiles(lows: readonly number[], highs: readonly number[]): readonly [number, number] {
  const [a, b] = [lows.toSorted((x, y) => x - y), highs.toSorted((x, y) => x - y)];
  return [a[Math.floor(tail * (a.length - 1))]!, b[Math.ceil((1 - tail) * (b.length - 1))]!];
}

function fromBins({ all, bins, extent }: TimelineView): readonly [number, number] {
  const total = all.reduce((sum, bin) => sum + bin.count, 0);
  let [before, first, last] = [0, extent!.low, extent!.high];
  for (const [i, bin] of all.entries()) {
    const after = before + bin.count;
    if (before <= tail * total && after > tail * total) first = bins[i]!.low;
    if (before < (1 - tail) * total && after >= (1 - tail) * total) last = bins[i]!.high;
    before = after;
  }
  return [first, last];
}
