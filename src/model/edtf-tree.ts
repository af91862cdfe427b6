/** Bits of the parts of a date that a qualifier speaks of. */
export const YEAR = 1;
export const MONTH = 2;
export const DAY = 4;

interface Qualified {
  /** Parts marked `?` or `%`, as bits. */
  readonly uncertain: number;
  /** Parts marked `~` or `%`, as bits. */
  readonly approximate: number;
}

/** A year, month or day; its parts are digits, with X for those that are not specified. */
export interface EdtfDay extends Qualified {
  readonly type: 'Date';
  readonly year: string;
  readonly month?: string;
  readonly day?: string;
  /** "10:05", where the text has a time. */
  readonly time?: string;
}
/** A season, quarter, third or half of a year, by its code (21 to 41). */
export interface EdtfSeason extends Qualified {
  readonly type: 'Season';
  readonly year: number;
  readonly code: number;
}
/** A year with more than four digits, or of which only the first `significant` digits count. */
export interface EdtfYear extends Qualified {
  readonly type: 'Year';
  readonly year: number;
  readonly significant?: number;
}
export type EdtfPoint = EdtfDay | EdtfSeason | EdtfYear;

export interface EdtfInterval {
  readonly type: 'Interval';
  /** null = open ("..") or unknown (""). */
  readonly ends: readonly [EdtfPoint | null, EdtfPoint | null];
}
/** A set ("[...]") is one of its members, a list ("{...}") is all of them. */
export interface EdtfMembers {
  readonly type: 'Set' | 'List';
  readonly members: readonly (EdtfPoint | EdtfInterval)[];
}
export type EdtfTree = EdtfPoint | EdtfInterval | EdtfMembers;

/**
 * Parses EDTF (ISO 8601-2) levels 0 and 1 and, of level 2, qualified parts, unspecified digits, divisions of the year, significant
 * digits, sets and lists; undefined for anything else. Also admits doubt at one end of an open interval ("2025-11~/.."), which
 * curators need. Does not ask whether the day is in the calendar. Two-digit centuries and three-digit decades are taken for slips:
 * write 20XX and 201X.
 */
export function parseTree(text: string): EdtfTree | undefined {
  const members = /^(?:\[([^[\]{}/]+)\]|\{([^[\]{}/]+)\})$/.exec(text);
  if (members !== null) return parseMembers(members[1] === undefined ? 'List' : 'Set', members[1] ?? members[2] ?? '');
  return text.includes('/') ? parseInterval(text.split('/')) : parsePoint(text);
}

function parseMembers(type: EdtfMembers['type'], text: string): EdtfMembers | undefined {
  const parts = text.split(',');
  const members: (EdtfPoint | EdtfInterval)[] = [];
  for (const [index, part] of parts.entries()) {
    const ends = part.split('..');
    // Only the first member may reach back without end, and only the last on.
    if ((ends[0] === '' && index > 0) || (ends[1] === '' && index < parts.length - 1)) return undefined;
    const member = ends.length === 1 ? parsePoint(part) : part === '..' ? undefined : parseInterval(ends);
    if (member === undefined) return undefined;
    members.push(member);
  }
  return { type, members };
}

function parseInterval(ends: readonly string[]): EdtfInterval | undefined {
  const [from, to] = ends.map((end) => (end === '' || end === '..' ? null : parsePoint(end)));
  if (ends.length !== 2 || from === undefined || to === undefined || ends.join('') === '') return undefined;
  return { type: 'Interval', ends: [from, to] };
}

const marks = '[?~%]?';
const dayForm = new RegExp(`^(${marks})(-?[\\dX]{4})(${marks})(?:-(${marks})([\\dX]{2})(${marks})(?:-(${marks})([\\dX]{2})(${marks}))?)?$`);
const timeForm = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?$/;
const yearForm = /^(?:Y(-?\d+)(?:E(\d{1,2}))?|(-?\d{4}))(?:S(\d{1,2}))?$/;

function parsePoint(text: string): EdtfPoint | undefined {
  const timed = timeForm.exec(text);
  if (timed !== null) {
    const day = parsePoint(timed[1] ?? '');
    return day?.type === 'Date' ? { ...day, time: `${timed[2]}:${timed[3]}` } : undefined;
  }
  return parseDay(text) ?? parseYear(text);
}

function parseDay(text: string): EdtfDay | EdtfSeason | undefined {
  const match = dayForm.exec(text);
  if (match === null || match[2] === '-0000') return undefined;
  const [, beforeYear = '', year = '', afterYear = '', beforeMonth = '', month, afterMonth = '', beforeDay = '', day, afterDay = ''] = match;
  // A mark before a part speaks of it alone; after it, of it and of all before it.
  const parts: readonly (readonly [string, number])[] = [
    [beforeYear, YEAR], [afterYear, YEAR],
    [beforeMonth, MONTH], [afterMonth, YEAR | MONTH],
    [beforeDay, DAY], [afterDay, YEAR | MONTH | DAY],
  ];
  let uncertain = 0;
  let approximate = 0;
  for (const [mark, bits] of parts) {
    if (mark === '?' || mark === '%') uncertain |= bits;
    if (mark === '~' || mark === '%') approximate |= bits;
  }
  const code = Number(month);
  if (code >= 21 && code <= 41) {
    return day === undefined && !year.includes('X') ? { type: 'Season', year: Number(year), code, uncertain, approximate } : undefined;
  }
  return { type: 'Date', year, ...(month !== undefined && { month }), ...(day !== undefined && { day }), uncertain, approximate };
}

function parseYear(text: string): EdtfYear | undefined {
  const match = yearForm.exec(text);
  if (match === null) return undefined;
  const [, long, exponent, short, significant] = match;
  if (long !== undefined && exponent === undefined && long.replace('-', '').length < 5) return undefined;
  const year = Number(long ?? short) * 10 ** Number(exponent ?? 0);
  if (significant === '0') return undefined;
  return { type: 'Year', year, ...(significant !== undefined && { significant: Number(significant) }), uncertain: 0, approximate: 0 };
}
