import type { Validation } from './validation.ts';

/** Checks each conflict: what it is over, that its claims exist, and that no claim stands against itself. */
export function validateConflicts(validation: Validation): void {
  const seen = new Set<string>();
  validation.dossier.conflicts.forEach((conflict, index) => {
    const path = ['conflicts', index];
    if (seen.has(conflict.id)) validation.error('duplicate-id', [...path, 'id'], `there are two conflicts ${conflict.id}`);
    seen.add(conflict.id);
    validation.expectEntity(conflict.over, ['actor', 'topic', 'event'], 'what a conflict is over', 'over-mismatch', [...path, 'over']);
    const sideOf = new Map<string, number>();
    conflict.sides.forEach((side, s) => {
      if (side.holder !== undefined) {
        validation.expectEntity(side.holder, ['actor', 'source'], 'who holds a side', 'holder-mismatch', [...path, 'sides', s, 'holder']);
      }
      side.claims.forEach((id, i) => {
        const here = [...path, 'sides', s, 'claims', i];
        const other = sideOf.get(id);
        if (other === undefined) sideOf.set(id, s);
        else if (other === s) validation.error('conflict-claim-twice', here, `${id} stands twice on one side`);
        else validation.error('conflict-with-itself', here, `${id} stands on two sides of ${conflict.id}`, 'a claim cannot contradict itself: keep it on one side');
        if (!validation.claims.has(id)) validation.unknownClaim(id, here);
      });
    });
  });
}
