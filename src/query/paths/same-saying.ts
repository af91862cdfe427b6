import { NEGATED } from '../../store/claim-flags.ts';
import { ROLE_F, rolesOf } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';

/** What a claim says of two entities, as a number: its type, which of the two stands in `from`, affirmed or denied. Claims of one number say the same. */
export function sayingOf(store: Store, claim: number, u: number, v: number): number {
  const low = Math.min(u, v);
  const from = (entity: number): boolean => (rolesOf(store, claim, entity) & (1 << ROLE_F)) !== 0;
  const [first, second] = [from(low), from(u + v - low)];
  return store.claims.type[claim]! * 6 + (first === second ? 0 : first ? 1 : 2) * 2 + ((store.claims.flags[claim]! & NEGATED) === 0 ? 0 : 1);
}

/** Whether two claims stand on different sides of a conflict. */
export function areOpposed(store: Store, a: number, b: number): boolean {
  for (const index of store.conflictsOf(a)) {
    const { sides } = store.conflicts[index]!;
    if (sides.some((side) => side.claims.includes(a)) && sides.some((side) => side.claims.includes(b) && !side.claims.includes(a))) return true;
  }
  return false;
}
