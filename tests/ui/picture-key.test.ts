import { expect, test } from 'vitest';
import type { EntityRef } from '../../src/query/filter.ts';
import type { PathStep } from '../../src/query/path-views.ts';
import { pictured } from '../../src/ui/paths/export-paths.ts';
import { keyOf, keyRow, placeKey } from '../../src/ui/paths/picture-key.ts';

const entity = (kind: EntityRef['kind']) => ({ kind }) as EntityRef;
const step = (quad: string, beside?: true) => ({ claims: [{ quad }], ...(beside && { beside }) }) as unknown as PathStep;
const words = (...given: Parameters<typeof keyOf>): readonly string[] => keyOf(...given).map((entry) => entry.words);

test('a key tells of what is drawn, and of nothing else', () => {
  expect(words([entity('topic'), entity('actor')], [step('none'), step('verbal-conflict')], () => true)).toEqual(['Actor', 'Topic', 'Words, in conflict', 'Structure']);
  expect(words([entity('event')], [step('none', true)], () => true)).toEqual(['Event', 'Only side by side']);
  expect(words([entity('event')], [step('none')], () => false, true)).toEqual(['Event', 'Structure', 'No direction', 'Context']);
  expect(words([], [], () => true)).toEqual([]);
});

test('it is set in rows no wider than there is room', () => {
  const entries = keyOf([entity('actor'), entity('topic'), entity('event')], [], () => true);
  expect(placeKey(entries, 200, () => 60)).toMatchObject({ placed: [{ x: 0, y: 0 }, { x: 0, y: keyRow }, { x: 0, y: 2 * keyRow }], height: 3 * keyRow });
  expect(placeKey(entries, 400, () => 60).height).toBe(keyRow);
  expect(placeKey([], 400, () => 60).height).toBe(0);
});

test('a picture names no address that only this machine knows', () => {
  for (const here of ['http://127.0.0.1:4173', 'http://localhost:80', 'http://[::1]:9']) expect(pictured(`${here}/#/paths?from=a&to=b`)).toBe('#/paths?from=a&to=b');
  expect(pictured('https://readout.example.org/#/paths?from=a')).toBe('https://readout.example.org/#/paths?from=a');
});
