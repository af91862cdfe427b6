import type { BindingId } from './bindings.ts';

/** A key press that waits for the dossier; `typed` is what was typed after the key of the search. */
export interface HeldKey {
  readonly id: BindingId;
  readonly back?: boolean;
  readonly typed?: string;
}

/** So many key presses are kept, the last ones. */
const most = 5;

/**
 * The presses that wait, after one more: `found` is the binding that it stands for, `key` what the browser calls it where it would be typed ('' = nowhere).
 * The same array (===) when it means nothing yet. What follows the key of a dialog is meant for that dialog, and Esc closes whatever was asked for.
 */
export function holdKey(held: readonly HeldKey[], found: readonly [BindingId, back?: boolean] | undefined, key: string): readonly HeldKey[] {
  if (found?.[0] === 'clear') return held.length > 0 ? [] : held;
  const last = held.at(-1);
  if (last?.id === 'keys') return held;
  if (last?.id === 'search') {
    const before = last.typed ?? '';
    const typed = key.length === 1 ? before + key : key === 'Backspace' ? before.slice(0, -1) : before;
    return typed === before ? held : [...held.slice(0, -1), { ...last, typed }];
  }
  // The arrows walk over an answer, which comes later still.
  if (found === undefined || found[0] === 'families') return held;
  return [...held, { id: found[0], ...(found[1] && { back: true }) }].slice(-most);
}
