import type { BriefedCell, BriefingItem } from '../../session/briefing.ts';
import { gradeWords } from '../accounts/grade-words.ts';

/** What kind of item it is, in one word. */
export const itemWords: Readonly<Record<BriefingItem['is'], string>> = {
  claim: 'Claim', path: 'Path', tree: 'Ends together', entity: 'Entity', cell: 'Cell', comparison: 'Comparison', figure: 'Picture', text: 'Text',
};

/** "Stresses, supports it, firmer, 4 claims". */
export function briefedCellWords(cell: BriefedCell): string {
  return [gradeWords[cell.grade].word, cell.stance, cell.change, cell.count > 1 ? `${cell.count} claims` : ''].filter(Boolean).join(', ');
}

/** "12 of 31 claims"; '' where all are there. */
export function cutWords(shown: number, total: number, noun: string): string {
  return shown < total ? `${shown} of ${total.toLocaleString('en')} ${noun}` : '';
}

/** "Xi, 7 Insights ¶32"; a source that speaks for itself is named once. */
export const whoAndWhere = ({ voice, citation }: { readonly voice: string; readonly citation: string }): string => (voice === '' || citation.startsWith(voice) ? citation : `${voice}, ${citation}`);
