import type { ConnectionView, PathView } from '../../query/path-views.ts';

/** "The thinnest step is 3: only Trump says so." */
export function thinnestText(path: Pick<PathView, 'steps' | 'thinnest'>): string {
  const why = path.thinnest.why.replace(/[.\s]+$/u, '');
  return path.steps.length > 1 ? `The thinnest step is ${path.thinnest.step + 1}: ${why}.` : `Its one step: ${why}.`;
}

/** Index of the step of a tree whose evidence is weakest, the first of several; -1 without steps. */
export function thinnestOf({ steps }: Pick<ConnectionView, 'steps'>): number {
  return steps.reduce((least, step, index) => (least < 0 || step.strength < (steps[least]?.strength ?? 0) ? index : least), -1);
}

/** The same for the tree that joins several ends: which step, between which two, and on how much it rests; '' without steps. */
export function thinnestOfTree(connection: Pick<ConnectionView, 'steps'>): string {
  const at = thinnestOf(connection);
  const step = connection.steps[at];
  if (step === undefined) return '';
  const voices = Math.max(0, ...step.claims.map((claim) => claim.independent));
  const count = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;
  const rests = `it rests on ${count(step.claims.length, 'claim')}${voices > 0 ? ` by ${count(voices, 'independent voice')}` : ''}`;
  const cautions = step.cautions.length > 0 ? ` (${step.cautions.join(', ')})` : '';
  return `The thinnest step is ${at + 1}, ${step.from.short} to ${step.to.short}: ${rests}${cautions}.`;
}
