import { claimsIn, forEachParticipant, ROLE_F, ROLE_T, rolesOf } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import { TYPE_ANNOTATES, TYPE_HIERARCHY } from '../store/type-table.ts';
import { admit, vouches, type Admit } from './admit.ts';
import { compareText } from './claim-order.ts';
import { voucherDirection } from './entity-view.ts';
import type { Filter } from './filter.ts';
import { areNamesakes } from './namesakes.ts';
import { directionOf, relationGroup, RelationRows } from './relation-groups.ts';
import type { LinksView } from './views.ts';

const EVENT = 2;
const narrowerShown = 12;

/**
 * Every admitted claim that links the two ends, grouped as seen from `a`: both take part, whatever their roles; or one takes part and the other says
 * so (as voice, source or occasion); or a reading joins them, one in the reading itself and the other in it or in a claim that it glosses. O(claims of the two).
 */
export function linksView(store: Store, a: readonly number[], b: readonly number[], question: { filter?: Filter | undefined; limit?: number | undefined }): LinksView {
  const admitted = admit(store, question.filter);
  const rows = new RelationRows(store);
  const claims = linkingClaims(store, admitted, a, b);
  for (const claim of claims) {
    let roles = 0;
    for (const entity of a) roles |= rolesOf(store, claim, entity);
    const voucher = roles === 0 ? a.find((entity) => vouches(store, admitted, entity, claim)) : undefined;
    // A reading may join an end that stands only in the claim it glosses.
    if (voucher === undefined) rows.add(claim, roles === 0 ? 'about' : directionOf(roles));
    else rows.add(claim, voucherDirection(store, voucher), store.entities.kind[voucher] === EVENT);
  }
  const ends = [a, b].map((end) => end.map((entity) => store.entities.ref(entity)));
  const notes = [a, b].flatMap((end) => {
    const refs = end.map((entity) => store.entities.ref(entity));
    if (end.length < 2 || !areNamesakes(store, end)) return [];
    return [`${refs[0]!.label} is taken as ${refs.map((ref) => `the ${ref.subtype} (${ref.kind})`).join(' and ')}.`];
  });
  const narrower = [...narrowerOf(store, admitted, a, b, 'a'), ...narrowerOf(store, admitted, b, a, 'b')].sort((x, y) => y.claims - x.claims || compareText(x.entity.id, y.entity.id));
  return {
    a: ends[0]!,
    b: ends[1]!,
    count: claims.length,
    groups: rows.sorted().map((row) => relationGroup(store, admitted, row, 0, question.limit ?? 20)),
    ...(narrower.length > 0 && { narrower: narrower.slice(0, narrowerShown) }),
    ...(notes.length > 0 && { note: notes.join(' ') }),
  };
}

/** Admitted claims, by index, that link the two ends; see `linksView`. Ascending. */
export function linkingClaims(store: Store, admitted: Admit, a: readonly number[], b: readonly number[]): number[] {
  const [left, right] = [new Set(a), new Set(b)];
  const found = new Set<number>();
  const [fewer, ends] = sizeOf(store, a) <= sizeOf(store, b) ? [a, right] : [b, left];
  for (const entity of fewer) {
    for (const claim of claimsOf(store, entity)) {
      let joined = false;
      forEachParticipant(store, claim, (other) => (joined ||= other !== entity && ends.has(other)));
      if (joined) found.add(claim);
    }
  }
  for (const [speakers, others] of [[a, b], [b, a]] as const) {
    for (const speaker of speakers) {
      for (const entity of others) {
        if (entity === speaker) continue;
        for (const claim of shared(vouchedBy(store, speaker), claimsOf(store, entity))) if (vouches(store, admitted, speaker, claim)) found.add(claim);
      }
    }
  }
  if (store.claims.further.claim.length > 0) for (const reading of readingsAround(store, [...a, ...b])) if (readingJoins(store, reading, left, right)) found.add(reading);
  return [...found].filter((claim) => admitted.claims[claim] === 1).sort((x, y) => x - y);
}

/** Readings that name one of the entities, or gloss a claim that does. */
function* readingsAround(store: Store, entities: readonly number[]): Generator<number> {
  for (const entity of entities) {
    for (const claim of claimsOf(store, entity)) {
      yield* store.readings(claim);
      if ((store.types.flags[store.claims.type[claim]!]! & TYPE_ANNOTATES) !== 0) yield claim;
    }
  }
}

function readingJoins(store: Store, reading: number, left: ReadonlySet<number>, right: ReadonlySet<number>): boolean {
  const own = participants(store, reading);
  if (!own.some((entity) => left.has(entity) || right.has(entity))) return false;
  const glossed = claimsIn(store, reading);
  const members = [...own, ...[...glossed.from, ...glossed.to].flatMap((claim) => participants(store, claim))];
  return members.some((x) => left.has(x) && members.some((y) => x !== y && right.has(y)));
}

/** What is part of an end, by claims of a hierarchy, and is linked to the other end by claims of its own. */
function narrowerOf(store: Store, admitted: Admit, end: readonly number[], other: readonly number[], name: 'a' | 'b'): { entity: ReturnType<Store['entities']['ref']>; end: 'a' | 'b'; claims: number }[] {
  const parts = new Set<number>();
  for (const entity of end) {
    for (const claim of claimsOf(store, entity)) {
      if (admitted.claims[claim] === 0 || (store.types.flags[store.claims.type[claim]!]! & TYPE_HIERARCHY) === 0) continue;
      if ((rolesOf(store, claim, entity) & (1 << ROLE_T)) === 0) continue;
      forEachParticipant(store, claim, (part, role) => {
        if (role === ROLE_F && !end.includes(part) && !other.includes(part)) parts.add(part);
      });
    }
  }
  return [...parts]
    .map((part) => ({ entity: store.entities.ref(part), end: name, claims: linkingClaims(store, admitted, [part], other).length }))
    .filter((line) => line.claims > 0);
}

function participants(store: Store, claim: number): number[] {
  const found: number[] = [];
  forEachParticipant(store, claim, (entity) => found.push(entity));
  return found;
}

/** Members of both of two ascending lists: a bisection in the longer for each of the shorter. */
function* shared(one: Uint32Array, two: Uint32Array): Generator<number> {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  let from = 0;
  for (const value of short) {
    let to = long.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (long[middle]! < value) from = middle + 1;
      else to = middle;
    }
    if (long[from] === value) yield value;
  }
}

function claimsOf(store: Store, entity: number): Uint32Array {
  return store.adjacency.items.subarray(store.adjacency.start[entity], store.adjacency.start[entity + 1]);
}

function vouchedBy(store: Store, entity: number): Uint32Array {
  return store.vouched.items.subarray(store.vouched.start[entity], store.vouched.start[entity + 1]);
}

function sizeOf(store: Store, entities: readonly number[]): number {
  return entities.reduce((sum, entity) => sum + claimsOf(store, entity).length, 0);
}
