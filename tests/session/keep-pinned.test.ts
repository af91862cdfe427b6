import { expect, test, vi } from 'vitest';
import type { PathQuery, PathsView, PathView } from '../../src/query/path-views.ts';
import { keepPinned } from '../../src/session/keep-pinned.ts';

const path = (id: string): PathView => ({ id }) as PathView;
const view = (families: Record<string, string[]>): PathsView => {
  const all = Object.entries(families).map(([key, ids]) => ({ key, label: key, throughActors: false, paths: ids.map(path) }));
  return { families: all, count: all.flatMap((family) => family.paths).length } as unknown as PathsView;
};
const query = { from: [], to: [], k: 12 } as PathQuery;
const idsOf = (answer: PathsView): Record<string, string[]> => Object.fromEntries(answer.families.map((family) => [family.key, family.paths.map((each) => each.id)]));

test('asks once where every pinned path is listed, and gives that answer itself', async () => {
  const first = view({ a: ['1', '2'] });
  const ask = vi.fn<(query: PathQuery) => Promise<PathsView>>(async () => first);
  expect(await keepPinned(query, ['2'], ask)).toBe(first);
  expect(ask).toHaveBeenCalledTimes(1);
});

test('a pinned path that ranks too low is put into its family, one that does not exist is left out', async () => {
  const ask = vi.fn<(query: PathQuery) => Promise<PathsView>>(async ({ k }: PathQuery) => (k === 12 ? view({ a: ['1'] }) : view({ a: ['1', '7'], b: ['8', '9'] })));
  const answer = await keepPinned(query, ['9', 'gone', '7'], ask);
  expect(idsOf(answer)).toEqual({ a: ['1', '7'], b: ['9'] });
  expect(answer.count).toBe(3);
});

test('a pinned path that the answer leaves out is found there, and is left out no more', async () => {
  const ask = vi.fn<(query: PathQuery) => Promise<PathsView>>(async ({ further = 0 }: PathQuery) => ({ ...view(further === 0 ? { a: ['1'] } : { a: ['1'], further: ['5', '6'] }), leftOut: 2 }));
  const answer = await keepPinned(query, ['6'], ask);
  expect(idsOf(answer)).toEqual({ a: ['1'], further: ['6'] });
  expect(answer.leftOut).toBe(1);
});

test('no path is no path', async () => {
  const ask = vi.fn<(query: PathQuery) => Promise<PathsView>>(async () => view({}));
  expect((await keepPinned(query, ['1'], ask)).count).toBe(0);
  expect(ask).toHaveBeenCalledTimes(1);
});
