import type { ChangeKind, ChangesView } from '../../query/accounts/account-views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { Chip } from '../widgets/chip.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { eventPairs } from './side-kinds.ts';
import { changeKinds, changeWords } from './grade-words.ts';
import { ChangePassages } from './change-tag.tsx';
import { PartState } from './part-state.tsx';
import { useAccounts } from './use-accounts.ts';

/** What became of each topic from one event of a series to the next, actor by actor, with both passages. */
export function ChangesPart() {
  const changes = useSignal(useSession().changes);
  return <PartState resource={changes} doing="Comparing with the time before">{(view) => <Changes view={view} />}</PartState>;
}

/** Kinds that a filter chip can stand for. */
const listedKinds = changeKinds.filter((kind): kind is Exclude<ChangeKind, 'unchanged'> => kind !== 'unchanged');

function Changes({ view }: { readonly view: ChangesView }) {
  const { question, ask } = useAccounts();
  const accounts = resourceValue(useSignal(useSession().accounts));
  if (view.before === null || view.after === null || view.actors.length === 0) {
    return (
      <div className="acc-empty">
        <p className="says">No event of this dossier has one before it of which the same side gave an account.</p>
        <p className="meta">Events that belong to a series can be set against the time before.</p>
        <Button onClick={() => ask({ part: 'compare' })}>Compare side by side</Button>
      </div>
    );
  }
  const counts = (kind: ChangeKind) => view.actors.reduce((sum, actor) => sum + actor.counts[kind], 0);
  const all = listedKinds.reduce((sum, kind) => sum + counts(kind), 0);
  const { only } = question;
  const pairs = accounts === undefined ? [] : eventPairs(accounts);
  const { after } = view;
  return (
    <>
      <div className="acc-bar">
        {pairs.length > 1 && (
          <label>
            <span className="vh">From which event to which</span>
            <select className="btn sm" value={after.id} onChange={(event) => ask({ sides: pairs.find((pair) => pair.key === event.currentTarget.value)?.sides ?? [] })}>
              {pairs.map((pair) => <option key={pair.key} value={pair.key}>{pair.label}</option>)}
            </select>
          </label>
        )}
        <div className="acc-chips" role="group" aria-label="Changes">
          <Chip on={only === null} onPress={() => ask({ only: null })}>All changes · {all}</Chip>
          {listedKinds.map((kind) => <Chip key={kind} on={only === kind} disabled={counts(kind) === 0 && only !== kind} onPress={() => ask({ only: only === kind ? null : kind })}>{changeWords[kind]} · {counts(kind)}</Chip>)}
        </div>
      </div>
      <div className="acc-scroll acc-columns">
        {view.actors.map((actor) => {
          const rows = actor.rows.filter((row) => (only === null ? row.change.kind !== 'unchanged' : row.change.kind === only));
          return (
            <section key={actor.actor.id} aria-labelledby={`changed-${actor.actor.id}`}>
              <h2 className="title" id={`changed-${actor.actor.id}`}><EntityLink entity={actor.actor} glyph /></h2>
              <p className="meta">{changeKinds.filter((kind) => actor.counts[kind] > 0).map((kind) => `${actor.counts[kind]} ${changeWords[kind].toLowerCase()}`).join(', ')}</p>
              {rows.length === 0 && <p className="note">Nothing of this kind.</p>}
              <ul className="changed">
                {rows.map((row) => (
                  <li key={row.key}>
                    <h3><span className={`chg ${row.change.kind}`}>{row.change.tag}</span> <EntityLink entity={row.entity} glyph>{row.label}</EntityLink></h3>
                    <ChangePassages change={row.change} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}
