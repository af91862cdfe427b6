import type { Steps } from '../steps.ts';
import { BallSpace } from './ball-space.ts';
import { farAway, isEnd, labelled, settled, tied, workspaceOf, type Workspace } from './ball.ts';
import type { BucketQueue } from './bucket-queue.ts';
import { cutOut } from './cut-out.ts';
import type { Ends, LocalGraph } from './local-graph.ts';
import type { PairGraph } from './pair-graph.ts';
import { noPrice } from './pair-ties.ts';
import type { Route } from './route-enumeration.ts';

/**
 * The part of a graph that holds every path of price T or less between the ends, found by growing a ball from either end. A path
 * of price T has its first nodes in the one ball and the others in the other, with at most one node between that both have
 * labelled, as soon as the radii and the lowest step's price together reach T: so a hub that lies between is never scanned whole.
 * T itself is guessed from the walks that the meeting balls make; the caller proves the guess by counting and asks for more.
 * Where all steps cost the same, nodes are settled in the order of their reach and a first label is final.
 */
export class TwoBalls {
  private readonly graph: PairGraph;
  private readonly ends: Ends;
  private readonly space: Workspace;
  /** Prices of the cheapest walks met so far, a heap with the dearest on top. */
  private readonly met: number[] = [];
  private readonly wanted: number;
  /** The cheapest walk met, where it turns from the starts' tree to the goals', and how many of that price were met. */
  private best = farAway;
  private bestCount = 0;
  private readonly turn: [fromStart: number, toGoal: number] = [-1, -1];

  /** `wanted` walks make a guess; 0 = no guess is made. */
  constructor(graph: PairGraph, ends: Ends, wanted: number) {
    this.graph = graph;
    this.ends = ends;
    this.wanted = wanted;
    this.space = workspaceOf(graph, ends.nodePrices);
    this.space.busy = true;
    const { state, cells, balls } = this.space;
    for (const side of [0, 1] as const) {
      for (const node of side === 0 ? ends.from : ends.to) {
        state[node]! |= labelled << side;
        cells[4 * node + side] = 0;
        cells[4 * node + 2 + side] = -1;
        balls[side].touch(node);
        balls[side].queue.put(0, node);
      }
      balls[side].coming = this.arcsOfNext(balls[side].queue);
    }
  }

  /** Price below which enough walks have been met, as far as is known. */
  get guess(): number {
    return this.wanted === 0 || this.met.length < this.wanted ? farAway : this.met[0]!;
  }

  /** Price up to which every path lies within the balls; everything once one side has reached all that it can. */
  get covered(): number {
    const [start, goal] = this.space.balls;
    return start.radius >= farAway || goal.radius >= farAway ? farAway : start.radius + goal.radius + this.graph.step;
  }

  /** Grows until everything of price `price` or of the guess, whichever is lower, is covered; false when `work` arcs did not do. */
  grow(price: number, work: number): boolean {
    const [start, goal] = this.space.balls;
    const until = start.scanned + goal.scanned + work;
    while (this.covered < price && this.covered < this.guess) {
      if (start.scanned + goal.scanned > until) return false;
      // The side that will have scanned less once its next radius is done; where many share a reach (fewest steps), that is a whole level.
      const side = start.scanned + start.coming <= goal.scanned + goal.coming ? 0 : 1;
      const ball = side === 0 ? start : goal;
      const { queue } = ball;
      if (queue.size === 0) {
        ball.radius = farAway;
        continue;
      }
      const level = queue.peek();
      do this.settleNext(side);
      while (queue.size > 0 && queue.peek() === level);
      if (queue.size > 0) ball.radius = queue.key - 1;
      ball.coming = this.arcsOfNext(queue);
    }
    return true;
  }

  private arcsOfNext(queue: BucketQueue): number {
    const { offsets } = this.graph;
    return queue.size === 0 ? 0 : queue.sumOfNext((node) => offsets[node + 1]! - offsets[node]!);
  }

  private settleNext(side: 0 | 1): void {
    const { graph, space, guess } = this;
    const { state, cells, pass, balls } = space;
    const ball = balls[side];
    const { queue } = ball;
    const reach = queue.peek();
    ball.radius = reach - 1;
    const u = queue.take();
    const near = labelled << side;
    const far = labelled << (side ^ 1);
    const word = state[u]!;
    if (word & (settled << side)) return;
    state[u] = word | (settled << side);
    // Nothing passes through the far end.
    if (isEnd(space, (side ^ 1) as 0 | 1, u)) return;
    const { step, offsets, neighbours, endPrices } = graph;
    const farRadius = balls[side ^ 1]!.radius;
    // A reach above which a node that the far side has not labelled lies on no path within the guess.
    let most = noPrice - 1;
    if (guess < farAway) {
      most = guess - farRadius - 1 - step;
      // Passed by no path within the guess: what the far side has not labelled lies beyond its radius and a step.
      if (word & far ? graph.prices === null && reach + cells[4 * u + 1 - side]! - (reach === 0 ? 0 : pass[u]!) > guess : reach > most) return;
    }
    const prices = cells[4 * u + 2 + side] === -1 ? endPrices : graph.prices;
    const { barred } = this.ends;
    const from = offsets[u]!;
    const to = offsets[u + 1]!;
    ball.scanned += to - from + 1;
    const closed = reach + step > most;
    for (let arc = from; arc < to; arc++) {
      const v = neighbours[arc]!;
      const known = state[v]!;
      let total = reach;
      if (!(known & far)) {
        if (closed) continue;
        total += (prices === null ? step : prices[arc]!) + pass[v]!;
        if (total > most || (barred !== null && barred[v] === 1)) continue;
      } else {
        const other = cells[4 * v + 1 - side]!;
        total += prices === null ? step : other === 0 ? endPrices![arc]! : prices[arc]!;
        if (total >= noPrice) continue;
        // Met by both sides before, and the arc in neither tree: a walk that no node is counted for.
        if (known & near && !(known & (settled << (side ^ 1))) && cells[4 * v + 2 + side] !== u && !(word & far && cells[4 * u + 3 - side] === v)) this.meet(total + other, side, u, v);
        if (other !== 0) {
          if (barred !== null && barred[v] === 1) continue;
          total += pass[v]!;
          if (total >= noPrice) continue;
        }
      }
      const at = 4 * v + side;
      if (known & near) {
        if (cells[at]! <= total) {
          if (cells[at] === total) {
            // Of equal ways the one over the lowest number, so that walks do not depend on the order of the search.
            if (u < cells[at + 2]!) cells[at + 2] = u;
            state[v] = known | (tied << side);
          }
          continue;
        }
        state[v] = known & ~(tied << side);
      } else {
        state[v] = known | near;
        ball.touch(v);
        if (known & far) this.meetNode(side, u, v, total + cells[4 * v + 1 - side]! - (cells[4 * v + 1 - side] === 0 ? 0 : pass[v]!));
      }
      cells[at] = total;
      cells[at + 2] = u;
      queue.put(total, v);
    }
  }

  /** A walk that turns from one tree to the other at a node, unless a neighbour's is the same walk. */
  private meetNode(side: 0 | 1, before: number, v: number, price: number): void {
    const { state, cells } = this.space;
    if (state[before]! & (labelled << (side ^ 1)) && cells[4 * before + 3 - side] === v) return;
    const after = cells[4 * v + 3 - side]!;
    if (after >= 0 && state[after]! & (labelled << side) && cells[4 * after + 2 + side] === v) return;
    this.meet(price, side, before, v);
  }

  private meet(price: number, side: 0 | 1, u: number, v: number): void {
    const { met, wanted, turn } = this;
    if (price <= this.best) {
      this.bestCount = price < this.best ? 1 : this.bestCount + 1;
      this.best = price;
      turn[side] = u;
      turn[side ^ 1] = v;
    }
    if (wanted === 0) return;
    if (met.length === wanted) {
      if (price < met[0]!) siftDown(met, price);
    } else {
      met.push(price);
      siftUp(met);
    }
  }

  /** The cheapest path, once its price is covered, where no other way costs the same; null when that is not sure. */
  only(): Route | null {
    if (this.bestCount !== 1) return null;
    const { state, cells } = this.space;
    const nodes: number[] = [];
    let ties = 0;
    for (let v = this.turn[0]; v >= 0; v = cells[4 * v + 2]!) {
      nodes.push(v);
      ties |= state[v]! & tied;
    }
    nodes.reverse();
    for (let v = this.turn[1]; v >= 0; v = cells[4 * v + 3]!) {
      nodes.push(v);
      ties |= state[v]! & (tied << 1);
    }
    return ties === 0 ? { cost: this.best, nodes } : null;
  }

  /** The space between the balls for paths of price `limit` or less, once that is covered; the balls cannot grow any more. */
  between(limit: number): Steps<BallSpace> {
    return BallSpace.between(this.graph, this.ends, this.space, limit);
  }

  /** The local graph for paths of price `limit` or less, once that is covered. */
  cut(limit: number): Steps<LocalGraph> {
    return cutOut(this.graph, this.ends, this.space, limit);
  }

  /** Gives the workspace back, clean, in time proportional to what was touched. */
  release(): void {
    const { space } = this;
    const { state, first, balls } = space;
    for (const ball of balls) {
      const { touched, count } = ball;
      for (let i = 0; i < count; i++) state[touched[i]!] = 0;
      if (space.linked) for (let i = 0; i < count; i++) first[touched[i]!] = -1;
      ball.clear();
    }
    space.linked = false;
    space.busy = false;
  }
}

function siftUp(heap: number[]): void {
  let i = heap.length - 1;
  const item = heap[i]!;
  while (i > 0) {
    const parent = (i - 1) >> 1;
    if (heap[parent]! >= item) break;
    heap[i] = heap[parent]!;
    i = parent;
  }
  heap[i] = item;
}

function siftDown(heap: number[], item: number): void {
  const size = heap.length;
  let i = 0;
  for (;;) {
    let child = 2 * i + 1;
    if (child >= size) break;
    if (child + 1 < size && heap[child + 1]! > heap[child]!) child++;
    if (heap[child]! <= item) break;
    heap[i] = heap[child]!;
    i = child;
  }
  heap[i] = item;
}
