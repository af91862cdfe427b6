import type { EntityId } from '../../model/ids.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { LinksView } from '../../query/views.ts';
import { Suggested } from '../claim/suggested.tsx';
import { useRefs } from '../claim/use-refs.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button, IconButton } from '../widgets/button.tsx';
import { EntityCombobox } from '../widgets/entity-combobox.tsx';
import { plural } from '../widgets/format.ts';
import { ResourceView } from '../widgets/resource-view.tsx';
import { RelationGroups } from './relation-groups.tsx';
import './inspector.css';

/** Two ends and every claim that ties them directly, by relation; with nothing asked yet, the two fields and what to select. */
export function LinksPanel() {
  const session = useSession();
  const { pair } = useSignal(session.state);
  const links = useSignal(session.links);
  const a = useRefs(pair?.a ?? []);
  const b = useRefs(pair?.b ?? []);
  const ask = (from: readonly EntityId[], to: readonly EntityId[]) => session.dispatch({ type: 'links', a: from, b: to });
  return (
    <div className="inspector">
      <header className="hd">
        <h2 className="title">{pair === null ? 'Links' : `${names(a)} and ${names(b)}`}</h2>
        {pair === null && <p className="about">Select an entity on the canvas or by search to see what ties it to others, or name two here.</p>}
        <div className="between">
          <div>
            <EntityCombobox label="Between" value={a} onChange={(refs) => ask(ids(refs), pair?.b ?? [])} />
            <EntityCombobox label="and" value={b} onChange={(refs) => ask(pair?.a ?? [], ids(refs))} />
          </div>
          <IconButton icon="swap" label="Swap" className="swap" disabled={pair === null} onClick={() => pair !== null && ask(pair.b, pair.a)} />
        </div>
        {pair !== null && pair.a.length > 0 && pair.b.length > 0 && (
          <div className="acts">
            <Button small variant="primary" icon="path" onClick={() => session.dispatch({ type: 'ask', question: { from: pair.a, to: pair.b, also: [] } })}>Paths between them</Button>
            <Button small icon="close" onClick={() => session.dispatch({ type: 'clear' })}>Close</Button>
          </div>
        )}
        {pair === null && <Suggested kind="links" title="Pairs worth asking about" />}
      </header>
      {pair !== null && <ResourceView resource={links} what="their links" idle={<p className="note">Name both ends to see what ties them.</p>}>{(view) => <Answer view={view} />}</ResourceView>}
    </div>
  );
}

function Answer({ view }: { readonly view: LinksView }) {
  const session = useSession();
  const filtered = useSignal(session.filteredOut);
  return (
    <>
      <p className="meta count-line">{plural(view.count, 'claim')} {view.count === 1 ? 'ties' : 'tie'} them directly</p>
      {view.note !== undefined && <p className="note">{view.note}</p>}
      {view.count === 0 && (
        <div className="note">
          <p>No claim names both. They may still be connected through others.</p>
          {filtered !== '' && <Button small onClick={() => session.dispatch({ type: 'clear-filter' })}>Clear the filters</Button>}
        </div>
      )}
      <RelationGroups groups={view.groups} />
    </>
  );
}

const ids = (refs: readonly EntityRef[]): readonly EntityId[] => refs.map((ref) => ref.id);

function names(refs: readonly EntityRef[]): string {
  return refs.length === 0 ? '…' : [...new Set(refs.map((ref) => ref.label))].join(' or ');
}
