import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';
import type { Steps } from '../steps.ts';
import { campOf, cautionsOf, stepStrength, sureness, tieBetween, type Caution, type Tie } from './judged-step.ts';
import { pairOf, type PairGraph } from './pair-graph.ts';
import { tieFlag } from './pair-ties.ts';
import { Pace } from './pace.ts';
import { pathWeights } from './path-weights.ts';
import { exclusivity } from './specificity.ts';

/** All that the claims between two entities amount to. */
export interface WeighedPair {
  /** What relates the two before what only places them side by side, the firmest first; ties of order by the claims' numbers. */
  readonly ties: readonly Tie[];
  /** Claims there are; `ties` holds the heaviest of them where there are very many. */
  readonly claims: number;
  /** What the step amounts to where all the ties may carry it, by the one read out. */
  readonly byFirst: Map<Tie, StepWeights>;
}

/** What a step amounts to with one of its ties read out. */
export interface StepWeights {
  /** The one read out first. */
  readonly ties: readonly Tie[];
  /** Claims that the two have, and those that say what the one read out says. */
  readonly claims: number;
  readonly vouching: number;
  readonly strength: number;
  /** Exclusivity of the relation read out, 0 to 1. */
  readonly exclusivity: number;
  /** How far its claim holds without a caution, 0 to 1. */
  readonly sure: number;
  readonly cautions: readonly Caution[];
  /** First voices, and sources, of the claims that say what the one read out says. */
  readonly voices: ReadonlySet<number>;
  readonly sources: ReadonlySet<number>;
}

/** Claims weighed of a pair that has thousands. */
const weighed = 64;
const remembered = 20_000;
const memory = new WeakMap<PairGraph, Map<number, WeighedPair>>();

/** Weighs the claims between u and v, those that serve ends only if `atEnd`, all of them if `all`; remembered, since many paths share their steps. */
export function* weighPair(store: Store, admit: Admit, graph: PairGraph, u: number, v: number, atEnd: boolean, all: boolean): Steps<WeighedPair> {
  let known = memory.get(graph);
  if (known === undefined) memory.set(graph, (known = new Map()));
  const pair = pairOf(graph, u, v);
  const key = ((pair * 2 + Number(atEnd)) * 2 + Number(u < v)) * 2 + Number(all);
  let found = known.get(key);
  if (found === undefined) {
    found = yield* weigh(store, admit, graph, pair, u, v, atEnd, all);
    if (known.size > remembered) known.clear();
    known.set(key, found);
  }
  return found;
}

function* weigh(store: Store, admit: Admit, graph: PairGraph, pair: number, u: number, v: number, atEnd: boolean, all: boolean): Steps<WeighedPair> {
  const { weight } = store.claims;
  const pace = new Pace();
  const claims: number[] = [];
  for (let at = graph.claimStart[pair]!; at < graph.claimStart[pair + 1]!; at++) {
    if (atEnd || graph.claimFlags === null || !(graph.claimFlags[at]! & tieFlag.endsOnly)) claims.push(graph.claims[at]!);
  }
  const ties: Tie[] = [];
  for (const claim of all ? claims : heaviestOf(claims, weight)) {
    const tie = tieBetween(store, admit, claim, u, v);
    if (tie !== null) ties.push(tie);
    if (pace.due(10)) yield;
  }
  return { ties: yield* inOrder(ties, weight), claims: claims.length, byFirst: new Map() };
}

/** Weighs a step between u and v: `free` are the ties that may carry it here, `first` of them is read out. */
export function* weighStep(store: Store, admit: Admit, pair: WeighedPair, u: number, v: number, free: readonly Tie[], first: Tie): Steps<StepWeights> {
  const all = free.length === pair.ties.length;
  let found = all ? pair.byFirst.get(first) : undefined;
  if (found === undefined) {
    const camp = yield* campOf(store, pair.ties, first, u, v);
    found = {
      ties: first === free[0] ? free : [first, ...free.filter((tie) => tie !== first)],
      claims: pair.claims,
      vouching: camp.length,
      strength: yield* stepStrength(store, admit, camp),
      exclusivity: exclusivity(store, admit, u, v, first.claim) * (first.beside !== null ? pathWeights.placed : 1),
      sure: sureness(store, admit, first.claim),
      cautions: cautionsOf(store, admit, first.claim),
      ...heardOf(store, admit, camp),
    };
    if (all) pair.byFirst.set(first, found);
  }
  return found;
}

function heardOf(store: Store, admit: Admit, ties: readonly Tie[]): { voices: ReadonlySet<number>; sources: ReadonlySet<number> } {
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
  return { voices, sources };
}

/** The heaviest claims, ties by number; O(claims). */
function heaviestOf(claims: readonly number[], weight: Uint8Array): readonly number[] {
  if (claims.length <= weighed) return claims;
  const buckets: number[][] = [];
  for (const claim of claims) (buckets[255 - weight[claim]!] ??= []).push(claim);
  return buckets.flat().slice(0, weighed);
}

/** What relates before what only places side by side, then by firmness, weight and number. Sorted by chunks where there are many: a hundredth of firmness more or less is no difference then. */
function* inOrder(ties: readonly Tie[], weight: Uint8Array): Steps<readonly Tie[]> {
  const rank = ({ beside }: Tie) => (beside === null ? 0 : beside === 'loose' ? 2 : 1);
  const compare = (a: Tie, b: Tie) => rank(a) - rank(b) || b.firmness - a.firmness || weight[b.claim]! - weight[a.claim]! || a.claim - b.claim;
  if (ties.length <= 1000) return [...ties].sort(compare);
  const buckets: Tie[][] = [];
  for (const tie of ties) (buckets[(tie.beside !== null ? 101 : 0) + 100 - Math.floor(100 * tie.firmness)] ??= []).push(tie);
  yield;
  return buckets.flat();
}
