import { dateOf, formatDay, monthName, yearName } from './calendar-day.ts';
import { boundsOf } from './edtf-bounds.ts';
import { DAY, MONTH, type EdtfDay, type EdtfInterval, type EdtfPoint, type EdtfTree } from './edtf-tree.ts';

/** Words for an EDTF tree: "24 Nov 2025", "about Nov 2025", "Oct 2025 – Oct 2026", "24 Nov 2025 (day uncertain)". */
export function wordsOf(tree: EdtfTree): string {
  switch (tree.type) {
    case 'Interval':
      return intervalWords(tree);
    case 'Set':
    case 'List': {
      const words = tree.members.map(wordsOf);
      const last = words.pop() ?? '';
      return words.length === 0 ? last : words.join(', ') + (tree.type === 'Set' ? ' or ' : ' and ') + last;
    }
    default:
      return pointWords(tree);
  }
}

function intervalWords({ ends: [from, to] }: EdtfInterval): string {
  if (from === null) return to === null ? 'at any time' : `by ${pointWords(to)}`;
  if (to === null) return `from ${pointWords(from)}`;
  return shortRun(from, to) ?? `${pointWords(from)} – ${pointWords(to)}`;
}

/** "24–26 Nov 2025", "24 Nov – 3 Dec 2025", "Oct – Nov 2025" where both ends are plain dates of one year. */
function shortRun(from: EdtfPoint, to: EdtfPoint): string | undefined {
  if (!isPlain(from) || !isPlain(to) || from.year !== to.year || from.month === undefined || to.month === undefined) return undefined;
  if ((from.day === undefined) !== (to.day === undefined)) return undefined;
  const month = monthName(Number(from.month));
  if (from.day === undefined) return from.month === to.month ? pointWords(to) : `${month} – ${pointWords(to)}`;
  if (from.month !== to.month) return `${Number(from.day)} ${month} – ${pointWords(to)}`;
  return from.day === to.day ? pointWords(to) : `${Number(from.day)}–${pointWords(to)}`;
}

function isPlain(point: EdtfPoint): point is EdtfDay {
  return point.type === 'Date' && point.uncertain + point.approximate === 0 && point.time === undefined && !isUnspecified(point);
}

function isUnspecified({ year, month = '', day = '' }: EdtfDay): boolean {
  return (year + month + day).includes('X');
}

function pointWords(point: EdtfPoint): string {
  const about = point.approximate !== 0 || (point.type === 'Year' && point.significant !== undefined) ? 'about ' : '';
  return about + bareWords(point) + (point.uncertain === 0 ? '' : ` (${uncertainPart(point)} uncertain)`);
}

/** Names the smallest part in doubt: a doubtful day says nothing against the month. */
function uncertainPart(point: EdtfPoint): string {
  if (point.type === 'Season') return 'season';
  return point.uncertain & DAY ? 'day' : point.uncertain & MONTH ? 'month' : 'year';
}

const seasonWords: Readonly<Record<number, string>> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter',
  25: 'northern spring', 26: 'northern summer', 27: 'northern autumn', 28: 'northern winter',
  29: 'southern spring', 30: 'southern summer', 31: 'southern autumn', 32: 'southern winter',
  33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'fourth quarter of',
  37: 'first third of', 38: 'second third of', 39: 'last third of', 40: 'first half of', 41: 'second half of',
};

function bareWords(point: EdtfPoint): string {
  switch (point.type) {
    case 'Year':
      return yearName(point.year);
    case 'Season':
      return `${seasonWords[point.code] ?? 'part of'} ${yearName(point.year)}`;
    case 'Date':
      return isUnspecified(point) ? unspecifiedWords(point) : dayWords(point);
  }
}

function dayWords({ year, month, day, time }: EdtfDay): string {
  const name = yearName(Number(year));
  if (month === undefined) return name;
  const inMonth = `${monthName(Number(month))} ${name}`;
  return day === undefined ? inMonth : `${Number(day)} ${inMonth}${time === undefined ? '' : `, ${time}`}`;
}

function unspecifiedWords(point: EdtfDay): string {
  const { year, month, day } = point;
  if (!year.includes('X')) {
    const name = yearName(Number(year));
    if (month === 'XX' && day === undefined) return `${name} (month unknown)`;
    if (month === 'XX' && day === 'XX') return `${name} (day unknown)`;
    if (month !== undefined && !month.includes('X') && day === 'XX') return `${monthName(Number(month))} ${name} (day unknown)`;
  } else if (month === undefined) {
    if (year === 'XXXX') return 'year unknown';
    if (/^\d{3}X$/.test(year)) return `${year.slice(0, 3)}0s`;
    if (/^\d{2}XX$/.test(year)) return `${Number(year.slice(0, 2)) * 100}–${Number(year.slice(0, 2)) * 100 + 99}`;
  }
  const bounds = boundsOf(point);
  return bounds === undefined ? 'date unknown' : daysWords(bounds.low, bounds.high);
}

function daysWords(low: number, high: number): string {
  const [from, to] = [dateOf(low), dateOf(high)];
  return from.year === to.year && from.month === to.month ? `${from.day}–${formatDay(high)}` : `${formatDay(low)} – ${formatDay(high)}`;
}
