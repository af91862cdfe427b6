import type { EntityView } from '../../query/views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { BriefButton } from '../widgets/brief-button.tsx';
import { Button, IconButton } from '../widgets/button.tsx';
import { count, plural } from '../widgets/format.ts';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { Tag } from '../widgets/tag.tsx';
import { EntityFacts } from './entity-facts.tsx';
import { PartnerChips } from './partner-chips.tsx';
import { RelationGroups } from './relation-groups.tsx';
import { TieTo } from './tie-to.tsx';

/** Everything about one entity: what it is, what one can do from it, and its claims by relation. */
export function EntityPanel({ view }: { readonly view: EntityView }) {
  const session = useSession();
  const state = useSignal(session.state);
  const scene = useSignal(session.scene);
  const { ref } = view;
  const node = scene.nodes.find((each) => each.id === ref.id);
  const brought = state.brought?.[ref.id]?.length ?? 0;
  return (
    <>
      <header className="hd">
        <div className="row">
          <KindGlyph kind={ref.kind} size={18} />
          <h2 className="title">{ref.label}</h2>
          <Tag>{ref.kind} · {ref.subtype}</Tag>
          <span className="grow" />
          <BriefButton source={{ is: 'entity', entity: ref }} what={ref.label} />
          {node?.pinned === true && <IconButton icon="pin" label="Unpin" onClick={() => session.dispatch({ type: 'unpin', entity: ref.id })} />}
          <IconButton icon="close" label="Close" keys="Esc" onClick={() => session.dispatch({ type: 'clear' })} />
        </div>
        <p className="meta num-t">{summary(view)}</p>
        {view.entity.description !== undefined && <p className="about">{view.entity.description}</p>}
        <div className="acts">
          <Button small variant="primary" icon="path" onClick={() => session.dispatch({ type: 'ask', question: { from: [ref.id], to: [], also: [] } })} aria-keyshortcuts="P">Path from here</Button>
          <TieTo from={ref} />
          <Button small icon="expand" onClick={() => session.expand(ref.id)} aria-haspopup="menu" aria-keyshortcuts="E">Expand</Button>
          {brought > 0 && <Button small icon="minus" onClick={() => session.dispatch({ type: 'collapse', entity: ref.id })}>Collapse {count(brought)}</Button>}
          {node !== undefined && <Button small icon="hide" onClick={() => session.dispatch({ type: 'hide', entities: [ref.id] })} aria-keyshortcuts="H">Hide</Button>}
        </div>
        <EntityFacts view={view} />
      </header>
      <PartnerChips view={view} />
      {view.groups.length > 0 ? <RelationGroups groups={view.groups} focus={ref.id} /> : <NoClaims view={view} />}
    </>
  );
}

/** "31 claims · 11 entities · 24 Nov 2025 to 4 Feb 2026", and how many the filters keep. */
function summary(view: EntityView): string {
  // A source takes part in few claims, but many rest on it.
  if (view.claims === 0 && view.groups.length > 0) return `${plural(view.groups.reduce((sum, group) => sum + group.count, 0), 'claim')} rest on it`;
  const claims = view.claims === view.unfiltered ? plural(view.claims, 'claim') : `${count(view.claims)} of ${plural(view.unfiltered, 'claim')} under the filters`;
  const entities = plural(view.neighbours, 'entity', 'entities');
  return [claims, entities, ...(view.span === undefined ? [] : [view.span.text])].join(' · ');
}

function NoClaims({ view }: { readonly view: EntityView }) {
  const session = useSession();
  const { tiedTo } = useSignal(session.state);
  if (view.unfiltered === 0) return <p className="note">No claim speaks of it. It may be a source, cited below the claims that rest on it.</p>;
  if (tiedTo.length > 0)
    return (
      <div className="note">
        <p>No claim ties it to these.</p>
        <Button small onClick={() => session.dispatch({ type: 'tied-to', entities: [] })}>Show all its claims</Button>
      </div>
    );
  return (
    <div className="note">
      <p>The filters leave none of its {plural(view.unfiltered, 'claim')}.</p>
      <Button small onClick={() => session.dispatch({ type: 'clear-filter' })}>Clear the filters</Button>
    </div>
  );
}
