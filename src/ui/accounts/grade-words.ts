import type { ChangeKind, Grade } from '../../query/accounts/account-views.ts';

interface GradeWords {
  /** In a cell. */
  readonly word: string;
  /** In the legend, after the word: what it rests on. */
  readonly means: string;
}

/** How a side deals with a row, in words. The three grades of silence keep three words: none of them is a denial. */
export const gradeWords: Readonly<Record<Grade, GradeWords>> = {
  stresses: { word: 'Stresses', means: '' },
  mentions: { word: 'Mentions', means: '' },
  denies: { word: 'Contradicted', means: 'somebody says otherwise' },
  omitted: { word: 'Leaves out', means: 'a source says so' },
  absent: { word: 'Not in it', means: 'the account was read in full' },
  'not-reported': { word: 'Not reported', means: 'our sources are silent; the account may not be' },
};
export const grades = Object.keys(gradeWords) as readonly Grade[];

/** Changes in the order in which they are listed, with the words of their filter. */
export const changeWords: Readonly<Record<ChangeKind, string>> = { new: 'New', gone: 'Gone', shifted: 'Shifted', firmer: 'Firmer', softer: 'Softer', unchanged: 'Unchanged' };
export const changeKinds = Object.keys(changeWords) as readonly ChangeKind[];

/** Whether nothing is said: the side is silent, in whichever grade. */
export function isSilent(grade: Grade): boolean {
  return grade === 'omitted' || grade === 'absent' || grade === 'not-reported';
}
