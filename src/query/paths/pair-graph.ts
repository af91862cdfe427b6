import { runSteps, type Steps } from '../steps.ts';

/** No price: the arc may not be walked here. */
export const noPrice = 0x3fffffff;

/** Bits of `Ties.flags`. */
export const tieFlag = {
  /** Serves only as the first or the last step of a path. */
  endsOnly: 1,
  /** `a` lies below `b` in a hierarchy (is part of it). */
  up: 2,
  /** `b` lies below `a` in a hierarchy. */
  down: 4,
  /** As `endsOnly`, but for want of voices inside a path: an ordinary claim, that no office's rules apply to. */
  atEnds: 8,
} as const;

/** Flags of what may not be walked inside a path. */
export const notInside: number = tieFlag.endsOnly | tieFlag.atEnds;

/** What the builder reads: tie i says that claim `claim[i]` ties the nodes `a[i]` and `b[i]`. A claim's ties stand together. Loops (a = b) are ignored. */
export interface Ties {
  readonly count: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** null = tie i is claim i. */
  readonly claim: Uint32Array | null;
  /** Price of the step, 512 included; null = `step` for all. */
  readonly price: Int32Array | null;
  readonly flags: Uint8Array | null;
}

/**
 * Entities as nodes 0..n-1; two are neighbours if at least one claim ties them. Rows are compressed and sorted by neighbour. Pairs
 * are numbered by (lower node, higher node), so that a pair's number follows from its place in the lower node's row, and the claims of
 * pair p are `claims[claimStart[p] .. claimStart[p + 1])`.
 */
export interface PairGraph {
  readonly n: number;
  readonly pairs: number;
  /** Row of node v: `neighbours[offsets[v] .. offsets[v + 1])`, ascending. */
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Number of the first pair whose lower node is v. */
  readonly firstPair: Uint32Array;
  readonly claimStart: Uint32Array;
  readonly claims: Uint32Array;
  /** The one price of a step where `prices` is null; else the lowest price there is. */
  readonly step: number;
  /** Price of an arc inside a path, by arc; `noPrice` where only its ends may use it. */
  readonly prices: Int32Array | null;
  /** Price of an arc as first or last step, by arc. */
  readonly endPrices: Int32Array | null;
  /** Price of a pair's claim, beside `claims`; null where all cost `step`. */
  readonly claimPrices: Int32Array | null;
  readonly claimFlags: Uint8Array | null;
  /** True when some claim ties more than one pair: only then can a path stutter. */
  readonly shared: boolean;
}

/** Ties between two yields. The loops stand in plain functions, which compilers treat better than generators. */
const slice = 0x8000;
/** The same where each tie has a price and flags to be looked at. */
const richSlice = 0x1000;

/** The node after those from `v` on that have a slice of ties together; `ends[v]` is where v's ties end. */
function sliceEnd(ends: Uint32Array, n: number, v: number, slice: number): number {
  const from = v === 0 ? 0 : ends[v - 1]!;
  let end = v + 1;
  // Nodes without ties take time as well.
  while (end < n && ends[end]! - from <= slice && end - v < slice) end++;
  return end;
}

/** Ties in order of (lower node, higher node), equal ones in their old order. */
interface SortedTies {
  /** Where the ties of each lower node begin; n + 1. */
  readonly start: Uint32Array;
  readonly tie: Uint32Array;
  /** Where each node's row will begin, and its pairs as lower node; n + 1 each. */
  readonly offsets: Uint32Array;
  readonly firstPair: Uint32Array;
}

/** Two stable counting sorts, by the higher node and then by the lower; every read runs in sequence. O(ties + n). */
function* sortTies(n: number, ties: Ties): Steps<SortedTies> {
  const { count } = ties;
  const byHigh = new Uint32Array(n + 1);
  const start = new Uint32Array(n + 1);
  for (let i = 0; i < count; i += slice) {
    countTies(ties, i, Math.min(count, i + slice), byHigh, start);
    yield;
  }
  addUp(byHigh);
  addUp(start);
  const kept = start[n]!;
  const byHighest = new Uint32Array(kept);
  for (let i = 0; i < count; i += slice) {
    sortByHigh(ties, i, Math.min(count, i + slice), byHigh, byHighest);
    yield;
  }
  const sorted = { start, tie: new Uint32Array(kept), offsets: new Uint32Array(n + 1), firstPair: new Uint32Array(n + 1) };
  const next = start.slice(0, n);
  // The higher node of the pair met last, by lower node.
  const last = new Int32Array(n).fill(-1);
  // Each bucket's begin has moved to its end.
  for (let v = 0, end = 0; v < n; v = end) {
    end = sliceEnd(byHigh, n, v, slice);
    sortByLow(ties, v, end, byHigh, byHighest, next, last, sorted);
    yield;
  }
  addUp(sorted.offsets);
  addUp(sorted.firstPair);
  return sorted;
}

function addUp(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
}

function countTies({ a, b }: Ties, from: number, to: number, byHigh: Uint32Array, byLow: Uint32Array): void {
  for (let i = from; i < to; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    byHigh[(x > y ? x : y) + 1]!++;
    byLow[(x < y ? x : y) + 1]!++;
  }
}

function sortByHigh({ a, b }: Ties, from: number, to: number, next: Uint32Array, sorted: Uint32Array): void {
  for (let i = from; i < to; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    sorted[next[x > y ? x : y]!++] = i;
  }
}

/** Moves the ties of the higher nodes `from` to `to`, and counts pairs where they begin. */
function sortByLow({ a, b }: Ties, from: number, to: number, ends: Uint32Array, byHigh: Uint32Array, next: Uint32Array, last: Int32Array, { tie, offsets, firstPair }: SortedTies): void {
  for (let v = from, place = from === 0 ? 0 : ends[from - 1]!; v < to; v++) {
    for (const end = ends[v]!; place < end; place++) {
      const i = byHigh[place]!;
      const x = a[i]! + b[i]! - v;
      tie[next[x]!++] = i;
      if (last[x] === v) continue;
      last[x] = v;
      firstPair[x + 1]!++;
      offsets[x + 1]!++;
      offsets[v + 1]!++;
    }
  }
}

/** Builds the rows at once. */
export function buildPairGraph(n: number, ties: Ties, step = 512): PairGraph {
  return runSteps(buildPairGraphInSteps(n, ties, step));
}

/** Builds the rows from ties in O(ties + n); parallel ties of one claim and pair count once, at the lowest price. Yields every few milliseconds. */
export function* buildPairGraphInSteps(n: number, ties: Ties, step = 512): Steps<PairGraph> {
  const sorted = yield* sortTies(n, ties);
  const { tie, offsets, firstPair } = sorted;
  const pairs = firstPair[n]!;
  const rows = { neighbours: new Uint32Array(2 * pairs), claimStart: new Uint32Array(pairs + 1), fill: offsets.slice(0, n) };
  const { neighbours, claimStart } = rows;
  const rich = ties.price !== null || ties.flags !== null ? new RichArcs(ties, step, tie.length, 2 * pairs) : null;
  // Without prices the sorted ties are the claims, once they are named.
  const claims = rich === null ? tie : new Uint32Array(tie.length);
  let at = 0;
  const ends = sorted.start.subarray(1);
  for (let x = 0, end = 0; x < n; x = end) {
    end = sliceEnd(ends, n, x, rich === null ? slice : richSlice);
    at = fillRows(x, end, at, ties, sorted, rows, claims, rich);
    yield;
  }
  claimStart[pairs] = at;
  const held = at === claims.length ? claims : claims.slice(0, at);
  return {
    n, pairs, offsets, neighbours, firstPair, claimStart,
    claims: held,
    step: rich === null || rich.lowest === noPrice ? step : rich.lowest,
    prices: rich?.prices ?? null,
    endPrices: rich?.endPrices ?? null,
    claimPrices: rich === null ? null : rich.claimPrices.slice(0, at),
    claimFlags: rich === null ? null : rich.claimFlags.slice(0, at),
    shared: ties.claim !== null && (yield* tiesMoreThanOnce(held)),
  };
}

/** Arcs of what is being built; `fill` says where the next one of each row goes. */
interface Rows {
  readonly neighbours: Uint32Array;
  readonly claimStart: Uint32Array;
  readonly fill: Uint32Array;
}

/** Writes the pairs of the lower nodes `from` to `to` into both rows, and their claims from place `at` on; where the next claims go. */
function fillRows(from: number, to: number, at: number, ties: Ties, { start, tie, firstPair }: SortedTies, { neighbours, claimStart, fill }: Rows, claims: Uint32Array, rich: RichArcs | null): number {
  let pair = firstPair[from]! - 1;
  for (let x = from; x < to; x++) {
    let before = -1;
    let up = 0;
    let down = 0;
    for (let i = start[x]!, end = start[x + 1]!; i < end; i++) {
      const tied = tie[i]!;
      const y = ties.a[tied]! + ties.b[tied]! - x;
      if (y !== before) {
        before = y;
        claimStart[++pair] = at;
        up = fill[x]!++;
        down = fill[y]!++;
        neighbours[up] = y;
        neighbours[down] = x;
      }
      if (rich !== null && !rich.add(tied, x, up, down, claims, claimStart[pair]!, at)) continue;
      claims[at++] = ties.claim === null ? tied : ties.claim[tied]!;
    }
  }
  return at;
}

/** Prices and flags of arcs and of the claims on them, collected tie by tie. */
class RichArcs {
  readonly prices: Int32Array;
  readonly endPrices: Int32Array;
  readonly claimPrices: Int32Array;
  readonly claimFlags: Uint8Array;
  lowest = noPrice;
  private readonly ties: Ties;
  private readonly step: number;

  constructor(ties: Ties, step: number, claims: number, arcs: number) {
    this.ties = ties;
    this.step = step;
    this.prices = new Int32Array(arcs).fill(noPrice);
    this.endPrices = new Int32Array(arcs).fill(noPrice);
    this.claimPrices = new Int32Array(claims);
    this.claimFlags = new Uint8Array(claims);
  }

  /** Adds a tie to its pair, whose claims so far are `claims[first .. at)`; false when its claim was among them. */
  add(tie: number, low: number, up: number, down: number, claims: Uint32Array, first: number, at: number): boolean {
    const { ties, prices, endPrices, claimPrices, claimFlags } = this;
    const price = ties.price === null ? this.step : ties.price[tie]!;
    let flags = ties.flags === null ? 0 : ties.flags[tie]!;
    if (ties.a[tie] !== low && flags & (tieFlag.up | tieFlag.down)) flags ^= tieFlag.up | tieFlag.down;
    if (price < endPrices[up]!) endPrices[up] = endPrices[down] = price;
    if (!(flags & notInside) && price < prices[up]!) prices[up] = prices[down] = price;
    if (price < this.lowest) this.lowest = price;
    const claim = ties.claim === null ? tie : ties.claim[tie]!;
    const last = at - 1;
    if (last >= first && claims[last] === claim) {
      if (price < claimPrices[last]!) claimPrices[last] = price;
      claimFlags[last]! &= flags | ~notInside;
      return false;
    }
    claimPrices[at] = price;
    claimFlags[at] = flags;
    return true;
  }
}

function* tiesMoreThanOnce(claims: Uint32Array): Steps<boolean> {
  let top = 0;
  for (let i = 0; i < claims.length; i += slice) {
    top = highestIn(claims, i, Math.min(claims.length, i + slice), top);
    yield;
  }
  const seen = new Uint8Array((top >> 3) + 1);
  for (let i = 0; i < claims.length; i += slice) {
    if (seenAgain(claims, i, Math.min(claims.length, i + slice), seen)) return true;
    yield;
  }
  return false;
}

function highestIn(claims: Uint32Array, from: number, to: number, top: number): number {
  for (let i = from; i < to; i++) if (claims[i]! > top) top = claims[i]!;
  return top;
}

function seenAgain(claims: Uint32Array, from: number, to: number, seen: Uint8Array): boolean {
  for (let i = from; i < to; i++) {
    const claim = claims[i]!;
    const bit = 1 << (claim & 7);
    if (seen[claim >> 3]! & bit) return true;
    seen[claim >> 3]! |= bit;
  }
  return false;
}

/** The arc from u to v, or -1; binary search in u's row. */
export function arcOf(graph: PairGraph, u: number, v: number): number {
  let low = graph.offsets[u]!;
  let high = graph.offsets[u + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = graph.neighbours[middle]!;
    if (at === v) return middle;
    if (at < v) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The number of the pair {u, v}, or -1 when they are not neighbours. */
export function pairOf(graph: PairGraph, u: number, v: number): number {
  const x = u < v ? u : v;
  const arc = arcOf(graph, x, u < v ? v : u);
  if (arc < 0) return -1;
  // The pairs of x as lower node are the last of its row, in the same order.
  return graph.firstPair[x + 1]! - (graph.offsets[x + 1]! - arc);
}
