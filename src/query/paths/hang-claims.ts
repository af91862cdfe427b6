import type { Ties } from './pair-ties.ts';
import type { RichArcs } from './rich-arcs.ts';

/** Ties by lower node, those of one node in their old order. */
export interface ByLower {
  /** Where the ties of each lower node begin; n + 1. */
  readonly start: Uint32Array;
  readonly tie: Uint32Array;
  /** The higher node, beside `tie`: what is read again and again stands in sequence. */
  readonly higher: Uint32Array;
}

/** The rows, without what hangs off them. */
export interface BareRows {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Number of the first pair of each lower node; n + 1. */
  readonly firstPair: Uint32Array;
  /** The most ties that one lower node has. */
  readonly most: number;
}

/** Where claims begin, and room to sort those of one lower node in. */
export interface Room {
  readonly claimStart: Uint32Array;
  readonly moved: Uint32Array;
  /** By higher node: how many ties, then where they go; 0 between two rows. */
  readonly places: Uint32Array;
  /** The arc from each node to the lower node at hand or to the next one; null where no arc has a price of its own. */
  readonly fill: Uint32Array | null;
}

/** Writes the claims of the pairs of the lower nodes `from` to `to`, from place `at` on; where the next claims go. */
export function hangClaims(from: number, to: number, at: number, ties: Ties, sorted: ByLower, { offsets, neighbours, firstPair }: BareRows, room: Room, claims: Uint32Array, rich: RichArcs | null): number {
  const { start, tie, higher } = sorted;
  const { moved, places, claimStart } = room;
  for (let x = from; x < to; x++) {
    const begin = start[x]!;
    const end = start[x + 1]!;
    const pair = firstPair[x]!;
    // The higher neighbours of a node are the last of its row.
    const lastArc = offsets[x + 1]!;
    const firstArc = lastArc - (firstPair[x + 1]! - pair);
    countPlaces(begin, end, higher, places);
    addPlaces(firstArc, lastArc, neighbours, places);
    moveRow(begin, end, higher, places, tie, moved);
    if (rich === null) {
      startPairs(firstArc, lastArc, neighbours, places, pair, at, claimStart);
      at = writeRow(end - begin, moved, ties.claim, claims, at);
    } else {
      at = writeRich(x, firstArc, lastArc, neighbours, pair, at, ties, room, claims, rich);
    }
  }
  return at;
}

/** How many of a row's ties go to each higher node. */
function countPlaces(begin: number, end: number, higher: Uint32Array, places: Uint32Array): void {
  for (let i = begin; i < end; i++) places[higher[i]!]!++;
}

/** Where in the row the ties to each higher node begin. */
function addPlaces(firstArc: number, lastArc: number, neighbours: Uint32Array, places: Uint32Array): void {
  for (let arc = firstArc, place = 0; arc < lastArc; arc++) {
    const y = neighbours[arc]!;
    const many = places[y]!;
    places[y] = place;
    place += many;
  }
}

/** Moves a row's ties to their places, which are afterwards where each higher node's ties end. */
function moveRow(begin: number, end: number, higher: Uint32Array, places: Uint32Array, tie: Uint32Array, moved: Uint32Array): void {
  for (let i = begin; i < end; i++) moved[places[higher[i]!]!++] = tie[i]!;
}

/** Says where each pair's claims begin, and leaves `places` clean. */
function startPairs(firstArc: number, lastArc: number, neighbours: Uint32Array, places: Uint32Array, pair: number, at: number, claimStart: Uint32Array): void {
  for (let arc = firstArc, first = at; arc < lastArc; arc++) {
    const y = neighbours[arc]!;
    claimStart[pair++] = first;
    first = at + places[y]!;
    places[y] = 0;
  }
}

function writeRow(count: number, moved: Uint32Array, claim: Uint32Array | null, claims: Uint32Array, at: number): number {
  for (let i = 0; i < count; i++) claims[at++] = claim === null ? moved[i]! : claim[moved[i]!]!;
  return at;
}

/** The same as `startPairs` and `writeRow` where arcs and claims have prices and flags, and a claim may tie a pair twice. */
function writeRich(x: number, firstArc: number, lastArc: number, neighbours: Uint32Array, pair: number, at: number, ties: Ties, { claimStart, moved, places, fill }: Room, claims: Uint32Array, rich: RichArcs): number {
  for (let arc = firstArc, i = 0; arc < lastArc; arc++) {
    const y = neighbours[arc]!;
    const last = places[y]!;
    places[y] = 0;
    const first = (claimStart[pair++] = at);
    const back = fill![y]!++;
    for (; i < last; i++) {
      const tied = moved[i]!;
      if (rich.add(tied, x, arc, back, claims, first, at)) claims[at++] = ties.claim === null ? tied : ties.claim[tied]!;
    }
  }
  return at;
}
