import { BucketQueue } from './bucket-queue.ts';
import { NodeHeap } from './node-heap.ts';
import type { PairGraph } from './pair-graph.ts';
import { noPrice } from './pair-ties.ts';

/** Higher than any reach. */
export const farAway = 0x3fffffff;

/*
 * Bits of `Workspace.state`, for side 0 (from the starts); shifted left by one for side 1 (from the goals). A node that neither side has
 * labelled is 0, so that one byte answers for most arcs.
 */
export const labelled = 1;
/** Its row has been scanned from this side: the label is final. */
export const settled = 4;
/** Another way of the same price leads here. */
export const tied = 16;

/** One side of a two-sided search: which of its nodes are labelled, and which to settle next. */
export class Ball {
  /** Nodes with a label, in the order in which they got it. */
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

  touch(node: number): void {
    if (this.count === this.touched.length) this.touched = doubled(this.touched);
    this.touched[this.count++] = node;
  }

  clear(): void {
    this.count = 0;
    this.radius = -1;
    this.scanned = 0;
    this.queue.clear();
  }
}

/**
 * What two-sided searches on one graph at one set of node prices share and leave clean: side 0 grows from the starts, 1 from the goals.
 * Of node v, `state[v]` says which labels it has. Where it has one, `cells[4 * v + side]` is its reach from that side (the node's own price
 * included, 0 for an end and for nothing else) and `cells[4 * v + 2 + side]` the node that the label came from, -1 at an end.
 */
export interface Workspace {
  readonly state: Uint8Array;
  readonly cells: Int32Array;
  /** Price of passing a node; `noPrice` for dead ends. */
  readonly pass: Int32Array;
  readonly balls: readonly [Ball, Ball];
  /** Number in the graph being cut out, or first of the links `back`; -1 outside. */
  readonly local: Int32Array;
  /** First of the links `forth`, by node; -1 where there is none. */
  readonly first: Int32Array;
  readonly back: Links;
  readonly forth: Links;
  /** Whether `first` is in use. */
  linked: boolean;
  readonly heap: NodeHeap;
  /** Stamps by node, for whoever has to know where it has been; all are at most `stamps.last`. */
  readonly mark: Int32Array;
  readonly stamps: { last: number };
  /** Nothing is paid for passing a node. */
  readonly free: boolean;
  busy: boolean;
}

/** Linked lists of arcs by one of their ends; the room is used again from question to question. */
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

/** The workspace of a graph at its node prices, kept between questions; a new one when that is in use. */
export function workspaceOf(graph: PairGraph, nodePrices: Int32Array): Workspace {
  const known = workspaces.get(nodePrices);
  if (known !== undefined && !known.busy) return known;
  const { n, offsets } = graph;
  const pass = new Int32Array(n);
  let dearest = 0;
  for (let v = 0; v < n; v++) {
    if (nodePrices[v]! > dearest) dearest = nodePrices[v]!;
    pass[v] = offsets[v + 1]! - offsets[v]! > 1 ? nodePrices[v]! : noPrice;
  }
  let step = graph.step;
  for (const prices of [graph.prices, graph.endPrices]) {
    if (prices !== null) for (let arc = 0; arc < prices.length; arc++) if (prices[arc]! < noPrice && prices[arc]! > step) step = prices[arc]!;
  }
  const span = dearest + step + 1;
  const made: Workspace = {
    state: new Uint8Array(n), cells: new Int32Array(4 * n), pass, balls: [new Ball(span), new Ball(span)],
    local: new Int32Array(n).fill(-1), first: new Int32Array(n).fill(-1), back: new Links(), forth: new Links(), linked: false, heap: new NodeHeap(), mark: new Int32Array(n), stamps: { last: 0 }, free: dearest === 0, busy: false,
  };
  if (known === undefined) workspaces.set(nodePrices, made);
  return made;
}

/** A lower bound of a node's reach from a side: its label where that is final, else what lies beyond the radius; `own` is the node's own price. */
export function atLeast(graph: PairGraph, { state, cells, balls }: Workspace, side: 0 | 1, node: number, own: number): number {
  const word = state[node]!;
  const reach = cells[4 * node + side]!;
  if (word & (settled << side)) return reach;
  const { radius } = balls[side];
  const beyond = radius >= farAway ? farAway : radius + 1 + graph.step + own;
  // Without a label, nothing within the radius is beside it; with one, something beyond might still be cheaper.
  if (!(word & (labelled << side))) return beyond;
  return graph.prices === null || reach < beyond ? reach : beyond;
}

/** Whether the node is an end of that side: nothing else has a reach of 0. */
export function isEnd({ state, cells }: Workspace, side: 0 | 1, node: number): boolean {
  return (state[node]! & (labelled << side)) !== 0 && cells[4 * node + side] === 0;
}
