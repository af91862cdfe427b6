/** A place in the grid; row -1 = the column heads, column -1 = the row heads. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
}

const page = 5;

/**
 * Where a key leads in a grid of so many rows and columns with heads above and before (ARIA Authoring Practices, "grid"): arrows, Home and End in
 * the row, Page Up and Down by five rows, with Ctrl to the first and last cell. Null = the key means nothing here.
 */
export function gridMove(at: Place, key: GridKey, rows: number, columns: number): Place | null {
  const to = (row: number, column: number): Place => {
    const next = { row: Math.max(-1, Math.min(rows - 1, row)), column: Math.max(-1, Math.min(columns - 1, column)) };
    return next.row < 0 && next.column < 0 ? at : next;
  };
  switch (key.key) {
    case 'ArrowUp':
      return to(at.row - 1, at.column);
    case 'ArrowDown':
      return to(at.row + 1, at.column);
    case 'ArrowLeft':
      return to(at.row, at.column - 1);
    case 'ArrowRight':
      return to(at.row, at.column + 1);
    case 'PageUp':
      return to(Math.max(0, at.row - page), at.column);
    case 'PageDown':
      return to(at.row + page, at.column);
    case 'Home':
      return key.ctrlKey ? to(0, 0) : to(at.row, at.row < 0 ? 0 : -1);
    case 'End':
      return key.ctrlKey ? to(rows - 1, columns - 1) : to(at.row, columns - 1);
    default:
      return null;
  }
}
