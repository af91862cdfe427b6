import { OPEN_HIGH } from '../../model/edtf-date.ts';
import { forEachParticipant, ROLE_ACCOUNT_ACTOR, ROLE_ACCOUNT_EVENT, ROLE_F } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { TYPE_VIA_ACCOUNT } from '../../store/type-table.ts';
import { claimDays, type Admit } from '../admit.ts';
import type { Side } from './side.ts';

/**
 * The admitted claims of a side, ascending.
 * An account: what it stresses, mentions or leaves out according to somebody, and the claims that one of its sources makes or that were said in it.
 * A source: likewise. A speaker: claims of which it is the first voice, and what its accounts stress, mention or leave out.
 * An event: what its accounts hold, and claims that were done or said in it. A window: claims that can lie in it. O(the side's claims); a window O(claims).
 */
export function claimsOfSide(store: Store, admitted: Admit, side: Side): number[] {
  const { claims, evidence, types } = store;
  const found: number[] = [];
  if (side.is === 'window') {
    for (let claim = 0; claim < claims.count; claim++) {
      const days = admitted.claims[claim] === 0 ? null : claimDays(store, claim, admitted.evidence);
      if (days !== null && days.low <= side.high && days.high >= side.low) found.push(claim);
    }
    return found;
  }
  const belongs = pieceTest(store, side);
  for (const claim of candidates(store, side)) {
    if (admitted.claims[claim] === 0) continue;
    if ((types.flags[claims.type[claim]!]! & TYPE_VIA_ACCOUNT) !== 0) {
      if (isAttentionOf(store, claim, side)) found.push(claim);
      continue;
    }
    if (side.is === 'event' && claims.at(claim) === side.event) {
      found.push(claim);
      continue;
    }
    for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
      if (admitted.evidence[piece] === 1 && belongs(piece)) {
        found.push(claim);
        break;
      }
    }
  }
  return found;
}

/** Claims that can be a side's, ascending, each once: those in which it, or a source that is its account, takes part or for which it vouches. */
function candidates(store: Store, side: Side): Iterable<number> {
  const { accountActor, accountEvent, count } = store.entities;
  const of = new Set<number>([side.event, side.source, ...(side.is === 'speaker' ? [side.actor] : [])].filter((entity) => entity >= 0));
  if (side.is === 'account' || side.is === 'event') {
    for (let source = 0; source < count; source++) if (accountEvent[source] === side.event && (side.is === 'event' || accountActor[source] === side.actor)) of.add(source);
  }
  const claims = new Set<number>();
  for (const { start, items } of [store.adjacency, store.vouched]) {
    for (const entity of of) for (let i = start[entity]!; i < start[entity + 1]!; i++) claims.add(items[i]!);
  }
  return Uint32Array.from(claims).sort();
}

/** Whether a piece of evidence is the side's own: read in it, said in it, or said by it. */
export function pieceTest(store: Store, side: Side): (piece: number) => boolean {
  const { evidence, entities } = store;
  const { source, speaker } = evidence;
  switch (side.is) {
    case 'account': {
      const is = (of: number): boolean => of >= 0 && entities.accountActor[of] === side.actor && entities.accountEvent[of] === side.event;
      return (piece) => is(source[piece]!) || is(evidence.at(piece));
    }
    case 'source':
      return (piece) => source[piece] === side.source || evidence.at(piece) === side.source;
    case 'speaker':
      return (piece) => speaker[piece] === side.actor;
    case 'event': {
      const is = (of: number): boolean => of >= 0 && (of === side.event || entities.accountEvent[of] === side.event);
      return (piece) => is(source[piece]!) || is(evidence.at(piece));
    }
    case 'window':
      return (piece) => {
        const date = entities.date[source[piece]!]!;
        return date === 0 || (store.dates.low[date]! <= side.high && (store.dates.high[date] === OPEN_HIGH || store.dates.high[date]! >= side.low));
      };
  }
}

/** Whether an account's attention or omission is the side's. */
function isAttentionOf(store: Store, claim: number, side: Side): boolean {
  let [actor, event, source] = [false, false, false];
  forEachParticipant(store, claim, (entity, role) => {
    if (role === ROLE_ACCOUNT_ACTOR && entity === side.actor) actor = true;
    else if (role === ROLE_ACCOUNT_EVENT && entity === side.event) event = true;
    else if (role === ROLE_F && entity === side.source) source = true;
  });
  switch (side.is) {
    case 'account':
      return actor && event;
    case 'source':
      return source;
    case 'speaker':
      return actor;
    default:
      return event;
  }
}

/** Actors and the bodies that they speak for: whoever holds office or is a member, both ways. */
export function speaksFor(store: Store, actor: number): Set<number> {
  const found = new Set([actor]);
  if (actor < 0) return found;
  const { adjacency, claims, types } = store;
  for (let i = adjacency.start[actor]!; i < adjacency.start[actor + 1]!; i++) {
    const claim = adjacency.items[i]!;
    if (!types.relations[claims.type[claim]!]!.endsOnly) continue;
    if (claims.from[claim]! >= 0) found.add(claims.from[claim]!);
    if (claims.to[claim]! >= 0) found.add(claims.to[claim]!);
  }
  return found;
}
