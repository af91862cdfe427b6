import type { Store } from '../../store/store.ts';
import type { JudgedPath, JudgedStep } from './judged-path.ts';

/** What is left of a step's worth where it says little of its own, and where a path before it was told by the same claim. */
const little = 0.3;
const hierarchy = 0.5;
const repeated = 0.6;

/**
 * The step (index) whose sentence stands for the path where only one is read: the firmest and most particular, of equal ones the first. `told` are claims that stand for
 * paths before it, so that a list does not say one thing many times; the claim chosen is added.
 */
export function tellingStep(store: Store, { steps }: Pick<JudgedPath, 'steps'>, told: Set<number>): number {
  const worth = (step: JudgedStep): number => {
    const { claim, beside } = step.ties[0]!;
    const says = step.within || beside !== null ? little : store.claims.relation(claim).hierarchy ? hierarchy : 1;
    return says * step.strength * step.sure * (0.5 + 0.5 * step.exclusivity) * (told.has(claim) ? repeated : 1);
  };
  const worths = steps.map(worth);
  const best = worths.indexOf(Math.max(...worths));
  told.add(steps[best]!.ties[0]!.claim);
  return best;
}
