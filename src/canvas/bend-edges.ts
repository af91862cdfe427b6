import { curveOf, pointAt } from './edge-curve.ts';
import type { Point } from './layout/layout-request.ts';

export interface Bendable {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}
/** A node with the label below it, to be kept free. */
export interface Obstacle extends Point {
  readonly id: string;
  readonly radius: number;
  readonly labelWidth: number;
  readonly labelHeight: number;
}

/** Control points' distances as shares of the edge's length, the gentlest first. */
const shares = [0.09, -0.09, 0.18, -0.18, 0.29, -0.29];
const samples = 11;
/** Above so many edges times nodes the search is not worth its time: parallel edges are parted, the rest stay straight. */
const budget = 60_000;

/**
 * How far each edge is bent (px beside its middle): the gentlest of six curves that runs over the fewest nodes and labels and is not already taken
 * by an edge between the same two (O(edges nodes)).
 */
export function bendEdges(edges: readonly Bendable[], obstacles: readonly Obstacle[]): ReadonlyMap<string, number> {
  const places = new Map(obstacles.map((each) => [each.id, each]));
  const bends = new Map<string, number>();
  const taken = new Map<string, number[]>();
  const free = edges.length * obstacles.length > budget;
  for (const edge of edges) {
    const [from, to] = [places.get(edge.source), places.get(edge.target)];
    if (!from || !to || from === to) continue;
    const forward = edge.source < edge.target;
    const pair = forward ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
    const used = taken.get(pair) ?? [];
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    let best = { share: 0, cost: Infinity };
    for (const share of free && used.length === 0 ? [0] : shares) {
      // Seen from the other end the same curve lies on the other side.
      const side = forward ? share : -share;
      const clash = used.some((each) => Math.abs(each - side) < 0.14) ? 40 : 0;
      const cost = clash + Math.abs(share) * 6 + (free ? 0 : crowding(from, to, share * Math.min(length, 420), obstacles));
      if (cost < best.cost - 1e-9) best = { share, cost };
    }
    taken.set(pair, [...used, forward ? best.share : -best.share]);
    bends.set(edge.id, Math.round(best.share * Math.min(length, 420) * 10) / 10);
  }
  return bends;
}

function crowding(from: Obstacle, to: Obstacle, bend: number, obstacles: readonly Obstacle[]): number {
  const curve = curveOf(from, to, bend);
  const points = Array.from({ length: samples }, (_, i) => pointAt(curve, (i + 1) / (samples + 1)));
  let cost = 0;
  for (const each of obstacles) {
    if (each === from || each === to) {
      const under = points.filter((point) => inLabel(point, each)).length;
      cost += under * 0.25;
      continue;
    }
    let closest = Infinity;
    let under = 0;
    for (const point of points) {
      closest = Math.min(closest, Math.hypot(point.x - each.x, point.y - each.y));
      if (inLabel(point, each)) under++;
    }
    const clear = each.radius + 10;
    if (closest < clear) cost += 4 + 4 * (1 - closest / clear);
    cost += Math.min(under, 3) * 0.6;
  }
  return cost;
}

function inLabel(point: Point, each: Obstacle): boolean {
  return Math.abs(point.x - each.x) < each.labelWidth / 2 + 2 && point.y > each.y + each.radius && point.y < each.y + each.radius + each.labelHeight + 6;
}
