import { CONTESTED } from '../store/claim-flags.ts';
import type { Store } from '../store/store.ts';
import type { Admit } from './admit.ts';

/** Whether a claim of another side of one of its contradictions is admitted too: what a filter (or the as-of date) takes away contests nothing, and neither does a tension. */
export function isContested(store: Store, admitted: Admit, claim: number): boolean {
  if ((store.claims.flags[claim]! & CONTESTED) === 0) return false;
  return admitted.all || store.conflictsOf(claim).some((conflict) => store.conflicts[conflict]!.kind === 'contradiction' && opponents(store, admitted, conflict, claim).length > 0);
}

/** Admitted claims of the other sides of a conflict, by index, each once. */
export function opponents(store: Store, admitted: Admit, conflict: number, claim: number): number[] {
  const others = store.conflicts[conflict]!.sides.filter((side) => !side.claims.includes(claim)).flatMap((side) => side.claims);
  return [...new Set(others)].filter((other) => admitted.claims[other] === 1);
}

/** Whether a claim stands in a tension, both sides of which are admitted. */
export function isInTension(store: Store, admitted: Admit, claim: number): boolean {
  return store.conflictsOf(claim).some((conflict) => store.conflicts[conflict]!.kind === 'tension' && opponents(store, admitted, conflict, claim).length > 0);
}
