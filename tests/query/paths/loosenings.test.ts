import { expect, test } from 'vitest';
import { formatDay } from '../../../src/model/calendar-day.ts';
import { loosenings } from '../../../src/query/paths/loosenings.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { leads, pathStore } from './path-store.ts';
import { ids } from './small-store.ts';

const years = Array.from({ length: 60 }, (_, i) => 1950 + i);
const store = pathStore(
  ['topic tea', 'topic salt', ...years.map((year) => `topic y${year}`)],
  years.map((year) => leads('tea', `y${year}`, { when: String(year) })),
);
const laddersOf = (filter: object) => runSteps(loosenings(store, { from: ids('tea'), to: ids('salt'), filter }, new Map()));
const words = (filter: object) => laddersOf(filter).map((ladder) => Array.from({ length: ladder.length }, (_, i) => ladder.rung(i).change));
const first = (year: number) => formatDay(Date.UTC(year, 0, 1) / 86_400_000);

test('a ladder of days has a rung for each day on which something happened or was said, from the nearest on', () => {
  // The two sources are of 2026.
  expect(words({ window: { to: '2006' } })).toEqual([[
    ...[2007, 2008, 2009].map((year) => `With the window open until ${first(year)}`),
    'With the window open until 10 Jan 2026', 'With the window open until 10 Mar 2026', 'With no end to the time window',
  ]]);
  expect(words({ window: { from: '1952-01-02' } })).toEqual([[...[1952, 1951, 1950].map((year) => `With the window open from ${first(year)}`), 'With no start to the time window']]);
  expect(words({ asOf: '2026-02' })).toEqual([['As known on 10 Mar 2026', 'With all that is known today']]);
  expect(words({ window: { from: '1960', to: '2008' } }).map((ladder) => ladder.length)).toEqual([4, 11, 1]);
  const [ladder] = laddersOf({ window: { from: '1952-01-02' } });
  expect(ladder!.rung(0).query.filter).toEqual({ window: { from: '1952-01-01' } });
});

test('a rung is put into words when it is asked for', () => {
  const [ladder] = laddersOf({ window: { to: '1900' } });
  expect(ladder!.length).toBe(63);
  expect(ladder!.rung(40)).not.toBe(ladder!.rung(40));
});
