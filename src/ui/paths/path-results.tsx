import type { PathsView } from '../../query/path-views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { useSlow } from '../widgets/resource-view.tsx';
import { AskFirst } from './ask-first.tsx';
import { NoPath } from './no-path.tsx';
import { PathList } from './path-list.tsx';

/** The answer in each of its states: nothing asked, on its way, failed, cancelled, none, or families of paths. An answer to an older question says that it is one. */
export function PathResults() {
  const session = useSession();
  const paths = useSignal(session.paths);
  const slow = useSlow(paths.is === 'loading' ? paths.since : null);
  const view = resourceValue(paths);
  const waiting = paths.is === 'loading' && slow;
  const stopped = paths.is === 'failed' || paths.is === 'cancelled';
  const before = view === undefined ? '' : ` Below is still the answer before: ${ends(view)}.`;
  return (
    // One element whatever the state, and one button in it: neither the answer nor its button takes the focus away with it.
    <div className="paths-answer" tabIndex={-1} role="group" aria-label="Answer" aria-busy={paths.is === 'loading'} data-old={view !== undefined && (waiting || stopped)}>
      {(waiting || stopped) && (
        <div className="paths-state" role={paths.is === 'failed' ? 'alert' : 'status'}>
          {waiting && <span className="busy-line" aria-hidden="true" />}
          <span>{waiting ? 'Looking for paths…' : paths.is === 'failed' ? <><b>The search failed.</b> {paths.message}</> : 'Cancelled.'}{before}</span>
          {waiting ? <Button small onClick={() => session.cancel()}>Cancel</Button> : <Button small icon="retry" onClick={() => session.retry()}>Search again</Button>}
        </div>
      )}
      {paths.is === 'idle' ? <AskFirst /> : view !== undefined && (view.count === 0 && !view.connection ? <NoPath view={view} /> : <PathList view={view} />)}
    </div>
  );
}

function ends({ from, to }: PathsView): string {
  const names = (refs: PathsView['from']) => [...new Set(refs.map((ref) => ref.label))].join(' or ');
  return `${names(from)} to ${names(to)}`;
}
