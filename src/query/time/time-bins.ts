import { formatDay } from '../../model/edtf-date.ts';
import { dayOfMonth, monthOf } from '../calendar-bins.ts';
import type { TimelineView } from './timeline-views.ts';

export type TimeUnit = TimelineView['unit'];
export interface TimeBins {
  readonly unit: TimeUnit;
  /** First day of each bin, and the first day after the last. */
  readonly starts: readonly number[];
}

const units: readonly TimeUnit[] = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'];
const months: Readonly<Record<TimeUnit, number>> = { day: 0, week: 0, month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Bins of the finest unit of the calendar that cover the two days in at most `most` bins (a century where even these are more). Weeks begin on Monday. */
export function timeBins(first: number, last: number, most: number): TimeBins {
  for (const unit of units) {
    const count = unit === 'day' ? last - first + 1 : unit === 'week' ? weekOf(last) - weekOf(first) + 1 : Math.floor(monthOf(last) / months[unit]) - Math.floor(monthOf(first) / months[unit]) + 1;
    if (count <= most || unit === 'century') return { unit, starts: startsOf(unit, first, count) };
  }
  throw new Error('unreachable');
}

function startsOf(unit: TimeUnit, first: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, i) => {
    if (unit === 'day') return first + i;
    if (unit === 'week') return (weekOf(first) + i) * 7 - 3;
    return dayOfMonth((Math.floor(monthOf(first) / months[unit]) + i) * months[unit]);
  });
}

/** Weeks since the one that holds 1970-01-01, a Thursday. */
const weekOf = (day: number): number => Math.floor((day + 3) / 7);

/** "24 Nov 2025", "week of 24 Nov 2025", "Nov 2025", "Oct to Dec 2025", "2025", "1990 to 1999". */
export function binLabel({ unit, starts }: TimeBins, bin: number): string {
  const [low, high] = [starts[bin]!, starts[bin + 1]! - 1];
  if (unit === 'day') return formatDay(low);
  if (unit === 'week') return `week of ${formatDay(low)}`;
  const [from, to] = [new Date(low * 86_400_000), new Date(high * 86_400_000)];
  if (unit === 'month') return `${monthNames[from.getUTCMonth()]} ${from.getUTCFullYear()}`;
  if (unit === 'quarter') return `${monthNames[from.getUTCMonth()]} to ${monthNames[to.getUTCMonth()]} ${to.getUTCFullYear()}`;
  return unit === 'year' ? String(from.getUTCFullYear()) : `${from.getUTCFullYear()} to ${to.getUTCFullYear()}`;
}
