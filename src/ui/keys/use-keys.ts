import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Session } from '../../session/session.ts';
import { useSession } from '../session-context.ts';
import { usePage, type Page } from '../shell/page.ts';
import { useSignal } from '../use-signal.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import type { BindingId } from './bindings.ts';
import { takeEarlyKeys } from './early-keys.ts';
import { holdKey, type HeldKey } from './held-keys.ts';
import { runBinding } from './run-binding.ts';

const letters: Readonly<Record<string, readonly [BindingId, back?: boolean]>> = {
  '/': ['search'], '?': ['keys'], e: ['expand'], h: ['hide'], p: ['path'], s: ['swap'], f: ['filters'], l: ['list'], d: ['differences'], c: ['changes'], a: ['asOf'], b: ['brief'],
  '\\': ['fit'], ']': ['next'], '[': ['next', true], '+': ['zoom'], '=': ['zoom'], '-': ['zoom', true], '−': ['zoom', true],
};

/** What has another use for the arrows up and down, or is in front of the page. */
const usesArrows = 'input,[data-canvas],dialog,[popover],[role=dialog],[role=tree],[role=grid],[role=listbox],[role=slider],[role=menu],[role=radiogroup],[role=tablist]';

/** Listens for the page's keys. Panels and dialogs that use a key themselves stop it or prevent its default. What is pressed while the first dossier is on its way is done once it is there. */
export function useKeys(): void {
  const session = useSession();
  const page = usePage();
  const held = useRef<readonly HeldKey[]>([]);
  const there = resourceValue(useSignal(session.overview)) !== undefined;
  // After what the keys open is on the screen.
  useEffect(() => {
    if (!there) return;
    const waiting = held.current;
    held.current = [];
    for (const { id, back, typed } of waiting) {
      if (typed !== undefined) page.searchFor.value = typed;
      runBinding(id, session, page, back);
    }
  }, [session, page, there]);
  useEffect(() => {
    const forget = () => {
      if (!isComing(session, page)) held.current = [];
    };
    const ends = [page.fetching.subscribe(forget), session.opening.subscribe(forget)];
    return () => {
      for (const end of ends) end();
    };
  }, [session, page]);
  // With the first picture of the page, not after it: what is typed then is no shortcut.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const found = bindingOf(event, page.letters.peek());
      if (resourceValue(session.overview.peek()) === undefined) {
        if (!isComing(session, page)) return;
        const plain = event.target === document.body && !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing;
        const next = holdKey(held.current, found, plain ? event.key : '');
        if (next !== held.current) event.preventDefault();
        held.current = next;
        return;
      }
      if (!found) return;
      if (found[0] === 'families' && session.state.peek().view !== 'paths') return;
      event.preventDefault();
      runBinding(found[0], session, page, found[1]);
    };
    for (const event of takeEarlyKeys()) onKey(event);
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [session, page]);
}

/** Whether a first dossier is on its way. */
function isComing(session: Session, page: Page): boolean {
  const { is } = session.opening.peek();
  return page.fetching.peek() !== null || is === 'loading' || is === 'open';
}

/** Which binding a key press means where it happened; undefined = none. */
export function bindingOf(event: KeyboardEvent, lettersOn: boolean): readonly [BindingId, back?: boolean] | undefined {
  if (event.defaultPrevented || event.isComposing) return undefined;
  const at = event.target instanceof Element ? event.target : null;
  const typing = at?.closest('input:not([type=checkbox],[type=radio],[type=range],[type=button]),textarea,select,[contenteditable]') != null;
  if (event.ctrlKey || event.metaKey) {
    // A list has no text to undo, nor has a field in which nothing was typed.
    if (event.altKey || (typing && !at?.matches('select,[data-unedited]'))) return undefined;
    const key = event.key.toLowerCase();
    if (key === 'z') return [event.shiftKey ? 'redo' : 'undo'];
    return key === 'y' ? ['redo'] : undefined;
  }
  if (event.altKey) return undefined;
  // The browser closes an open popover with Esc, which must not clear the selection as well.
  if (event.key === 'Escape') return document.querySelector(':popover-open') ? undefined : ['clear'];
  if (typing) return undefined;
  if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return event.shiftKey || at?.closest(usesArrows) != null ? undefined : ['families', event.key === 'ArrowUp'];
  if (event.key === 'Enter') return at === document.body || at?.closest('[data-canvas]') ? ['open'] : undefined;
  return lettersOn ? letters[event.key.length === 1 ? event.key.toLowerCase() : ''] : undefined;
}
