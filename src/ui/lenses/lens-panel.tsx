import type { CentralityView, CommunitiesView, Community } from '../../query/metrics/metric-views.ts';
import { initialLens } from '../../session/initial-state.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { EntityLink } from '../widgets/entity-link.tsx';
import { count, plural } from '../widgets/format.ts';
import { ResourceView } from '../widgets/resource-view.tsx';
import { measures, measureWords } from './measure-words.ts';
import './lenses.css';

/** The highest that are named. */
const named = 8;

/** What the canvas shows of the shape of the graph: what each measure means, who is highest, and the communities in words. */
export default function LensPanel() {
  const session = useSession();
  const state = useSignal(session.state);
  const lens = state.lens ?? initialLens;
  const centrality = useSignal(session.centrality);
  const communities = useSignal(session.communities);
  const set = (change: Partial<typeof lens>) => session.dispatch({ type: 'lens', lens: change });
  return (
    <div className="lenses">
      <fieldset>
        <legend>Size of the entities</legend>
        <Choice label="As drawn" says="By the number of claims under the filters." on={lens.size === null} onChoose={() => set({ size: null })} first />
        {measures.map((measure) => (
          <Choice key={measure} {...measureWords[measure]} on={lens.size === measure} onChoose={() => set({ size: measure })} />
        ))}
      </fieldset>
      {lens.size !== null && (
        <ResourceView resource={centrality} what="the measure">{(view) => <Highest view={view} />}</ResourceView>
      )}
      <label className="switch">
        <input type="checkbox" role="switch" checked={lens.groups} onChange={(event) => set({ groups: event.currentTarget.checked })} />
        <span className="lens-name">Communities <span className="meta">Who and what is tied more closely to each other than to the rest, drawn as numbered groups.</span></span>
      </label>
      {lens.groups && state.view === 'paths' && state.question.to.length > 0 && <p className="meta">The groups are not drawn around a path; its entities stand in the order of the path.</p>}
      {lens.groups && <ResourceView resource={communities} what="the communities">{(view) => <Communities view={view} />}</ResourceView>}
    </div>
  );
}

function Choice({ label, says, on, onChoose, first = false }: { readonly label: string; readonly says: string; readonly on: boolean; readonly onChoose: () => void; readonly first?: boolean }) {
  return (
    <label className="lens-choice">
      <input type="radio" name="lens-size" checked={on} onChange={onChoose} {...(first || on ? { 'data-autofocus': '' } : {})} />
      <span><b>{label}</b> <span className="meta">{says}</span></span>
    </label>
  );
}

function Highest({ view }: { readonly view: CentralityView }) {
  const scene = useSignal(useSession().scene);
  const drawn = new Set(scene.nodes.map((node) => node.id));
  const { label } = measureWords[view.measure];
  if (view.scores.length === 0) return <p className="meta">Nothing is tied to anything under the filters.</p>;
  return (
    <section aria-label={`Highest by ${label.toLowerCase()}`} className="lens-highest">
      <h3 className="sec">Highest by {label.toLowerCase()} <span className="n">of {count(view.entities)}, in the whole graph</span></h3>
      <ol>
        {view.scores.slice(0, named).map(({ entity, value, share, rank }) => (
          <li key={entity.id}>
            <span className="num-t rank">{rank}</span>
            <span className="name"><EntityLink entity={entity} glyph />{!drawn.has(entity.id) && <span className="meta"> not drawn</span>}</span>
            <span className="bar-share" aria-hidden="true"><i style={{ width: `${Math.round(share * 100)}%` }} /></span>
            <span className="num-t value">{valueText(value)}</span>
          </li>
        ))}
      </ol>
      {view.note && <p className="meta">{view.note}</p>}
    </section>
  );
}

/** Whole numbers whole, shares with three figures. */
function valueText(value: number): string {
  return Number.isInteger(value) ? count(value) : value >= 100 ? count(Math.round(value)) : value.toPrecision(3);
}

function Communities({ view }: { readonly view: CommunitiesView }) {
  if (view.communities.length === 0) return <p className="meta">No two entities are tied closely enough to stand apart from the rest.</p>;
  return (
    <section aria-label="Communities" className="lens-communities">
      <ol>{view.communities.map((community, index) => <CommunityItem key={community.key} community={community} number={index + 1} />)}</ol>
      <p className="meta">
        {view.total > view.communities.length && `The ${view.communities.length} weightiest of ${count(view.total)}. `}
        {view.alone > 0 && `${plural(view.alone, 'entity stands', 'entities stand')} alone. `}
        {view.method} Here it is {view.modularity.toFixed(2)}.
      </p>
    </section>
  );
}

function CommunityItem({ community, number }: { readonly community: Community; readonly number: number }) {
  const session = useSession();
  const scene = useSignal(session.scene);
  const { selection } = useSignal(session.state);
  const drawn = new Set(scene.nodes.map((node) => node.id));
  const members = community.ids.filter((id) => drawn.has(id));
  const on = members.length > 0 && members.length === selection.length && members.every((id) => selection.includes(id));
  const many = plural(members.length, 'member');
  return (
    <li>
      <span className="num-t rank" aria-hidden="true">{number}</span>
      <div>
        <p className="says">{community.says}</p>
        {members.length > 0 ? (
          <button type="button" className="cite" aria-pressed={on} aria-label={`Select ${many} of ${number}, ${community.label}`} onClick={() => session.dispatch(on ? { type: 'clear' } : { type: 'select-many', entities: members })}>
            Select {members.length === community.size ? many : `${members.length} of ${plural(community.size, 'member')}`}
          </button>
        ) : (
          <p className="meta">None of its {plural(community.size, 'member')} is drawn.</p>
        )}
      </div>
    </li>
  );
}
