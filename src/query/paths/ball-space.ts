import type { Steps } from '../steps.ts';
import { atLeast, isEnd, labelled, settled, slotShift, stateOf, type Workspace } from './ball.ts';
import type { Ends } from './local-graph.ts';
import type { PairGraph } from './pair-graph.ts';
import { noPrice } from './pair-ties.ts';
import type { RouteSpace } from './route-space.ts';
import { Successors } from './successors.ts';

/** Of a node that knows the exact price of the rest: the goals' ball, or what carried it on, has settled it. */
const informed = settled << 1;

/** Nodes between two yields. */
const nodeSlice = 2048;

/**
 * The space between two grown balls, read straight from their labels: no graph is copied. First the goals' ball is carried on into the
 * starts' ball, but only over nodes that a path of price `limit` or less can pass, so that each of them knows the exact price of the rest.
 * Who leads where was listed as the balls scanned their rows: a hub that neither ball has settled is found in its neighbours' rows, its own
 * is never read. Nodes are named by their slots. Afterwards the balls cannot grow on.
 */
export class BallSpace implements RouteSpace {
  readonly starts: readonly number[];
  readonly mask = 0;
  readonly maxSteps = 0;
  readonly global: Uint32Array;
  readonly mark: Int32Array;
  readonly stamps: { last: number };
  private readonly graph: PairGraph;
  private readonly space: Workspace;
  private readonly limit: number;
  private readonly rows = new Map<number, Successors>();

  private constructor(graph: PairGraph, ends: Ends, space: Workspace, limit: number) {
    this.graph = graph;
    this.space = space;
    this.limit = limit;
    const { global, mark, stamps } = space.slots;
    this.starts = ends.from.map((node) => space.nodes[2 * node + 1]! >> slotShift);
    this.global = global;
    this.mark = mark;
    this.stamps = stamps;
  }

  /** The space, once the goals' ball is carried on; yields every few milliseconds. */
  static *between(graph: PairGraph, ends: Ends, space: Workspace, limit: number): Steps<BallSpace> {
    const made = new BallSpace(graph, ends, space, limit);
    yield* made.carryOn();
    return made;
  }

  isGoal(node: number): boolean {
    return isEnd(this.space, 1, node);
  }

  bit(): number {
    return 0;
  }

  state(node: number): number {
    return node;
  }

  rest(node: number): number {
    return this.space.slots.cells[4 * node + 1]! - this.own(node);
  }

  next(node: number): number {
    return this.space.slots.cells[4 * node + 3]!;
  }

  successors(node: number): Successors {
    let row = this.rows.get(node);
    if (row === undefined) this.rows.set(node, (row = this.makeRow(node)));
    return row;
  }

  private own(node: number): number {
    return isEnd(this.space, 0, node) || isEnd(this.space, 1, node) ? 0 : this.space.nodes[2 * this.global[node]!]!;
  }

  /** A lower bound of the price from a start to the node, its own included. */
  private soFar(node: number): number {
    return atLeast(this.graph, this.space, 0, node, this.own(node));
  }

  private *carryOn(): Steps<void> {
    const { limit, space } = this;
    const { nodes, back, forth, heap, balls } = space;
    const { cells, first, behind, global } = space.slots;
    const goal = balls[1];
    heap.size = 0;
    for (let i = 0; i < goal.count; i++) {
      const v = goal.touched[i]!;
      const word = stateOf(space, v);
      if (word & informed || !(word & labelled)) continue;
      if (this.soFar(v) + this.rest(v) <= limit) heap.push(cells[4 * v + 1]!, v);
    }
    for (let popped = 1; heap.size > 0; popped++) {
      if (popped % nodeSlice === 0) yield;
      const reach = heap.topKey();
      const x = heap.pop();
      if (stateOf(space, x) & informed) continue;
      nodes[2 * global[x]! + 1]! |= informed;
      // Nobody steps onto a start.
      if (isEnd(space, 0, x)) continue;
      for (let link = behind[x]!; link >= 0; link = back.next[link]!) {
        const v = back.node[link]!;
        const arc = back.arc[link]!;
        first[v] = forth.add(x, arc, first[v]!);
        const word = stateOf(space, v);
        if (word & informed) continue;
        const cost = this.price(x, v, arc);
        if (cost >= noPrice) continue;
        const total = reach + cost + this.own(v);
        const at = 4 * v + 1;
        if (word & (labelled << 1)) {
          if (cells[at]! < total) continue;
          if (cells[at] === total) {
            if (global[x]! < global[cells[at + 2]!]!) cells[at + 2] = x;
            continue;
          }
        }
        if (cells[4 * v]! + reach + cost > limit) continue;
        if (!(word & (labelled << 1))) {
          nodes[2 * global[v]! + 1] = word | (labelled << 1);
          goal.touch(v);
        }
        cells[at] = total;
        cells[at + 2] = x;
        heap.push(total, v);
      }
    }
  }

  /** Price of the arc between x and v; `arc` is one of its two numbers. */
  private price(x: number, v: number, arc: number): number {
    const { graph, space } = this;
    if (graph.prices === null) return graph.step;
    const atEnd = isEnd(space, 0, x) || isEnd(space, 1, x) || isEnd(space, 0, v) || isEnd(space, 1, v);
    return (atEnd ? graph.endPrices : graph.prices)![arc]!;
  }

  private makeRow(x: number): Successors {
    const { space, limit } = this;
    const { forth } = space;
    const { cells, first } = space.slots;
    const nodes: number[] = [];
    const totals: number[] = [];
    const room = limit - this.soFar(x);
    for (let link = first[x]!; link >= 0; link = forth.next[link]!) {
      const v = forth.node[link]!;
      // The label holds the node's own price, which is paid when it is passed.
      const total = this.price(x, v, forth.arc[link]!) + cells[4 * v + 1]!;
      if (total > room) continue;
      nodes.push(v);
      totals.push(total);
    }
    return new Successors(nodes, totals, this.global);
  }
}
