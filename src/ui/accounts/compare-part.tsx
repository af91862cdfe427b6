import { useMemo, type ReactNode } from 'react';
import type { CompareView } from '../../query/accounts/account-views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { BriefButton } from '../widgets/brief-button.tsx';
import { Button } from '../widgets/button.tsx';
import { Chip } from '../widgets/chip.tsx';
import { count, plural } from '../widgets/format.ts';
import { CompareTable } from './compare-table.tsx';
import { GradeGlyph } from './grade-glyph.tsx';
import { grades, gradeWords } from './grade-words.ts';
import { PartState } from './part-state.tsx';
import { differs, rowsListed } from './rows-listed.ts';
import { useAccounts } from './use-accounts.ts';

/** Rows that one press of "Show more" adds. */
const more = 120;

/** The table of accounts with what is compared above it, and below it what its signs mean. */
export function ComparePart({ title, chooser }: { readonly title: string; readonly chooser: ReactNode }) {
  const session = useSession();
  const accounts = useSignal(session.accounts);
  const compare = useSignal(session.compare);
  const filteredOut = useSignal(session.filteredOut);
  // Nothing to compare: the table is not asked for, and what can be compared says why.
  const nothing = accounts.is === 'ready' && compare.is === 'idle';
  return (
    <>
      {compare.is === 'idle' && <PartState resource={accounts} doing="Looking for accounts">{() => null}</PartState>}
      <PartState resource={compare} doing="Comparing">
        {(view) => <Compared view={view} title={title} chooser={chooser} />}
      </PartState>
      {nothing && (
        <div className="acc-empty">
          <p className="says">{filteredOut ? 'Under the filters there are no two sides to compare.' : 'There are no two sides to compare in this dossier.'}</p>
          <p className="meta">Two sources, two speakers, two accounts of one event or claims with dates can be set against each other.</p>
          {filteredOut && <Button onClick={() => session.dispatch({ type: 'clear-filter' })}>Clear all filters</Button>}
        </div>
      )}
    </>
  );
}

function Compared({ view, title, chooser }: { readonly view: CompareView; readonly title: string; readonly chooser: ReactNode }) {
  const { question, sides, ask } = useAccounts();
  const rows = useMemo(() => rowsListed(view.rows, question.only), [view.rows, question.only]);
  const differing = view.rows.filter(differs).length;
  const changed = view.rows.filter((row) => row.changed).length;
  const only = (value: 'differ' | 'changed') => ask({ only: question.only === value ? null : value });
  return (
    <>
      <div className="acc-bar" data-brief-view="">
        {chooser}
        {rows.length > 0 && <BriefButton source={{ is: 'comparison', view, rows, title }} what="this comparison" words />}
        <span className="sep" />
        <div className="acc-chips" role="group" aria-label="Rows">
          <Chip on={question.only === null} onPress={() => ask({ only: null })}>{rows.length < view.total ? `${count(rows.length)} of ${plural(view.total, 'topic')}` : plural(view.total, 'topic')}</Chip>
          <Chip on={question.only === 'differ'} aria-keyshortcuts="D" title="Only where sides differ (D)" onPress={() => only('differ')}>Sides differ · {differing}</Chip>
          {(changed > 0 || question.only === 'changed') && <Chip on={question.only === 'changed'} aria-keyshortcuts="C" title="Only what changed (C)" onPress={() => only('changed')}>Changed · {changed}</Chip>}
        </div>
        <ul className="acc-key" aria-label="Signs">
          {grades.map((grade) => (
            <li key={grade} title={gradeWords[grade].means}><GradeGlyph grade={grade} size={15} />{gradeWords[grade].word}</li>
          ))}
        </ul>
      </div>
      {view.unknown.length > 0 && (
        <p className="acc-state">
          <span>Not in this dossier: {view.unknown.join(', ')}.</span>
          <Button small onClick={() => ask({ sides: sides.filter((key) => !view.unknown.includes(key)) })}>Take out</Button>
        </p>
      )}
      <div className="acc-scroll">
        {view.columns.length === 1 && <p className="acc-state">One side alone: choose a second to compare it with.</p>}
        {rows.length > 0 ? (
          <CompareTable view={view} rows={rows} title={title} removable={sides.length > 2 ? sides : []} onRemove={(key) => ask({ sides: sides.filter((each) => each !== key) })} />
        ) : (
          <div className="acc-empty">
            <p className="says">{view.total === 0 ? 'None of these sides has a claim under the filters.' : question.only === 'changed' ? 'Nothing changed from one time to the next.' : 'The sides differ on nothing that both are known to take up or leave out.'}</p>
            {question.only !== null && view.total > 0 && <Button onClick={() => ask({ only: null })}>Show all {plural(view.total, 'topic')}</Button>}
          </div>
        )}
        {view.rows.length < view.total && (
          <p className="acc-more">
            <span className="meta">The {count(view.rows.length)} most divergent of {plural(view.total, 'topic')} are compared.</span>
            <Button small onClick={() => ask({ limit: question.limit + more })}>{count(Math.min(more, view.total - view.rows.length))} more</Button>
          </p>
        )}
      </div>
      <footer className="acc-foot">
        <p><b>Leaves out</b> rests on a source that says so; <b>Not in it</b> on an account that was read in full. <b>Not reported</b> means that our sources are silent; the account may not be. None of them is a denial. <b>+</b> supports, <b>−</b> opposes, <b>±</b> both or ambiguous.</p>
        {view.divergence.attention !== null && <p>{view.divergence.says}</p>}
      </footer>
    </>
  );
}
