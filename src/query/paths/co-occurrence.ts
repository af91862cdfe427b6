import type { RolePair } from '../../model/vocabulary.ts';
import type { Store } from '../../store/store.ts';

/** Events at which many matters come up side by side. */
const gatherings: ReadonlySet<string> = new Set(['call', 'summit', 'visit', 'meeting']);

export function isGathering(store: Store, entity: number): boolean {
  return gatherings.has(store.entities.ref(entity).subtype);
}

/**
 * Whether a claim's tie only places one entity beside the other and says nothing of how they bear on each other: on a call's agenda,
 * stressed or mentioned in an account of it, done while it went on, part of the reason why it was held. `u` plays the first of the roles.
 */
export function isCoOccurrence(store: Store, claim: number, roles: RolePair, u: number, v: number): boolean {
  const relation = store.claims.relation(claim);
  if (relation.attention !== undefined) return true;
  if (!isGathering(store, u) && !isGathering(store, v)) return false;
  if (relation.annotates) return isGathering(store, v);
  return relation.agenda || roles === 'A-E' || roles === 'T-E' || roles === 'F-E' || roles === 'F-A';
}
