import type { PathStep } from '../../query/path-views.ts';
import type { EntityRef } from '../../query/filter.ts';

/** Where a tree's step begins another branch: the entity that it goes on from, which is not the one that the step before came to. */
export function branchFrom(steps: readonly PathStep[], index: number): EntityRef | undefined {
  const { from } = steps[index]!;
  const before = steps[index - 1];
  return before === undefined || before.to.id === from.id ? undefined : from;
}
