import type { Store } from '../../store/store.ts';
import { pairOf, type PairGraph } from './pair-graph.ts';
import { tieFlag } from './pair-ties.ts';

/** An entity that stands behind an end by way of memberships and offices. */
export interface Behind {
  readonly entity: number;
  /** "CCTV belongs to Chinese state media, which belongs to China". */
  readonly chain: string;
}

const deepest = 3;

/** What an end that is tied by memberships and offices alone leads to through such ties, the nearest first; nothing where it has any other tie. */
export function behindOf(store: Store, graph: PairGraph, end: number): Behind[] {
  const { claimFlags } = graph;
  if (claimFlags === null || graph.offsets[end] === graph.offsets[end + 1] || !neighboursOf(graph, end).every((other) => servesEnds(graph, end, other))) return [];
  const found: Behind[] = [];
  const seen = new Set([end]);
  let ring: Behind[] = [{ entity: end, chain: '' }];
  for (let depth = 0; depth < deepest; depth++) {
    const next: Behind[] = [];
    for (const { entity, chain } of ring) {
      for (const other of neighboursOf(graph, entity)) {
        // From a body up to the next, never down again to another member of it.
        if (seen.has(other) || !servesEnds(graph, entity, other) || (depth > 0 && !belongs(store, graph, entity, other))) continue;
        seen.add(other);
        const ref = store.entities.ref(other).label;
        const words = verbOf(store, graph, entity, other);
        next.push({ entity: other, chain: depth === 0 ? `${store.entities.ref(entity).label} ${words} ${ref}` : `${chain}, which ${words} ${ref}` });
      }
    }
    found.push(...next);
    ring = next;
  }
  return found;
}

const neighboursOf = (graph: PairGraph, u: number): number[] => Array.from(graph.neighbours.subarray(graph.offsets[u]!, graph.offsets[u + 1]!));

function servesEnds(graph: PairGraph, u: number, v: number): boolean {
  const pair = pairOf(graph, u, v);
  for (let at = graph.claimStart[pair]!; at < graph.claimStart[pair + 1]!; at++) if (!(graph.claimFlags![at]! & tieFlag.endsOnly)) return false;
  return true;
}

const tieOf = (graph: PairGraph, u: number, v: number): number => graph.claims[graph.claimStart[pairOf(graph, u, v)]!]!;

const belongs = (store: Store, graph: PairGraph, u: number, v: number): boolean => store.claims.from[tieOf(graph, u, v)] === u;

function verbOf(store: Store, graph: PairGraph, u: number, v: number): string {
  const relation = store.claims.relation(tieOf(graph, u, v));
  return belongs(store, graph, u, v) ? relation.label : relation.inverse;
}
