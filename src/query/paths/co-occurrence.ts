import type { RelationType, RolePair } from '../../model/vocabulary.ts';
import type { Store } from '../../store/store.ts';

/** Events at which many matters come up side by side. */
const gatherings: ReadonlySet<string> = new Set(['call', 'summit', 'visit', 'meeting']);

export function isGathering(store: Store, entity: number): boolean {
  return gatherings.has(store.entities.ref(entity).subtype);
}

/**
 * Whether a claim's tie only places one entity beside the other and says nothing of how they bear on each other: on a call's agenda,
 * stressed or mentioned in an account of it, done while it went on, part of the reason why it was held. Who holds, hosts or takes part in a
 * gathering is tied to it. `u` plays the first of the roles.
 */
export function isCoOccurrence(store: Store, claim: number, roles: RolePair, u: number, v: number): boolean {
  const relation = store.claims.relation(claim);
  if (relation.attention !== undefined) return true;
  const first = isGathering(store, u);
  const second = isGathering(store, v);
  if (!first && !second) return false;
  // A reading says why the gathering was held; what the gathering itself shows, or what is read out of it, is more.
  if (relation.annotates) return roles.startsWith('T') ? first : second;
  if (relation.agenda && roles === 'F-T') return first || !isActor(store, u);
  return relation.agenda || roles === 'A-E' || roles === 'T-E' || roles === 'F-E' || roles === 'F-A';
}

const isActor = (store: Store, entity: number): boolean => store.entities.ref(entity).kind === 'actor';

/** Whether a type, dearer in the vocabulary than others, says no more than that the one stands beside the other: it came before, it contrasts with it. */
export const isLoose = (relation: RelationType): boolean => relation.price > 0;
