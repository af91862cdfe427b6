import { expect, test } from 'vitest';
import { admit, type Admit } from '../../../src/query/admit.ts';
import { pairOf } from '../../../src/query/paths/pair-graph.ts';
import { buildStoreGraph, storeGraph, type KeptGraphs } from '../../../src/query/paths/store-graph.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { claims, clash, leads, pathStore } from './path-store.ts';

test('a build is paced by ties, of which one claim may make hundreds', () => {
  const crowd = Array.from({ length: 40 }, (_, i) => `p${i}`);
  const store = pathStore(crowd.map((id) => `actor ${id}`), Array.from({ length: 60 }, (_, i) => [`c${i}`, 'attends', 'They met.', { from: crowd, to: [] }] as const));
  const all = admit(store, {});
  let ties = 0;
  let most = 0;
  // Two ends are looked up for each tie.
  const hidden = new Proxy(all.hidden, { get: (target, key) => (typeof key === 'string' && /^\d+$/.test(key) ? (ties++, 0) : Reflect.get(target, key) as unknown) });
  const steps = buildStoreGraph(store, { ...all, hidden } as Admit, 1);
  let sum = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    sum += ties;
    most = Math.max(most, ties);
    ties = 0;
    if (step.done === true) break;
  }
  expect(sum).toBe(60 * 780 * 2);
  expect(most).toBeLessThan(2 * 3000);
});

test('a claim is dearer for being contested only where what contradicts it is admitted', () => {
  const store = pathStore(['topic tea', 'topic salt'], claims(leads('tea', 'salt', { when: '2020' }), leads('salt', 'tea', { when: '2025' })), [clash('contradiction', 'tea', ['tea-salt'], ['salt-tea'])]);
  const priceOf = (filter: object) => {
    const graph = runSteps(storeGraph(store, admit(store, filter), 1));
    return graph.claimPrices?.[graph.claimStart[pairOf(graph, 0, 1)]!] ?? graph.step;
  };
  expect(priceOf({})).toBe(512 + 128);
  expect(priceOf({ window: { to: '2021' } })).toBe(512);
});

test('questions that are tried out do not push out the graphs of those that were asked', () => {
  const store = pathStore(['topic tea', 'topic salt'], claims(leads('tea', 'salt', { when: '2020' })));
  const graph = (year: number, trials?: KeptGraphs) => runSteps(storeGraph(store, admit(store, { window: { to: String(year) } }), 1, trials));
  const asked = graph(2000);
  const trials: KeptGraphs = new Map();
  for (let year = 2001; year < 2030; year++) graph(year, trials);
  expect(graph(2000)).toBe(asked);
  // One asked for serves a trial, a trial the next one, and none the questions to come.
  expect(graph(2000, trials)).toBe(asked);
  expect(graph(2029, trials)).toBe(graph(2029, trials));
  expect(graph(2029)).not.toBe(graph(2028));
  expect(trials.size).toBeLessThanOrEqual(4);
});
