import type { TimeSpan } from '../../query/time/timeline-views.ts';

const msPerDay = 86_400_000;
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The calendar day with this number, counted from 1970-01-01; months from 0. */
export function civil(day: number): Civil {
  const date = new Date(day * msPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth(), day: date.getUTCDate() };
}

/** "24 Nov 2025". */
export function dayWords(day: number): string {
  const { year, month, day: of } = civil(day);
  return `${of} ${monthNames[month]} ${year}`;
}

/** "Nov 2025". */
export function monthWords({ year, month }: Civil): string {
  return `${monthNames[month]} ${year}`;
}

/**
 * A stretch of days as people write it: "24 Nov 2025", "about Nov 2025", "2026 – 2027 (uncertain)", "Oct – Dec 2025", "from 1 Nov 2025 on". Whole months and
 * years are named as such.
 */
export function spanWords(span: TimeSpan): string {
  const words = span.openLow && span.openHigh ? 'at some time' : span.openLow ? `until ${dayWords(span.high)}` : span.openHigh ? `from ${dayWords(span.low)} on` : stretch(span.low, span.high);
  return `${span.approximate ? 'about ' : ''}${words}${span.uncertain ? ' (uncertain)' : ''}`;
}

/** Two days and all between them. */
export function stretch(low: number, high: number): string {
  if (low === high) return dayWords(low);
  const [from, to, after] = [civil(low), civil(high), civil(high + 1)];
  if (from.day !== 1 || after.day !== 1) return from.year === to.year ? `${from.day} ${monthNames[from.month]} – ${dayWords(high)}` : `${dayWords(low)} – ${dayWords(high)}`;
  if (from.month === 0 && after.month === 0) return from.year === to.year ? String(from.year) : `${from.year} – ${to.year}`;
  if (from.year === to.year) return from.month === to.month ? monthWords(from) : `${monthNames[from.month]} – ${monthWords(to)}`;
  return `${monthWords(from)} – ${monthWords(to)}`;
}
