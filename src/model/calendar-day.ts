/** Stand for an open or unknown end; every real day lies strictly between. Int32, so that a store can keep days in columns. */
export const OPEN_LOW = -2147483648;
export const OPEN_HIGH = 2147483647;

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/**
 * Days from 1970-01-01 to a date of the proleptic Gregorian calendar (month from 1; year 0 is 1 BC), held within the open ends.
 * Hinnant's civil-day arithmetic ("chrono-compatible low-level date algorithms"), O(1): `Date.UTC` moves the years 0 to 99.
 */
export function dayOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return Math.min(Math.max(era * 146097 + dayOfEra - 719468, OPEN_LOW + 1), OPEN_HIGH - 1);
}

/** The date of a day: the inverse of `dayOf`. */
export function dateOf(day: number): { year: number; month: number; day: number } {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * mp + 2) / 5) + 1 };
}

/** Length of a month (from 1) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** "Nov"; the month counts from 1. */
export function monthName(month: number): string {
  const name = monthNames[month - 1];
  if (name === undefined) throw new RangeError(`no month ${month}`);
  return name;
}

/** "2025", "45 BC". */
export function yearName(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`;
}

/** "24 Nov 2025" for a day counted from 1970-01-01; "open" for an open end. */
export function formatDay(day: number): string {
  if (day === OPEN_LOW || day === OPEN_HIGH) return 'open';
  const date = dateOf(day);
  return `${date.day} ${monthName(date.month)} ${yearName(date.year)}`;
}
