import { CONTESTED } from '../../store/claim-flags.ts';
import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';
import { opponents } from '../contested.ts';
import type { Grade } from './account-views.ts';
import type { RowFacts, SideFacts } from './side-facts.ts';

/** An attention from which a source's report counts as stress. */
const stressed = 0.75;
/** Where no source reports attention, a row is stressed that takes so many times the mean share of the side's rows. */
const salient = 2;

/** Something is said, as against the three silences. */
export const speaks = (grade: Grade): boolean => grade === 'stresses' || grade === 'mentions' || grade === 'denies';
/** A silence that somebody or a full reading vouches for. */
export const isKnownSilence = (grade: Grade): boolean => grade === 'omitted' || grade === 'absent';

/**
 * How a side deals with a row, contradictions aside: what sources report of its attention; else by its share, stressed from twice the
 * side's mean; without claims one of the three silences. `absent` is true where the account, read in full, does not have the row.
 */
export function gradeOf(facts: RowFacts | undefined, side: SideFacts, row: number, absent: boolean): Grade {
  if (facts !== undefined && facts.claims.length > 0) {
    if (facts.attention >= 0) return facts.attention >= stressed ? 'stresses' : 'mentions';
    return (side.attention.get(row) ?? 0) * side.present >= salient ? 'stresses' : 'mentions';
  }
  if (facts !== undefined && facts.omissions.length > 0) return 'omitted';
  return absent ? 'absent' : 'not-reported';
}

/** Contradictions (no tensions) in which claims stand whose other side is admitted, and the claims on that other side. */
export function contradictions(store: Store, admitted: Admit, claims: readonly number[]): { conflicts: number[]; contested: Set<number>; against: Set<number> } {
  const found = { conflicts: [] as number[], contested: new Set<number>(), against: new Set<number>() };
  for (const claim of claims) {
    if ((store.claims.flags[claim]! & CONTESTED) === 0) continue;
    for (const conflict of store.conflictsOf(claim)) {
      if (store.conflicts[conflict]!.kind !== 'contradiction') continue;
      const others = opponents(store, admitted, conflict, claim);
      if (others.length === 0) continue;
      if (!found.conflicts.includes(conflict)) found.conflicts.push(conflict);
      found.contested.add(claim);
      for (const other of others) found.against.add(other);
    }
  }
  return found;
}
