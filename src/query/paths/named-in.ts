import { FURTHER } from '../../store/claim-flags.ts';
import { forEachParticipant } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { nameSpans } from '../name-spans.ts';

/** Claims remembered of a store. */
const remembered = 50_000;
const known = new WeakMap<Store, Map<number, ReadonlySet<number>>>();

/** Participants that the claim's sentence names; a reader follows a step more easily when it names both its ends. */
export function namedIn(store: Store, claim: number): ReadonlySet<number> {
  let names = known.get(store);
  if (names === undefined) known.set(store, (names = new Map()));
  let found = names.get(claim);
  if (found === undefined && !(store.claims.flags[claim]! & FURTHER)) {
    // Two participants: a sentence about them that does not name them would be odd.
    return new Set([store.claims.from[claim]!, store.claims.to[claim]!]);
  }
  if (found === undefined) {
    const participants = new Set<number>();
    forEachParticipant(store, claim, (entity) => participants.add(entity));
    const spans = nameSpans(store, store.claims.says(claim), participants);
    found = new Set(spans.flatMap((span) => (span.entity === undefined ? [] : [store.entities.indexOf(span.entity.id)])));
    if (names.size >= remembered) names.clear();
    names.set(claim, found);
  }
  return found;
}
