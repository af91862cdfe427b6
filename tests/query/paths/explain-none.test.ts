import { describe, expect, test } from 'vitest';
import { findPaths } from '../../../src/query/paths/find-paths.ts';
import type { Loosening, PathsView } from '../../../src/query/path-views.ts';
import { admit } from '../../../src/query/admit.ts';
import { storeGraph } from '../../../src/query/paths/store-graph.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { ask, claims, leads, pathStore } from './path-store.ts';
import { ids } from './small-store.ts';

const entities = ['topic tea', 'topic salt', 'topic iron', 'actor/state bo', 'actor/body club', 'actor/body press', { is: 'source/post note', rest: { title: 'A note', carriedBy: 'paper' } }];
const change = (view: PathsView, words: string): Loosening | undefined => view.none!.loosenings.find((loosening) => loosening.change === words);

describe('no path', () => {
  test('membership alone is named, with what stands behind it', () => {
    const store = pathStore(entities, [
      ['press', 'belongs', 'The press belongs to the club.', { from: ['press'], to: ['club'] }],
      ['club', 'belongs', 'The club belongs to Bo.', { from: ['club'], to: ['bo'] }],
      leads('bo', 'tea'),
    ]);
    const view = ask(store, 'press', 'tea');
    expect(view.none!.says).toBe('Press is tied by membership or office alone, which serves a path only at its very end: Press belongs to Club, which belongs to Bo. With Bo in place of Press there is 1 path.');
    expect(findPaths(store, change(view, 'With Bo in place of Press')!.query).count).toBe(1);
    // One membership may begin a path.
    expect(ask(store, 'club', 'tea').count).toBe(1);
  });

  test('a source is told for what it is', () => {
    const view = ask(pathStore(entities, [leads('tea', 'salt')]), 'paper', 'tea');
    expect(view.none!.says).toBe('Paper is a source: what it says ties others to each other, and it is tied to nothing itself.');
    expect(view.none!.sources.map((source) => source.id)).toEqual(['paper']);
  });

  test('an end that only speaks is told for that', () => {
    const store = pathStore(entities, [['x', 'leads', 'Tea leads to salt.', { from: ['tea'], to: ['salt'] }, { source: 'paper', voices: ['bo'] }]]);
    expect(ask(store, 'bo', 'tea').none!.says).toBe('Bo only speaks here: claims rest on it as a voice, and none ties it to anything. Filter by speaker instead.');
  });

  test('a source that was read through another leads to it', () => {
    const store = pathStore(entities, [leads('tea', 'salt')]);
    const view = ask(store, 'tea', 'salt', { filter: { only: { source: ['note'] } } });
    expect(view.none!.says).toBe('Note was read through Paper, and claims cite what was read. Read through Paper there is 1 path.');
    expect(findPaths(store, change(view, 'Read through Paper')!.query).count).toBe(1);
  });

  test('of a list of values the fewest that help are offered, and then all', () => {
    const store = pathStore(entities, [leads('tea', 'iron'), ['iron-salt', 'within', 'Iron is part of salt.', { from: ['iron'], to: ['salt'] }]]);
    const view = ask(store, 'tea', 'salt', { filter: { only: { type: ['leads'] } } });
    expect(view.none!.says).toContain('With “is part of” as well there is 1 path.');
    expect(findPaths(store, change(view, 'With “is part of” as well')!.query).count).toBe(1);
    const two = ask(store, 'tea', 'salt', { filter: { only: { type: ['hits'] } } });
    expect(two.none!.loosenings.map((loosening) => loosening.change)).toContain('With “leads to” and “is part of” as well');
  });

  test('where independent voices are asked for, the step that fails is named', () => {
    const store = pathStore(entities, [leads('tea', 'iron', {}, 'paper', 'memo'), leads('iron', 'salt')]);
    expect(ask(store, 'tea', 'salt', { minIndependent: 2 }).none!.says).toBe(
      'The best path without that limit, Tea – Iron – Salt, fails at the step from Iron to Salt: one voice (Paper). With steps that rest on one voice there is 1 path.',
    );
  });

  test('what a change is said to give is what its question shows', () => {
    const middle = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'];
    const store = pathStore(['topic tea', 'topic salt', ...middle.map((id) => `topic ${id}`)], middle.flatMap((id) => [leads('tea', id), leads(id, 'salt')]));
    const view = ask(store, 'tea', 'salt', { maxSteps: 1 });
    expect(view.none!.says).toBe('No path keeps to these limits. With up to 2 steps there are 12 paths.');
    for (const loosening of view.none!.loosenings) expect(findPaths(store, loosening.query).count).toBe(loosening.paths);
    expect(change(view, 'With up to 2 steps')).toMatchObject({ paths: 12, best: 2 });
  });

  test('ways that the rules exclude are no silence, and silence is not proven', () => {
    const store = pathStore(entities, [
      ['up', 'within', 'Tea is part of iron.', { from: ['tea'], to: ['iron'] }],
      ['down', 'within', 'Salt is part of iron.', { from: ['salt'], to: ['iron'] }],
    ]);
    expect(ask(store, 'tea', 'salt').none!.says).toMatch(/^The two hang together only by ways that are no connection/);
    const apart = pathStore([...entities, 'topic wool'], [leads('tea', 'iron'), leads('salt', 'wool')]);
    expect(ask(apart, 'tea', 'salt').none!.says).toBe('Nothing in this dossier ties the two, with or without filters.');
  });

  test('each end tells what it reaches, the nearest first and in each ring the most tied', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic iron', 'topic wool', 'topic silk', 'topic far'],
      [leads('tea', 'iron'), leads('tea', 'wool'), leads('wool', 'silk'), leads('silk', 'far'), ['x', 'hits', 'Salt.', { from: ['salt'], to: ['salt'] }]],
    );
    const { none } = ask(store, 'tea', 'salt');
    expect(none!.nearFrom.map((entity) => entity.id)).toEqual(['wool', 'iron', 'silk', 'far']);
    expect(ask(store, 'tea', 'salt', { also: ids('iron') }).none!.nearTo).toEqual([]);
  });

  test('an end whose claims are filtered out is tied all the same, and so is one of two namesakes', () => {
    // Nothing ties tea to wool, whatever the filter; that tea loses its claim to it is not why.
    const store = pathStore([...entities, 'topic wool', 'topic silk', 'topic felt'], claims(leads('tea', 'iron', { when: '2020' }), leads('salt', 'wool', { when: '2025' })));
    expect(ask(store, 'tea', 'wool', { filter: { window: { from: '2024' } } }).none!.says).toBe('Nothing in this dossier ties the two, with or without filters.');
    expect(findPaths(store, { from: ids('silk', 'tea'), to: ids('wool') }).none!.says).toBe('Nothing in this dossier ties the two, with or without filters.');
    expect(findPaths(store, { from: ids('tea'), to: ids('felt', 'silk') }).none!.says).toBe('Felt takes part in no claim that ties it to anything.');
    expect(findPaths(store, { from: ids('paper', 'tea'), to: ids('wool') }).none!.says).toBe('Nothing in this dossier ties the two, with or without filters.');
  });

  test('a namesake that has lost its claims blocks nothing while the other has some', () => {
    const store = pathStore(entities, claims(leads('tea', 'iron', { when: '2020' }), leads('salt', 'iron', { when: '2020' }), leads('bo', 'club', { when: '2025' })));
    const late = { filter: { window: { from: '2024' } } };
    expect(findPaths(store, { from: ids('salt', 'bo'), to: ids('tea'), ...late }).none!.says).toMatch(/^The time window blocks it: the one claim about Tea is outside, the earliest from 2020\. /);
    expect(findPaths(store, { from: ids('salt', 'tea'), to: ids('club'), ...late }).none!.says).toBe('Nothing in this dossier ties the two, with or without filters.');
    expect(findPaths(store, { from: ids('salt', 'tea'), to: ids('iron'), ...late }).none!.says).toMatch(/^The time window blocks it: both claims about Salt and Tea are outside/);
  });

  test('an end that speaks as well is told so where only membership ties it', () => {
    const belongs = (who: string, whole: string, ...evidence: object[]) => [`${who}-${whole}`, 'belongs', 'So it is.', { from: [who], to: [whole] }, ...evidence] as const;
    const store = pathStore(entities, [
      belongs('press', 'club'),
      belongs('club', 'bo', { source: 'paper', voices: ['press'] }),
      ['bo-tea', 'leads', 'Bo leads to tea.', { from: ['bo'], to: ['tea'] }, { source: 'paper', voices: ['press'] }],
    ] as never);
    expect(ask(store, 'press', 'tea').none!.says).toContain('which belongs to Bo. It is a voice here as well: 2 claims rest on it; filter by speaker. With Bo in place of Press');
  });

  test('freedom from all limits is offered where it is more than freedom from one', () => {
    const store = pathStore(entities, claims(leads('tea', 'iron', { when: '2020' }), leads('iron', 'salt', { when: '2020' })));
    const offered = (rest: object) => ask(store, 'tea', 'salt', rest).none!.loosenings.map(({ change: words }) => words);
    const until = { filter: { window: { to: '2019' } } };
    expect(offered({ filter: { only: { type: ['hits'] } } })).not.toContain('Without any of these limits');
    expect(offered(until)).toEqual(['With the window open until 1 Jan 2020']);
    expect(offered({ ...until, maxSteps: 1 })).toContain('Without any of these limits');
    expect(offered({ avoid: ids('iron') })).toEqual(['With Iron allowed in between']);
    expect(offered({ avoid: ids('iron'), avoidKinds: [] })).toEqual(['With Iron allowed in between']);
    // A ladder of steps ends before that.
    expect(offered({ maxSteps: 1 })).toEqual(['With up to 2 steps', 'Without any of these limits']);
  });

  test('what is tried out leaves the graph of the question in memory', () => {
    const middle = Array.from({ length: 40 }, (_, i) => `m${i}`);
    const store = pathStore(['topic tea', 'topic salt', ...middle.map((id) => `topic ${id}`)], middle.map((id, i) => leads('tea', id, { when: String(2000 + i) })));
    const filter = { window: { to: '2003' } };
    const graph = () => runSteps(storeGraph(store, admit(store, filter), 1));
    const asked = graph();
    const busy = { only: { type: ['leads'], modality: ['asserted'], source: ['memo'] }, without: { certainty: ['hedged'] }, contested: 'without', window: { from: '1990', to: '2003' } } as const;
    ask(store, 'tea', 'salt', { filter });
    ask(store, 'tea', 'salt', { filter: busy, minIndependent: 3 });
    expect(graph()).toBe(asked);
  });
});
