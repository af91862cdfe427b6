import { seeded } from './seeded.ts';
import type { Bounds } from './separate.ts';

/** What wants a part of the area: how much of it (px squared), and the least width and height that it can do with. */
export interface FloorUnit {
  readonly room: number;
  readonly width: number;
  readonly height: number;
}
/** Where a unit can stand: in the columns at the sides, above or below the middle, or in the middle. */
const slots = ['left', 'top', 'middle', 'bottom', 'right'] as const;
type Plan = readonly (readonly number[])[];
const MIDDLE = 2;

/** Plans that are tried; fewer where each takes long. */
const roundsFor = (units: number): number => Math.min(2000, Math.ceil(2_000_000 / (units * units)));
/** Beyond this the sides of a part should not differ. */
const fairAspect = 1.5;
const price = { aspect: 0.6, narrow: 12, tie: 1, middle: 6 };

/**
 * Cuts the area into one part for each unit, so that those tied to each other (`ties[a][b]`, any unit) lie side by side, what is tied to all in the middle, and no part
 * is a strip: a column at each side, a stack between them, each cut in two and in two again by need. Simulated annealing over who stands where
 * (Kirkpatrick, Gelatt and Vecchi 1983; O(rounds units^2)); the same input and seed give the same parts.
 */
export function floorPlan(units: readonly FloorUnit[], ties: readonly (readonly number[])[], bounds: Bounds, seed = 0): readonly Bounds[] {
  if (units.length === 0) return [];
  const random = seeded(units.length + 101 * seed);
  const total = ties.flat().reduce((sum, tie) => sum + tie, 0) / 2 || 1;
  const strength = units.map((_, i) => ties[i]!.reduce((sum, tie) => sum + tie, 0));
  const order = units.map((_, i) => i).sort((a, b) => strength[b]! - strength[a]! || a - b);
  const judged = (plan: Plan): { readonly plan: Plan; readonly parts: readonly Bounds[]; readonly cost: number } => {
    const parts = partsOf(plan, units, bounds);
    return { plan, parts, cost: costOf(parts, units, ties, total, bounds) + offMiddle(parts[order[0]!]!, bounds) };
  };
  let now = judged(slots.map((_, slot) => order.filter((__, rank) => (rank === 0 ? slot === MIDDLE : slot === [0, 4, 1, 3][rank % 4]))));
  let best = now;
  const rounds = roundsFor(units.length);
  const heat = { first: 0.5, last: 0.004 };
  for (let round = 0; round < rounds && units.length > 1; round++) {
    const next = judged(moved(now.plan, units.length, random));
    const temperature = heat.first * (heat.last / heat.first) ** (round / rounds);
    if (next.cost > now.cost && random() >= Math.exp((now.cost - next.cost) / temperature)) continue;
    now = next;
    if (now.cost < best.cost - 1e-9) best = now;
  }
  return best.parts;
}

/** One unit taken to another place, or two that change places. */
function moved(plan: Plan, count: number, random: () => number): Plan {
  const one = Math.floor(random() * count);
  if (random() < 0.5) {
    const other = Math.floor(random() * count);
    return plan.map((list) => list.map((unit) => (unit === one ? other : unit === other ? one : unit)));
  }
  const without = plan.map((list) => list.filter((unit) => unit !== one));
  const slot = Math.floor(random() * slots.length);
  if (slot === MIDDLE && without[slot]!.length > 0) return plan;
  const at = Math.floor(random() * (without[slot]!.length + 1));
  return without.map((list, i) => (i === slot ? list.toSpliced(at, 0, one) : list));
}

function partsOf(plan: Plan, units: readonly FloorUnit[], bounds: Bounds): readonly Bounds[] {
  const room = (list: readonly number[]): number => list.reduce((sum, unit) => sum + units[unit]!.room, 0);
  const [left, top, middle, bottom, right] = plan.map(room) as [number, number, number, number, number];
  const between = top + middle + bottom;
  const total = left + between + right;
  const parts: Bounds[] = [];
  const x = [bounds.left, bounds.left + ((bounds.right - bounds.left) * left) / total, bounds.right - ((bounds.right - bounds.left) * right) / total, bounds.right] as const;
  const height = bounds.bottom - bounds.top;
  const y = [bounds.top, bounds.top + (height * top) / (between || 1), bounds.bottom - (height * bottom) / (between || 1), bounds.bottom] as const;
  cut(plan[0]!, units, { ...bounds, right: x[1] }, parts);
  cut(plan[1]!, units, { left: x[1], right: x[2], top: y[0], bottom: y[1] }, parts);
  cut(plan[2]!, units, { left: x[1], right: x[2], top: y[1], bottom: y[2] }, parts);
  cut(plan[3]!, units, { left: x[1], right: x[2], top: y[2], bottom: y[3] }, parts);
  cut(plan[4]!, units, { ...bounds, left: x[2] }, parts);
  return parts;
}

/** A rectangle cut between some units in their order, across its longer side, as evenly as it goes. */
function cut(list: readonly number[], units: readonly FloorUnit[], bounds: Bounds, parts: Bounds[]): void {
  const [only] = list;
  if (only === undefined) return;
  if (list.length === 1) {
    parts[only] = bounds;
    return;
  }
  const total = list.reduce((sum, unit) => sum + units[unit]!.room, 0);
  let [at, share, sum, off] = [1, 0, 0, Infinity];
  list.slice(0, -1).forEach((unit, i) => {
    sum += units[unit]!.room / total;
    if (Math.abs(sum - 0.5) >= off) return;
    [at, share, off] = [i + 1, sum, Math.abs(sum - 0.5)];
  });
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const across = width > height * 1.1;
  const edge = across ? bounds.left + width * share : bounds.top + height * share;
  cut(list.slice(0, at), units, across ? { ...bounds, right: edge } : { ...bounds, bottom: edge }, parts);
  cut(list.slice(at), units, across ? { ...bounds, left: edge } : { ...bounds, top: edge }, parts);
}

/** What is tied to most should stand in the middle. */
function offMiddle(part: Bounds, bounds: Bounds): number {
  const off = (low: number, high: number, from: number, to: number): number => Math.abs(low + high - from - to) / 2 / (to - from);
  return price.middle * (off(part.left, part.right, bounds.left, bounds.right) + off(part.top, part.bottom, bounds.top, bounds.bottom));
}

function costOf(parts: readonly Bounds[], units: readonly FloorUnit[], ties: readonly (readonly number[])[], total: number, bounds: Bounds): number {
  const across = Math.hypot(bounds.right - bounds.left, bounds.bottom - bounds.top);
  let cost = 0;
  for (let a = 0; a < parts.length; a++) {
    const part = parts[a]!;
    const [width, height] = [part.right - part.left, part.bottom - part.top];
    const aspect = Math.max(width / height, height / width);
    cost += price.aspect * Math.max(0, aspect - fairAspect) * Math.min(1, units[a]!.room / 30_000);
    cost += price.narrow * (Math.max(0, 1 - width / units[a]!.width) + Math.max(0, 1 - height / units[a]!.height));
    for (let b = a + 1; b < parts.length; b++) {
      const tie = ties[a]![b]!;
      if (tie === 0) continue;
      const other = parts[b]!;
      cost += ((price.tie * tie) / total) * units.length * (Math.hypot(part.left + part.right - other.left - other.right, part.top + part.bottom - other.top - other.bottom) / 2 / across);
    }
  }
  return cost;
}
