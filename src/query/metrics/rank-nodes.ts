import type { Steps } from '../steps.ts';
import type { TieGraph } from './tie-graph.ts';

/** Neighbours of every node. */
export function degrees({ entities, start }: TieGraph): Float64Array {
  return Float64Array.from(entities, (_, i) => start[i + 1]! - start[i]!);
}

/** Claims that tie every node to its neighbours (one that ties it to several counts for each). */
export function strengths({ entities, start, claims }: TieGraph): Float64Array {
  return Float64Array.from(entities, (_, i) => {
    let sum = 0;
    for (let at = start[i]!; at < start[i + 1]!; at++) sum += claims[at]!;
    return sum;
  });
}

/** Damping, and when to stop: a change of all ranks together below this, or so many rounds. */
const damping = 0.85;
const tolerance = 1e-9;
const mostRounds = 200;

/** PageRank (Page, Brin et al. 1999) over ties weighted by claims; ranks sum to 1. O(rounds · ties). */
export function* pageRank(graph: TieGraph): Steps<Float64Array> {
  const n = graph.entities.length;
  const strength = strengths(graph);
  let rank = new Float64Array(n).fill(n === 0 ? 0 : 1 / n);
  for (let round = 0; round < mostRounds; round++) {
    const next = new Float64Array(n).fill((1 - damping) / n);
    // Every node has a tie, so no rank leaks away.
    for (let i = 0; i < n; i++) for (let at = graph.start[i]!; at < graph.start[i + 1]!; at++) next[graph.items[at]!]! += (damping * rank[i]! * graph.claims[at]!) / strength[i]!;
    let change = 0;
    for (let i = 0; i < n; i++) change += Math.abs(next[i]! - rank[i]!);
    rank = next;
    if (change < tolerance) break;
    yield;
  }
  return rank;
}

/**
 * Eigenvector centrality (Bonacich 1972) over ties weighted by claims, by power iteration on A + I, which also settles on graphs in two parts; of length 1.
 * O(rounds · ties).
 */
export function* eigenvector(graph: TieGraph): Steps<Float64Array> {
  const n = graph.entities.length;
  let vector = new Float64Array(n).fill(n === 0 ? 0 : 1 / Math.sqrt(n));
  for (let round = 0; round < mostRounds * 5; round++) {
    const next = vector.slice();
    for (let i = 0; i < n; i++) for (let at = graph.start[i]!; at < graph.start[i + 1]!; at++) next[graph.items[at]!]! += vector[i]! * graph.claims[at]!;
    let length = 0;
    for (const value of next) length += value * value;
    length = Math.sqrt(length) || 1;
    let change = 0;
    for (let i = 0; i < n; i++) {
      next[i]! /= length;
      change += Math.abs(next[i]! - vector[i]!);
    }
    vector = next;
    if (change < tolerance * Math.max(1, n)) break;
    yield;
  }
  return vector;
}

/**
 * Betweenness (Brandes 2001): the share of shortest paths, counted in steps, that run through each node, of all pairs; from the given sources only, scaled
 * up to all (Brandes & Pich 2007), where they are fewer. 0 to 1. O(sources · ties).
 */
export function* betweenness(graph: TieGraph, sources: readonly number[]): Steps<Float64Array> {
  const n = graph.entities.length;
  const total = new Float64Array(n);
  const distance = new Int32Array(n);
  const paths = new Float64Array(n);
  const dependency = new Float64Array(n);
  const queue = new Uint32Array(n);
  for (const source of sources) {
    distance.fill(-1);
    paths.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    paths[source] = 1;
    let [head, tail] = [0, 1];
    queue[0] = source;
    while (head < tail) {
      const at = queue[head++]!;
      for (let i = graph.start[at]!; i < graph.start[at + 1]!; i++) {
        const next = graph.items[i]!;
        if (distance[next]! < 0) {
          distance[next] = distance[at]! + 1;
          queue[tail++] = next;
        }
        if (distance[next] === distance[at]! + 1) paths[next]! += paths[at]!;
      }
    }
    for (let i = tail - 1; i > 0; i--) {
      const at = queue[i]!;
      for (let e = graph.start[at]!; e < graph.start[at + 1]!; e++) {
        const before = graph.items[e]!;
        if (distance[before] === distance[at]! - 1) dependency[before]! += (paths[before]! / paths[at]!) * (1 + dependency[at]!);
      }
      total[at]! += dependency[at]!;
    }
    yield;
  }
  const scale = n < 3 || sources.length === 0 ? 0 : n / sources.length / ((n - 1) * (n - 2));
  return total.map((value) => value * scale);
}
