import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

interface ComboboxOptions {
  /** Number of options in the list, in the order they are shown. */
  readonly count: number;
  /** Whether the list is on the screen. */
  readonly open: boolean;
  readonly onPick: (index: number, event: { readonly shiftKey: boolean }) => void;
  /** Changes whenever the options do: the first becomes the active one again. */
  readonly version: unknown;
  /** What is typed, and whether the options are still those of an earlier text. */
  readonly typed: string;
  readonly pending: boolean;
  /** Enter was pressed for a text that has no options. */
  readonly onNone?: () => void;
  /** Esc while open, or ArrowDown while closed. */
  readonly onOpen?: (open: boolean) => void;
}

/**
 * Keyboard and names of a combobox with a list (ARIA Authoring Practices, "combobox with listbox popup"): focus stays in the
 * field, the arrows move the active option, Enter picks it. Enter right after a letter waits for the options of that text and picks the first of them,
 * unless more is typed, Esc is pressed or the field is left meanwhile.
 */
export function useCombobox({ count, open, onPick, version, typed, pending, onNone, onOpen }: ComboboxOptions) {
  const list = useId();
  const [waiting, setWaiting] = useState<{ readonly typed: string; readonly shiftKey: boolean } | null>(null);
  /** The text for which an option was moved to: Enter takes what is seen, be it an earlier answer's. */
  const moved = useRef<string | null>(null);
  const present = useRef({ count, onPick, onNone });
  useLayoutEffect(() => {
    present.current = { count, onPick, onNone };
  });
  // Before the list is painted: what is taken at once is not shown first.
  useLayoutEffect(() => {
    if (waiting === null || (waiting.typed === typed && pending)) return;
    setWaiting(null);
    if (waiting.typed !== typed) return;
    if (present.current.count > 0) present.current.onPick(0, waiting);
    else present.current.onNone?.();
  }, [waiting, typed, pending]);
  const [active, setActive] = useState(0);
  useEffect(() => setActive(0), [version]);
  const current = Math.min(active, count - 1);
  const optionId = (index: number) => `${list}-${index}`;
  useEffect(() => {
    if (open && current >= 0) document.getElementById(`${list}-${current}`)?.scrollIntoView({ block: 'nearest' });
  }, [open, current, list]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const move = (to: number) => {
      event.preventDefault();
      setWaiting(null);
      moved.current = typed;
      setActive(to);
    };
    switch (event.key) {
      case 'ArrowDown':
        if (!open) onOpen?.(true);
        return move(count ? (current + 1) % count : 0);
      case 'ArrowUp':
        return move(count ? (current - 1 + count) % count : 0);
      case 'PageDown':
        return move(Math.min(current + 8, count - 1));
      case 'PageUp':
        return move(Math.max(current - 8, 0));
      case 'Enter':
        if (pending && moved.current !== typed) {
          event.preventDefault();
          return setWaiting({ typed, shiftKey: event.shiftKey });
        }
        if (!open || current < 0) return;
        event.preventDefault();
        return onPick(current, event);
      case 'Escape':
        setWaiting(null);
        if (!open || !onOpen) return;
        event.preventDefault();
        event.stopPropagation();
        return onOpen(false);
    }
  };
  return {
    active: current,
    input: {
      role: 'combobox',
      'aria-expanded': open && count > 0,
      'aria-controls': list,
      'aria-autocomplete': 'list',
      ...(open && current >= 0 ? { 'aria-activedescendant': optionId(current) } : {}),
      autoComplete: 'off',
      spellCheck: false,
      onKeyDown,
      onBlur: () => setWaiting(null),
    },
    list: { id: list, role: 'listbox' },
    option: (index: number) => ({
      id: optionId(index),
      role: 'option',
      'aria-selected': index === current,
      onPointerMove: () => setActive(index),
      // The field keeps the focus.
      onPointerDown: (event: { preventDefault(): void }) => event.preventDefault(),
      onClick: (event: { shiftKey: boolean }) => onPick(index, event),
    }),
  } as const;
}
