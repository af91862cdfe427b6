import type { Quad } from '../../model/vocabulary.ts';
import type { TimelineMark } from '../../query/time/timeline-views.ts';
import type { TimeScale } from './time-scale.ts';

export interface PlacedMark {
  readonly mark: TimelineMark;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Claims of one lane that share a date: a block of marks over the stretch on which they can lie. */
export interface MarkCluster {
  readonly key: string;
  readonly low: number;
  readonly high: number;
  readonly marks: readonly PlacedMark[];
  /** The stretch in px, cut off at the edges of what is shown, and the block itself. */
  readonly span: { readonly x0: number; readonly x1: number };
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Line under the block that shows the stretch; null where the block is no wider than it. */
  readonly bracket: { readonly y: number } | null;
}

export interface LaidMarks {
  readonly clusters: readonly MarkCluster[];
  readonly height: number;
  /** Claims outside of what is shown. */
  readonly earlier: number;
  readonly later: number;
}

const size = 7;
const pitch = 7.8;
/** Rows of a block: on a day few claims lie low, on a longer stretch they stay within it. */
const rowsOfDay = (claims: number): number => (claims > 8 ? 4 : 2);
const mostRows = 6;
const bracketRoom = 6;
const levelGap = 3;
/** Few claims on a long stretch are bars over all of it. */
const barFrom = 150;
const barMost = 3;
const barPitch = 8;

const quadOrder: readonly Quad[] = ['material-cooperation', 'verbal-cooperation', 'none', 'verbal-conflict', 'material-conflict'];

/**
 * Places a lane's marks: those of one date form a block over the stretch of time that the date admits; blocks that would overlap stand on levels above
 * each other, the earliest lowest (interval partitioning). y grows downwards, and the lane's floor is `height`.
 */
export function layMarks(marks: readonly TimelineMark[], scale: TimeScale): LaidMarks {
  const groups = new Map<string, TimelineMark[]>();
  let [earlier, later] = [0, 0];
  for (const mark of marks) {
    if (mark.high < scale.low) earlier++;
    else if (mark.low > scale.high) later++;
    else {
      const key = `${mark.low} ${mark.high} ${mark.approximate ? '~' : ''}${mark.uncertain ? '?' : ''}`;
      const group = groups.get(key);
      if (group) group.push(mark);
      else groups.set(key, [mark]);
    }
  }
  const drafts = [...groups].map(([key, group]) => draft(key, group, scale)).sort((a, b) => Number(a.bar) - Number(b.bar) || a.x0 - b.x0 || a.x1 - b.x1);
  const levels: { end: number[]; height: number; members: Draft[] }[] = [];
  for (const each of drafts) {
    let level = levels.find(({ members }) => members.every((other) => each.x1 + 3 <= other.x0 || each.x0 >= other.x1 + 3));
    if (!level) levels.push((level = { end: [], height: 0, members: [] }));
    level.members.push(each);
    level.height = Math.max(level.height, each.height);
  }
  const height = levels.reduce((sum, level) => sum + level.height + levelGap, 0);
  const clusters: MarkCluster[] = [];
  let floor = height;
  for (const level of levels) {
    for (const each of level.members) clusters.push(place(each, floor));
    floor -= level.height + levelGap;
  }
  return { clusters: clusters.toSorted((a, b) => a.span.x0 - b.span.x0 || a.low - b.low), height, earlier, later };
}

interface Draft {
  readonly key: string;
  readonly group: readonly TimelineMark[];
  readonly bar: boolean;
  readonly columns: number;
  readonly span: { readonly x0: number; readonly x1: number };
  /** What block and stretch take up together. */
  readonly x0: number;
  readonly x1: number;
  readonly block: number;
  readonly height: number;
  readonly bracket: boolean;
}

function draft(key: string, group: readonly TimelineMark[], scale: TimeScale): Draft {
  const first = group[0]!;
  const span = { x0: Math.max(0, scale.x(first.low)), x1: Math.min(scale.width, scale.x(first.high + 1)) };
  const width = span.x1 - span.x0;
  const sorted = group.toSorted((a, b) => quadOrder.indexOf(a.quad) - quadOrder.indexOf(b.quad));
  if (width > barFrom && group.length <= barMost) {
    return { key, group: sorted, bar: true, columns: 1, span, ...span, block: span.x0, height: group.length * barPitch, bracket: false };
  }
  const columns = Math.min(group.length, Math.max(Math.floor(width / pitch), Math.ceil(group.length / (width > 3 * pitch ? mostRows : rowsOfDay(group.length)))));
  const blockWidth = (columns - 1) * pitch + size;
  const block = Math.max(0, Math.min((span.x0 + span.x1 - blockWidth) / 2, scale.width - blockWidth));
  const bracket = width > size + 2;
  return {
    key, group: sorted, bar: false, columns, span, x0: Math.min(span.x0, block), x1: Math.max(span.x1, block + blockWidth), block,
    height: Math.ceil(group.length / columns) * pitch + (bracket ? bracketRoom : 0), bracket,
  };
}

function place(each: Draft, floor: number): MarkCluster {
  const { group, columns, span, block, bar } = each;
  const base = floor - (each.bracket ? bracketRoom : 0);
  const marks = group.map((mark, i): PlacedMark =>
    bar
      ? { mark, x: span.x0, y: floor - (i + 1) * barPitch + 1, width: span.x1 - span.x0, height: 5 }
      : { mark, x: block + (i % columns) * pitch, y: base - (Math.floor(i / columns) + 1) * pitch + pitch - size, width: size, height: size },
  );
  const first = group[0]!;
  return {
    key: each.key,
    low: first.low,
    high: first.high,
    marks,
    span,
    box: { x: each.x0, y: floor - each.height, width: each.x1 - each.x0, height: each.height },
    bracket: each.bracket ? { y: floor - 3 } : null,
  };
}
