import type { Steps } from '../steps.ts';
import { atLeast, isEnd, labelled, settled, slotShift, stateOf, type Workspace } from './ball.ts';
import type { Ends, LocalGraph } from './local-graph.ts';
import type { PairGraph } from './pair-graph.ts';
import { noPrice } from './pair-ties.ts';

/** Arcs looked at, or nodes, between two yields: each asks for several prices. */
const slice = 2_000;

/** The graph of what lies on paths of price `limit` or less between two balls that cover that price; a superset where steps differ in price. */
export function* cutOut(graph: PairGraph, ends: Ends, space: Workspace, limit: number): Steps<LocalGraph> {
  const kept: number[] = [];
  try {
    return yield* cutNodes(graph, ends, space, limit, kept);
  } finally {
    for (const slot of kept) space.slots.local[slot] = -1;
  }
}

function* cutNodes(graph: PairGraph, { nodePrices }: Ends, space: Workspace, limit: number, kept: number[]): Steps<LocalGraph> {
  const { nodes, balls } = space;
  const { local, global: nodeOf } = space.slots;
  const bothLabelled = labelled | (labelled << 1);
  const anySettled = settled | (settled << 1);
  const ownPrice = (slot: number): number => (isEnd(space, 0, slot) || isEnd(space, 1, slot) ? 0 : nodePrices[nodeOf[slot]!]!);
  for (const { touched, count } of balls) {
    for (let i = 0; i < count; i++) {
      if (i % slice === slice - 1) yield;
      const v = touched[i]!;
      // Met by one side only, and not settled there: no path within the limit passes it.
      if (!(stateOf(space, v) & anySettled) && (stateOf(space, v) & bothLabelled) !== bothLabelled) continue;
      if (local[v]! >= 0) continue;
      const own = ownPrice(v);
      if (atLeast(graph, space, 0, v, own) + atLeast(graph, space, 1, v, own) - own > limit) continue;
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
    global[x] = nodeOf[v]!;
    own[x] = nodePrices[nodeOf[v]!]!;
    if (isEnd(space, 0, v)) {
      isStart[x] = 1;
      starts.push(x);
    } else if (isEnd(space, 1, v)) isGoal[x] = 1;
  }
  yield;
  const arcs: number[] = [];
  const offsets = new Uint32Array(n + 1);
  let looked = 0;
  for (let x = 0; x < n; x++) {
    const u = kept[x]!;
    if (!(stateOf(space, u) & anySettled)) continue;
    const endU = isStart[x]! | isGoal[x]!;
    const ownU = ownPrice(u);
    const fromU = atLeast(graph, space, 0, u, ownU);
    const toU = atLeast(graph, space, 1, u, ownU);
    const node = global[x]!;
    for (let arc = graph.offsets[node]!; arc < graph.offsets[node + 1]!; arc++) {
      if (++looked % slice === 0) yield;
      const word = nodes[2 * graph.neighbours[arc]! + 1]!;
      const v = word >> slotShift;
      const y = local[v]!;
      // Each arc once: by the lower of its two local numbers if both rows are read here.
      if (y < 0 || (y < x && word & anySettled)) continue;
      const prices = endU || isStart[y]! | isGoal[y]! ? graph.endPrices : graph.prices;
      const price = prices === null ? graph.step : prices[arc]!;
      if (price >= noPrice) continue;
      const ownV = ownPrice(v);
      if (fromU + price + atLeast(graph, space, 1, v, ownV) > limit && atLeast(graph, space, 0, v, ownV) + price + toU > limit) continue;
      arcs.push(x, y, price);
      offsets[x + 1]!++;
      offsets[y + 1]!++;
    }
  }
  for (let x = 0; x < n; x++) offsets[x + 1]! += offsets[x]!;
  const fill = offsets.slice();
  const neighbours = new Uint32Array(offsets[n]!);
  const prices = new Int32Array(offsets[n]!);
  for (let i = 0; i < arcs.length; i += 3) {
    if (i % (3 * slice) === 0) yield;
    const x = arcs[i]!;
    const y = arcs[i + 1]!;
    neighbours[fill[x]!] = y;
    prices[fill[x]!++] = arcs[i + 2]!;
    neighbours[fill[y]!] = x;
    prices[fill[y]!++] = arcs[i + 2]!;
  }
  return { n, global, offsets, neighbours, prices, nodePrices: own, starts, isStart, isGoal };
}
