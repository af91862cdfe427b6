import type { RelationType, RolePair } from '../../model/vocabulary.ts';
import { modalityOf, NEGATED } from '../../store/claim-flags.ts';
import type { Store } from '../../store/store.ts';

/** Events at which many matters come up side by side. */
const gatherings: ReadonlySet<string> = new Set(['call', 'summit', 'visit', 'meeting']);

export function isGathering(store: Store, entity: number): boolean {
  return gatherings.has(store.entities.ref(entity).subtype);
}

/**
 * How a claim's tie only places one entity beside the other: both came up at a gathering or in an account of it (`agenda`), the one was said or done there
 * (`said`), was a reason why it was held, or is told with one as its background (`reason`), a reading names both without relating them (`named`), or the type says no more (`loose`: it came before, it contrasts with).
 */
export type Beside = 'agenda' | 'said' | 'reason' | 'named' | 'loose';

/** What a gathering settles is its outcome rather than something said beside it (codes of PLOVER). */
const settles: ReadonlySet<string> = new Set(['AGREE', 'CONCEDE']);

/**
 * Whether and how a claim's tie only places one entity beside the other and says nothing of how they bear on each other; null = it relates them. Who holds, hosts or takes
 * part in a gathering is tied to it, and so is what was agreed there. `u` plays the first of the roles.
 */
export function besideOf(store: Store, claim: number, roles: RolePair, u: number, v: number): Beside | null {
  const relation = store.claims.relation(claim);
  if (relation.attention !== undefined) return 'agenda';
  const first = isGathering(store, u);
  const second = isGathering(store, v);
  if (first || second) {
    // What a gathering shows, and what a sign or an aim says of one that is still to be held, is more than why one was held.
    if (relation.annotates) {
      if (relation.bearing === 'reason' && (roles.startsWith('T') ? first || second : roles === 'F-T' ? second : first)) return 'reason';
    } else if (relation.agenda && roles === 'F-T') {
      if (first || !isActor(store, u)) return 'agenda';
    } else if (relation.agenda || (roles === 'F-A' && !(second && isActor(store, u) && isSettled(store, claim)))) return 'agenda';
    else if (roles.endsWith('E') && !isSettled(store, claim)) return 'said';
  }
  if (relation.annotates && roles === 'A-A') return 'named';
  // Of events of one series, that the one came before the other is how they are tied.
  return isLoose(relation) && !ofOneSeries(store, u, v) ? 'loose' : null;
}

function ofOneSeries(store: Store, u: number, v: number): boolean {
  const [a, b] = [store.entities.items[u]!, store.entities.items[v]!];
  return a.kind === 'event' && b.kind === 'event' && a.series !== undefined && a.series === b.series;
}

/** What was agreed or conceded in earnest: it came of the gathering, and who agrees to hold one is tied to it. */
export const isSettled = (store: Store, claim: number): boolean => settles.has(store.claims.relation(claim).plover ?? '') && isReal(store, claim);

/** Neither denied nor no more than thought of: who may agree has settled nothing. */
function isReal(store: Store, claim: number): boolean {
  const flags = store.claims.flags[claim]!;
  return (flags & NEGATED) === 0 && modalityOf(flags) !== 'hypothetical';
}

const isActor = (store: Store, entity: number): boolean => store.entities.ref(entity).kind === 'actor';

/** Whether a type, dearer in the vocabulary than others, says no more than that the one stands beside the other: it came before, it contrasts with it. */
export const isLoose = (relation: RelationType): boolean => relation.price > 0;
