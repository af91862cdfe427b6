import { useCallback, useSyncExternalStore } from 'react';
import type { ReadonlySignal } from '@preact/signals-core';

/** The present value of a signal; the component renders again when it changes. */
export function useSignal<T>(signal: ReadonlySignal<T>): T {
  const subscribe = useCallback(
    (changed: () => void) => {
      let first = true; // a signal calls a new subscriber at once, with the value that was just rendered
      return signal.subscribe(() => {
        if (first) first = false;
        else changed();
      });
    },
    [signal],
  );
  return useSyncExternalStore(subscribe, () => signal.peek());
}
