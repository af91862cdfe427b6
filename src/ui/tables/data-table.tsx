import { memo, useEffect, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { TableColumn } from '../../query/tables/table-views.ts';
import { count } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { rowMap } from './row-map.ts';
import { nextSort, tableMove, type TablePlace } from './table-keys.ts';
import type { Pages } from './use-pages.ts';

export interface DataTableProps<Row> {
  readonly label: string;
  readonly pages: Pages<Row>;
  readonly columns: readonly TableColumn<string>[];
  readonly widthOf: (column: string) => string;
  readonly idOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  readonly cell: (row: Row, column: string) => ReactNode;
  readonly sort: readonly string[];
  readonly onSort: (sort: readonly string[]) => void;
  readonly selected: ReadonlySet<string>;
  /** Opens one row alone; toggles one beside the others; or opens all from the last one to this. */
  readonly onPick: (row: Row, how: 'alone' | 'toggle', between: readonly Row[]) => void;
  readonly onCopy: () => void;
  readonly narrow: boolean;
}

const rowHeight = 34;
/** On narrow screens: a name and what is told of it; a sentence in two lines, and what it ties. */
const narrowRowHeight = 66;
const sentenceRowHeight = 88;

/** A long table of which only what is in view exists: sorting by its heads, rows picked with the mouse or the keys, groups that fold. */
export function DataTable<Row>({ label, pages, columns, widthOf, idOf, nameOf, cell, sort, onSort, selected, onPick, onCopy, narrow }: DataTableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState<TablePlace>({ line: 0, column: 1 });
  const anchor = useRef<number | null>(null);
  const wantFocus = useRef(false);
  const map = rowMap(pages.total, pages.groups, folded);
  const here: TablePlace = { line: Math.min(at.line, map.lines - 1), column: Math.min(at.column, columns.length) };
  const height = !narrow ? rowHeight : columns.some((column) => column.id === 'says') ? sentenceRowHeight : narrowRowHeight;
  const virtual = useVirtualizer({
    count: map.lines,
    getScrollElement: () => frame.current,
    estimateSize: () => height,
    overscan: 12,
    // The focused line stays, even when it is scrolled out of view.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      return here.line < 0 || shown.includes(here.line) ? shown : here.line < (shown[0] ?? 0) ? [here.line, ...shown] : [...shown, here.line];
    },
  });
  useEffect(() => virtual.measure(), [height, virtual]);
  const items = virtual.getVirtualItems();
  const shown = items.filter((item) => item.index !== here.line);
  const firstRow = rowNear(map, shown[0]?.index ?? 0, 1);
  const lastRow = rowNear(map, shown.at(-1)?.index ?? 0, -1);
  useEffect(() => {
    if (firstRow !== undefined && lastRow !== undefined) pages.want(firstRow, Math.max(firstRow, lastRow));
  });
  useEffect(() => {
    if (!wantFocus.current) return;
    wantFocus.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-at="${here.line},${here.column}"]`)?.focus({ preventScroll: true });
  });

  const fold = (key: string) => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    setFolded(next);
  };
  const pick = (line: number, how: 'alone' | 'toggle' | 'range') => {
    const target = map.at(line);
    if (target.is === 'group') return fold(target.group.key);
    const row = pages.row(target.row);
    if (!row) return;
    if (how === 'range' && anchor.current !== null) {
      const from = Math.min(anchor.current, target.row);
      const between = Array.from({ length: Math.abs(anchor.current - target.row) + 1 }, (_, i) => pages.row(from + i)).filter((each): each is NonNullable<typeof each> => each !== undefined);
      return onPick(row, 'alone', between);
    }
    anchor.current = target.row;
    onPick(row, how === 'toggle' ? 'toggle' : 'alone', []);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    if (event.ctrlKey && event.key.toLowerCase() === 'c' && selected.size > 0 && !getSelection()?.toString()) {
      event.preventDefault();
      return onCopy();
    }
    const onHead = here.line < 0;
    if (event.key === 'Enter' && !onHead) {
      event.preventDefault();
      return pick(here.line, event.shiftKey ? 'range' : 'alone');
    }
    if (event.key === ' ') {
      event.preventDefault();
      if (onHead) (event.target as HTMLElement).click();
      else pick(here.line, event.shiftKey ? 'range' : 'toggle');
      return;
    }
    const next = tableMove(here, event, map.lines, columns.length + 1, Math.max(1, Math.floor((frame.current?.clientHeight ?? 400) / height) - 2));
    if (!next) return;
    event.preventDefault();
    // A group's head is one cell; the first column of the heads has nothing to press.
    const column = next.line < 0 ? Math.max(1, next.column) : next.column;
    if (next.line >= 0) virtual.scrollToIndex(next.line, { align: 'auto' });
    wantFocus.current = true;
    setAt({ line: next.line, column });
  };
  const onClick = (event: MouseEvent) => {
    const line = (event.target as HTMLElement).closest<HTMLElement>('[data-line]')?.dataset['line'];
    if (line === undefined || getSelection()?.toString()) return;
    const check = (event.target as HTMLElement).closest('[data-check]') !== null;
    const column = Number((event.target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset['at']?.split(',')[1] ?? 1);
    wantFocus.current = true;
    setAt({ line: Number(line), column });
    pick(Number(line), event.shiftKey ? 'range' : check || event.ctrlKey || event.metaKey ? 'toggle' : 'alone');
  };
  const tab = (line: number, column: number) => (line === here.line && column === here.column ? 0 : -1);
  const primary = sort[0];
  return (
    <div ref={frame} className="table-scroll" tabIndex={-1}>
      <div
        ref={grid}
        className={narrow ? 'data-table narrow' : 'data-table'}
        role="grid"
        aria-label={label}
        aria-rowcount={map.lines + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        aria-busy={pages.is === 'loading'}
        style={{ '--columns': `34px ${columns.map((column) => widthOf(column.id)).join(' ')}` } as CSSProperties}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className="dt-head">
          <div role="row" aria-rowindex={1} className="dt-row">
            <span role="columnheader" aria-colindex={1} className="dt-check"><span className="vh">Selected</span></span>
            {columns.map((column, i) => {
              const sorted = sort.find((each) => each === column.id || each === `-${column.id}`);
              const place = sorted === undefined ? 0 : sort.indexOf(sorted) + 1;
              const direction = sorted === undefined ? undefined : sorted.startsWith('-') ? 'descending' : 'ascending';
              return (
                <span key={column.id} role="columnheader" aria-colindex={i + 2} className={column.numeric ? 'num' : undefined} aria-sort={sorted === primary && direction ? direction : column.sortable ? 'none' : undefined}>
                  {column.sortable ? (
                    <button
                      type="button"
                      data-at={`-1,${i + 1}`}
                      tabIndex={tab(-1, i + 1)}
                      title={`Sort by ${column.label.toLowerCase()}; with Shift also by it`}
                      onFocus={() => setAt({ line: -1, column: i + 1 })}
                      onClick={(event) => onSort(nextSort(sort, column.id, event.shiftKey))}
                    >
                      {column.label}
                      {direction && <Icon name={direction === 'ascending' ? 'chevron-up' : 'chevron-down'} size={12} />}
                      {place > 0 && sort.length > 1 && <small>{place}<span className="vh">{direction === 'ascending' ? ', ascending' : ', descending'}</span></small>}
                    </button>
                  ) : column.label}
                </span>
              );
            })}
          </div>
        </div>
        <div role="rowgroup" className="dt-body" style={{ height: virtual.getTotalSize() }} onClick={onClick}>
          {items.map((item) => {
            const line = map.at(item.index);
            const style = { transform: `translateY(${item.start}px)`, height: item.size };
            if (line.is === 'group') {
              return (
                <div key={`group ${line.group.key}`} role="row" aria-rowindex={item.index + 2} className="dt-row dt-group" style={style} data-line={item.index}>
                  <span role="gridcell" aria-colindex={1} aria-colspan={columns.length + 1}>
                    <button type="button" aria-expanded={line.open} data-at={`${item.index},${here.line === item.index ? here.column : 0}`} tabIndex={here.line === item.index ? 0 : -1} onFocus={() => setAt({ ...here, line: item.index })}>
                      <Icon name={line.open ? 'chevron-down' : 'chevron-right'} size={13} />
                      <b>{line.group.label}</b> <span className="meta">{count(line.group.count)}</span>
                    </button>
                  </span>
                </div>
              );
            }
            const row = pages.row(line.row);
            const on = row !== undefined && selected.has(idOf(row));
            return (
              <div key={`row ${line.row}`} role="row" aria-rowindex={item.index + 2} aria-selected={on} className={on ? 'dt-row is-on' : 'dt-row'} style={style} data-line={item.index}>
                <span
                  role="gridcell" aria-colindex={1} className="dt-check" data-check data-at={`${item.index},0`} tabIndex={tab(item.index, 0)}
                  aria-label={row ? `${nameOf(row)}: ${on ? 'selected' : 'not selected'}` : 'not read yet'}
                  onFocus={() => setAt({ line: item.index, column: 0 })}
                >
                  <i aria-hidden="true">{on && <Icon name="check" size={12} />}</i>
                </span>
                <Cells row={row} columns={columns} cell={cell as (row: unknown, column: string) => ReactNode} line={item.index} stop={item.index === here.line ? here.column : -1} onPlace={setAt} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

interface CellsProps {
  readonly row: unknown;
  readonly columns: readonly TableColumn<string>[];
  readonly cell: (row: unknown, column: string) => ReactNode;
  readonly line: number;
  /** The cell in the tab order; -1 = none of this line. */
  readonly stop: number;
  readonly onPlace: (place: TablePlace) => void;
}

/** The cells of one row; not made again while the table scrolls. */
const Cells = memo(function Cells({ row, columns, cell, line, stop, onPlace }: CellsProps) {
  return columns.map((column, i) => (
    <span
      key={column.id} role="gridcell" aria-colindex={i + 2} className={column.numeric ? 'num' : undefined} data-at={`${line},${i + 1}`} tabIndex={stop === i + 1 ? 0 : -1}
      onFocus={() => onPlace({ line, column: i + 1 })}
    >
      {row !== undefined ? cell(row, column.id) : i === 0 ? <span className="waiting">Reading…</span> : null}
    </span>
  ));
});

/** The nearest row of the table at or after (before) a line; group heads are passed over. */
function rowNear(map: ReturnType<typeof rowMap>, line: number, direction: 1 | -1): number | undefined {
  for (let i = line; i >= 0 && i < map.lines; i += direction) {
    const found = map.at(i);
    if (found.is === 'row') return found.row;
  }
  return undefined;
}
