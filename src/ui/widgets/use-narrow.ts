import { useSyncExternalStore } from 'react';

const query = '(max-width: 899px)';

const watch = (changed: () => void): (() => void) => {
  const list = matchMedia(query);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
};

/** Whether the page stands in one column, with its tabs at the bottom. */
export const useNarrow = (): boolean => useSyncExternalStore(watch, () => matchMedia(query).matches);
