import { dayOf, daysInMonth, OPEN_HIGH, OPEN_LOW } from './calendar-day.ts';
import type { EdtfDay, EdtfInterval, EdtfPoint, EdtfTree } from './edtf-tree.ts';

export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** Lowest and highest day that a tree admits; undefined where there is none (30 February, an interval that ends before it begins). */
export function boundsOf(tree: EdtfTree): Bounds | undefined {
  switch (tree.type) {
    case 'Interval':
      return intervalBounds(tree);
    case 'Set':
    case 'List': {
      let low = OPEN_HIGH;
      let high = OPEN_LOW;
      for (const member of tree.members) {
        const bounds = boundsOf(member);
        if (bounds === undefined) return undefined;
        low = Math.min(low, bounds.low);
        high = Math.max(high, bounds.high);
      }
      return { low, high };
    }
    default:
      return pointBounds(tree);
  }
}

function intervalBounds({ ends: [from, to] }: EdtfInterval): Bounds | undefined {
  const low = from === null ? OPEN_LOW : pointBounds(from)?.low;
  const high = to === null ? OPEN_HIGH : pointBounds(to)?.high;
  return low === undefined || high === undefined || low > high ? undefined : { low, high };
}

function pointBounds(point: EdtfPoint): Bounds | undefined {
  switch (point.type) {
    case 'Year': {
      const digits = String(Math.abs(point.year)).length;
      const unit = point.significant === undefined ? 1 : 10 ** Math.max(0, digits - point.significant);
      const low = Math.floor(point.year / unit) * unit;
      return months(low, 1, low + unit - 1, 12);
    }
    case 'Season': {
      const span = seasonMonths[point.code];
      if (span === undefined) return undefined;
      const [first, last] = span;
      return months(point.year, first, last > 12 ? point.year + 1 : point.year, last > 12 ? last - 12 : last);
    }
    case 'Date':
      return dateBounds(point);
  }
}

/** Months that a division code covers, from 1; over 12 runs into the next year. The seasons are those of the meteorologists. */
const seasonMonths: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5], 22: [6, 8], 23: [9, 11], 24: [12, 14],
  25: [3, 5], 26: [6, 8], 27: [9, 11], 28: [12, 14],
  29: [9, 11], 30: [12, 14], 31: [3, 5], 32: [6, 8],
  33: [1, 3], 34: [4, 6], 35: [7, 9], 36: [10, 12],
  37: [1, 4], 38: [5, 8], 39: [9, 12],
  40: [1, 6], 41: [7, 12],
};

function months(lowYear: number, lowMonth: number, highYear: number, highMonth: number): Bounds {
  return { low: dayOf(lowYear, lowMonth, 1), high: dayOf(highYear, highMonth, daysInMonth(highYear, highMonth)) };
}

function dateBounds({ year, month, day }: EdtfDay): Bounds | undefined {
  const [a, b] = [Number(year.replaceAll('X', '0')), Number(year.replaceAll('X', '9'))];
  const [lowYear, highYear] = a < b ? [a, b] : [b, a];
  const monthRange = month === undefined ? [1, 12] : matching(month, 12);
  const [firstMonth, lastMonth] = [monthRange[0], monthRange.at(-1)];
  if (firstMonth === undefined || lastMonth === undefined) return undefined;
  if (day === undefined) return months(lowYear, firstMonth, highYear, lastMonth);
  const days = matching(day, 31);
  const low = firstDay(lowYear, highYear, monthRange, days);
  const high = firstDay(highYear, lowYear, monthRange.toReversed(), days.toReversed());
  return low === undefined || high === undefined ? undefined : { low, high };
}

/** The first day, in the given order, that the calendar has. Eight years in a row hold a leap year, wherever they stand. */
function firstDay(fromYear: number, toYear: number, monthsInOrder: readonly number[], daysInOrder: readonly number[]): number | undefined {
  const step = Math.sign(toYear - fromYear);
  for (let year = fromYear, tries = 0; tries < 9; year += step, tries += 1) {
    for (const month of monthsInOrder) {
      const day = daysInOrder.find((candidate) => candidate <= daysInMonth(year, month));
      if (day !== undefined) return dayOf(year, month, day);
    }
    if (year === toYear) return undefined;
  }
  return undefined;
}

/** Numbers from 1 to `last` whose two digits fit a pattern with X for any digit. */
function matching(pattern: string, last: number): number[] {
  const fits: number[] = [];
  for (let n = 1; n <= last; n += 1) {
    const digits = String(n).padStart(2, '0');
    if ([...pattern].every((digit, at) => digit === 'X' || digit === digits[at])) fits.push(n);
  }
  return fits;
}
