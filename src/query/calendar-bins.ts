import { dayOf } from '../model/edtf-date.ts';

/** Months since year 0 of a day counted from 1970-01-01. */
export function monthOf(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** First day of a month counted from year 0. */
export function dayOfMonth(month: number): number {
  const year = Math.floor(month / 12);
  return dayOf(year, month - year * 12 + 1, 1);
}

/** Index of the bin that holds a day, by the bins' first days and the day after the last; the first or last for one outside. O(log bins). */
export function binOf(starts: readonly number[], day: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= day) low = middle;
    else high = middle - 1;
  }
  return low;
}
