import { Fragment, useEffect, useState, type ReactNode } from 'react';
import type { Resource } from '../../session/session.ts';
import { useSession } from '../session-context.ts';
import { Button } from './button.tsx';
import { resourceValue } from './resource-value.ts';

interface ResourceViewProps<T> {
  readonly resource: Resource<T>;
  /** What is shown before anything was asked. */
  readonly idle?: ReactNode;
  /** What is being fetched, for messages: "claims". */
  readonly what: string;
  readonly children: (value: T) => ReactNode;
}

/** Shows an answer on its way: the old one stays while a new one loads, slowness is said after 300 ms, failure and cancellation can be tried again. */
export function ResourceView<T>({ resource, idle = null, what, children }: ResourceViewProps<T>) {
  const session = useSession();
  const slow = useSlow(resource.is === 'loading' ? resource.since : null);
  const value = resourceValue(resource);
  // One element whatever the state, so that what is inside keeps its focus and its own state while it is asked for again.
  return (
    <div className="resource" aria-busy={resource.is === 'loading'}>
      {resource.is === 'idle' && idle}
      {resource.is === 'loading' && value === undefined && slow && <p className="note" role="status">Reading {what}…</p>}
      {resource.is === 'failed' && (
        <div className="note fail" role="alert">
          <p><b>Could not read {what}.</b> {resource.message}</p>
          <Button small icon="retry" onClick={() => session.retry()}>Try again</Button>
        </div>
      )}
      {resource.is === 'cancelled' && (
        <div className="note">
          <p>Cancelled{value === undefined ? ': nothing was read.' : '. What you see is the answer before.'}</p>
          <Button small icon="retry" onClick={() => session.retry()}>Try again</Button>
        </div>
      )}
      {value !== undefined && <Fragment key="value">{children(value)}</Fragment>}
    </div>
  );
}

/** True once something that began at `since` (as `performance.now()` or `Date.now()`; null = nothing) has taken 300 ms. */
export function useSlow(since: number | null): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (since === null) return;
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, [since]);
  return slow && since !== null;
}
