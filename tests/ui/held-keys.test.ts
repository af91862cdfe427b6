import { expect, test } from 'vitest';
import type { BindingId } from '../../src/ui/keys/bindings.ts';
import { holdKey, type HeldKey } from '../../src/ui/keys/held-keys.ts';

interface Press {
  readonly key: string;
  readonly found?: readonly [BindingId, back?: boolean] | undefined;
}
const letters: Readonly<Record<string, BindingId>> = { '/': 'search', '?': 'keys', f: 'filters', l: 'list', a: 'asOf', Escape: 'clear', ArrowUp: 'families' };
const press = (key: string): Press => ({ key, found: letters[key] && [letters[key]] });
const hold = (...presses: readonly Press[]) => presses.reduce<readonly HeldKey[]>((before, { key, found }) => holdKey(before, found, key), []);
const held = (...keys: readonly string[]) => hold(...keys.map(press));

test('keys that are pressed before the dossier is read wait in order, the last few of them', () => {
  expect(held('f', 'x', 'l')).toEqual([{ id: 'filters' }, { id: 'list' }]);
  expect(held(...'ffffffl').map(({ id }) => id)).toEqual(['filters', 'filters', 'filters', 'filters', 'list']);
  expect(hold({ key: '[', found: ['next', true] })).toEqual([{ id: 'next', back: true }]);
  // There is nothing yet to walk over.
  expect(held('ArrowUp')).toEqual([]);
  const before = held('f');
  expect(holdKey(before, undefined, 'x')).toBe(before);
});

test('what is typed after the key of the search is what is searched for, and no key of the page', () => {
  expect(held('l', '/', ...'fa l/?')).toEqual([{ id: 'list' }, { id: 'search', typed: 'fa l/?' }]);
  expect(held('/', 'a', 'x', 'Backspace', 'Shift')).toEqual([{ id: 'search', typed: 'a' }]);
  expect(hold(press('/'), { key: '', found: ['undo'] })).toEqual([{ id: 'search' }]);
  expect(held('?', 'f', '/')).toEqual([{ id: 'keys' }]);
});

test('Esc closes what would have been opened', () => {
  expect(held('f', '/', 'a', 'Escape')).toEqual([]);
  expect(held('/', 'Escape', 'l')).toEqual([{ id: 'list' }]);
});
