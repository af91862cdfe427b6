import type { Steps } from '../steps.ts';
import type { LocalGraph } from './local-graph.ts';
import { NodeHeap } from './node-heap.ts';
import { Pace } from './pace.ts';

/** Arcs looked at in the time of one unit of pace, and states filled between two yields. */
const [arcsPerUnit, piece] = [100, 1 << 20];

/** Higher than any path can cost. */
export const unreachable = 0x3fffffff;

/**
 * Exact lower bounds for the rest of a path from every state: a state is a node, the waypoints still to be visited (a bit mask over
 * `waypoints`) and, where steps are limited, how many are left. `cost[state]` is the price of the cheapest walk from there to a goal over all
 * of those waypoints, without the node's own price; `next[state]` its next node, the lowest-numbered of equals.
 */
export interface RemainingCost {
  readonly waypoints: readonly number[];
  /** Waypoint's bit by node, 0 for the others. */
  readonly bit: Uint16Array;
  /** Steps allowed, or 0 = no limit. */
  readonly maxSteps: number;
  readonly layers: number;
  readonly cost: Int32Array;
  readonly next: Int32Array;
}

/** Layer of a mask and a number of steps left. */
export const layerOf = (remaining: RemainingCost, mask: number, left: number): number =>
  remaining.maxSteps === 0 ? mask : mask * (remaining.maxSteps + 1) + left;

/**
 * Backward from the goals, yielding now and then. Without a limit: Dijkstra per mask, in order of the masks' values (each needs only smaller ones),
 * O(2^w m log n); with a limit of s steps: s rounds of relaxation per mask, O(2^w s m).
 */
export function* remainingCost(graph: LocalGraph, waypoints: readonly number[], maxSteps: number): Steps<RemainingCost> {
  const bit = new Uint16Array(graph.n);
  waypoints.forEach((v, i) => (bit[v] = 1 << i));
  const masks = 1 << waypoints.length;
  const layers = maxSteps === 0 ? masks : masks * (maxSteps + 1);
  const remaining: RemainingCost = {
    waypoints, bit, maxSteps, layers,
    cost: yield* filled(layers * graph.n, unreachable),
    next: yield* filled(layers * graph.n, -1),
  };
  const pace = new Pace();
  for (let mask = 0; mask < masks; mask++) {
    if (maxSteps === 0) yield* settleMask(graph, remaining, mask, pace);
    else for (let left = 0; left <= maxSteps; left++) yield* relaxRound(graph, remaining, mask, left, pace);
  }
  return remaining;
}

/** Filled piece by piece: room for very many states takes a while to come by. */
function* filled(length: number, value: number): Steps<Int32Array> {
  const column = new Int32Array(length);
  for (let from = 0; from < length; from += piece) {
    column.fill(value, from, from + piece);
    yield;
  }
  return column;
}

function* relaxRound(graph: LocalGraph, remaining: RemainingCost, mask: number, left: number, pace: Pace): Steps<void> {
  const { n, isGoal, isStart, offsets, neighbours, prices, nodePrices, global } = graph;
  const { cost, next, bit } = remaining;
  const base = layerOf(remaining, mask, left) * n;
  if (mask === 0) for (let v = 0; v < n; v++) if (isGoal[v]) cost[base + v] = 0;
  if (left === 0) return;
  for (let v = 0; v < n; v++) {
    if (pace.due((1 + offsets[v + 1]! - offsets[v]!) / arcsPerUnit)) yield;
    if (isGoal[v]) continue;
    let best = unreachable;
    let bestNext = -1;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const y = neighbours[arc]!;
      if (isStart[y]) continue;
      let rest: number;
      if (isGoal[y]) {
        if (mask !== 0) continue;
        rest = 0;
      } else {
        if (bit[y] && !(mask & bit[y])) continue;
        rest = nodePrices[y]! + cost[layerOf(remaining, mask & ~bit[y]!, left - 1) * n + y]!;
      }
      const total = prices[arc]! + rest;
      if (total < best || (total === best && bestNext >= 0 && global[y]! < global[bestNext]!)) {
        best = total;
        bestNext = y;
      }
    }
    if (best < unreachable) {
      cost[base + v] = best;
      next[base + v] = bestNext;
    }
  }
}

function* settleMask(graph: LocalGraph, remaining: RemainingCost, mask: number, pace: Pace): Steps<void> {
  const { n, isGoal, isStart, offsets, neighbours, prices, nodePrices, global } = graph;
  const { cost, next, bit, waypoints } = remaining;
  const base = mask * n;
  const heap = new NodeHeap();
  const settled = new Uint8Array(n);
  const relaxInto = (y: number, rest: number) => {
    for (let arc = offsets[y]!; arc < offsets[y + 1]!; arc++) {
      const x = neighbours[arc]!;
      if (isGoal[x]) continue;
      const total = prices[arc]! + rest;
      const at = base + x;
      if (total < cost[at]!) {
        cost[at] = total;
        next[at] = y;
        heap.push(total, x);
      } else if (total === cost[at] && total < unreachable && global[y]! < global[next[at]!]!) next[at] = y;
    }
  };
  if (mask === 0) {
    for (let v = 0; v < n; v++) if (isGoal[v]) cost[base + v] = 0;
    for (let v = 0; v < n; v++) if (isGoal[v]) relaxInto(v, 0);
  } else {
    for (const y of waypoints) {
      if (!(mask & bit[y]!)) continue;
      const rest = cost[(mask & ~bit[y]!) * n + y]!;
      if (rest < unreachable) relaxInto(y, rest + nodePrices[y]!);
    }
  }
  while (heap.size > 0) {
    const v = heap.pop();
    if (pace.due((1 + offsets[v + 1]! - offsets[v]!) / arcsPerUnit)) yield;
    if (settled[v]) continue;
    settled[v] = 1;
    // A waypoint is only ever entered from the layer in which it was still to be visited; nobody steps onto a start.
    if (isStart[v] || bit[v]) continue;
    relaxInto(v, cost[base + v]! + nodePrices[v]!);
  }
}
