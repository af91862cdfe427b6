import type { Steps } from '../steps.ts';
import type { PairGraph } from './pair-graph.ts';

/** What a path has to get past. */
export interface Passing {
  readonly graph: PairGraph;
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** 1 = may not be passed. */
  readonly barred: Uint8Array | null;
}

/** Arcs between two yields. */
const slice = 20_000;

/**
 * Whether any loopless path from one end to the other passes a node, whatever else it has to keep: two ways that share nothing but the node must lead from it to either end. Two augmenting
 * paths in the graph of split nodes (Menger 1927; Ford and Fulkerson 1956), O(arcs). Exact for one node; of several it says which cannot be passed at all.
 */
export function* canPass({ graph, from, to, barred }: Passing, node: number): Steps<boolean> {
  const { n, offsets, neighbours } = graph;
  const [starts, goals] = [new Set(from), new Set(to)];
  if (starts.has(node) || goals.has(node)) return true;
  if (barred?.[node] === 1) return false;
  let looked = 0;
  // The first way, to a goal: breadth-first, so that it runs into no start.
  const before = new Int32Array(n).fill(-1);
  before[node] = node;
  const queue = [node];
  let reached = -1;
  search: for (let i = 0; i < queue.length; i++) {
    const u = queue[i]!;
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) {
      if (++looked % slice === 0) yield;
      const v = neighbours[arc]!;
      if (before[v]! >= 0 || starts.has(v)) continue;
      if (goals.has(v)) {
        before[v] = u;
        reached = v;
        break search;
      }
      if (barred?.[v] === 1) continue;
      before[v] = u;
      queue.push(v);
    }
  }
  if (reached < 0) return false;
  const previous = new Map<number, number>();
  for (let v = reached; v !== node; v = before[v]!) previous.set(v, before[v]!);
  // The second way, to a start, which may push the first one aside: bit 1 = come in at the node, bit 2 = free to leave it.
  const [inside, outside] = [1, 2];
  const seen = new Uint8Array(n);
  const open: [node: number, at: number][] = [[node, outside]];
  seen[node] = inside | outside;
  function reach(v: number, at: number): void {
    if (seen[v]! & at) return;
    seen[v]! |= at;
    open.push([v, at]);
  }
  /** Back along the first way, which then turns off before. */
  function pushBack(v: number): void {
    const back = previous.get(v)!;
    if (back !== node) reach(back, outside);
  }
  for (let i = 0; i < open.length; i++) {
    const [u, at] = open[i]!;
    if (at === inside) {
      // Occupied by the first way.
      pushBack(u);
      continue;
    }
    if (u !== node && previous.has(u)) pushBack(u);
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) {
      if (++looked % slice === 0) yield;
      const v = neighbours[arc]!;
      if (v === node || previous.get(v) === u) continue;
      if (starts.has(v)) return true;
      // One goal is enough: at another one the first way gives its own up, and ends there.
      if (goals.has(v)) reach(reached, inside);
      else if (barred?.[v] === 1) continue;
      else if (previous.has(v)) reach(v, inside);
      else reach(v, outside);
    }
  }
  return false;
}
