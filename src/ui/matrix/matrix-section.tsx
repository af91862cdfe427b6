import type { MatrixView } from '../../query/matrix/matrix-views.ts';
import { initialMatrix } from '../../session/initial-state.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { ResourceView } from '../widgets/resource-view.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { MatrixLegend } from './matrix-legend.tsx';

const sizes = [12, 24, 40, 80] as const;

/** Who takes which stance, or who deals with whom how: heading, choices, the table and how it is ordered. */
export function MatrixSection() {
  const session = useSession();
  const state = useSignal(session.state);
  const matrix = useSignal(session.matrix);
  const layout = state.matrix ?? initialMatrix;
  const set = (question: Partial<typeof layout>) => session.dispatch({ type: 'matrix', question });
  const size = sizes.find((each) => each >= layout.size) ?? 80;
  return (
    <section className="matrix-part" aria-labelledby="matrix-title">
      <header className="mh">
        <h2 id="matrix-title">{layout.mode === 'stance' ? 'Who takes which stance' : 'Who deals with whom'}</h2>
        <p className="meta">{layout.mode === 'stance' ? 'claims by actor and topic' : 'the row acts on the column'}{state.filter.window ? ', within the brush' : ''}</p>
        <span className="grow" />
        <div className="seg" role="group" aria-label="What the cells show">
          <button type="button" aria-pressed={layout.mode === 'stance'} onClick={() => set({ mode: 'stance' })}>Stance</button>
          <button type="button" aria-pressed={layout.mode === 'quad'} onClick={() => set({ mode: 'quad' })}>Actor × actor</button>
        </div>
        <label className="pick">
          <span className="meta">Order</span>
          <select value={layout.order} onChange={(event) => set({ order: event.currentTarget.value as typeof layout.order })}>
            <option value="blocks">in blocks</option>
            <option value="weight">most claims</option>
            <option value="name">by name</option>
          </select>
        </label>
        <label className="pick">
          <span className="meta">Columns</span>
          <select value={size} onChange={(event) => set({ size: Number(event.currentTarget.value) })}>
            {sizes.map((each) => <option key={each} value={each}>{each}</option>)}
          </select>
        </label>
      </header>
      <MatrixLegend mode={layout.mode} />
      <ResourceView resource={matrix} what="the matrix">
        {(view) => (view.cells.length === 0 ? <NoCells mode={view.mode} /> : <Filled view={view} />)}
      </ResourceView>
    </section>
  );
}

function Filled({ view }: { readonly view: MatrixView }) {
  return (
    <div className="matrix-scroll" role="region" aria-label="Matrix" tabIndex={-1}>
      <MatrixGrid view={view} />
      <p className="meta method">{view.orderSays} {view.cutSays}</p>
    </div>
  );
}

function NoCells({ mode }: { readonly mode: MatrixView['mode'] }) {
  const session = useSession();
  const filteredOut = useSignal(session.filteredOut);
  return (
    <div className="note">
      <p>{filteredOut ? `No claims are left for the matrix: ${filteredOut}.` : mode === 'stance' ? 'No claim ties an actor to a topic or an event.' : 'No claim has an actor act on an actor.'}</p>
      {filteredOut && <Button small onClick={() => session.dispatch({ type: 'clear-filter' })}>Clear all filters</Button>}
      {!filteredOut && mode === 'quad' && <Button small onClick={() => session.dispatch({ type: 'matrix', question: { mode: 'stance' } })}>Show stances</Button>}
    </div>
  );
}
