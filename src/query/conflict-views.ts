import type { ConflictId } from '../model/ids.ts';
import { forEachParticipant } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import { admit, type Admit } from './admit.ts';
import { heaviest } from './claim-order.ts';
import { claimView } from './claim-view.ts';
import type { Filter } from './filter.ts';
import type { ConflictView } from './views.ts';

/** Conflicts of which the filter leaves at least two sides standing; those over `over`, or with it in a claim, where it is asked for. Declared ones first. */
export function conflictViews(store: Store, question: { filter?: Filter | undefined; over?: number | undefined }): ConflictView[] {
  const admitted = admit(store, question.filter);
  const found: ConflictView[] = [];
  store.conflicts.forEach((_, index) => {
    if (question.over !== undefined && !touches(store, index, question.over)) return;
    const view = conflictView(store, admitted, index);
    if (view !== undefined) found.push(view);
  });
  return found;
}

function conflictView(store: Store, admitted: Admit, index: number): ConflictView | undefined {
  const conflict = store.conflicts[index]!;
  const sides = conflict.sides
    .map((side) => ({ holder: side.holder, claims: side.claims.filter((claim) => admitted.claims[claim] === 1) }))
    .filter((side) => side.claims.length > 0);
  if (sides.length < 2) return undefined;
  return {
    id: conflict.id as ConflictId,
    kind: conflict.kind,
    over: store.entities.ref(conflict.over),
    says: conflict.says,
    ...(conflict.settledBy !== undefined && { settledBy: conflict.settledBy }),
    ...(conflict.derived && { derived: true }),
    sides: sides.map((side) => ({
      ...(side.holder >= 0 && { holder: store.entities.ref(side.holder) }),
      claims: heaviest(store, side.claims, 0, side.claims.length).map((claim) => claimView(store, claim, admitted)),
    })),
  };
}

function touches(store: Store, index: number, entity: number): boolean {
  const conflict = store.conflicts[index]!;
  if (conflict.over === entity) return true;
  let found = false;
  for (const side of conflict.sides) for (const claim of side.claims) forEachParticipant(store, claim, (other) => (found ||= other === entity));
  return found;
}
