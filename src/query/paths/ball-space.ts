import { farAway, unlabelled, type Workspace } from './ball.ts';
import type { Ends } from './local-graph.ts';
import { arcOf, noPrice, type PairGraph } from './pair-graph.ts';
import { NodeHeap } from './remaining-cost.ts';
import type { RouteSpace } from './route-space.ts';
import { Successors } from './successors.ts';

/**
 * The space between two grown balls, read straight from their labels: no graph is copied. First the goals' ball is carried on into the
 * starts' ball, but only over nodes that a path of price `limit` or less can pass, so that each of them knows the exact price of the rest; then
 * rows are made as they are asked for. A hub that neither ball has scanned is searched for in its neighbours' rows when that is
 * quicker. Afterwards the balls cannot grow on.
 */
export class BallSpace implements RouteSpace {
  readonly starts: readonly number[];
  readonly mask = 0;
  readonly maxSteps = 0;
  readonly global = null;
  readonly mark: Int32Array;
  readonly stamps: { last: number };
  private readonly graph: PairGraph;
  private readonly ends: Ends;
  private readonly space: Workspace;
  private readonly limit: number;
  private readonly rows = new Map<number, Successors>();
  /** Nodes that know the rest, once a hub has asked for them. */
  private informed: number[] | null = null;
  /** Linked lists of arcs back into the starts' ball, by head node in `local`. */
  private readonly linked: number[] = [];
  private readonly linkTail: number[] = [];
  private readonly linkArc: number[] = [];
  private readonly linkNext: number[] = [];
  private readonly near: number[] = [];
  private readonly nearArc: number[] = [];

  constructor(graph: PairGraph, ends: Ends, space: Workspace, limit: number) {
    this.graph = graph;
    this.ends = ends;
    this.space = space;
    this.limit = limit;
    this.starts = ends.from;
    this.mark = space.mark;
    this.stamps = space.stamps;
    this.carryOn();
  }

  isGoal(node: number): boolean {
    const { to } = this.ends;
    for (let i = 0; i < to.length; i++) if (to[i] === node) return true;
    return false;
  }

  bit(): number {
    return 0;
  }

  state(node: number): number {
    return node;
  }

  rest(node: number): number {
    return (this.space.labels[2 * node + 1]! >> 1) - this.own(node);
  }

  next(node: number): number {
    return this.space.parents[2 * node + 1]!;
  }

  successors(node: number): Successors {
    let row = this.rows.get(node);
    if (row === undefined) this.rows.set(node, (row = this.makeRow(node)));
    return row;
  }

  private own(node: number): number {
    return this.ends.nodePrices[node]! * Number(this.space.labels[2 * node]! > 1 && this.space.labels[2 * node + 1]! > 1);
  }

  /** A lower bound of the price from a start to the node, its own included. */
  private soFar(node: number): number {
    const label = this.space.labels[2 * node]!;
    if (label & 1) return label >> 1;
    const { radius } = this.space.balls[0];
    const beyond = radius >= farAway ? farAway : radius + 1 + this.graph.step + this.own(node);
    return label === unlabelled ? beyond : this.graph.prices === null || label >> 1 < beyond ? label >> 1 : beyond;
  }

  private carryOn(): void {
    const { labels, parents, local, balls } = this.space;
    const goal = balls[1];
    this.linkBack();
    const { linkTail, linkArc, linkNext } = this;
    const heap = new NodeHeap();
    for (let i = 0; i < goal.count; i++) {
      const v = goal.touched[i]!;
      const word = 2 * v + 1;
      if (labels[word]! & 1 || labels[word - 1] === unlabelled) continue;
      if (this.soFar(v) + this.rest(v) <= this.limit) heap.push(labels[word]! >> 1, v);
    }
    while (heap.size > 0) {
      const reach = heap.topKey();
      const x = heap.pop();
      const word = 2 * x + 1;
      if (labels[word]! & 1) continue;
      labels[word] = 2 * reach + 1;
      // Nobody steps onto a start.
      if (labels[word - 1]! <= 1) continue;
      for (let link = local[x]!; link >= 0; link = linkNext[link]!) {
        const v = linkTail[link]!;
        const known = labels[2 * v + 1]!;
        if (known & 1) continue;
        const cost = this.price(x, v, linkArc[link]!);
        if (cost >= noPrice) continue;
        const total = reach + cost + this.own(v);
        if (known >> 1 < total) continue;
        if (known >> 1 === total) {
          if (x < parents[2 * v + 1]!) parents[2 * v + 1] = x;
          continue;
        }
        if ((labels[2 * v]! >> 1) + reach + cost > this.limit) continue;
        if (known === unlabelled) goal.touch(v);
        labels[2 * v + 1] = 2 * total;
        parents[2 * v + 1] = x;
        heap.push(total, v);
      }
    }
    for (let i = 0; i < this.linked.length; i++) local[this.linked[i]!] = -1;
  }

  /** Lists for each node that the goals' ball may be carried on over which nodes of the starts' ball lead to it: one look at their rows. */
  private linkBack(): void {
    const { graph, space, limit, linked, linkTail, linkArc, linkNext } = this;
    const { labels, local, balls } = space;
    const { offsets, neighbours } = graph;
    const [start, goal] = balls;
    const beyond = goal.radius >= farAway ? farAway : goal.radius + 1 + graph.step;
    for (let i = 0; i < start.count; i++) {
      const u = start.touched[i]!;
      const label = labels[2 * u]!;
      if (!(label & 1) || (labels[2 * u + 1] === unlabelled && (label >> 1) + beyond > limit)) continue;
      for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) {
        const x = neighbours[arc]!;
        const there = labels[2 * x + 1]!;
        // What the goals' ball has settled has told its neighbours.
        if (there & 1 || (there === unlabelled && !(labels[2 * x]! & 1))) continue;
        const head = local[x]!;
        if (head < 0) linked.push(x);
        linkTail.push(u);
        linkArc.push(arc);
        linkNext.push(head);
        local[x] = linkTail.length - 1;
      }
    }
  }

  /** Price of the arc between x and v; `arc` is one of its two numbers. */
  private price(x: number, v: number, arc: number): number {
    if (this.graph.prices === null) return this.graph.step;
    const { labels } = this.space;
    const atEnd = labels[2 * x]! <= 1 || labels[2 * x + 1]! <= 1 || labels[2 * v]! <= 1 || labels[2 * v + 1]! <= 1;
    return (atEnd ? this.graph.endPrices : this.graph.prices)![arc]!;
  }

  /** Puts the neighbours of x that know the rest into `near`: from x's own row, or, for a hub, by looking for it in theirs. */
  private collect(x: number): number {
    const { graph, space, near, nearArc } = this;
    const { labels } = space;
    const { neighbours } = graph;
    const from = graph.offsets[x]!;
    const to = graph.offsets[x + 1]!;
    let count = 0;
    if (to - from > smallRow) {
      const informed = (this.informed ??= settledOf(space));
      if (informed.length * 10 < to - from) {
        for (let i = 0; i < informed.length; i++) {
          const v = informed[i]!;
          const arc = arcOf(graph, v, x);
          if (arc < 0) continue;
          near[count] = v;
          nearArc[count++] = arc;
        }
        return count;
      }
    }
    for (let arc = from; arc < to; arc++) {
      const v = neighbours[arc]!;
      if (!(labels[2 * v + 1]! & 1)) continue;
      near[count] = v;
      nearArc[count++] = arc;
    }
    return count;
  }

  private makeRow(x: number): Successors {
    const { labels } = this.space;
    const nodes: number[] = [];
    const totals: number[] = [];
    const room = this.limit - this.soFar(x);
    const count = this.collect(x);
    for (let i = 0; i < count; i++) {
      const v = this.near[i]!;
      if (labels[2 * v]! <= 1) continue;
      // The label holds the node's own price, which is paid when it is passed.
      const total = this.price(x, v, this.nearArc[i]!) + (labels[2 * v + 1]! >> 1);
      if (total > room) continue;
      nodes.push(v);
      totals.push(total);
    }
    return new Successors(nodes, totals, null);
  }
}

/** Rows that are always read through. */
const smallRow = 48;

/** Nodes that know the rest. */
function settledOf({ balls, labels }: Workspace): number[] {
  const { touched, count } = balls[1];
  const settled: number[] = [];
  for (let i = 0; i < count; i++) if (labels[2 * touched[i]! + 1]! & 1) settled.push(touched[i]!);
  return settled;
}
