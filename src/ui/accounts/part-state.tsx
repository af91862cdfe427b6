import type { ReactNode } from 'react';
import type { Resource } from '../../session/session.ts';
import { useSession } from '../session-context.ts';
import { Button } from '../widgets/button.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { useSlow } from '../widgets/resource-view.tsx';

interface PartStateProps<T> {
  readonly resource: Resource<T>;
  /** "Comparing the accounts". */
  readonly doing: string;
  readonly children: (value: T) => ReactNode;
}

/** An answer on its way: the old one stays; slowness is said after 300 ms with a way to cancel; failure and cancellation can be tried again. */
export function PartState<T>({ resource, doing, children }: PartStateProps<T>) {
  const session = useSession();
  const slow = useSlow(resource.is === 'loading' ? resource.since : null);
  const value = resourceValue(resource);
  return (
    <>
      {resource.is === 'loading' && slow && (
        <div className="acc-state" role="status">
          <span className="busy-line" aria-hidden="true" />
          <span>{doing}…</span>
          <Button small onClick={() => session.cancel()}>Cancel</Button>
        </div>
      )}
      {resource.is === 'failed' && (
        <div className="acc-state fail" role="alert">
          <span><b>{doing} failed.</b> {resource.message}</span>
          <Button small icon="retry" onClick={() => session.retry()}>Try again</Button>
        </div>
      )}
      {resource.is === 'cancelled' && (
        <div className="acc-state">
          <span>Cancelled{value === undefined ? ': nothing was compared.' : '; below is the answer before.'}</span>
          <Button small icon="retry" onClick={() => session.retry()}>Try again</Button>
        </div>
      )}
      {value !== undefined && children(value)}
    </>
  );
}
