import type { Store } from '../../store/store.ts';
import { claimsIn } from '../../store/participants.ts';
import type { Admit } from '../admit.ts';
import { shareParagraph } from './share-paragraph.ts';

/** What is not enough to make two claims one matter where they meet. */
export interface NotEnough {
  /** One paragraph: of what only came up somewhere it tells what else did, of a verdict on all of it everything. */
  readonly paragraph?: boolean;
  /** One conflict: two verdicts on a gathering that contradict each other join nothing that they are about. */
  readonly conflict?: boolean;
}

/** Whether two claims that meet are one matter there: a source tells both in one paragraph, somebody reads both together, both read one and the same claim, or they stand in one conflict. */
export function toldTogether(store: Store, admit: Admit, a: number, b: number, not: NotEnough = {}): boolean {
  if (not.paragraph !== true && shareParagraph(store, admit, a, b)) return true;
  const readings = new Set(store.readings(a));
  if (readings.has(b) || store.readings(b).some((reading) => reading === a || (readings.has(reading) && (admit.all || admit.claims[reading] === 1)))) return true;
  const read = new Set(readBy(store, a));
  if (readBy(store, b).some((claim) => read.has(claim))) return true;
  if (not.conflict === true) return false;
  const conflicts = store.conflictsOf(a);
  return conflicts.length > 0 && store.conflictsOf(b).some((conflict) => conflicts.includes(conflict));
}

/** Claims that a reading is of. */
function readBy(store: Store, claim: number): readonly number[] {
  const { from, to } = claimsIn(store, claim);
  return [...from, ...to];
}
