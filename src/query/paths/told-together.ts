import type { Store } from '../../store/store.ts';
import { claimsIn } from '../../store/participants.ts';
import type { Admit } from '../admit.ts';
import { shareParagraph } from './share-paragraph.ts';

/**
 * Whether two claims that meet are one matter there: a source tells both in one paragraph, somebody reads both together, both read one and the same claim, or they stand in one conflict. Of what
 * only came up somewhere (`isAgenda`) a paragraph that tells what else did says no more.
 */
export function toldTogether(store: Store, admit: Admit, a: number, b: number, isAgenda = false): boolean {
  if (!isAgenda && shareParagraph(store, admit, a, b)) return true;
  const readings = new Set(store.readings(a));
  if (readings.has(b) || store.readings(b).some((reading) => reading === a || (readings.has(reading) && (admit.all || admit.claims[reading] === 1)))) return true;
  const read = new Set(readBy(store, a));
  if (readBy(store, b).some((claim) => read.has(claim))) return true;
  const conflicts = store.conflictsOf(a);
  return conflicts.length > 0 && store.conflictsOf(b).some((conflict) => conflicts.includes(conflict));
}

/** Claims that a reading is of. */
function readBy(store: Store, claim: number): readonly number[] {
  const { from, to } = claimsIn(store, claim);
  return [...from, ...to];
}
