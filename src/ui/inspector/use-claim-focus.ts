import { useEffect, useRef, type RefObject } from 'react';

/**
 * Claims that a key opened beside the view have the focus at their heading; once they are closed, it is where they were opened. A pointer's focus is left where it
 * is, and so is that of a grid, whose own keys lead to what a cell opened. `open` names the claims on the screen; null = none.
 */
export function useClaimFocus(root: RefObject<HTMLElement | null>, open: string | null): void {
  const from = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const at = document.activeElement;
    const isLost = at === null || at === document.body;
    const inside = at !== null && root.current?.contains(at) === true;
    if (open === null) {
      const back = from.current;
      from.current = null;
      if (isLost || inside) standing(back)?.focus({ preventScroll: true });
      return;
    }
    const byKey = at instanceof HTMLElement && !inside && at.matches('a[href]:focus-visible') && at.closest('[role=grid]') === null;
    if (byKey) from.current = at;
    // Another claim took the place of the one whose link was followed in the panel itself.
    if (byKey || (isLost && from.current !== null)) root.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [root, open]);
}

/** The link that was followed, or the one that has taken its place since. */
function standing(link: HTMLElement | null): HTMLElement | null {
  if (link === null || link.isConnected) return link;
  const href = link.getAttribute('href') ?? '';
  return [...document.querySelectorAll<HTMLElement>('a[href]')].find((each) => each.getAttribute('href') === href) ?? null;
}
