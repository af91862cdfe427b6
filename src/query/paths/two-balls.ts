import { BallSpace } from './ball-space.ts';
import { farAway, unlabelled, workspaceOf, type Ball, type Workspace } from './ball.ts';
import type { Ends, LocalGraph } from './local-graph.ts';
import { noPrice, type PairGraph } from './pair-graph.ts';

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

  /** `wanted` walks make a guess; 0 = no guess is made. */
  constructor(graph: PairGraph, ends: Ends, wanted: number) {
    this.graph = graph;
    this.ends = ends;
    this.wanted = wanted;
    this.space = workspaceOf(graph, ends.nodePrices);
    this.space.busy = true;
    const { labels, parents, balls } = this.space;
    for (const side of [0, 1] as const) {
      for (const node of side === 0 ? ends.from : ends.to) {
        labels[2 * node + side] = 0;
        parents[2 * node + side] = -1;
        balls[side].touch(node);
        balls[side].queue.put(0, node);
      }
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
      const side = start.scanned + this.arcsOfNext(start) <= goal.scanned + this.arcsOfNext(goal) ? 0 : 1;
      const { queue } = side === 0 ? start : goal;
      if (queue.size === 0) {
        this.settleNext(side);
        continue;
      }
      const level = queue.peek();
      do this.settleNext(side);
      while (queue.size > 0 && queue.peek() === level);
      if (queue.size > 0) (side === 0 ? start : goal).radius = queue.key - 1;
    }
    return true;
  }

  private arcsOfNext({ queue }: Ball): number {
    const { offsets } = this.graph;
    return queue.size === 0 ? 0 : queue.sumOfNext((node) => offsets[node + 1]! - offsets[node]!);
  }

  private own(node: number): number {
    return this.isEnd(0, node) || this.isEnd(1, node) ? 0 : this.ends.nodePrices[node]!;
  }

  private isEnd(side: number, node: number): boolean {
    const nodes = side === 0 ? this.ends.from : this.ends.to;
    for (let i = 0; i < nodes.length; i++) if (nodes[i] === node) return true;
    return false;
  }

  private settleNext(side: 0 | 1): void {
    const { graph, space, ends } = this;
    const { labels, parents, pass } = space;
    const ball = space.balls[side];
    const { queue } = ball;
    if (queue.size === 0) {
      ball.radius = farAway;
      return;
    }
    const reach = queue.peek();
    ball.radius = reach - 1;
    const u = queue.take();
    if (labels[2 * u + side]! & 1) return;
    labels[2 * u + side] = 2 * reach + 1;
    const far = side ^ 1;
    // Nothing passes through the far end.
    if (this.isEnd(far, u)) return;
    const { guess } = this;
    if (guess < farAway) {
      // Passed by no path within the guess: what the far side has not labelled lies beyond its radius and a step.
      const rest = labels[2 * u + far]!;
      const { radius } = space.balls[far as 0 | 1];
      if (reach + (rest === unlabelled ? radius + 1 + graph.step : graph.prices === null ? (rest >> 1) - this.own(u) : 0) > guess) return;
    }
    const { barred } = ends;
    const { offsets, neighbours, step } = graph;
    // A reach above which a node that the far side has not labelled lies on no path within the guess.
    const most = guess < farAway ? guess - space.balls[far as 0 | 1].radius - 1 - step : farAway;
    const farNodes = side === 0 ? ends.to : ends.from;
    const oneFar = farNodes.length === 1 ? farNodes[0]! : -1;
    const atOwnEnd = parents[2 * u + side] === -1;
    const prices = atOwnEnd ? graph.endPrices : graph.prices;
    const { endPrices } = graph;
    const from = offsets[u]!;
    const to = offsets[u + 1]!;
    ball.scanned += to - from + 1;
    for (let arc = from; arc < to; arc++) {
      const v = neighbours[arc]!;
      const word = 2 * v + side;
      const known = labels[word]!;
      const other = labels[word ^ 1]!;
      const isFar = oneFar >= 0 ? v === oneFar : other === 1 || other === 0;
      const cost = prices === null ? step : isFar ? endPrices![arc]! : prices[arc]!;
      const arrived = reach + cost;
      // Met by both sides before, and the arc in neither tree: a walk that no node is counted for.
      if (other !== unlabelled && (other & 1) === 0 && known !== unlabelled && parents[word] !== u && cost < noPrice) {
        if (labels[2 * u + far] === unlabelled || parents[2 * u + far] !== v) this.meet(arrived + (other >> 1));
      }
      if (known < 2 * arrived) continue;
      let total = arrived;
      if (!isFar) {
        if (barred !== null && barred[v] === 1) continue;
        total += pass[v]!;
        if (total > most && other === unlabelled) continue;
      }
      if (known >> 1 <= total || total >= noPrice) {
        // Of equal ways the one over the lowest number, so that walks do not depend on the order of the search.
        if (known >> 1 === total && u < parents[word]! && known > 1) parents[word] = u;
        continue;
      }
      labels[word] = 2 * total;
      parents[word] = u;
      queue.put(total, v);
      if (known !== unlabelled) continue;
      ball.touch(v);
      if (other !== unlabelled) this.meetNode(side, u, v, isFar ? total : total - pass[v]! + (other >> 1));
    }
  }

  /** A walk that turns from one tree to the other at a node, unless a neighbour's is the same walk. */
  private meetNode(side: 0 | 1, before: number, v: number, price: number): void {
    const { labels, parents } = this.space;
    const far = side ^ 1;
    if (labels[2 * before + far] !== unlabelled && parents[2 * before + far] === v) return;
    const after = parents[2 * v + far]!;
    if (after >= 0 && labels[2 * after + side] !== unlabelled && parents[2 * after + side] === v) return;
    this.meet(price);
  }

  private meet(price: number): void {
    const { met, wanted } = this;
    if (wanted === 0) return;
    if (met.length === wanted) {
      if (price < met[0]!) siftDown(met, price);
    } else {
      met.push(price);
      siftUp(met);
    }
  }

  /** The space between the balls for paths of price `limit` or less, once that is covered; the balls cannot grow any more. */
  between(limit: number): BallSpace {
    return new BallSpace(this.graph, this.ends, this.space, limit);
  }

  /** A lower bound of the reach of a node from a side: its label where that is final, else what lies beyond the radius. */
  private atLeast(side: 0 | 1, node: number, own: number): number {
    const label = this.space.labels[2 * node + side]!;
    if (label & 1) return label >> 1;
    const { radius } = this.space.balls[side];
    const beyond = radius >= farAway ? farAway : radius + 1 + this.graph.step + own;
    // Without a label, nothing within the radius is beside it; with one, something beyond might still be cheaper.
    return label === unlabelled ? beyond : this.graph.prices === null || label >> 1 < beyond ? label >> 1 : beyond;
  }

  /** Everything that lies on a path of price `limit` or less; only once that is covered. */
  cut(limit: number): LocalGraph {
    const { graph, ends, space } = this;
    const { labels, balls, local } = space;
    const { nodePrices } = ends;
    const kept: number[] = [];
    for (let side = 0; side < 2; side++) {
      const { touched, count } = balls[side as 0 | 1];
      for (let i = 0; i < count; i++) {
        const v = touched[i]!;
        const word = 2 * v + side;
        // Met by one side only, and not settled there: no path within the limit passes it.
        if (!(labels[word]! & 1) && labels[word ^ 1] === unlabelled) continue;
        if (local[v]! >= 0) continue;
        const own = labels[2 * v]! <= 1 || labels[2 * v + 1]! <= 1 ? 0 : nodePrices[v]!;
        if (this.atLeast(0, v, own) + this.atLeast(1, v, own) - own > limit) continue;
        local[v] = kept.length;
        kept.push(v);
      }
    }
    const n = kept.length;
    const global = new Uint32Array(n);
    const isStart = new Uint8Array(n);
    const isGoal = new Uint8Array(n);
    const own = new Int32Array(n);
    const starts: number[] = [];
    for (let x = 0; x < n; x++) {
      const v = kept[x]!;
      global[x] = v;
      own[x] = nodePrices[v]!;
      // Only ends have a reach of 0.
      if (labels[2 * v]! <= 1) {
        isStart[x] = 1;
        starts.push(x);
      } else if (labels[2 * v + 1]! <= 1) isGoal[x] = 1;
    }
    const arcs: number[] = [];
    const offsets = new Uint32Array(n + 1);
    for (let x = 0; x < n; x++) {
      const u = global[x]!;
      if (!((labels[2 * u]! | labels[2 * u + 1]!) & 1)) continue;
      const endU = isStart[x]! | isGoal[x]!;
      const ownU = endU ? 0 : own[x]!;
      const fromU = this.atLeast(0, u, ownU);
      const toU = this.atLeast(1, u, ownU);
      for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
        const v = graph.neighbours[arc]!;
        const y = local[v]!;
        // Each arc once: by the lower of its two local numbers if both rows are read here.
        if (y < 0 || (y < x && (labels[2 * v]! | labels[2 * v + 1]!) & 1)) continue;
        const endV = isStart[y]! | isGoal[y]!;
        const prices = endU || endV ? graph.endPrices : graph.prices;
        const price = prices === null ? graph.step : prices[arc]!;
        if (price >= noPrice) continue;
        const ownV = endV ? 0 : own[y]!;
        if (fromU + price + this.atLeast(1, v, ownV) > limit && this.atLeast(0, v, ownV) + price + toU > limit) continue;
        arcs.push(x, y, price);
        offsets[x + 1]!++;
        offsets[y + 1]!++;
      }
    }
    for (let x = 0; x < n; x++) {
      local[global[x]!] = -1;
      offsets[x + 1]! += offsets[x]!;
    }
    const fill = offsets.slice();
    const neighbours = new Uint32Array(offsets[n]!);
    const prices = new Int32Array(offsets[n]!);
    for (let i = 0; i < arcs.length; i += 3) {
      const x = arcs[i]!;
      const y = arcs[i + 1]!;
      neighbours[fill[x]!] = y;
      prices[fill[x]!++] = arcs[i + 2]!;
      neighbours[fill[y]!] = x;
      prices[fill[y]!++] = arcs[i + 2]!;
    }
    return { n, global, offsets, neighbours, prices, nodePrices: own, starts, isStart, isGoal };
  }

  /** Gives the workspace back, clean, in time proportional to what was touched. */
  release(): void {
    const { labels, balls } = this.space;
    for (const side of [0, 1] as const) {
      const { touched, count } = balls[side];
      for (let i = 0; i < count; i++) labels[2 * touched[i]! + side] = unlabelled;
      balls[side].clear();
    }
    this.space.busy = false;
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
