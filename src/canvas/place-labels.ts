import type { Point } from './layout/layout-request.ts';

/** Lengths in px of the screen. */
export interface LabelWish {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Free distance around the point: the node with its halo. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Higher ones choose first. */
  readonly priority: number;
  /** Shown even where it covers something. */
  readonly must: boolean;
  /** Try above before below. */
  readonly up?: boolean;
}
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface PlacedLabel extends Rect {
  readonly id: string;
  /** Where the text is anchored. */
  readonly align: 'center' | 'left' | 'right';
}

const cell = 64;
/** What it costs to cover a node, a disc or a label. */
const hard = 1000;
/** What costs this much covers something that must be seen. */
const unbearable = 26;

/** What is already taken, looked up by cells of 64 px. */
export class Taken {
  readonly #cells = new Map<string, { rect: Rect; owner: string; weight: number }[]>();

  add(rect: Rect, owner: string, weight = Infinity): void {
    const item = { rect, owner, weight };
    this.#each(rect, (key) => {
      const list = this.#cells.get(key);
      if (list) list.push(item);
      else this.#cells.set(key, [item]);
    });
  }

  /** Sum of the weights of what a rectangle would cover, but for what belongs to `owner`. */
  cost(rect: Rect, owner: string): number {
    let cost = 0;
    const seen = new Set<object>();
    this.#each(rect, (key) => {
      for (const item of this.#cells.get(key) ?? []) {
        if (item.owner === owner || seen.has(item) || !overlap(rect, item.rect)) continue;
        seen.add(item);
        // Finite, so that what must be shown covers as few marks as it can.
        cost += Math.min(item.weight, hard);
      }
    });
    return cost;
  }

  #each(rect: Rect, visit: (key: string) => void): void {
    for (let cx = Math.floor(rect.x / cell); cx <= Math.floor((rect.x + rect.width) / cell); cx++) {
      for (let cy = Math.floor(rect.y / cell); cy <= Math.floor((rect.y + rect.height) / cell); cy++) visit(`${cx} ${cy}`);
    }
  }
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/**
 * A place for each label: below, above, right or left of its node or between two of these, whichever covers least; one that would cover a node or another label is left out
 * (and one outside of `within` comes last; greedy by priority, as in point-feature labelling: Christensen, Marks and Shieber 1995; O(n) with cells).
 */
export function placeLabels(wishes: readonly LabelWish[], taken: Taken, within?: Rect): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const order = wishes.toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1));
  for (const wish of order) {
    let best: { label: PlacedLabel; cost: number } | undefined;
    candidates(wish).forEach((label, rank) => {
      // One line less under the letters is worth more than the usual side.
      const cost = taken.cost(label, wish.id) + rank * 0.1 + (within && !inside(label, within) ? unbearable + 1 : 0);
      if (!best || cost < best.cost) best = { label, cost };
    });
    if (!best || (best.cost >= unbearable && !wish.must)) continue;
    const { label } = best;
    placed.push(label);
    taken.add(label, `label ${wish.id}`);
  }
  return placed;
}

function inside(a: Rect, b: Rect): boolean {
  return a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
}

function candidates({ id, x, y, radius, width, height, up }: LabelWish): readonly PlacedLabel[] {
  const side = radius + 5;
  const below: PlacedLabel = { id, x: x - width / 2, y: y + radius + 2, width, height, align: 'center' };
  const above: PlacedLabel = { id, x: x - width / 2, y: y - radius - 2 - height, width, height, align: 'center' };
  // Between the four main places, where a line leaves the node on each of those sides.
  const [out, off] = [radius * 0.7 + 2, radius * 0.7 + 1];
  return [
    ...(up ? [above, below] : [below, above]),
    { id, x: x + side, y: y - height / 2, width, height, align: 'left' as const },
    { id, x: x - side - width, y: y - height / 2, width, height, align: 'right' as const },
    ...[y + off, y - off - height].flatMap((top): PlacedLabel[] => [
      { id, x: x + out, y: top, width, height, align: 'left' },
      { id, x: x - out - width, y: top, width, height, align: 'right' },
    ]),
  ];
}

/** Words may cross a line or two, but cover no mark. */
const bearable = 2.5;

/** The first of some points where a rectangle around it is free, else the least bad; none where even that covers a mark, unless it `must` be shown. `extra` is what a place costs otherwise. */
export function placeAround(points: readonly Point[], width: number, height: number, owner: string, taken: Taken, must: boolean, extra: (rect: Rect) => number = () => 0): Rect | undefined {
  let best: { rect: Rect; cost: number } | undefined;
  for (const point of points) {
    const rect = { x: point.x - width / 2, y: point.y - height / 2, width, height };
    const cost = taken.cost(rect, owner) + extra(rect);
    if (cost === 0) return rect;
    if (!best || cost < best.cost) best = { rect, cost };
  }
  return best && (best.cost < bearable || must) ? best.rect : undefined;
}
