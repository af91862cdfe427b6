import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { useSlow } from '../widgets/resource-view.tsx';
import { AskFirst } from './ask-first.tsx';
import { NoPath } from './no-path.tsx';
import { PathList } from './path-list.tsx';

/** The answer in each of its states: nothing asked, on its way, failed, cancelled, none, or families of paths. */
export function PathResults() {
  const session = useSession();
  const { question } = useSignal(session.state);
  const paths = useSignal(session.paths);
  const slow = useSlow(paths.is === 'loading' ? paths.since : null);
  if (question.from.length === 0 || question.to.length === 0 || paths.is === 'idle') return <AskFirst />;
  const view = paths.value;
  return (
    <>
      {paths.is === 'loading' && slow && (
        <div className="paths-state" role="status">
          <span className="busy-line" aria-hidden="true" />
          <span>Looking for paths…</span>
          <Button small onClick={() => session.cancel()}>Cancel</Button>
        </div>
      )}
      {paths.is === 'failed' && (
        <div className="paths-state" role="alert">
          <span><b>The search failed.</b> {paths.message}</span>
          <Button small icon="retry" onClick={() => session.retry()}>Try again</Button>
        </div>
      )}
      {paths.is === 'cancelled' && (
        <div className="paths-state">
          <span>Cancelled{view === undefined ? '.' : '; below is the answer before.'}</span>
          <Button small icon="retry" onClick={() => session.retry()}>Search again</Button>
        </div>
      )}
      {view !== undefined && (
        <div className="paths-answer" aria-busy={paths.is === 'loading'}>
          {view.count === 0 ? <NoPath view={view} /> : <PathList view={view} />}
        </div>
      )}
    </>
  );
}
