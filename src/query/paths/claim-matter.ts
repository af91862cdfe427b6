import { forEachParticipant } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { namedIn } from './named-in.ts';

/** Claims remembered of a store. */
const remembered = 50_000;
const known = new WeakMap<Store, Map<number, ReadonlySet<number>>>();

/** All that a claim has to do with: who and what takes part in it, where it was done, and what its sentence names; remembered. */
export function matterOf(store: Store, claim: number): ReadonlySet<number> {
  let matters = known.get(store);
  if (matters === undefined) known.set(store, (matters = new Map()));
  let found = matters.get(claim);
  if (found === undefined) {
    const all = new Set(namedIn(store, claim));
    forEachParticipant(store, claim, (entity) => all.add(entity));
    if (matters.size >= remembered) matters.clear();
    matters.set(claim, (found = all));
  }
  return found;
}
