import type { PairGraph } from './pair-graph.ts';
import { noPrice } from './pair-ties.ts';

/**
 * The part of a pair graph that one question needs, with everything settled that depends on the question: which nodes may be passed,
 * what each arc costs here, which nodes are ends. Nodes are renumbered 0..n-1; rows hold both directions of an arc.
 */
export interface LocalGraph {
  readonly n: number;
  /** Node numbers in the pair graph. */
  readonly global: Uint32Array;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Price of the arc, the node's own price not included. */
  readonly prices: Int32Array;
  /** Price of passing through the node. */
  readonly nodePrices: Int32Array;
  readonly starts: readonly number[];
  readonly isStart: Uint8Array;
  readonly isGoal: Uint8Array;
}

/** What a question fixes before any search: ends and what may not be passed. Ends are disjoint and not barred. */
export interface Ends {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** 1 = the node may not be passed; null = all may. */
  readonly barred: Uint8Array | null;
  /** Price of passing through a node, by node of the pair graph. */
  readonly nodePrices: Int32Array;
}

/** The whole graph as a local graph, in O(arcs): right for a dossier, too much for a million nodes. */
export function wholeGraph(graph: PairGraph, ends: Ends): LocalGraph {
  const { n } = graph;
  const isStart = new Uint8Array(n);
  const isGoal = new Uint8Array(n);
  for (const v of ends.from) isStart[v] = 1;
  for (const v of ends.to) isGoal[v] = 1;
  const offsets = new Uint32Array(n + 1);
  const neighbours = new Uint32Array(graph.neighbours.length);
  const prices = new Int32Array(graph.neighbours.length);
  const { barred } = ends;
  const passable = (v: number) => isStart[v]! | isGoal[v]! || !(barred !== null && barred[v]!);
  let at = 0;
  for (let u = 0; u < n; u++) {
    if (passable(u)) {
      const endHere = isStart[u]! | isGoal[u]!;
      for (let arc = graph.offsets[u]!; arc < graph.offsets[u + 1]!; arc++) {
        const v = graph.neighbours[arc]!;
        if (!passable(v)) continue;
        const price = arcPrice(graph, arc, (endHere | isStart[v]! | isGoal[v]!) === 1);
        if (price >= noPrice) continue;
        neighbours[at] = v;
        prices[at++] = price;
      }
    }
    offsets[u + 1] = at;
  }
  const global = new Uint32Array(n);
  for (let v = 0; v < n; v++) global[v] = v;
  return { n, global, offsets, neighbours, prices, nodePrices: ends.nodePrices, starts: [...ends.from], isStart, isGoal };
}

/** What an arc costs inside a path, or as its first or last step. */
export function arcPrice(graph: PairGraph, arc: number, atEnd: boolean): number {
  const prices = atEnd ? graph.endPrices : graph.prices;
  return prices === null ? graph.step : prices[arc]!;
}
