import type { Steps } from '../steps.ts';
import { BallSpace } from './ball-space.ts';
import { farAway, isEnd, labelled, settled, slotShift, stateOf, takeSlot, tied, workspaceOf, type Workspace } from './ball.ts';
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
 * T itself is guessed from the paths that the meeting balls make; the caller proves the guess by counting and asks for more.
 * Where all steps cost the same, nodes are settled in the order of their reach and a first label is final.
 */
export class TwoBalls {
  private readonly graph: PairGraph;
  private readonly ends: Ends;
  private readonly space: Workspace;
  /** Prices of the cheapest paths met so far, a heap with the dearest on top. */
  private readonly met: number[] = [];
  /** By which numbers they are known, to count none twice. */
  private readonly named = new Set<number>();
  private readonly wanted: number;
  /** The cheapest walk met, the slots where it turns from the starts' tree to the goals', and how many of that price were met. */
  private best = farAway;
  private bestCount = 0;
  private readonly turn: [fromStart: number, toGoal: number] = [-1, -1];

  /** `wanted` paths make a guess; 0 = no guess is made. `glanced` as in `workspaceOf`. */
  constructor(graph: PairGraph, ends: Ends, wanted: number, glanced?: number) {
    this.graph = graph;
    this.ends = ends;
    this.wanted = wanted;
    this.space = workspaceOf(graph, ends.nodePrices, glanced);
    this.space.busy = true;
    const { nodes, glance, slots, balls } = this.space;
    slots.reserve(ends.from.length + ends.to.length);
    this.space.back.count = this.space.forth.count = 0;
    const { cells } = slots;
    for (const side of [0, 1] as const) {
      for (const node of side === 0 ? ends.from : ends.to) {
        const slot = takeSlot(slots, node);
        nodes[2 * node + 1] = (slot << slotShift) | (labelled << side);
        glance?.label(node, labelled << side);
        cells[4 * slot + side] = 0;
        cells[4 * slot + 2 + side] = -1;
        balls[side].touch(slot);
        balls[side].queue.put(0, slot);
      }
      balls[side].coming = this.arcsOfNext(balls[side].queue);
    }
  }

  /** Price below which enough paths have been met, as far as is known. */
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
    const { offsets, neighbours } = this.graph;
    const { glance, slots: { global } } = this.space;
    return queue.size === 0 ? 0 : queue.sumOfNext((slot) => {
      const row = offsets[global[slot]!]!;
      const arcs = offsets[global[slot]! + 1]! - row;
      // Until one of them is settled, its row is on its way.
      if (glance !== null && arcs > 0) glance.loadAhead(neighbours, row);
      return arcs;
    });
  }

  private settleNext(side: 0 | 1): void {
    const { graph, space, guess } = this;
    const { nodes, glance, slots, balls } = space;
    const ball = balls[side];
    const { queue } = ball;
    const reach = queue.peek();
    ball.radius = reach - 1;
    const here = queue.take();
    const near = labelled << side;
    const far = labelled << (side ^ 1);
    const u = slots.global[here]!;
    const word = nodes[2 * u + 1]!;
    if (word & (settled << side)) return;
    nodes[2 * u + 1] = word | (settled << side);
    // Nothing passes through the far end.
    if (isEnd(space, (side ^ 1) as 0 | 1, here)) return;
    const { step, offsets, neighbours, endPrices } = graph;
    const farRadius = balls[side ^ 1]!.radius;
    // A reach above which a node that the far side has not labelled lies on no path within the guess.
    let most = noPrice - 1;
    if (guess < farAway) {
      most = guess - farRadius - 1 - step;
      // Passed by no path within the guess: what the far side has not labelled lies beyond its radius and a step.
      if (word & far ? graph.prices === null && reach + slots.cells[4 * here + 1 - side]! - (reach === 0 ? 0 : nodes[2 * u]!) > guess : reach > most) return;
    }
    const from = offsets[u]!;
    const to = offsets[u + 1]!;
    slots.reserve(to - from);
    const { cells, global } = slots;
    const links = side === 0 ? space.back : space.forth;
    const heads = side === 0 ? slots.behind : slots.first;
    const prices = cells[4 * here + 2 + side] === -1 ? endPrices : graph.prices;
    const { barred } = this.ends;
    ball.scanned += to - from + 1;
    const closed = reach + step > most;
    if (glance !== null) glance.look(neighbours, nodes, from, to, far, most - reach - step);
    for (let i = 0, count = glance === null ? to - from : glance.count; i < count; i++) {
      const arc = glance === null ? from + i : glance.arcs[i]!;
      const v = neighbours[arc]!;
      const known = nodes[2 * v + 1]!;
      let slot = known >> slotShift;
      let total = reach;
      if (!(known & far)) {
        if (closed) continue;
        total += (prices === null ? step : prices[arc]!) + nodes[2 * v]!;
        if (total > most || (barred !== null && barred[v] === 1)) continue;
      } else {
        const other = cells[4 * slot + 1 - side]!;
        total += prices === null ? step : other === 0 ? endPrices![arc]! : prices[arc]!;
        if (total >= noPrice) continue;
        // Met by both sides before, and the arc in neither tree: a walk that no node is counted for.
        if (known & near && !(known & (settled << (side ^ 1))) && cells[4 * slot + 2 + side] !== here && !(word & far && cells[4 * here + 3 - side] === slot)) this.meet(total + other, side, here, slot);
        if (other !== 0) {
          if (barred !== null && barred[v] === 1) continue;
          total += nodes[2 * v]!;
          if (total >= noPrice) continue;
        }
      }
      if (slot === 0) slot = takeSlot(slots, v);
      // Of an arc that is passed over above no path within the guess has any use, whichever side comes by it.
      heads[slot] = links.add(here, arc, heads[slot]!);
      const at = 4 * slot + side;
      if (known & near) {
        if (cells[at]! <= total) {
          if (cells[at] === total) {
            // Of equal ways the one over the lowest number, so that walks do not depend on the order of the search.
            if (u < global[cells[at + 2]!]!) cells[at + 2] = here;
            nodes[2 * v + 1] = known | (tied << side);
          }
          continue;
        }
        nodes[2 * v + 1] = known & ~(tied << side);
        cells[at] = total;
        cells[at + 2] = here;
      } else {
        nodes[2 * v + 1] = (slot << slotShift) | known | near;
        if (glance !== null) glance.label(v, near);
        ball.touch(slot);
        if (known & far) this.meetNode(side, here, slot, total + cells[4 * slot + 1 - side]! - (cells[4 * slot + 1 - side] === 0 ? 0 : nodes[2 * v]!));
        cells[4 * slot + side] = total;
        cells[4 * slot + 2 + side] = here;
      }
      queue.put(total, slot);
    }
  }

  /** A walk that turns from one tree to the other at a node, unless a neighbour's is the same walk. */
  private meetNode(side: 0 | 1, before: number, slot: number, price: number): void {
    const { cells } = this.space.slots;
    if (stateOf(this.space, before) & (labelled << (side ^ 1)) && cells[4 * before + 3 - side] === slot) return;
    const after = cells[4 * slot + 3 - side]!;
    if (after >= 0 && stateOf(this.space, after) & (labelled << side) && cells[4 * after + 2 + side] === slot) return;
    this.meet(price, side, before, slot);
  }

  private meet(price: number, side: 0 | 1, here: number, there: number): void {
    const { met, wanted, turn } = this;
    if (price <= this.best) {
      this.bestCount = price < this.best ? 1 : this.bestCount + 1;
      this.best = price;
      turn[side] = here;
      turn[side ^ 1] = there;
    }
    if (wanted === 0 || (met.length === wanted && price >= met[0]!)) return;
    const name = this.nameOf(side, here, there);
    if (name === 0 || this.named.has(name)) return;
    this.named.add(name);
    if (met.length === wanted) siftDown(met, price);
    else {
      met.push(price);
      siftUp(met);
    }
  }

  /**
   * A number by which a path is known that turns from the one tree at `here` to the other at `there`, 0 for a walk that meets itself. It can be met at a node and at an arc.
   * Should two paths have one number, a guess is higher than it need be.
   */
  private nameOf(side: 0 | 1, here: number, there: number): number {
    const { cells, global } = this.space.slots;
    let name = 0;
    for (let slot = here; slot >= 0; slot = cells[4 * slot + 2 + side]!) {
      for (let other = there; other >= 0; other = cells[4 * other + 3 - side]!) if (slot === other) return 0;
      name = (name + mixed(global[slot]!)) | 0;
    }
    for (let other = there; other >= 0; other = cells[4 * other + 3 - side]!) name = (name + mixed(global[other]!)) | 0;
    return name === 0 ? 1 : name;
  }

  /** The cheapest path, once its price is covered, where no other way costs the same; null when that is not sure. */
  only(): Route | null {
    if (this.bestCount !== 1) return null;
    const { cells, global } = this.space.slots;
    const nodes: number[] = [];
    let ties = 0;
    for (let slot = this.turn[0]; slot >= 0; slot = cells[4 * slot + 2]!) {
      nodes.push(global[slot]!);
      ties |= stateOf(this.space, slot) & tied;
    }
    nodes.reverse();
    for (let slot = this.turn[1]; slot >= 0; slot = cells[4 * slot + 3]!) {
      nodes.push(global[slot]!);
      ties |= stateOf(this.space, slot) & (tied << 1);
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
    const { nodes, glance, slots, balls } = space;
    const { global, count } = slots;
    for (let slot = 1; slot < count; slot++) {
      nodes[2 * global[slot]! + 1] = 0;
      if (glance !== null) glance.clear(global[slot]!);
    }
    slots.first.fill(-1, 1, count);
    slots.behind.fill(-1, 1, count);
    slots.count = 1;
    for (const ball of balls) ball.clear();
    space.busy = false;
  }
}

/** Bits of a node number spread so that sums of them seldom agree (the finisher of murmur3). */
function mixed(node: number): number {
  let bits = Math.imul(node ^ (node >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
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
