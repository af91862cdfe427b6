import type { TimelineEvent } from '../../query/time/timeline-views.ts';
import type { TimeScale } from './time-scale.ts';

/** An event with its place: px from the left, rows from the top. */
export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly row: number;
  /** A day is a diamond at `x`; a longer stretch a bar from `x0` to `x1`, cut off at the edges of what is shown. */
  readonly shape: 'diamond' | 'bar';
  readonly x: number;
  readonly x0: number;
  readonly x1: number;
  readonly label: { readonly x: number; readonly anchor: 'start' | 'middle' | 'end' };
}

export interface LaidEvents {
  readonly placed: readonly PlacedEvent[];
  readonly rows: number;
  /** In what is shown, but without room. */
  readonly hidden: number;
}

const diamond = 9;
const gap = 6;
/** A stretch that is drawn narrower than this is a diamond. */
const narrowest = 16;

/**
 * Events in rows so that neither they nor their labels overlap, the weightiest first; what finds no room in `rows` rows is hidden.
 * `widthOf` gives the px of a label. O(events² ) in the worst case, of at most some dozens.
 */
export function layEvents(events: readonly TimelineEvent[], scale: TimeScale, rows: number, widthOf: (text: string) => number): LaidEvents {
  const taken: { x0: number; x1: number }[][] = [];
  const placed: PlacedEvent[] = [];
  let hidden = 0;
  const inView = events.filter((event) => event.high >= scale.low && event.low <= scale.high).toSorted((a, b) => b.claims - a.claims || a.low - b.low);
  for (const event of inView) {
    const text = widthOf(event.entity.short);
    const options = placesOf(event, scale, text);
    let found: { row: number; option: Option } | undefined;
    for (let row = 0; row < rows && !found; row++) {
      const option = options.find(({ x0, x1 }) => (taken[row] ?? []).every((other) => x1 + gap <= other.x0 || x0 >= other.x1 + gap));
      if (option) found = { row, option };
    }
    if (!found) {
      hidden++;
      continue;
    }
    const { row, option } = found;
    (taken[row] ??= []).push({ x0: option.x0, x1: option.x1 });
    placed.push({ event, row, ...option.shape, label: option.label });
  }
  return { placed: placed.toSorted((a, b) => a.x0 - b.x0 || a.row - b.row), rows: taken.length, hidden };
}

interface Option {
  /** What shape and label take up. */
  readonly x0: number;
  readonly x1: number;
  readonly shape: Pick<PlacedEvent, 'shape' | 'x' | 'x0' | 'x1'>;
  readonly label: PlacedEvent['label'];
}

/** Where the label can stand: inside a bar, after, before. */
function placesOf(event: TimelineEvent, scale: TimeScale, text: number): readonly Option[] {
  const left = Math.max(0, scale.x(event.low));
  const right = Math.min(scale.width, scale.x(event.high + 1));
  const middle = Math.max(diamond, Math.min(scale.width - diamond, (left + right) / 2));
  const bar = right - left >= narrowest;
  const shape = bar ? { shape: 'bar' as const, x: middle, x0: left, x1: right } : { shape: 'diamond' as const, x: middle, x0: middle - diamond, x1: middle + diamond };
  const after: Option = { x0: shape.x0, x1: shape.x1 + 5 + text, shape, label: { x: shape.x1 + 5, anchor: 'start' } };
  const before: Option = { x0: shape.x0 - 5 - text, x1: shape.x1, shape, label: { x: shape.x0 - 5, anchor: 'end' } };
  const inside: Option = { x0: left, x1: right, shape, label: { x: middle, anchor: 'middle' } };
  const fitting = [...(bar && right - left >= text + 20 ? [inside] : []), ...[after, before].filter((option) => option.x0 >= 0 && option.x1 <= scale.width)];
  // A label longer than the room there is runs over the edge, rather than that the event is lost.
  return fitting.length > 0 ? fitting : [bar ? inside : after];
}
