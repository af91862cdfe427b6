import type { AccountCell, AccountRow, CellStance, SideView } from '../../query/accounts/account-views.ts';
import { plural } from '../widgets/format.ts';
import { gradeWords } from './grade-words.ts';

/** Name of a column where its event is not said elsewhere: "Trump, November call". */
export function columnName(column: SideView, several: boolean): string {
  return several && column.is === 'account' && column.event !== undefined ? `${column.short}, ${column.event.short}` : column.short;
}

/** A cell's name for those who do not see the table: "China, soybeans: stresses, supports it, 4 claims, contested, firmer". */
export function cellName(column: string, row: Pick<AccountRow, 'label'>, cell: AccountCell): string {
  const parts = [
    gradeWords[cell.grade].word.toLowerCase(),
    stanceWords(cell.stance),
    cell.count > 0 ? plural(cell.count, 'claim') : '',
    cell.conflicts.length > 0 && cell.grade !== 'denies' ? 'contested' : '',
    cell.change?.tag ?? '',
  ];
  return `${column}, ${row.label}: ${parts.filter((part) => part !== '').join(', ')}`;
}

const stances: Readonly<Record<CellStance['stance'], string>> = { supports: 'supports it', opposes: 'opposes it', neutral: 'neutral', ambiguous: 'ambiguous', both: 'for and against' };
const signs: Readonly<Record<CellStance['stance'], string>> = { supports: '+', opposes: '−', neutral: '·', ambiguous: '±', both: '±' };

/** "supports it", or '' without a stance. */
export function stanceWords(stance: CellStance | undefined): string {
  return stance === undefined ? '' : stances[stance.stance];
}

/** The sign of the stance as the matrix has it. */
export function stanceSign(stance: CellStance): string {
  return signs[stance.stance];
}
