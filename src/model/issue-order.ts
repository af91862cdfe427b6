import type { Issue } from './issue.ts';

/** Issues by file, line and column, those without a place first; of one place, errors before warnings. Leaves the given list alone. */
export function issueOrder(issues: readonly Issue[]): readonly Issue[] {
  return [...issues].sort(
    (a, b) =>
      compareText(a.where?.file ?? '', b.where?.file ?? '') ||
      (a.where?.line ?? 0) - (b.where?.line ?? 0) ||
      (a.where?.column ?? 0) - (b.where?.column ?? 0) ||
      compareText(a.severity, b.severity) ||
      compareText(a.code, b.code) ||
      compareText(a.message, b.message),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
