import { seeded } from './seeded.ts';
import type { Bounds, Box } from './separate.ts';

/** A rectangle around a node with its label; the node itself stands `lift` px above the rectangle's centre. */
export interface SettleBox extends Box {
  readonly radius: number;
  readonly lift: number;
  /** Where its rectangle has to stay. */
  readonly within: Bounds;
  /** Keeps its distance from those of the same number. */
  readonly group: number;
}

/** What a picture pays for each thing that makes it hard to read. */
const price = { px: 1 / 260, crossing: 0.55, cover: 2.2, label: 0.5, overlap: 6, crowd: 0.5 };
/** Px between two of one group at which they pay for standing close, at least, and as a share of what each has if all spread evenly. */
const comfortable = 130;
const comfortShare = 0.7;
const clearOf = 13;
const movesEach = 140;
/** Checks of one thing against another at most, so that a picture is settled within some 50 ms. */
const budget = 3_000_000;

/**
 * Moves nodes within their rectangles until edges are short, cross little and run over few nodes and labels, and members of a group stand evenly apart: simulated
 * annealing over single moves and swaps within a group (Davidson and Harel 1996; O(moves degree (edges + nodes))). Boxes are moved in place; the same input gives the same places.
 * `swaps` is the share of moves in which two change places; 1 = no place is given up. Returns what is left to pay: the lower, the easier to read.
 */
export function settlePlaces(boxes: readonly SettleBox[], edges: readonly { readonly a: number; readonly b: number }[], swaps = 0.25): number {
  const loose = boxes.flatMap((box, i) => (box.fixed ? [] : [i]));
  const cost = costs(boxes, edges);
  const total = (): number => boxes.reduce((sum, _, i) => sum + cost.at(i), 0);
  if (loose.length < 2 || boxes.length < 3) return total();
  const random = seeded(boxes.length * 7919 + edges.length);
  const checks = (1 + (2 * edges.length) / boxes.length) * (edges.length + boxes.length) * 2.5;
  const moves = Math.min(loose.length * movesEach, Math.floor(budget / checks));
  const mates = new Map<number, number[]>();
  for (const i of loose) mates.set(boxes[i]!.group, [...(mates.get(boxes[i]!.group) ?? []), i]);
  for (let move = 0; move < moves; move++) {
    const cool = 1 - move / moves;
    const i = loose[Math.floor(random() * loose.length)]!;
    const among = mates.get(boxes[i]!.group)!;
    const j = random() < swaps && among.length > 1 ? among[Math.floor(random() * among.length)]! : -1;
    if (j === i || (j < 0 && swaps === 1)) continue;
    const { within } = boxes[i]!;
    const [x, y] = cost.placeOf(i);
    const [otherX, otherY] = j < 0 ? [0, 0] : cost.placeOf(j);
    const before = cost.at(i) + (j < 0 ? 0 : cost.at(j));
    if (j < 0) {
      const reach = 0.12 + 0.88 * cool;
      cost.put(i, x + (random() - 0.5) * (within.right - within.left) * reach, y + (random() - 0.5) * (within.bottom - within.top) * reach);
    } else {
      cost.put(i, otherX, otherY);
      cost.put(j, x, y);
    }
    const after = cost.at(i) + (j < 0 ? 0 : cost.at(j));
    if (after <= before || random() < Math.exp((before - after) / (1.6 * cool * cool + 0.01))) continue;
    cost.put(i, x, y);
    if (j >= 0) cost.put(j, otherX, otherY);
  }
  boxes.forEach((box, i) => {
    if (!box.fixed) [box.x, box.y] = cost.placeOf(i);
  });
  return total();
}

interface Costs {
  placeOf(box: number): readonly [number, number];
  /** Puts a box's centre there, or as near as its rectangle allows. */
  put(box: number, x: number, y: number): void;
  /** What its edges, its rectangle, and the edges of others that run over it cost. */
  at(box: number): number;
}

/** Costs by columns: this is asked some ten thousand times for one picture. */
function costs(boxes: readonly SettleBox[], edges: readonly { readonly a: number; readonly b: number }[]): Costs {
  const n = boxes.length;
  const m = edges.length;
  const column = (read: (box: SettleBox) => number): Float64Array => Float64Array.from(boxes, read);
  const [xs, ys, lift] = [column((box) => box.x), column((box) => box.y), column((box) => box.lift)];
  const nodeY = column((box) => box.y - box.lift);
  const [halfWidth, halfHeight] = [column((box) => box.width / 2), column((box) => box.height / 2)];
  const clear = column((box) => box.radius + clearOf);
  const reach = column((box) => Math.max(box.radius + clearOf, box.width / 2));
  const labelY = column((box) => box.radius + box.lift);
  const group = Int32Array.from(boxes, (box) => box.group);
  const [from, to] = [Int32Array.from(edges, (edge) => edge.a), Int32Array.from(edges, (edge) => edge.b)];
  const sizes = new Map<number, number>();
  for (const box of boxes) sizes.set(box.group, (sizes.get(box.group) ?? 0) + 1);
  const apart = column(({ within, group: of }) => Math.max(comfortable, comfortShare * Math.sqrt(((within.right - within.left) * (within.bottom - within.top)) / sizes.get(of)!)));
  const own: number[][] = boxes.map(() => []);
  for (let e = 0; e < m; e++) {
    if (from[e] === to[e]) continue;
    own[from[e]!]!.push(e);
    own[to[e]!]!.push(e);
  }

  /** A line over a node, or over the label below it. */
  const covering = (k: number, x1: number, y1: number, x2: number, y2: number): number => {
    const x = xs[k]!;
    const y = nodeY[k]!;
    const far = reach[k]!;
    if ((x1 < x - far && x2 < x - far) || (x1 > x + far && x2 > x + far)) return 0;
    const low = ys[k]! + halfHeight[k]!;
    if ((y1 < y - far && y2 < y - far) || (y1 > low && y2 > low)) return 0;
    const dx = x2 - x1;
    const dy = y2 - y1;
    const t = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
    const gx = x - x1 - t * dx;
    const gy = y - y1 - t * dy;
    const wide = clear[k]!;
    const gap2 = gx * gx + gy * gy;
    if (gap2 < wide * wide) return price.cover * (1 - Math.sqrt(gap2) / wide) + price.label;
    const middle = y + labelY[k]!;
    if (dy === 0 || (middle < y1 && middle < y2) || (middle > y1 && middle > y2)) return 0;
    return Math.abs(x1 + ((middle - y1) / dy) * dx - x) < halfWidth[k]! - 7 ? price.label : 0;
  };

  const ofEdge = (e: number): number => {
    const a = from[e]!;
    const b = to[e]!;
    const x1 = xs[a]!;
    const y1 = nodeY[a]!;
    const x2 = xs[b]!;
    const y2 = nodeY[b]!;
    const dx = x2 - x1;
    const dy = y2 - y1;
    let cost = Math.sqrt(dx * dx + dy * dy) * price.px;
    for (let k = 0; k < m; k++) {
      const c = from[k]!;
      const d = to[k]!;
      if (c === a || c === b || d === a || d === b) continue;
      const x3 = xs[c]!;
      const y3 = nodeY[c]!;
      const x4 = xs[d]!;
      const y4 = nodeY[d]!;
      if (dx * (y3 - y1) - dy * (x3 - x1) > 0 === dx * (y4 - y1) - dy * (x4 - x1) > 0) continue;
      const ex = x4 - x3;
      const ey = y4 - y3;
      if (ex * (y1 - y3) - ey * (x1 - x3) > 0 !== ex * (y2 - y3) - ey * (x2 - x3) > 0) cost += price.crossing;
    }
    for (let k = 0; k < n; k++) if (k !== a && k !== b) cost += covering(k, x1, y1, x2, y2);
    return cost;
  };

  return {
    placeOf: (i) => [xs[i]!, ys[i]!],
    put: (i, x, y) => {
      const { within } = boxes[i]!;
      xs[i] = inside(x, within.left, within.right, halfWidth[i]!);
      ys[i] = inside(y, within.top, within.bottom, halfHeight[i]!);
      nodeY[i] = ys[i]! - lift[i]!;
    },
    at: (i) => {
      let cost = 0;
      for (const e of own[i]!) cost += ofEdge(e);
      for (let e = 0; e < m; e++) {
        const a = from[e]!;
        const b = to[e]!;
        if (a !== i && b !== i) cost += covering(i, xs[a]!, nodeY[a]!, xs[b]!, nodeY[b]!);
      }
      for (let k = 0; k < n; k++) {
        if (k === i) continue;
        const dx = Math.abs(xs[k]! - xs[i]!);
        const dy = Math.abs(ys[k]! - ys[i]!);
        const overX = halfWidth[i]! + halfWidth[k]! - dx;
        const overY = halfHeight[i]! + halfHeight[k]! - dy;
        if (overX > 0 && overY > 0) cost += price.overlap * (0.3 + Math.min(1, overX / halfWidth[i]! / 2, overY / halfHeight[i]! / 2));
        if (group[k] === group[i]) cost += price.crowd * Math.max(0, 1 - Math.sqrt(dx * dx + dy * dy) / apart[i]!);
      }
      return cost;
    },
  };
}

function inside(value: number, low: number, high: number, half: number): number {
  return high - low > 2 * half ? Math.min(high - half, Math.max(low + half, value)) : (low + high) / 2;
}
