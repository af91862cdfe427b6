import type { Store } from '../../store/store.ts';
import type { Tie } from './judged-step.ts';

/** Whether a claim runs `towards` something as a part of it, a need of it, a cause of it, or as one who acts for it (a president for the state). */
export function handsOn(store: Store, { claim, direction }: Tie, towards: Tie['direction']): boolean {
  if (direction !== towards) return false;
  const { hierarchy, bearing, endsOnly, actsFor } = store.claims.relation(claim);
  if (!endsOnly) return hierarchy || bearing === 'cause' || bearing === 'need';
  const role = store.claims.role(claim)?.toLowerCase();
  return role !== undefined && actsFor.some((each) => each.toLowerCase() === role);
}
