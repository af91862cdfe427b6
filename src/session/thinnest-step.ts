import type { ConnectionView, PathView } from '../query/path-views.ts';

/** Places of the steps that are thinner than the others; none where there is but one, or none is thinner than another. */
export function thinnestSteps({ steps, thinnest }: Pick<PathView | ConnectionView, 'steps' | 'thinnest'>): ReadonlySet<number> {
  return new Set(steps.length < 2 || thinnest.even === true ? [] : [thinnest.step, ...(thinnest.also ?? [])]);
}

/** What must be told of a path before all else: that it is no more than an agenda, that its parts have nothing else in common. */
export function warningsOf({ agenda, apart }: Pick<PathView, 'agenda' | 'apart'>): readonly string[] {
  return [agenda, apart].filter((says) => says !== undefined);
}
