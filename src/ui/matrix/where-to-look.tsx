import type { MatrixCell, MatrixView } from '../../query/matrix/matrix-views.ts';
import { ActionLink } from '../widgets/action-link.tsx';

/** Before a cell is open: how to open one, and the cells that are worth it first. */
export function WhereToLook({ view }: { readonly view: MatrixView | undefined }) {
  const lists = view ? remarkable(view) : [];
  return (
    <div className="cell-panel">
      <p className="eyebrow">Matrix and time</p>
      <h2 className="title">Nothing is selected</h2>
      <p className="meta">Choose a cell for its claims, a name for an actor or topic, or a mark below for what happened and was said when.</p>
      {view && lists.map(({ title, cells }) => (
        <section key={title} className="worth">
          <h3 className="sec">{title}</h3>
          <ul>
            {cells.map((cell) => (
              <li key={`${cell.row},${cell.column}`}>
                <ActionLink action={{ type: 'cell', row: view.rows[cell.row]!.entity.id, column: view.columns[cell.column]!.entity.id }}>{cell.name}</ActionLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const each = 4;

/** Cells where claims contradict, pull both ways, or are left out; the most claims first. */
function remarkable(view: MatrixView): readonly { readonly title: string; readonly cells: readonly MatrixCell[] }[] {
  const by = (weight: (cell: MatrixCell) => number) => view.cells.filter((cell) => weight(cell) > 0).toSorted((a, b) => weight(b) - weight(a) || b.count - a.count).slice(0, each);
  return [
    { title: 'Contested', cells: by((cell) => cell.contested) },
    { title: 'For and against', cells: view.mode === 'stance' ? by((cell) => Math.min(cell.supports, cell.opposes)) : by((cell) => Math.min(cell.quads['material-conflict'] + cell.quads['verbal-conflict'], cell.quads['material-cooperation'] + cell.quads['verbal-cooperation'])) },
    { title: 'Left out', cells: by((cell) => cell.omissions) },
    { title: 'Most claims', cells: by((cell) => cell.count) },
  ].filter(({ cells }) => cells.length > 0);
}
