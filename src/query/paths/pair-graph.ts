import { runSteps, type Steps } from '../steps.ts';
import { hangClaims, type BareRows, type ByLower, type Room } from './hang-claims.ts';
import { noPrice, type Ties } from './pair-ties.ts';
import { RichArcs } from './rich-arcs.ts';

/**
 * Entities as nodes 0..n-1; two are neighbours if at least one claim ties them. Rows are compressed and sorted by neighbour. Pairs
 * are numbered by (lower node, higher node), so that a pair's number follows from its place in the lower node's row, and the claims of
 * pair p are `claims[claimStart[p] .. claimStart[p + 1])`, ascending.
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

/** One stable counting sort. O(ties + n). */
function* sortByLower(n: number, ties: Ties): Steps<ByLower> {
  const { count } = ties;
  const start = new Uint32Array(n + 1);
  for (let i = 0; i < count; i += slice) {
    countTies(ties, i, Math.min(count, i + slice), start);
    yield;
  }
  addUp(start);
  const sorted = { start, tie: new Uint32Array(start[n]!), higher: new Uint32Array(start[n]!) };
  const next = start.slice(0, n);
  for (let i = 0; i < count; i += slice) {
    moveTies(ties, i, Math.min(count, i + slice), next, sorted);
    yield;
  }
  return sorted;
}

function addUp(counts: Uint32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i]! += counts[i - 1]!;
}

function countTies({ a, b }: Ties, from: number, to: number, byLow: Uint32Array): void {
  for (let i = from; i < to; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x !== y) byLow[(x < y ? x : y) + 1]!++;
  }
}

function moveTies({ a, b }: Ties, from: number, to: number, next: Uint32Array, { tie, higher }: ByLower): void {
  for (let i = from; i < to; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    const place = next[x < y ? x : y]!++;
    tie[place] = i;
    higher[place] = x < y ? y : x;
  }
}

/**
 * The rows, each in order without being sorted: pairs are listed by lower node, which hands each higher node its lower neighbours in order, and what
 * is then listed by higher node hands each lower one its higher neighbours (a sparse matrix is transposed twice; Gustavson 1978). O(ties + n).
 */
function* bareRows(n: number, sorted: ByLower): Steps<BareRows> {
  const offsets = new Uint32Array(n + 1);
  const firstPair = new Uint32Array(n + 1);
  // What is not written to takes no memory.
  const higher = new Uint32Array(sorted.tie.length);
  // The lower node that each higher one was met with last.
  const last = new Int32Array(n).fill(-1);
  let ends = sorted.start.subarray(1);
  let most = 0;
  for (let x = 0, end = 0; x < n; x = end) {
    end = sliceEnd(ends, n, x, slice);
    most = Math.max(most, listPairs(x, end, sorted, last, higher, offsets, firstPair));
    yield;
  }
  addUp(offsets);
  const neighbours = new Uint32Array(2 * firstPair[n]!);
  const fill = offsets.slice(0, n);
  ends = firstPair.subarray(1);
  for (let x = 0, end = 0; x < n; x = end) {
    end = sliceEnd(ends, n, x, slice);
    fillLower(x, end, firstPair, higher, neighbours, fill);
    yield;
  }
  ends = offsets.subarray(1);
  for (let y = 0, end = 0; y < n; y = end) {
    end = sliceEnd(ends, n, y, slice);
    fillHigher(y, end, offsets, neighbours, fill);
    yield;
  }
  return { offsets, neighbours, firstPair, most };
}

/** Lists the higher nodes of the lower ones `from` to `to`, each once, and counts arcs; the most ties that one of them has. */
function listPairs(from: number, to: number, { start, higher }: ByLower, last: Int32Array, pairs: Uint32Array, offsets: Uint32Array, firstPair: Uint32Array): number {
  let most = 0;
  let count = firstPair[from]!;
  for (let x = from; x < to; x++) {
    const before = count;
    if (start[x + 1]! - start[x]! > most) most = start[x + 1]! - start[x]!;
    count = listRow(x, start[x]!, start[x + 1]!, higher, last, pairs, count, offsets);
    offsets[x + 1]! += count - before;
    firstPair[x + 1] = count;
  }
  return most;
}

/*
 * What is done to one row stands in small functions of its own: they are compiled in a tenth of the time that one large one takes, and a graph is mostly built once.
 */

function listRow(x: number, begin: number, end: number, higher: Uint32Array, last: Int32Array, pairs: Uint32Array, count: number, offsets: Uint32Array): number {
  for (let i = begin; i < end; i++) {
    const y = higher[i]!;
    if (last[y] === x) continue;
    last[y] = x;
    offsets[y + 1]!++;
    pairs[count++] = y;
  }
  return count;
}

function fillLower(from: number, to: number, firstPair: Uint32Array, higher: Uint32Array, neighbours: Uint32Array, fill: Uint32Array): void {
  for (let x = from; x < to; x++) {
    for (let p = firstPair[x]!, end = firstPair[x + 1]!; p < end; p++) neighbours[fill[higher[p]!]!++] = x;
  }
}

function fillHigher(from: number, to: number, offsets: Uint32Array, neighbours: Uint32Array, fill: Uint32Array): void {
  for (let y = from; y < to; y++) {
    // So far nothing higher than y was listed, so that its row ends with its lower neighbours.
    for (let arc = offsets[y]!, end = fill[y]!; arc < end; arc++) neighbours[fill[neighbours[arc]!]!++] = y;
  }
}

/** Builds the rows at once. */
export function buildPairGraph(n: number, ties: Ties, step = 512): PairGraph {
  return runSteps(buildPairGraphInSteps(n, ties, step));
}

/**
 * Builds the rows from ties in O(ties + n); parallel ties of one claim and pair count once, at the lowest price. Yields every few milliseconds.
 */
export function* buildPairGraphInSteps(n: number, ties: Ties, step = 512): Steps<PairGraph> {
  const sorted = yield* sortByLower(n, ties);
  const bare = yield* bareRows(n, sorted);
  const { offsets, neighbours, firstPair, most } = bare;
  const pairs = firstPair[n]!;
  const claimStart = new Uint32Array(pairs + 1);
  const room: Room = { claimStart, moved: new Uint32Array(most), places: new Uint32Array(n), fill: ties.price !== null || ties.flags !== null ? offsets.slice(0, n) : null };
  const rich = ties.price !== null || ties.flags !== null ? yield* RichArcs.make(ties, step, sorted.tie.length, 2 * pairs) : null;
  // What is written never overtakes what is still to be read.
  const claims = sorted.tie;
  const ends = sorted.start.subarray(1);
  let at = 0;
  for (let x = 0, end = 0; x < n; x = end) {
    end = sliceEnd(ends, n, x, rich === null ? slice : richSlice);
    at = hangClaims(x, end, at, ties, sorted, bare, room, claims, rich);
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
