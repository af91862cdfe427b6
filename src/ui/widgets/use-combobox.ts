import { useEffect, useId, useState, type KeyboardEvent } from 'react';

interface ComboboxOptions {
  /** Number of options in the list, in the order they are shown. */
  readonly count: number;
  /** Whether the list is on the screen. */
  readonly open: boolean;
  readonly onPick: (index: number, event: { readonly shiftKey: boolean }) => void;
  /** Changes whenever the options do: the first becomes the active one again. */
  readonly version: unknown;
  /** Esc while open, or ArrowDown while closed. */
  readonly onOpen?: (open: boolean) => void;
}

/**
 * Keyboard and names of a combobox with a list (ARIA Authoring Practices, "combobox with listbox popup"): focus stays in the
 * field, the arrows move the active option, Enter picks it.
 */
export function useCombobox({ count, open, onPick, version, onOpen }: ComboboxOptions) {
  const list = useId();
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
        if (!open || current < 0) return;
        event.preventDefault();
        return onPick(current, event);
      case 'Escape':
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
