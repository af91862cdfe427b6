import type { TimelineView } from '../../query/time/timeline-views.ts';
import { useSession } from '../session-context.ts';
import { Button } from '../widgets/button.tsx';
import { count, plural } from '../widgets/format.ts';
import { setWindow } from './set-window.ts';
import { dayWords, stretch } from './span-words.ts';

/** What the brush leaves in: "1 Oct 2025 – 28 Feb 2026 · 152 of 328 claims, 9 about the future". */
export function WindowWords({ view }: { readonly view: TimelineView }) {
  const session = useSession();
  const { low, high } = view.window;
  const open = low === null && high === null;
  const ahead = view.inWindowFuture > 0 ? `, ${count(view.inWindowFuture)} about the future` : '';
  return (
    <p className="meta brush-words">
      {open ? (
        <span>Any time · {plural(view.claims, 'claim')}{ahead}{view.undated > 0 && ` · ${count(view.undated)} without a date`}</span>
      ) : (
        <span><b>{low === null ? `until ${dayWords(high!)}` : high === null ? `from ${dayWords(low)}` : stretch(low, high)}</b> · {count(view.inWindow)} of {plural(view.claims, 'claim')}{ahead}</span>
      )}
      {!open && <Button small onClick={() => setWindow(session, null, null)}>Any time</Button>}
    </p>
  );
}
