import { expect, test } from 'vitest';
import type { PathsView } from '../../src/query/path-views.ts';
import { wordsOfPaths } from '../../src/session/words.ts';

const view = (over: Partial<PathsView>): PathsView =>
  ({ from: [{ label: 'Fentanyl' }], to: [{ label: 'Iran' }], families: [{ group: 'any', paths: [{}, {}] }, { group: 'any', paths: [{}] }], count: 3, cut: false, notes: [], ...over }) as unknown as PathsView;
const connection = { ends: [{}, {}, {}], steps: [{}, {}] } as unknown as NonNullable<PathsView['connection']>;

test('an answer to a path question is told for what it is', () => {
  expect(wordsOfPaths(view({}))).toBe('3 paths in 2 families');
  expect(wordsOfPaths(view({ cut: true }))).toBe('3 paths in 2 families, the search was cut short');
  expect(wordsOfPaths(view({ unconnected: 'Nothing recorded here connects the two: it follows.' }))).toBe('Nothing recorded here connects Fentanyl and Iran. 3 paths in 2 families');
  const families = [{ group: 'any', paths: [{ apart: 'Apart.' }] }, { group: 'agenda', paths: [{ agenda: 'Agenda.' }] }] as unknown as PathsView['families'];
  expect(wordsOfPaths(view({ families, count: 2 }))).toBe('2 that only meet');
  const further = families.map((family) => ({ ...family, group: 'further' as const }));
  expect(wordsOfPaths(view({ families: [...view({}).families, ...further], count: 5 }))).toBe('3 paths in 2 families');
  expect(wordsOfPaths(view({ families, count: 2, unconnected: 'Nothing recorded here connects the two: it follows.' }))).toBe('Nothing recorded here connects Fentanyl and Iran. 2 ways shown');
  expect(wordsOfPaths(view({ count: 0 }))).toBe('No path from Fentanyl to Iran');
  expect(wordsOfPaths(view({ count: 0, cut: true }))).toBe('The search was cut short; there may be paths from Fentanyl to Iran');
  expect(wordsOfPaths(view({ count: 0, connection }))).toBe('3 ends joined in 2 steps. No path from Fentanyl to Iran');
});
