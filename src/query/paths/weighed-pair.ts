import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';
import { stepStrength, tieBetween, type Tie } from './judged-step.ts';
import { pairOf, tieFlag, type PairGraph } from './pair-graph.ts';

/** All that the claims between two entities amount to. */
export interface WeighedPair {
  /** What relates the two before what only places them side by side, the firmest first. */
  readonly ties: readonly Tie[];
  /** Claims there are; `ties` holds the heaviest of them where there are very many. */
  readonly claims: number;
  readonly strength: number;
  /** First voices, and sources, of the ties. */
  readonly voices: ReadonlySet<number>;
  readonly sources: ReadonlySet<number>;
}

/** Claims weighed of a pair that has thousands. */
const weighed = 64;
const remembered = 20_000;
const memory = new WeakMap<PairGraph, Map<number, WeighedPair>>();

/** Weighs the claims between u and v, those that serve ends only if `atEnd`; remembered, since many paths share their steps. */
export function weighPair(store: Store, admit: Admit, graph: PairGraph, u: number, v: number, atEnd: boolean, all: boolean): WeighedPair {
  let known = memory.get(graph);
  if (known === undefined) memory.set(graph, (known = new Map()));
  const pair = pairOf(graph, u, v);
  const key = ((pair * 2 + Number(atEnd)) * 2 + Number(u < v)) * 2 + Number(all);
  let found = known.get(key);
  if (found === undefined) {
    if (known.size > remembered) known.clear();
    found = weigh(store, admit, graph, pair, u, v, atEnd, all);
    known.set(key, found);
  }
  return found;
}

function weigh(store: Store, admit: Admit, graph: PairGraph, pair: number, u: number, v: number, atEnd: boolean, all: boolean): WeighedPair {
  const { weight } = store.claims;
  const byId = (a: number, b: number) => (store.claims.id(a) < store.claims.id(b) ? -1 : 1);
  let claims: number[] = [];
  for (let at = graph.claimStart[pair]!; at < graph.claimStart[pair + 1]!; at++) {
    if (atEnd || graph.claimFlags === null || !(graph.claimFlags[at]! & tieFlag.endsOnly)) claims.push(graph.claims[at]!);
  }
  const count = claims.length;
  if (!all && count > weighed) claims = claims.sort((a, b) => weight[b]! - weight[a]! || byId(a, b)).slice(0, weighed);
  const ties = claims.flatMap((claim) => tieBetween(store, admit, claim, u, v) ?? []);
  ties.sort((a, b) => Number(a.coOccurrence) - Number(b.coOccurrence) || b.firmness - a.firmness || weight[b.claim]! - weight[a.claim]! || byId(a.claim, b.claim));
  const voices = new Set<number>();
  const sources = new Set<number>();
  const { start, speaker, source } = store.evidence;
  for (const { claim } of ties) {
    for (let piece = start[claim]!; piece < start[claim + 1]!; piece++) {
      if (!admit.all && !admit.evidence[piece]) continue;
      voices.add(speaker[piece]!);
      sources.add(source[piece]!);
    }
  }
  return { ties, claims: count, strength: stepStrength(store, admit, ties), voices, sources };
}
