import type { ViewState } from '../../session/state.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { count, plural } from '../widgets/format.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import { bindings, type BindingId } from '../keys/bindings.ts';
import { runBinding } from '../keys/run-binding.ts';
import { usePage } from './page.ts';

/** What is drawn of how much, and the keys that serve now; each of them is a button as well. */
export function StatusLine() {
  const session = useSession();
  const page = usePage();
  const scene = useSignal(session.scene);
  const state = useSignal(session.state);
  const facets = resourceValue(useSignal(session.facets));
  const filteredOut = useSignal(session.filteredOut);
  const drawn = new Set(scene.edges.flatMap((edge) => edge.claims)).size;
  const compared = resourceValue(useSignal(session.compare));
  const matrix = resourceValue(useSignal(session.matrix));
  const selected = state.selection.at(-1);
  const lead = selected && scene.nodes.find((node) => node.id === selected);
  const focused = scene.nodes.filter((node) => node.emphasis !== 'context').length;
  return (
    <footer className="status">
      <span className="where">
        {state.view === 'matrix' ? (
          matrix && <>{plural(matrix.rows.length, 'row')} · {plural(matrix.columns.length, 'column')} · {count(matrix.shown)} of {plural(matrix.total.claims, 'claim')} in the matrix</>
        ) : state.view === 'tables' ? (
          facets && <>{count(facets.claims)} of {plural(facets.total, 'claim')} · {count(facets.entities)} of {plural(facets.totalEntities, 'entity', 'entities')}</>
        ) : state.view === 'accounts' ? (
          compared && <>{plural(compared.columns.length, 'side')} · {plural(compared.counts.rows, 'topic')} · {plural(compared.counts.claims, 'claim')}</>
        ) : lead && state.view !== 'paths' ? (
          <>
            <b>{lead.label}</b> selected{state.selection.length > 1 ? ` with ${count(state.selection.length - 1)} more` : ''} · {count(focused)} of {plural(scene.nodes.length, 'drawn entity', 'drawn entities')} in focus
          </>
        ) : (
          <>
            {outOf(scene.nodes.length, facets?.entities)} entities · {outOf(drawn, facets?.claims)} claims drawn
          </>
        )}
        {filteredOut && ` · ${filteredOut}`}
      </span>
      <ul className="keys" aria-label="Keys">
        {hints(state).map((id) => {
          const binding = bindings[id];
          return (
            <li key={id}>
              <button type="button" tabIndex={-1} onClick={() => runBinding(id, session, page)}>
                {binding.keys.map((key) => <kbd key={key}>{key}</kbd>)} {binding.short}
              </button>
            </li>
          );
        })}
      </ul>
    </footer>
  );
}

/** Ends that are asked about are drawn even where a filter leaves none of them. */
function outOf(n: number, all: number | undefined): string {
  return all === undefined || all < n ? count(n) : `${count(n)} of ${count(all)}`;
}

function hints(state: ViewState): readonly BindingId[] {
  if (state.view === 'accounts') return ['cells', 'evidence', 'differences', 'changes', 'undo', 'keys'];
  if (state.view === 'matrix') return ['cells', 'evidence', 'brush', 'asOf', 'list', 'keys'];
  if (state.view === 'tables') return ['cells', 'evidence', 'filters', 'undo', 'keys'];
  if (state.view === 'paths') return ['families', 'swap', ...(state.selection.length > 0 ? (['path'] as const) : []), 'fit', 'undo', 'keys'];
  if (state.selection.length) return ['expand', 'hide', 'path', 'next', 'clear', 'undo', 'keys'];
  return ['search', 'filters', 'list', 'fit', 'undo', 'keys'];
}
