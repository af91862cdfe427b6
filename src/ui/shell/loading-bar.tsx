import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { landFocus } from './focus-view.ts';
import { usePage } from './page.ts';
import { Button } from '../widgets/button.tsx';
import { count } from '../widgets/format.ts';
import { useSlow } from '../widgets/resource-view.tsx';

/** A thin bar under the header once something takes longer than 300 ms, with what is being done and Cancel; the old picture stays. What was cancelled is said until it is asked for again. */
export function LoadingBar() {
  const session = useSession();
  const opening = useSignal(session.opening);
  const paths = useSignal(session.paths);
  const asked = [useSignal(session.overview), useSignal(session.links), paths, useSignal(session.entity)];
  const pending = asked.find((resource) => resource.is === 'loading');
  const fetching = useSignal(usePage().fetching);
  const since = fetching?.since ?? (opening.is === 'loading' ? opening.since : pending?.is === 'loading' ? pending.since : null);
  const slow = useSlow(since);
  // The paths panel says it in its own place, with buttons of its own.
  const stopped = since === null && paths.is !== 'cancelled' && asked.some((resource) => resource.is === 'cancelled');
  if (!slow && !stopped) return null;
  const progress = opening.is === 'loading' ? opening.progress : undefined;
  const words = stopped ? 'Cancelled: not all of what you see is up to date' : fetching ? 'Fetching the dossier' : opening.is === 'loading' ? openingWords(opening.name, progress) : 'Looking up';
  const act = () => {
    if (stopped) session.retry();
    else if (fetching) fetching.cancel();
    else session.cancel();
    landFocus();
  };
  return (
    <div className={stopped ? 'stopped' : 'loading'} role="status">
      {slow && <progress aria-label={words} {...(progress && progress.total > 0 ? { value: progress.done, max: progress.total } : {})} />}
      {(fetching !== null || opening.is === 'loading' || paths.is !== 'loading') && (
        <div className="loading-words">
          <span>{words}</span>
          {/* One button: whoever cancels by key can go on by key. */}
          <Button small onClick={act}>{stopped ? 'Try again' : 'Cancel'}</Button>
        </div>
      )}
    </div>
  );
}

function openingWords(name: string, progress: { readonly doing: string; readonly done: number; readonly total: number } | undefined): string {
  return progress ? `${progress.doing}: ${count(progress.done)} of ${count(progress.total)}` : `Reading ${name}`;
}
