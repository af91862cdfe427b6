import { useEffect, useRef, type FocusEvent } from 'react';

const reachable = 'a[href],button,input,select,textarea,[tabindex]';

/**
 * Where what has the keyboard's focus goes away (an answer takes its place), the focus goes to what stands nearest instead of to the beginning of the
 * page: in the closest element around it that is still there, to the last `data-land`, else to that element itself if it can take it, else to the
 * first thing in it. Spread over the element that it is to hold for.
 */
export function useKeptFocus() {
  const root = useRef<HTMLDivElement>(null);
  const around = useRef<readonly Element[]>([]);
  useEffect(() => {
    const watcher = new MutationObserver(() => {
      const chain = around.current;
      if (chain.length === 0 || chain[0]?.isConnected) return;
      around.current = [];
      if (document.activeElement !== null && document.activeElement !== document.body) return;
      const left = chain.find((element) => element.isConnected) ?? root.current;
      const lands = left?.querySelectorAll<HTMLElement>('[data-land]');
      const target = lands?.[lands.length - 1] ?? (left instanceof HTMLElement && left.hasAttribute('tabindex') ? left : left?.querySelector<HTMLElement>(reachable));
      target?.focus({ preventScroll: true });
    });
    if (root.current) watcher.observe(root.current, { childList: true, subtree: true });
    return () => watcher.disconnect();
  }, []);
  return {
    ref: root,
    onFocus: (event: FocusEvent) => {
      const chain: Element[] = [];
      for (let at: Element | null = event.target; at !== null && at !== root.current; at = at.parentElement) chain.push(at);
      around.current = chain;
    },
    // React tells of no blur while it takes elements away.
    onBlur: () => {
      around.current = [];
    },
  };
}
