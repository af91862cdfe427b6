import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { usePage } from './page.ts';

/** Says politely what a change did, for those who do not see it. */
export function LiveRegion() {
  const session = useSession();
  const announcement = useSignal(session.announcement);
  return <p className="vh" role="status" aria-live="polite">{announcement}</p>;
}

/** A short message over the page. */
export function Toast() {
  const toast = useSignal(usePage().toast);
  return <div role="status">{toast && <p className="toast">{toast}</p>}</div>;
}
