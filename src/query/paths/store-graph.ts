import type { Admit } from '../admit.ts';
import { isContested } from '../contested.ts';
import type { Steps } from '../steps.ts';
import { modalityOf, NEGATED } from '../../store/claim-flags.ts';
import type { Store } from '../../store/store.ts';
import { forEachTie } from '../../store/ties.ts';
import { TYPE_ENDS_ONLY, TYPE_HIERARCHY } from '../../store/type-table.ts';
import { rolePairs } from '../../model/vocabulary.ts';
import { besideOf, type Beside } from './co-occurrence.ts';
import { buildPairGraphInSteps, type PairGraph } from './pair-graph.ts';
import { tieFlag, type Ties } from './pair-ties.ts';
import { Pace } from './pace.ts';
import { areOpposed, sayingOf } from './same-saying.ts';
import { crowdPrice, doubtPrice, passPrice, rolePrices, stepPrice, togetherPrice, unrealPrice } from './step-price.ts';

/** What about a claim makes a step over it dearer, besides its roles. */
export interface Doubts {
  readonly negated: boolean;
  readonly hypothetical: boolean;
  /** No admitted piece of evidence states it outright: one hedges, or it can only be inferred. */
  readonly hedged: boolean;
  readonly inferred: boolean;
  /** What contradicts it is admitted too. */
  readonly contested: boolean;
}

export function doubtsOf(store: Store, admit: Admit, claim: number): Doubts {
  const flags = store.claims.flags[claim]!;
  let best = 2;
  for (let v = store.evidence.start[claim]!; v < store.evidence.start[claim + 1]!; v++) {
    if (admit.all || admit.evidence[v]) best = Math.min(best, store.evidence.certainty[v]!);
  }
  return {
    negated: (flags & NEGATED) !== 0,
    hypothetical: modalityOf(flags) === 'hypothetical',
    hedged: best === 1,
    inferred: best === 2,
    contested: isContested(store, admit, claim),
  };
}

/** A loose type has a price of its own. */
const isTogether = (beside: Beside | null): boolean => beside !== null && beside !== 'loose';

/** What a claim adds to the price of a step, whichever of its ties that walks. */
function claimPrice(store: Store, admit: Admit, claim: number): number {
  const { negated, hypothetical, hedged, inferred, contested } = doubtsOf(store, admit, claim);
  return store.types.price[store.claims.type[claim]!]! + (negated || hypothetical ? unrealPrice : 0) + (hedged || inferred || contested ? doubtPrice : 0);
}

/** Price of a step over a claim's tie of u and v; `pair` is an index into `rolePairs`. Who asks for many ties of a claim hands in its own price. */
export function tiePrice(store: Store, admit: Admit, claim: number, pair: number, width: number, u: number, v: number, own: number = claimPrice(store, admit, claim)): number {
  const type = store.claims.type[claim]!;
  const whole = store.types.step[type]!;
  return (
    (whole >= 0 ? whole : stepPrice + rolePrices[pair]!) +
    own +
    crowdPrice(width) +
    (isTogether(besideOf(store, claim, rolePairs[pair]!, u, v)) ? togetherPrice : 0)
  );
}

/** Claims and ties between two yields. */
const buildSlice = 2048;

/**
 * The pair graph of the admitted claims, nodes by entity index. Yields now and then so that a long build can be interrupted.
 * O(claims + ties). `minIndependent` leaves only claims for which so many first voices say the same.
 */
export function* buildStoreGraph(store: Store, admit: Admit, minIndependent: number): Steps<PairGraph> {
  const { claims, types, entities } = store;
  let room = Math.max(1024, claims.count);
  let count = 0;
  let a = new Uint32Array(room);
  let b = new Uint32Array(room);
  // Event data ties one pair a claim at one price: the further columns come in with the first tie that differs.
  let claim: Uint32Array | null = null;
  let price: Int32Array | null = null;
  let flags: Uint8Array | null = null;
  let looked = 0;
  for (let c = 0; c < claims.count; c++) {
    // A claim with forty in `from` is hundreds of ties.
    if (c + count - looked >= buildSlice) {
      looked = c + count;
      yield;
    }
    if (!admit.all && !admit.claims[c]) continue;
    let own = -1;
    const type = types.flags[claims.type[c]!]!;
    const flag = (type & TYPE_ENDS_ONLY ? tieFlag.endsOnly : 0) | (type & TYPE_HIERARCHY ? tieFlag.up : 0);
    forEachTie(store, c, (from, to, pair, width) => {
      if (admit.hidden[from] || admit.hidden[to]) return;
      if (count === room) {
        room *= 2;
        a = grown(a, room);
        b = grown(b, room);
        if (claim !== null) claim = grown(claim, room);
        if (price !== null) price = grown(price, room);
        if (flags !== null) flags = grown(flags, room);
      }
      if (own < 0) own = claimPrice(store, admit, c);
      const cost = tiePrice(store, admit, c, pair, width, from, to, own);
      if (claim === null && c !== count) claim = upTo(room);
      if (price === null && cost !== stepPrice) price = new Int32Array(room).fill(stepPrice);
      if (flags === null && flag !== 0) flags = new Uint8Array(room);
      a[count] = from;
      b[count] = to;
      if (claim !== null) claim[count] = c;
      if (price !== null) price[count] = cost;
      if (flags !== null) flags[count] = flag;
      count++;
    });
  }
  yield;
  const ties: Ties = { count, a, b, claim, price, flags };
  const graph = yield* buildPairGraphInSteps(entities.count, ties, stepPrice);
  if (minIndependent <= 1) return graph;
  yield;
  return yield* withEnoughVoices(store, admit, graph, minIndependent);
}

/** 0, 1, 2 and so on; a plain loop, since `Uint32Array.from` takes ten times as long. */
function upTo(count: number): Uint32Array<ArrayBuffer> {
  const numbers = new Uint32Array(count);
  for (let i = 0; i < count; i++) numbers[i] = i;
  return numbers;
}

function grown<T extends Uint32Array | Int32Array | Uint8Array>(column: T, room: number): T {
  const larger = new (column.constructor as new (length: number) => T)(room);
  larger.set(column);
  return larger;
}

/** Leaves each pair the claims for which enough voices say the same: whichever of them is read out, so many vouch for it. */
function* withEnoughVoices(store: Store, admit: Admit, graph: PairGraph, least: number): Steps<PairGraph> {
  const { claimStart, claims, claimPrices, claimFlags, n } = graph;
  const a = new Uint32Array(claims.length);
  const b = new Uint32Array(claims.length);
  const claim = new Uint32Array(claims.length);
  const price = new Int32Array(claims.length);
  const flags = new Uint8Array(claims.length);
  const pace = new Pace();
  let count = 0;
  for (let u = 0; u < n; u++) {
    for (let pair = graph.firstPair[u]!; pair < graph.firstPair[u + 1]!; pair++) {
      const from = claimStart[pair]!;
      const v = graph.neighbours[graph.offsets[u + 1]! - (graph.firstPair[u + 1]! - pair)]!;
      const here = claims.subarray(from, claimStart[pair + 1]!);
      if (pace.due(here.length)) yield;
      const groups = new Map<number, number[]>();
      for (let i = 0; i < here.length; i++) {
        const saying = sayingOf(store, here[i]!, u, v);
        const group = groups.get(saying);
        if (group === undefined) groups.set(saying, [i]);
        else group.push(i);
      }
      const kept: number[] = [];
      for (const group of groups.values()) for (const i of yield* vouchedFor(store, admit, here, group, least, pace)) kept.push(i);
      kept.sort((x, y) => x - y);
      for (const i of kept) {
        a[count] = u;
        b[count] = v;
        claim[count] = here[i]!;
        price[count] = claimPrices?.[from + i] ?? graph.step;
        flags[count++] = claimFlags?.[from + i] ?? 0;
      }
    }
  }
  // The ties of a shared claim no longer stand together here, but each is on a pair of its own.
  const rich = claimPrices !== null || flags.some((flag) => flag !== 0);
  return yield* buildPairGraphInSteps(n, { count, a, b, claim, price: rich ? price : null, flags: rich ? flags : null }, stepPrice);
}

/** Of claims that say the same, given by their places, those for which so many first voices vouch that are not opposed to them. */
function* vouchedFor(store: Store, admit: Admit, claims: Uint32Array, group: readonly number[], least: number, pace: Pace): Steps<readonly number[]> {
  const disputed = group.filter((i) => store.conflictsOf(claims[i]!).length > 0);
  if (pace.due(group.length / 20)) yield;
  // What stands in no conflict is opposed to nothing.
  const all = hasVoices(store, admit, claims, group, least);
  if (disputed.length === 0 || !all) return all ? group : [];
  const doubted = new Set(disputed);
  const kept = new Set<number>();
  for (const i of disputed) {
    if (pace.due(group.length / 20)) yield;
    const against = new Set(disputed.filter((j) => j !== i && areOpposed(store, claims[i]!, claims[j]!)));
    if (against.size === 0 || hasVoices(store, admit, claims, group.filter((j) => !against.has(j)), least)) kept.add(i);
  }
  return group.filter((i) => !doubted.has(i) || kept.has(i));
}

/** Whether some claims have so many distinct first voices among their admitted evidence. */
function hasVoices(store: Store, admit: Admit, claims: Uint32Array, group: readonly number[], least: number): boolean {
  const { start, speaker } = store.evidence;
  const heard: number[] = [];
  for (const i of group) {
    const c = claims[i]!;
    for (let v = start[c]!; v < start[c + 1]!; v++) {
      if ((!admit.all && !admit.evidence[v]) || heard.includes(speaker[v]!)) continue;
      heard.push(speaker[v]!);
      if (heard.length >= least) return true;
    }
  }
  return false;
}

/** Graphs by what they hold, the one asked for last at the end. */
export type KeptGraphs = Map<string, PairGraph>;

const graphs = new WeakMap<Store, KeptGraphs>();
const keptGraphs = 8;
const keptTrials = 4;

/**
 * The same, remembered for the last few filters of each store. Questions that are only tried out have a memory of their own, `trials`, lest they push
 * out what was asked; what was asked serves them too.
 */
export function* storeGraph(store: Store, admit: Admit, minIndependent: number, trials: KeptGraphs | null = null): Steps<PairGraph> {
  let asked = graphs.get(store);
  if (asked === undefined) graphs.set(store, (asked = new Map()));
  const key = `${minIndependent} ${admit.key}`;
  const known = asked.get(key);
  if (trials !== null && known !== undefined) return known;
  const graph = known ?? trials?.get(key) ?? (yield* buildStoreGraph(store, admit, minIndependent));
  keep(trials ?? asked, key, graph, trials === null ? keptGraphs : keptTrials);
  return graph;
}

function keep(kept: KeptGraphs, key: string, graph: PairGraph, most: number): void {
  kept.delete(key);
  kept.set(key, graph);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
}

const passPrices = new WeakMap<PairGraph, Map<number, Int32Array>>();

/** Beyond this no path passes a hub that it can avoid, and sums would not stay whole. */
const dearestHub = 16;

/** Prices of passing through each node, by its degree in this graph, at 0 to 16 times the price; remembered for the last few scales. */
export function nodePricesOf(graph: PairGraph, asked: number): Int32Array {
  const scale = Math.min(dearestHub, Math.max(0, asked));
  let known = passPrices.get(graph);
  if (known === undefined) passPrices.set(graph, (known = new Map()));
  let prices = known.get(scale);
  if (prices === undefined) {
    prices = new Int32Array(graph.n);
    const byDegree: number[] = [];
    for (let v = 0; v < graph.n; v++) {
      const degree = graph.offsets[v + 1]! - graph.offsets[v]!;
      prices[v] = byDegree[degree] ??= passPrice(degree, scale);
    }
    if (known.size >= keptGraphs) known.delete(known.keys().next().value!);
    known.set(scale, prices);
  }
  return prices;
}
