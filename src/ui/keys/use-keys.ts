import { useEffect } from 'react';
import { useSession } from '../session-context.ts';
import { usePage } from '../shell/page.ts';
import type { BindingId } from './bindings.ts';
import { runBinding } from './run-binding.ts';

const letters: Readonly<Record<string, readonly [BindingId, back?: boolean]>> = {
  '/': ['search'], '?': ['keys'], e: ['expand'], h: ['hide'], p: ['path'], s: ['swap'], f: ['filters'], l: ['list'], d: ['differences'], c: ['changes'], a: ['asOf'], b: ['brief'],
  '\\': ['fit'], ']': ['next'], '[': ['next', true], '+': ['zoom'], '=': ['zoom'], '-': ['zoom', true], '−': ['zoom', true],
};

/** What has another use for the arrows up and down, or is in front of the page. */
const usesArrows = 'input,[data-canvas],dialog,[popover],[role=dialog],[role=tree],[role=grid],[role=listbox],[role=slider],[role=menu],[role=radiogroup],[role=tablist]';

/** Listens for the page's keys. Panels and dialogs that use a key themselves stop it or prevent its default. */
export function useKeys(): void {
  const session = useSession();
  const page = usePage();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const found = bindingOf(event, page.letters.peek());
      if (!found || session.overview.peek().is === 'idle') return;
      if (found[0] === 'families' && session.state.peek().view !== 'paths') return;
      event.preventDefault();
      runBinding(found[0], session, page, found[1]);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [session, page]);
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
