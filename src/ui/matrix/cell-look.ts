import type { MatrixCell, MatrixStance } from '../../query/matrix/matrix-views.ts';
import type { Quad } from '../../model/vocabulary.ts';

/** How a cell is drawn: tint by what it says and by how many claims (1-2, 3-4, 5 and more), a sign, a number. */
export interface CellLook {
  readonly tint: string;
  /** + − ± ·, or nothing where no claim takes a stance. */
  readonly sign: string;
  /** Words or deeds, cooperation or conflict, where cells are classed by that. */
  readonly quad?: Quad;
  readonly count: number;
  readonly omitted: boolean;
  readonly contested: boolean;
}

const signs: Readonly<Record<MatrixStance, string>> = { supports: '+', opposes: '−', both: '±', neutral: '·', none: '' };
const hues: Readonly<Record<MatrixStance, string>> = { supports: 'coop', opposes: 'conf', both: 'amb', neutral: 'amb', none: 'none' };
const quadHues: Readonly<Record<Quad, string>> = {
  'verbal-cooperation': 'coop', 'material-cooperation': 'coop', 'verbal-conflict': 'conf', 'material-conflict': 'conf', none: 'none',
};

export function cellLook(cell: MatrixCell, mode: 'stance' | 'quad'): CellLook {
  const silent = cell.count === 0;
  const hue = mode === 'stance' ? hues[cell.stance] : quadHues[cell.quad];
  const most = hue === 'amb' ? 2 : 3;
  const step = Math.min(most, cell.count >= 5 ? 3 : cell.count >= 3 ? 2 : 1);
  return {
    tint: silent ? 'silent' : `${hue}-${step}`,
    sign: mode === 'stance' && !silent ? signs[cell.stance] : '',
    ...(mode === 'quad' && !silent && { quad: cell.quad }),
    count: silent ? cell.omissions : cell.count,
    omitted: cell.omissions > 0,
    contested: cell.contested > 0,
  };
}

const stanceNames: Readonly<Record<MatrixStance, string>> = { supports: 'Supports', opposes: 'Opposes', both: 'Ambiguous', neutral: 'Neutral', none: 'No stance taken' };

/** "Ambiguous"; "Left out" where the cell holds nothing but omissions. */
export function stanceName(cell: MatrixCell): string {
  return cell.count === 0 ? 'Left out' : stanceNames[cell.stance];
}
