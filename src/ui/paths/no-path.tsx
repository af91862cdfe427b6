import type { Loosening, PathsView } from '../../query/path-views.ts';
import type { EntityRef } from '../../query/filter.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { plural } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { askQuery } from './ask-query.ts';

/** Nothing found: what blocks, what each single change would give, what each end can reach, and that absence proves nothing. */
export function NoPath({ view }: { readonly view: PathsView }) {
  const session = useSession();
  // What was read stays read, however it is filtered.
  const sources = useSignal(session.whole)?.statistics.sources.length;
  const from = names(view.from);
  const to = names(view.to);
  const { none, cut, connection } = view;
  const notes = view.notes.filter((note) => note !== none?.says);
  return (
    <div className="paths-none">
      <div role="status">
        <span className="blocks"><Icon name="warning" size={20} /></span>
        {connection && <p className="meta">Of these two alone:</p>}
        <h2 className="title" data-answer-head>{cut ? `No path found from ${from} to ${to}` : `No path from ${from} to ${to}`}</h2>
        {cut && <p className="says">The search was cut short; there may be paths.</p>}
        {none !== undefined && <p className="says">{none.says}</p>}
        {notes.map((note) => <p key={note} className="meta proof">{note}</p>)}
      </div>
      {none !== undefined && none.loosenings.length > 0 && (
        <>
          <h3 className="sec">What each change would give</h3>
          <ul className="fixes">
            {none.loosenings.map((each, index) => <Fix key={each.change} loosening={each} first={index === none.loosenings.findIndex((other) => other.paths > 0)} />)}
          </ul>
        </>
      )}
      {none !== undefined && (none.nearFrom.length > 0 || none.nearTo.length > 0) && (
        <>
          <h3 className="sec">What each end reaches</h3>
          <Reach end={from} refs={none.nearFrom} />
          <Reach end={to} refs={none.nearTo} />
        </>
      )}
      <p className="meta proof">
        No path in this dossier is not proof of no connection{sources === undefined ? '.' : `: only ${plural(sources, 'source')} ${sources === 1 ? 'has' : 'have'} been read.`}
      </p>
    </div>
  );
}

function Fix({ loosening, first }: { readonly loosening: Loosening; readonly first: boolean }) {
  const session = useSession();
  const { paths, best, query, change } = loosening;
  const many = plural(paths, 'path');
  const gives = paths === 0 ? 'still none' : best === undefined ? many : `${many}, best ${plural(best, 'step')}`;
  return (
    <li className="fix">
      <span>{change}</span>
      <span className="meta num-t">{gives}</span>
      {paths > 0 && <Button small variant={first ? 'primary' : 'plain'} aria-label={`Apply: ${change}`} onClick={() => askQuery(session, query)}>Apply</Button>}
    </li>
  );
}

function Reach({ end, refs }: { readonly end: string; readonly refs: readonly EntityRef[] }) {
  return (
    <div className="reach">
      <span className="meta">{end}</span>
      <p>{refs.length === 0 ? <span>nothing under these limits</span> : refs.slice(0, 12).map((ref) => <EntityLink key={ref.id} entity={ref} glyph />)}
      {refs.length > 12 && <span className="meta">and {refs.length - 12} more</span>}</p>
    </div>
  );
}

function names(refs: readonly EntityRef[]): string {
  return [...new Set(refs.map((ref) => ref.label))].join(' or ');
}
