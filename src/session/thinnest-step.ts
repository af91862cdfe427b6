import type { ConnectionView, PathView } from '../query/path-views.ts';

/** Index of the step that is thinner than the others; -1 where there is but one, or none is thinner than another. */
export function thinnestStep({ steps, thinnest }: Pick<PathView | ConnectionView, 'steps' | 'thinnest'>): number {
  return steps.length < 2 || thinnest.even === true ? -1 : thinnest.step;
}

/** What must be told of a path before all else: that it is no more than an agenda, that its parts have nothing else in common. */
export function warningsOf({ agenda, apart }: Pick<PathView, 'agenda' | 'apart'>): readonly string[] {
  return [agenda, apart].filter((says) => says !== undefined);
}
