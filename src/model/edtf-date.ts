import { boundsOf } from './edtf-bounds.ts';
import { parseTree, type EdtfPoint, type EdtfTree } from './edtf-tree.ts';
import { wordsOf } from './edtf-words.ts';

export { dayOf, formatDay, OPEN_HIGH, OPEN_LOW } from './calendar-day.ts';

/** A date as its author wrote it, with the days that it admits. */
export interface EdtfDate {
  readonly text: string;
  /** Lowest and highest day from 1970-01-01; `OPEN_LOW` and `OPEN_HIGH` stand for an open or unknown end. */
  readonly low: number;
  readonly high: number;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

/** Dates repeat: half a million events of a year have 365. Emptied when full, so that it cannot grow without end. */
const parsed = new Map<string, EdtfDate | undefined>();
const parsedLimit = 20_000;

/** Parses EDTF (ISO 8601-2, see `parseTree` for what of it); undefined where the text is not EDTF or names no day of the calendar. */
export function parseEdtf(text: string): EdtfDate | undefined {
  if (parsed.has(text)) return parsed.get(text);
  const date = fromTree(text, parseTree(text));
  if (parsed.size >= parsedLimit) parsed.clear();
  parsed.set(text, date);
  return date;
}

/** A date as people write it: "24 Nov 2025", "about Nov 2025", "Oct 2025 – Oct 2026"; text that is not EDTF comes back as it is. */
export function formatEdtf(date: EdtfDate | string): string {
  const text = typeof date === 'string' ? date : date.text;
  const tree = parseTree(text);
  return tree === undefined || boundsOf(tree) === undefined ? text : wordsOf(tree);
}

function fromTree(text: string, tree: EdtfTree | undefined): EdtfDate | undefined {
  const bounds = tree === undefined ? undefined : boundsOf(tree);
  if (tree === undefined || bounds === undefined) return undefined;
  const points = pointsOf(tree);
  return {
    text,
    ...bounds,
    uncertain: points.some((point) => point.uncertain !== 0),
    approximate: points.some((point) => point.approximate !== 0),
  };
}

function pointsOf(tree: EdtfTree): readonly EdtfPoint[] {
  switch (tree.type) {
    case 'Interval':
      return tree.ends.filter((point) => point !== null);
    case 'Set':
    case 'List':
      return tree.members.flatMap(pointsOf);
    default:
      return [tree];
  }
}
