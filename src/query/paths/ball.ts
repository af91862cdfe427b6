import { BucketQueue } from './bucket-queue.ts';
import { Glance, glanceFrom } from './glance.ts';
import { NodeHeap } from './node-heap.ts';
import type { PairGraph } from './pair-graph.ts';
import { noPrice } from './pair-ties.ts';

/** Higher than any reach. */
export const farAway = 0x3fffffff;

/* Low bits of a node's word (`Workspace.nodes`), for side 0 (from the starts); shifted left by one for side 1 (from the goals). */
export const labelled = 1;
/** Its row has been scanned from this side: the label is final. */
export const settled = 4;
/** Another way of the same price leads here. */
export const tied = 16;
/** Above these bits stands the node's slot, of which there can be 33 million. */
export const slotShift = 6;

/** One side of a two-sided search: which of its nodes are labelled, and which to settle next. */
export class Ball {
  /** Slots of the nodes with a label, in the order in which they got it. */
  touched = new Int32Array(1024);
  count = 0;
  /** Every node within this reach has been settled; `farAway` once there are no more. */
  radius = -1;
  /** Arcs scanned, to keep the two sides even. */
  scanned = 0;
  /** Arcs to scan for the next radius. */
  coming = 0;
  readonly queue: BucketQueue;

  constructor(span: number) {
    this.queue = new BucketQueue(span);
  }

  touch(slot: number): void {
    if (this.count === this.touched.length) this.touched = doubled(this.touched);
    this.touched[this.count++] = slot;
  }

  clear(): void {
    this.count = 0;
    this.radius = -1;
    this.scanned = 0;
    this.queue.clear();
  }
}

/**
 * What is known of the nodes that a search has labelled, in the order in which it met them; slot 0 is nobody's. A search in a million nodes labels some
 * thousands: what is asked of them again and again lies close together, and only the way from a node to its slot leads through the whole memory.
 */
export class Slots {
  count = 1;
  /** The node of a slot. */
  global = new Uint32Array(1024);
  /** `[4 * slot + side]` is its reach from that side (the node's own price included, 0 for an end and for nothing else), `[4 * slot + 2 + side]` the slot that the label came from, -1 at an end. */
  cells = new Int32Array(4 * 1024);
  /** Number in the graph being cut out; -1 outside. */
  local = new Int32Array(1024).fill(-1);
  /** First of the links `forth`; -1 where there is none. */
  first = new Int32Array(1024).fill(-1);
  /** First of the links `back`; -1 where there is none. */
  behind = new Int32Array(1024).fill(-1);
  /** Stamps, for whoever has to know where it has been; all are at most `stamps.last`. */
  mark = new Int32Array(1024);
  readonly stamps = { last: 0 };

  /** Makes room for so many slots more; arrays may be others afterwards. */
  reserve(more: number): void {
    let room = this.global.length;
    if (this.count + more <= room) return;
    while (room < this.count + more) room *= 2;
    const { global, cells, local, first, behind, mark } = this;
    (this.global = new Uint32Array(room)).set(global);
    (this.cells = new Int32Array(4 * room)).set(cells);
    (this.local = new Int32Array(room).fill(-1)).set(local);
    (this.first = new Int32Array(room).fill(-1)).set(first);
    (this.behind = new Int32Array(room).fill(-1)).set(behind);
    (this.mark = new Int32Array(room)).set(mark);
  }
}

/** What two-sided searches on one graph at one set of node prices share and leave clean: side 0 grows from the starts, 1 from the goals. */
export interface Workspace {
  /** `[2 * v]` is the price of passing node v, `noPrice` for dead ends; `[2 * v + 1]` its word: slot and bits, 0 where neither side has labelled it. One look into memory answers for most arcs. */
  readonly nodes: Int32Array;
  /** null where the whole graph lies in the cache. */
  readonly glance: Glance | null;
  readonly slots: Slots;
  readonly balls: readonly [Ball, Ball];
  /** Who leads to a node, of what the starts' ball has settled, as far as a path within the guess can take that arc. */
  readonly back: Links;
  /** Where a node leads, of what the goals' ball has settled, likewise. */
  readonly forth: Links;
  readonly heap: NodeHeap;
  /** Nothing is paid for passing a node. */
  readonly free: boolean;
  busy: boolean;
}

/** Linked lists of arcs by one of their ends, in slots; the room is used again from question to question. */
export class Links {
  /** The other end. */
  node = new Int32Array(1024);
  arc = new Int32Array(1024);
  next = new Int32Array(1024);
  count = 0;

  add(node: number, arc: number, next: number): number {
    if (this.count === this.node.length) {
      this.node = doubled(this.node);
      this.arc = doubled(this.arc);
      this.next = doubled(this.next);
    }
    this.node[this.count] = node;
    this.arc[this.count] = arc;
    this.next[this.count] = next;
    return this.count++;
  }
}

function doubled(column: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(column.length * 2);
  larger.set(column);
  return larger;
}

const workspaces = new WeakMap<Int32Array, Workspace>();

/** The workspace of a graph at its node prices, kept between questions; a new one when that is in use. Graphs of `glanced` nodes and more have a glance. */
export function workspaceOf(graph: PairGraph, nodePrices: Int32Array, glanced: number = glanceFrom): Workspace {
  const known = workspaces.get(nodePrices);
  if (known !== undefined && !known.busy) return known;
  const { n, offsets } = graph;
  const nodes = new Int32Array(2 * n);
  let dearest = 0;
  for (let v = 0; v < n; v++) {
    if (nodePrices[v]! > dearest) dearest = nodePrices[v]!;
    nodes[2 * v] = offsets[v + 1]! - offsets[v]! > 1 ? nodePrices[v]! : noPrice;
  }
  let step = graph.step;
  for (const prices of [graph.prices, graph.endPrices]) {
    if (prices !== null) for (let arc = 0; arc < prices.length; arc++) if (prices[arc]! < noPrice && prices[arc]! > step) step = prices[arc]!;
  }
  const span = dearest + step + 1;
  const made: Workspace = { nodes, glance: n >= glanced ? new Glance(nodes, dearest) : null, slots: new Slots(), balls: [new Ball(span), new Ball(span)], back: new Links(), forth: new Links(), heap: new NodeHeap(), free: dearest === 0, busy: false };
  if (known === undefined) workspaces.set(nodePrices, made);
  return made;
}

/** Takes a slot for a node that has none; there must be room. */
export function takeSlot(slots: Slots, node: number): number {
  slots.global[slots.count] = node;
  return slots.count++;
}

/** Which labels the node in a slot has. */
export function stateOf({ nodes, slots }: Workspace, slot: number): number {
  return nodes[2 * slots.global[slot]! + 1]!;
}

/** A lower bound of the reach from a side of the node in a slot: its label where that is final, else what lies beyond the radius; `own` is the node's own price. */
export function atLeast(graph: PairGraph, space: Workspace, side: 0 | 1, slot: number, own: number): number {
  const { slots, balls } = space;
  const word = stateOf(space, slot);
  const reach = slots.cells[4 * slot + side]!;
  if (word & (settled << side)) return reach;
  const { radius } = balls[side];
  const beyond = radius >= farAway ? farAway : radius + 1 + graph.step + own;
  // Without a label, nothing within the radius is beside it; with one, something beyond might still be cheaper.
  if (!(word & (labelled << side))) return beyond;
  return graph.prices === null || reach < beyond ? reach : beyond;
}

/** Whether the node in a slot is an end of that side: nothing else has a reach of 0. */
export function isEnd(space: Workspace, side: 0 | 1, slot: number): boolean {
  return space.slots.cells[4 * slot + side] === 0 && (stateOf(space, slot) & (labelled << side)) !== 0;
}
