import type { PairGraph } from './pair-graph.ts';
import type { Route } from './route-enumeration.ts';

/** What the search keeps between questions: levels by node (above 0 from the starts, below from the goals, 0 unseen), and the two queues. */
interface Levels {
  readonly level: Int32Array;
  readonly mark: Int32Array;
  readonly queues: readonly [Int32Array, Int32Array];
  stamp: number;
}

const kept = new WeakMap<PairGraph, Levels>();

/**
 * The path of fewest steps, of equals the first by node numbers: breadth-first from both ends, always the level with fewer arcs, until
 * an arc joins the two sides; then the nodes that lead there are marked back, and the smallest is taken at every step. One word is read
 * for each arc. Null when the ends do not hang together. O(arcs of the levels scanned).
 */
export function fewestSteps(graph: PairGraph, from: readonly number[], to: readonly number[], barred: Uint8Array | null): Route | null {
  const { offsets, neighbours } = graph;
  let levels = kept.get(graph);
  if (levels === undefined) {
    levels = { level: new Int32Array(graph.n), mark: new Int32Array(graph.n), queues: [new Int32Array(graph.n), new Int32Array(graph.n)], stamp: 0 };
    kept.set(graph, levels);
  }
  const { level, mark, queues } = levels;
  const stamp = ++levels.stamp;
  // The last level of each side lies between `begin` and `end` of its queue.
  const begin = [0, 0];
  const end = [from.length, to.length];
  const depth = [1, 1];
  const levelStarts: number[] = [0];
  from.forEach((node, i) => {
    queues[0][i] = node;
    level[node] = 1;
  });
  to.forEach((node, i) => {
    queues[1][i] = node;
    level[node] = -1;
  });
  let joined = false;
  while (!joined && begin[0]! < end[0]! && begin[1]! < end[1]!) {
    const side = arcsOf(graph, queues[0], begin[0]!, end[0]!) <= arcsOf(graph, queues[1], begin[1]!, end[1]!) ? 0 : 1;
    const queue = queues[side];
    const sign = side === 0 ? 1 : -1;
    const next = sign * (depth[side]! + 1);
    const last = end[side]!;
    let tail = last;
    for (let i = begin[side]!; i < last; i++) {
      const u = queue[i]!;
      for (let arc = offsets[u]!, stop = offsets[u + 1]!; arc < stop; arc++) {
        const v = neighbours[arc]!;
        const seen = level[v]!;
        if (seen === 0) {
          if (joined || (barred !== null && barred[v] === 1)) continue;
          level[v] = next;
          queue[tail++] = v;
        } else if (seen * sign < 0) {
          // The starts' side of the arc that joins.
          mark[side === 0 ? u : v] = stamp;
          joined = true;
          // The rest of the row can tell no more.
          if (side === 0) break;
        }
      }
    }
    end[side] = tail;
    if (joined) break;
    begin[side] = last;
    depth[side]!++;
    if (side === 0) levelStarts.push(last);
  }
  const route = joined ? trace(graph, levels, stamp, depth[0]!, depth[1]!, levelStarts) : null;
  for (const side of [0, 1] as const) for (let i = 0; i < end[side]!; i++) level[queues[side][i]!] = 0;
  return route;
}

function arcsOf({ offsets }: PairGraph, queue: Int32Array, begin: number, end: number): number {
  let arcs = 0;
  for (let i = begin; i < end; i++) arcs += offsets[queue[i]! + 1]! - offsets[queue[i]!]!;
  return arcs;
}

/** Marked are nodes of the starts' last level that an arc joins to the goals' last level. */
function trace(graph: PairGraph, { level, mark, queues }: Levels, stamp: number, startDepth: number, goalDepth: number, levelStarts: readonly number[]): Route {
  const { offsets, neighbours } = graph;
  const first = (u: number, fits: (v: number) => boolean): number => {
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) if (fits(neighbours[arc]!)) return neighbours[arc]!;
    return -1;
  };
  for (let depth = startDepth - 1; depth >= 1; depth--) {
    for (let i = levelStarts[depth - 1]!; i < levelStarts[depth]!; i++) {
      const u = queues[0][i]!;
      if (first(u, (v) => mark[v] === stamp && level[v] === depth + 1) >= 0) mark[u] = stamp;
    }
  }
  let at = -1;
  for (let i = 0; i < (levelStarts[1] ?? Infinity) && level[queues[0][i]!] === 1; i++) {
    const u = queues[0][i]!;
    if (mark[u] === stamp && (at < 0 || u < at)) at = u;
  }
  const nodes = [at];
  for (let depth = 2; depth <= startDepth; depth++) nodes.push((at = first(at, (v) => mark[v] === stamp && level[v] === depth)));
  for (let depth = goalDepth; depth >= 1; depth--) nodes.push((at = first(at, (v) => level[v] === -depth)));
  return { cost: graph.step * (nodes.length - 1), nodes };
}
