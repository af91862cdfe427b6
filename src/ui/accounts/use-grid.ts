import { useRef, useState, type KeyboardEvent, type FocusEvent } from 'react';

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Rows that Page Up and Page Down step over. */
const page = 8;

/** Where a key leads from a place in a grid of that size; null for keys that do not move. Pure. */
export function nextPlace({ row, column }: Place, key: string, ctrl: boolean, rows: number, columns: number): Place | null {
  const clamp = (to: Place): Place => ({ row: Math.max(0, Math.min(rows - 1, to.row)), column: Math.max(0, Math.min(columns - 1, to.column)) });
  switch (key) {
    case 'ArrowDown':
      return clamp({ row: row + 1, column });
    case 'ArrowUp':
      return clamp({ row: row - 1, column });
    case 'ArrowRight':
      return clamp({ row, column: column + 1 });
    case 'ArrowLeft':
      return clamp({ row, column: column - 1 });
    case 'PageDown':
      return clamp({ row: row + page, column });
    case 'PageUp':
      return clamp({ row: row - page, column });
    case 'Home':
      return clamp({ row: ctrl ? 0 : row, column: 0 });
    case 'End':
      return clamp({ row: ctrl ? rows - 1 : row, column: columns - 1 });
    default:
      return null;
  }
}

/**
 * Movement by cell (ARIA Authoring Practices, "grid"): one cell is in the tab order, the arrows move it; what stands inside the cell follows
 * in the tab order after it. Cells carry `data-cell="row column"`.
 */
export function useGrid(rows: number, columns: number, onEnter: (row: number, column: number) => void) {
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<Place>({ row: 0, column: 1 });
  const here = { row: Math.min(at.row, Math.max(0, rows - 1)), column: Math.min(at.column, Math.max(0, columns - 1)) };
  const cellAt = ({ row, column }: Place) => table.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`);
  return {
    here,
    /** Gives the present cell the focus. */
    focus: () => cellAt(here)?.focus(),
    isHere: (row: number, column: number) => here.row === row && here.column === column,
    props: {
      ref: table,
      onFocus: (event: FocusEvent) => {
        const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-cell]')?.dataset['cell'] : undefined;
        const [row, column] = (cell ?? '').split(' ').map(Number);
        if (row !== undefined && column !== undefined && (row !== here.row || column !== here.column)) setAt({ row, column });
      },
      onKeyDown: (event: KeyboardEvent) => {
        const onCell = event.target instanceof HTMLElement && event.target.dataset['cell'] !== undefined;
        if (event.altKey || event.metaKey || event.shiftKey) return;
        if (onCell && event.key === 'Enter') {
          event.preventDefault();
          event.stopPropagation();
          onEnter(here.row, here.column);
          return;
        }
        const next = nextPlace(here, event.key, event.ctrlKey, rows, columns);
        if (next === null) return;
        event.preventDefault();
        event.stopPropagation();
        setAt(next);
        const cell = cellAt(next);
        cell?.focus();
        cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      },
    },
  };
}
