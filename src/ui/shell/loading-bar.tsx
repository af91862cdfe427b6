import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { usePage } from './page.ts';
import { Button } from '../widgets/button.tsx';
import { count } from '../widgets/format.ts';
import { useSlow } from '../widgets/resource-view.tsx';

/** A thin bar under the header once something takes longer than 300 ms, with what is being done and Cancel; the old picture stays. */
export function LoadingBar() {
  const session = useSession();
  const opening = useSignal(session.opening);
  const paths = useSignal(session.paths);
  const asked = [useSignal(session.overview), useSignal(session.links), paths, useSignal(session.entity)];
  const pending = asked.find((resource) => resource.is === 'loading');
  const fetching = useSignal(usePage().fetching);
  const since = fetching?.since ?? (opening.is === 'loading' ? opening.since : pending?.is === 'loading' ? pending.since : null);
  if (!useSlow(since)) return null;
  const progress = opening.is === 'loading' ? opening.progress : undefined;
  const words = fetching ? 'Fetching the dossier' : opening.is === 'loading' ? openingWords(opening.name, progress) : 'Looking up';
  const cancel = () => (fetching ? fetching.cancel() : session.cancel());
  return (
    <div className="loading" role="status">
      <progress aria-label={words} {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />
      {/* The paths panel says it in its own place, with a Cancel of its own. */}
      {(fetching !== null || opening.is === 'loading' || paths.is !== 'loading') && (
        <div className="loading-words">
          <span>{words}</span>
          <Button small onClick={cancel}>Cancel</Button>
        </div>
      )}
    </div>
  );
}

function openingWords(name: string, progress: { readonly doing: string; readonly done: number; readonly total: number } | undefined): string {
  return progress ? `${progress.doing}: ${count(progress.done)} of ${count(progress.total)}` : `Reading ${name}`;
}
