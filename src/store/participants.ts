import { FURTHER } from './claim-flags.ts';
import type { EntityTable } from './entity-table.ts';
import { TYPE_VIA_ACCOUNT, type TypeTable } from './type-table.ts';

/** Parts that an entity can have in a claim; the bit of a role is `1 << role`. */
export const ROLE_F = 0;
export const ROLE_T = 1;
export const ROLE_A = 2;
export const ROLE_E = 3;
/** The event of the claim's condition. */
export const ROLE_C = 4;
/** The event that the source in `from` is an account of; derived, for types with `viaAccount`. */
export const ROLE_ACCOUNT_EVENT = 5;
/** Whose account the source in `from` is; derived, for types with `viaAccount`. */
export const ROLE_ACCOUNT_ACTOR = 6;
/** In the side table only: a claim in `from` or `to` of a reading. */
export const FROM_CLAIM = 7;
export const TO_CLAIM = 8;

/** Participants beyond the first of `from` and `to`, for the few claims that have them. */
export interface FurtherTable {
  /** Claims with further participants, ascending. */
  readonly claim: Uint32Array;
  readonly start: Uint32Array;
  readonly role: Uint8Array;
  /** An entity; a claim where the role is FROM_CLAIM or TO_CLAIM. */
  readonly item: Int32Array;
}

/** Row of a claim in the side table, by bisection; only for claims with the FURTHER flag. */
export function furtherRow(table: FurtherTable, claim: number): number {
  let low = 0;
  let high = table.claim.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (table.claim[middle]! < claim) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What participants are read from; a store has it all. */
export interface ParticipantColumns {
  readonly entities: Pick<EntityTable, 'kind' | 'accountEvent' | 'accountActor'>;
  readonly types: Pick<TypeTable, 'flags' | 'ties' | 'price'>;
  readonly claims: {
    readonly type: Uint16Array;
    readonly flags: Uint16Array;
    readonly from: Int32Array;
    readonly to: Int32Array;
    readonly further: FurtherTable;
  };
}

/** Every entity that takes part, with its role: `from`, `to`, then the side table, then what the account adds. Repeats where one has two roles. */
export function forEachParticipant(store: ParticipantColumns, claim: number, visit: (entity: number, role: number) => void): void {
  const { claims, entities, types } = store;
  const from = claims.from[claim]!;
  const to = claims.to[claim]!;
  if (from >= 0) visit(from, ROLE_F);
  if (to >= 0) visit(to, ROLE_T);
  if ((claims.flags[claim]! & FURTHER) !== 0) {
    const { start, role, item } = claims.further;
    const row = furtherRow(claims.further, claim);
    for (let i = start[row]!; i < start[row + 1]!; i++) if (role[i]! <= ROLE_C) visit(item[i]!, role[i]!);
  }
  if ((types.flags[claims.type[claim]!]! & TYPE_VIA_ACCOUNT) === 0) return;
  if (from >= 0) visitAccount(entities, from, visit);
  if ((claims.flags[claim]! & FURTHER) !== 0) {
    const { start, role, item } = claims.further;
    const row = furtherRow(claims.further, claim);
    for (let i = start[row]!; i < start[row + 1]!; i++) if (role[i] === ROLE_F) visitAccount(entities, item[i]!, visit);
  }
}

function visitAccount(entities: ParticipantColumns['entities'], source: number, visit: (entity: number, role: number) => void): void {
  if (entities.accountEvent[source]! < 0) return;
  visit(entities.accountEvent[source]!, ROLE_ACCOUNT_EVENT);
  visit(entities.accountActor[source]!, ROLE_ACCOUNT_ACTOR);
}

/** Roles of one entity in one claim, as bits. */
export function rolesOf(store: ParticipantColumns, claim: number, entity: number): number {
  let roles = 0;
  forEachParticipant(store, claim, (other, role) => {
    if (other === entity) roles |= 1 << role;
  });
  return roles;
}

/** Claims that stand in `from` and `to` of a reading. */
export function claimsIn(store: ParticipantColumns, claim: number): { from: number[]; to: number[] } {
  const found = { from: [] as number[], to: [] as number[] };
  const { claims } = store;
  if ((claims.flags[claim]! & FURTHER) === 0) return found;
  const { start, role, item } = claims.further;
  const row = furtherRow(claims.further, claim);
  for (let i = start[row]!; i < start[row + 1]!; i++) {
    if (role[i] === FROM_CLAIM) found.from.push(item[i]!);
    else if (role[i] === TO_CLAIM) found.to.push(item[i]!);
  }
  return found;
}
