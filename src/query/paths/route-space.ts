import type { LocalGraph } from './local-graph.ts';
import { layerOf, unreachable, type RemainingCost } from './remaining-cost.ts';
import { Successors } from './successors.ts';

/**
 * What the enumeration walks on: nodes with exact prices of the cheapest walk on to a goal. `mask` holds the waypoints still to be
 * visited, `length` the nodes passed so far, the present one included.
 */
export interface RouteSpace {
  readonly starts: readonly number[];
  /** All waypoints. */
  readonly mask: number;
  /** Steps allowed; 0 = no limit. */
  readonly maxSteps: number;
  /** Node's number in the pair graph. */
  readonly global: Uint32Array;
  /** Scratch by node; holds stamps up to `stamps.last`, which only ever grows. */
  readonly mark: Int32Array;
  readonly stamps: { last: number };
  isGoal(node: number): boolean;
  /** The node's bit as a waypoint, 0 if it is none. */
  bit(node: number): number;
  /** Price of the cheapest walk on, without the node's own price. */
  rest(node: number, mask: number, length: number): number;
  /** First node of that walk, of equals the one with the lowest number. */
  next(node: number, mask: number, length: number): number;
  successors(node: number, mask: number, length: number): Successors;
  /** A number for (node, mask, length) as far as it matters for what lies ahead. */
  state(node: number, mask: number, length: number): number;
}

/** The space of a local graph with waypoints and a limit of steps. */
export class LayeredSpace implements RouteSpace {
  readonly starts: readonly number[];
  readonly mask: number;
  readonly maxSteps: number;
  readonly global: Uint32Array;
  readonly mark: Int32Array;
  readonly stamps = { last: 0 };
  private readonly graph: LocalGraph;
  private readonly remaining: RemainingCost;
  private readonly rows = new Map<number, Successors>();

  constructor(graph: LocalGraph, remaining: RemainingCost) {
    this.graph = graph;
    this.remaining = remaining;
    this.starts = graph.starts;
    this.mask = (1 << remaining.waypoints.length) - 1;
    this.maxSteps = remaining.maxSteps;
    this.global = graph.global;
    this.mark = new Int32Array(graph.n);
  }

  isGoal(node: number): boolean {
    return this.graph.isGoal[node] === 1;
  }

  bit(node: number): number {
    return this.remaining.bit[node]!;
  }

  state(node: number, mask: number, length: number): number {
    const left = this.maxSteps === 0 ? 0 : this.maxSteps - (length - 1);
    return layerOf(this.remaining, mask, left) * this.graph.n + node;
  }

  rest(node: number, mask: number, length: number): number {
    return this.remaining.cost[this.state(node, mask, length)]!;
  }

  next(node: number, mask: number, length: number): number {
    return this.remaining.next[this.state(node, mask, length)]!;
  }

  successors(node: number, mask: number, length: number): Successors {
    const state = this.state(node, mask, length);
    let row = this.rows.get(state);
    if (row === undefined) this.rows.set(state, (row = this.makeRow(node, mask, length)));
    return row;
  }

  private makeRow(node: number, mask: number, length: number): Successors {
    const { offsets, neighbours, prices, nodePrices, isGoal, isStart } = this.graph;
    const { bit } = this.remaining;
    const nodes: number[] = [];
    const totals: number[] = [];
    if (this.maxSteps !== 0 && length > this.maxSteps) return new Successors(nodes, totals, this.global);
    for (let arc = offsets[node]!; arc < offsets[node + 1]!; arc++) {
      const y = neighbours[arc]!;
      if (isStart[y]) continue;
      let total = prices[arc]!;
      if (isGoal[y]) {
        if (mask !== 0) continue;
      } else {
        if (bit[y] && !(mask & bit[y])) continue;
        const rest = this.rest(y, mask & ~bit[y]!, length + 1);
        if (rest >= unreachable) continue;
        total += nodePrices[y]! + rest;
      }
      nodes.push(y);
      totals.push(total);
    }
    return new Successors(nodes, totals, this.global);
  }
}
