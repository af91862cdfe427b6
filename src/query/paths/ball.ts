import { BucketQueue } from './bucket-queue.ts';
import { noPrice, type PairGraph } from './pair-graph.ts';

/** Higher than any reach. */
export const farAway = 0x3fffffff;
/** A label word of a node that has none. */
export const unlabelled = farAway << 1;

/** One side of a two-sided search: which of its nodes are labelled, and which to settle next. */
export class Ball {
  /** Nodes with a label, in the order in which they got it. */
  touched = new Int32Array(1024);
  count = 0;
  /** Every node within this reach has been settled; `farAway` once there are no more. */
  radius = -1;
  /** Arcs scanned, to keep the two sides even. */
  scanned = 0;
  readonly queue: BucketQueue;

  constructor(span: number) {
    this.queue = new BucketQueue(span);
  }

  touch(node: number): void {
    if (this.count === this.touched.length) {
      const touched = new Int32Array(this.count * 2);
      touched.set(this.touched);
      this.touched = touched;
    }
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
 * Word `2 * node + side` of `labels` is twice the node's reach from that side (the node's own price included, 0 for an end), plus
 * 1 once its row has been scanned; both sides stand together, since both are read for every arc.
 */
export interface Workspace {
  readonly labels: Int32Array;
  /** Where the label came from, -1 at an end; set only where there is a label. */
  readonly parents: Int32Array;
  /** Price of passing a node; `noPrice` for dead ends. */
  readonly pass: Int32Array;
  readonly balls: readonly [Ball, Ball];
  /** Number in the graph being cut out, -1 outside. */
  readonly local: Int32Array;
  /** Stamps by node, for whoever has to know where it has been; all are at most `stamps.last`. */
  readonly mark: Int32Array;
  readonly stamps: { last: number };
  /** Nothing is paid for passing a node. */
  readonly free: boolean;
  busy: boolean;
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
    labels: new Int32Array(2 * n).fill(unlabelled), parents: new Int32Array(2 * n), pass,
    balls: [new Ball(span), new Ball(span)], local: new Int32Array(n).fill(-1), mark: new Int32Array(n), stamps: { last: 0 }, free: dearest === 0, busy: false,
  };
  if (known === undefined) workspaces.set(nodePrices, made);
  return made;
}
