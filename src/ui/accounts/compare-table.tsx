import { Fragment, useEffect, useRef, type CSSProperties } from 'react';
import type { AccountRow, CompareView, SideView } from '../../query/accounts/account-views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { BriefButton } from '../widgets/brief-button.tsx';
import { IconButton } from '../widgets/button.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { CellContent } from './account-cell.tsx';
import { cellName, columnName } from './cell-name.ts';
import { useGrid } from './use-grid.ts';

interface CompareTableProps {
  readonly view: CompareView;
  readonly rows: readonly AccountRow[];
  readonly title: string;
  /** Sides that can be taken out. */
  readonly removable: readonly string[];
  readonly onRemove: (key: string) => void;
}

/** Topics and events by account: a table of cells that the arrow keys walk over; Enter or a click opens the evidence of a cell. */
export function CompareTable({ view, rows, title, removable, onRemove }: CompareTableProps) {
  const session = useSession();
  const { claims } = useSignal(session.state);
  const { columns, groups } = view;
  const several = new Set(columns.map((column) => column.event?.id)).size > 1;
  const grouped = groups.some((group) => group.event !== undefined);
  const open = (row: number, column: number) => {
    const line = rows[row];
    if (line === undefined) return;
    if (column === 0) return session.dispatch({ type: 'select', entity: line.entity.id, open: true });
    const ids = line.cells[column - 1]?.ids ?? [];
    if (ids.length === 0) return;
    // A second Enter goes to what the first one opened.
    if (sameClaims(ids, claims)) document.querySelector<HTMLElement>('section[aria-label="Details"] :is(button,a[href])')?.focus();
    else session.dispatch({ type: 'open-claims', claims: ids });
  };
  const grid = useGrid(rows.length, columns.length + 1, open);
  useFocusBack(claims.length > 0, grid.focus);
  const starts = new Set(groups.slice(1).map((group) => group.columns[0]));
  const edge = (column: number): string => (starts.has(column) ? ' edge' : '');
  return (
    <table className="accounts-table" role="grid" aria-label={title} style={{ '--columns': columns.length } as CSSProperties} {...grid.props}>
      <colgroup><col className="topic" />{columns.map((column) => <col key={column.key} />)}</colgroup>
      <thead>
        {grouped && (
          <tr className="g">
            <td />
            {groups.map((group) => (
              <th key={group.label} scope="colgroup" role="columnheader" colSpan={group.columns.length} aria-colspan={group.columns.length} className={edge(group.columns[0] ?? 0).trim()}>
                <span>{group.label}{group.when && <span className="when"> {group.when.text}</span>}</span>
                {group.divergence.attention !== null && <span className="apart" title={group.divergence.says}>{group.divergence.attention.toFixed(2)} apart</span>}
              </th>
            ))}
          </tr>
        )}
        <tr className="h">
          <th scope="col" role="columnheader">Topic <small>most divergent first</small></th>
          {columns.map((column, index) => <ColumnHead key={column.key} column={column} named={several && !grouped} className={edge(index).trim()} onRemove={removable.includes(column.key) ? onRemove : undefined} />)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <tr key={row.key} className={row.cells.some((cell) => cell.ids.length > 0 && sameClaims(cell.ids, claims)) ? 'is' : undefined}>
            <th scope="row" role="rowheader" tabIndex={grid.isHere(line, 0) ? 0 : -1} data-cell={`${line} 0`}>
              <div>
                <KindGlyph kind={row.entity.kind} size={13} />
                <ActionLink className="ent" action={{ type: 'select', entity: row.entity.id, open: true }} tabIndex={grid.isHere(line, 0) ? 0 : -1}>{row.label}</ActionLink>
              </div>
              <small>{row.relationWords}</small>
            </th>
            {row.cells.map((cell) => {
              const column = columns[cell.column];
              if (column === undefined) return <Fragment key={cell.column} />;
              const name = columnName(column, several);
              const active = grid.isHere(line, cell.column + 1);
              return (
                <td
                  key={cell.column}
                  role="gridcell"
                  className={`c-${cell.grade}${edge(cell.column)}`}
                  tabIndex={active ? 0 : -1}
                  data-cell={`${line} ${cell.column + 1}`}
                  data-brief-here=""
                  aria-label={cellName(name, row, cell)}
                  aria-selected={cell.ids.length > 0 && sameClaims(cell.ids, claims)}
                  onClick={(event) => {
                    if (event.target instanceof Element && event.target.closest('a,button,.popover') === null) open(line, cell.column + 1);
                  }}
                >
                  <CellContent cell={cell} column={name} of={`${row.label}, ${column.short}`} active={active} brief={<BriefButton source={{ is: 'account-cell', view, row, cell, says: cellName(name, row, cell) }} what={`${row.label}, ${name}`} tabIndex={active ? 0 : -1} />} />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ColumnHeadProps {
  readonly column: SideView;
  /** Whether its event is to be named: no heading above the columns does. */
  readonly named: boolean;
  readonly className: string;
  readonly onRemove: ((key: string) => void) | undefined;
}

function ColumnHead({ column, named, className, onRemove }: ColumnHeadProps) {
  const entity = column.actor ?? (column.is === 'source' ? column.sources[0] : column.event);
  return (
    <th scope="col" role="columnheader" className={className} title={column.label}>
      <span className="col-head">
        {entity ? <ActionLink className="ent" action={{ type: 'select', entity: entity.id, open: true }}>{column.short}</ActionLink> : column.short}
        <small>{named && column.is === 'account' && column.event && `${column.event.short}: `}{column.detail}{column.complete && ', read in full'}</small>
        <span className="grow" />
        {onRemove && <IconButton icon="close" size={12} label={`Take out ${column.label}`} onClick={() => onRemove(column.key)} />}
      </span>
    </th>
  );
}

function sameClaims(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}

/** When the evidence is closed, the cell that it belongs to has the focus again, unless something else took it. */
function useFocusBack(open: boolean, focus: () => void): void {
  const was = useRef(open);
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) focus();
    was.current = open;
  });
}
