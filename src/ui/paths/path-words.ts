import type { ConnectionView, PathView } from '../../query/path-views.ts';

/** What a path comes down to: that it is no more than an agenda, where it is, and which step is the thinnest and why. */
export function thinnestText({ agenda, thinnest }: Pick<PathView, 'agenda' | 'thinnest'>): string {
  return agenda === undefined ? thinnest.says : `${agenda} ${thinnest.says}`;
}

/** Index of the thinnest step of a tree that has several, else -1. */
export function thinnestOf({ steps, thinnest }: Pick<ConnectionView, 'steps' | 'thinnest'>): number {
  return steps.length > 1 ? thinnest.step : -1;
}
