import type { EntityId } from '../model/ids.ts';
import type { MatrixCell, MatrixView } from '../query/matrix/matrix-views.ts';

/** The filled cell that a selection of [row, column] stands for; nothing where it stands for none. */
export function cellOf(matrix: MatrixView, selection: readonly EntityId[]): MatrixCell | undefined {
  if (selection.length !== 2) return undefined;
  const row = matrix.rows.findIndex((head) => head.entity.id === selection[0]);
  const column = matrix.columns.findIndex((head) => head.entity.id === selection[1]);
  return row < 0 || column < 0 ? undefined : matrix.cells.find((cell) => cell.row === row && cell.column === column);
}
