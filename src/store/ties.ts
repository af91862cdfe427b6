import { FURTHER } from './claim-flags.ts';
import { claimsIn, forEachParticipant, ROLE_A, ROLE_E, ROLE_F, ROLE_T } from './participants.ts';
import type { ParticipantColumns } from './participants.ts';
import { pair, TYPE_ANNOTATES, TYPE_ATTENTION, TYPE_OMISSION, TYPE_VIA_ACCOUNT } from './type-table.ts';

/**
 * One tied pair: `a` plays the first role of the pair, `b` the second (F-T: a is in `from`); `pair` is an index into `rolePairs`;
 * `width` is how many entities take part. F-T, F-A and F-E run from a to b, the others have no direction.
 */
export type TieVisitor = (a: number, b: number, pair: number, width: number) => void;

const TOPIC = 1;
const EVENT = 2;

/** Roles of a pair, first and second, by index into `rolePairs`. */
const pairRoles: readonly (readonly [number, number])[] = [
  [ROLE_F, ROLE_F],
  [ROLE_F, ROLE_T],
  [ROLE_F, ROLE_A],
  [ROLE_F, ROLE_E],
  [ROLE_T, ROLE_T],
  [ROLE_T, ROLE_A],
  [ROLE_T, ROLE_E],
  [ROLE_A, ROLE_A],
  [ROLE_A, ROLE_E],
];

/**
 * The one place that decides which pairs of entities a claim ties (design, section 2): the role pairs of its type; for an account
 * (emphasises, mentions) its topics with the event that the account is of; for a reading topics and events only, but a contrast, which
 * connects nothing, with actors too; for an omission nothing. A pair is visited once per role pair, never an entity with itself.
 */
export function forEachTie(store: ParticipantColumns, claim: number, visit: TieVisitor): void {
  const { claims, types } = store;
  const type = claims.type[claim]!;
  const ties = types.ties[type]!;
  const flags = types.flags[type]!;
  if (ties === 0 || (flags & TYPE_OMISSION) !== 0) return;
  if ((flags & TYPE_VIA_ACCOUNT) !== 0) {
    tieAccount(store, claim, visit);
    return;
  }
  const glosses = (flags & TYPE_ANNOTATES) !== 0 && types.price[type] === 0;
  const from = claims.from[claim]!;
  const to = claims.to[claim]!;
  if ((claims.flags[claim]! & FURTHER) === 0) {
    if (from < 0 || to < 0 || from === to || (ties & (1 << pair.FT)) === 0) return;
    if (glosses && !(glossable(store, from) && glossable(store, to))) return;
    visit(from, to, pair.FT, 2);
    return;
  }
  tieMany(store, claim, ties, glosses, visit);
}

/**
 * As `forEachTie`, and what is drawn but never walked: the line from an account to what it leaves out, stresses or mentions
 * (as F-T, from the source).
 */
export function forEachDrawnTie(store: ParticipantColumns, claim: number, visit: TieVisitor): void {
  const flags = store.types.flags[store.claims.type[claim]!]!;
  forEachTie(store, claim, visit);
  if ((flags & (TYPE_OMISSION | TYPE_ATTENTION)) === 0) return;
  const members = membersByRole(store, claim);
  for (const a of members[ROLE_F]!) for (const b of members[ROLE_T]!) if (a !== b) visit(a, b, pair.FT, members.width);
}

function tieAccount(store: ParticipantColumns, claim: number, visit: TieVisitor): void {
  const members = membersByRole(store, claim);
  const events = new Set<number>();
  for (const source of members[ROLE_F]!) if (store.entities.accountEvent[source]! >= 0) events.add(store.entities.accountEvent[source]!);
  for (const event of events) {
    for (const topic of members[ROLE_T]!) if (topic !== event) visit(topic, event, pair.TE, members.width);
    for (const topic of members[ROLE_A]!) if (topic !== event) visit(topic, event, pair.AE, members.width);
  }
}

function tieMany(store: ParticipantColumns, claim: number, ties: number, glosses: boolean, visit: TieVisitor): void {
  const members = membersByRole(store, claim);
  for (let index = 0; index < pairRoles.length; index++) {
    if ((ties & (1 << index)) === 0) continue;
    const [first, second] = pairRoles[index]!;
    const left = members[first as 0]!;
    const right = members[second as 0]!;
    for (let i = 0; i < left.length; i++) {
      const a = left[i]!;
      if (glosses && !glossable(store, a)) continue;
      for (let j = first === second ? i + 1 : 0; j < right.length; j++) {
        const b = right[j]!;
        if (a === b || (glosses && !glossable(store, b))) continue;
        visit(a, b, index, members.width);
      }
    }
  }
}

/** Entities by role F, T, A, E, each once a role, and how many distinct ones (and claims, in a reading) there are. */
function membersByRole(store: ParticipantColumns, claim: number): readonly number[][] & { readonly width: number } {
  const roles: number[][] = [[], [], [], []];
  const distinct = new Set<number>();
  forEachParticipant(store, claim, (entity, role) => {
    if (role > ROLE_E) return;
    distinct.add(entity);
    if (!roles[role]!.includes(entity)) roles[role]!.push(entity);
  });
  const glossed = claimsIn(store, claim);
  return Object.assign(roles, { width: distinct.size + glossed.from.length + glossed.to.length });
}

function glossable(store: ParticipantColumns, entity: number): boolean {
  const kind = store.entities.kind[entity]!;
  return kind === TOPIC || kind === EVENT;
}

