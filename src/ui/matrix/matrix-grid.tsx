import { memo, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { MatrixCell, MatrixHead, MatrixView } from '../../query/matrix/matrix-views.ts';
import { cellOf } from '../../session/cell-of.ts';
import type { Session } from '../../session/session.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { ContestGlyph } from '../widgets/contest-glyph.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { OmitGlyph } from '../widgets/omit-glyph.tsx';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';
import { plural } from '../widgets/format.ts';
import { cellLook } from './cell-look.ts';
import { gridMove, type Place } from './grid-move.ts';
import { lights, useLit, type LitClaims } from './lit-claims.ts';

/** The matrix as a table with heads; the arrow keys move from cell to cell, Enter opens one. */
export function MatrixGrid({ view }: { readonly view: MatrixView }) {
  const session = useSession();
  const { selection } = useSignal(session.state);
  const hovered = useSignal(session.hovered);
  const table = useRef<HTMLTableElement>(null);
  const cells = useMemo(() => new Map(view.cells.map((cell) => [`${cell.row},${cell.column}`, cell])), [view]);
  const open = cellOf(view, selection);
  const [moved, setMoved] = useState<Place | null>(null);
  const inside = moved && moved.row < view.rows.length && moved.column < view.columns.length ? moved : null;
  const first = view.cells[0];
  const here: Place = inside ?? open ?? first ?? { row: 0, column: 0 };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.shiftKey) return;
    const next = gridMove(here, event, view.rows.length, view.columns.length);
    if (!next) return;
    event.preventDefault();
    setMoved(next);
    const target = table.current?.querySelector<HTMLElement>(`[data-at="${next.row},${next.column}"]`);
    target?.focus({ preventScroll: true });
    // Sticky heads cover what is merely scrolled into view; the scroll margins of the cells keep clear of them.
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const tab = (row: number, column: number) => (row === here.row && column === here.column ? 0 : -1);
  const chosen = (head: MatrixHead) => selection.includes(head.entity.id) || hovered === head.entity.id;
  const rowGroups = view.rowGroups.length > 0 ? view.rowGroups : [{ label: '', from: 0, to: view.rows.length - 1 }];
  const breaks = new Set(view.columnGroups.slice(1).map((group) => group.from));
  return (
    <table
      ref={table}
      className="matrix-table"
      role="grid"
      aria-rowcount={view.total.rows + 1}
      aria-colcount={view.total.columns + 1}
      data-main
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const [row, column] = (event.target as HTMLElement).dataset['at']?.split(',') ?? [];
        if (row !== undefined && column !== undefined) setMoved({ row: Number(row), column: Number(column) });
      }}
    >
      <caption className="vh">{view.mode === 'stance' ? 'Claims and stance by actor and topic' : 'Claims by actor and actor, with their class'}</caption>
      <thead>
        <tr>
          <td className="corner" />
          {view.columns.map((head, column) => (
            <th key={head.entity.id} scope="col" className={`${chosen(head) ? 'is-on' : ''}${breaks.has(column) ? ' apart' : ''}`}>
              <Head head={head} at={`-1,${column}`} tab={tab(-1, column)} session={session} selected={selection.includes(head.entity.id)} />
            </th>
          ))}
        </tr>
      </thead>
      {rowGroups.map((group) => (
        <tbody key={`${group.from} ${group.label}`}>
          {view.rows.slice(group.from, group.to + 1).map((head, index) => {
            const row = group.from + index;
            return (
              <tr key={head.entity.id}>
                <th scope="row" className={chosen(head) ? 'is-on' : undefined}>
                  <Head head={head} at={`${row},-1`} tab={tab(row, -1)} session={session} glyph selected={selection.includes(head.entity.id)} />
                </th>
                {view.columns.map((columnHead, column) => {
                  const cell = cells.get(`${row},${column}`);
                  const at = `${row},${column}`;
                  const apart = breaks.has(column) ? 'apart' : undefined;
                  return cell ? (
                    <td key={at} className={apart}><Cell cell={cell} mode={view.mode} at={at} tab={tab(row, column)} open={cell === open} row={head.entity.id} column={columnHead.entity.id} /></td>
                  ) : (
                    <td key={at} className={`none ${apart ?? ''}`} data-at={at} tabIndex={tab(row, column)} />
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}

interface HeadProps {
  readonly head: MatrixHead;
  readonly at: string;
  readonly tab: number;
  readonly session: Session;
  readonly selected: boolean;
  readonly glyph?: boolean;
}

/** A row's or column's name: selects its entity, and says on hover how many claims there are. */
function Head({ head, at, tab, session, selected, glyph = false }: HeadProps) {
  const { entity } = head;
  const hover = (id: EntityId | null) => session.intent({ type: 'hover', entity: id });
  return (
    <button
      type="button"
      className="mh-name"
      data-at={at}
      tabIndex={tab}
      aria-pressed={selected}
      title={`${entity.label}: ${plural(head.claims, 'claim')}`}
      onClick={() => session.dispatch({ type: 'select', entity: entity.id })}
      onPointerEnter={() => hover(entity.id)}
      onPointerLeave={() => hover(null)}
    >
      {glyph && <KindGlyph kind={entity.kind} size={11} />}
      <span>{entity.short}</span>
    </button>
  );
}

interface CellProps {
  readonly cell: MatrixCell;
  readonly mode: 'stance' | 'quad';
  readonly at: string;
  readonly tab: number;
  readonly open: boolean;
  readonly row: EntityId;
  readonly column: EntityId;
}

const Cell = memo(function Cell({ cell, mode, at, tab, open, row, column }: CellProps) {
  const session = useSession();
  const lit = useLit();
  const look = cellLook(cell, mode);
  return (
    <button
      type="button"
      className={`mc ${look.tint}${open ? ' sel' : ''}`}
      data-at={at}
      tabIndex={tab}
      aria-label={cell.name}
      aria-pressed={open}
      title={cell.name}
      onClick={() => session.dispatch(open ? { type: 'clear' } : { type: 'cell', row, column })}
      {...lights(lit, cell.claims)}
    >
      <LitRing cell={cell} lit={lit} />
      {look.tint === 'silent' ? <OmitGlyph size={14} /> : look.quad ? <QuadGlyph quad={look.quad} width={22} /> : <b>{look.sign}</b>}
      <span>{look.count}</span>
      {look.contested && <i><ContestGlyph size={12} /></i>}
      {look.omitted && look.tint !== 'silent' && <i className="low"><OmitGlyph size={11} /></i>}
    </button>
  );
});

/** Marks the cell while one of its claims is pointed at elsewhere. */
function LitRing({ cell, lit }: { readonly cell: MatrixCell; readonly lit: LitClaims }) {
  const claims = useSignal(lit);
  return claims.size > 0 && claims.size < 60 && cell.claims.some((id) => claims.has(id)) ? <span className="lit-ring" /> : null;
}
