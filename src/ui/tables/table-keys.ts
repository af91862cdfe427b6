/** A place in the table: line -1 = the heads of the columns. */
export interface TablePlace {
  readonly line: number;
  readonly column: number;
}

/** Where a key leads (ARIA Authoring Practices, "grid"): arrows, Home and End in the line, Page Up and Down by a screenful, with Ctrl to the first and last line. Null = nowhere. */
export function tableMove(at: TablePlace, key: { readonly key: string; readonly ctrlKey: boolean }, lines: number, columns: number, page: number): TablePlace | null {
  const to = (line: number, column: number): TablePlace => ({ line: Math.max(-1, Math.min(lines - 1, line)), column: Math.max(0, Math.min(columns - 1, column)) });
  switch (key.key) {
    case 'ArrowUp':
      return to(at.line - 1, at.column);
    case 'ArrowDown':
      return to(at.line + 1, at.column);
    case 'ArrowLeft':
      return to(at.line, at.column - 1);
    case 'ArrowRight':
      return to(at.line, at.column + 1);
    case 'PageUp':
      return to(Math.max(0, at.line - page), at.column);
    case 'PageDown':
      return to(at.line + page, at.column);
    case 'Home':
      return key.ctrlKey ? to(0, 0) : to(at.line, 0);
    case 'End':
      return key.ctrlKey ? to(lines - 1, columns - 1) : to(at.line, columns - 1);
    default:
      return null;
  }
}

/** The sorting after a press on a head: up, down, none; with Shift beside the columns that are there, else instead of them. */
export function nextSort(sort: readonly string[], column: string, add: boolean): readonly string[] {
  const now = sort.find((each) => each === column || each === `-${column}`);
  const next = now === undefined ? column : now === column ? `-${column}` : undefined;
  if (!add) return next === undefined ? [] : [next];
  if (now === undefined) return [...sort, column];
  return sort.flatMap((each) => (each !== now ? [each] : next === undefined ? [] : [next]));
}
