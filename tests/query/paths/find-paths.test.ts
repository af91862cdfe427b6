import { describe, expect, test } from 'vitest';
import type { PathQuery, PathsView } from '../../../src/query/path-views.ts';
import { findPaths, findPathsInSteps } from '../../../src/query/paths/find-paths.ts';
import type { Store } from '../../../src/store/store.ts';
import { ids, smallStore } from './small-store.ts';

/** Tea to salt: by a measure that answers another, by an actor, on a call's agenda. */
const store = smallStore(
  [
    'topic/goods tea', 'topic/goods salt', 'topic sugar', 'actor ada', 'actor/state bo', 'actor/body club',
    { is: 'event/call spring-call', rest: { when: '2026-02-01' } }, { is: 'event/measure ban', rest: { when: '2026-01-05' } }, { is: 'event/measure toll', rest: { when: '2026-02-20' } },
    { is: 'source/post post', rest: { title: 'A post', date: '2026-02-02', account: { actor: 'ada', event: 'spring-call' } } },
  ],
  [
    ['tea-ban', 'connects', 'Ada ties tea to the ban.', { from: ['ada'], to: ['tea', 'ban'], when: '2026-01-05' }, { source: 'paper', paragraphs: [{ n: 4 }] }, { source: 'memo', voices: ['bo'], paragraphs: [{ n: 2 }] }],
    ['ban-toll', 'connects', 'Bo answers the ban with the toll.', { from: ['bo'], to: ['ban', 'toll'], when: '2026-02-20' }],
    ['toll-salt', 'connects', 'The club links the toll to salt.', { from: ['club'], to: ['toll', 'salt'], when: '2026-02-25', modality: 'hypothetical' }, { source: 'memo', certainty: 'hedged', paragraphs: [{ n: 7 }] }],
    ['bo-tea', 'hits', 'Bo hits tea.', { from: ['bo'], to: ['tea'] }],
    ['bo-salt', 'hits', 'Bo hits salt.', { from: ['bo'], to: ['salt'] }, { source: 'memo', paragraphs: [{ n: 1 }] }],
    ['agenda', 'talks', 'Ada and Bo talk about tea and salt.', { from: ['ada', 'bo'], about: ['tea', 'salt'], at: 'spring-call' }],
    ['stress', 'stresses', 'The post stresses tea.', { from: ['post'], to: ['tea'] }, { source: 'post' }],
    ['skip', 'skips', 'The post leaves out salt.', { from: ['post'], to: ['salt'] }],
    ['office', 'serves', 'Ada serves the club.', { from: ['ada'], to: ['club'] }],
  ],
);

const ask = (of: Store, from: string, to: string, rest: Partial<PathQuery> = {}): PathsView => findPaths(of, { from: ids(from), to: ids(to), ...rest });
const routes = (view: PathsView): string[] => view.families.flatMap((family) => family.paths.map((path) => path.entities.map((entity) => entity.id).join(' ')));

describe('what is shown', () => {
  const view = ask(store, 'tea', 'salt');

  test('paths without an actor in the middle stand together, before those through actors; the score is the weighted mean of its terms', () => {
    // That Bo hit both does not make it a connection: it stands behind what is one, whoever that passes.
    expect(view.families.map((family) => family.group)).toEqual(['without-actors', 'through-actors', 'apart']);
    expect(view.families.map((family) => family.throughActors)).toEqual([false, true, true]);
    expect(routes(view)).toContain('tea ban toll salt');
    expect(routes(view)).toContain('tea bo salt');
    expect(view.count).toBe(routes(view).length);
    for (const path of view.families.flatMap((family) => family.paths)) {
      const weight = path.terms.reduce((sum, term) => sum + term.weight, 0);
      expect(path.score).toBeCloseTo((100 * path.terms.reduce((sum, term) => sum + term.weight * term.value, 0)) / weight, -0.5);
      for (const term of path.terms) expect(term.words).not.toBe('');
    }
  });

  test('a path reads as sentences in the claims’ own words with citations, and says which step is the thinnest and why', () => {
    const path = view.families.flatMap((family) => family.paths).find((one) => one.entities.length === 4 && !one.throughActors)!;
    expect(path.text).toBe(
      'Ada ties tea to the ban. (Paper ¶4; Memo ¶2) Bo answers the ban with the toll. (Paper ¶1) The club links the toll to salt. (Memo ¶7) ' +
        'The thinnest step is from Toll to Salt: its claim is hypothetical and hedged, and it rests on one voice (Memo).',
    );
    expect(path.steps[2]!.cautions).toEqual(['hypothetical', 'hedged']);
    expect(path.thinnest.step).toBe(2);
    expect(path.steps[0]!.strength).toBeGreaterThan(path.steps[1]!.strength);
  });

  test('an agenda ties none of its items to each other, and one claim never carries two steps', () => {
    expect(ask(store, 'tea', 'salt', { filter: { only: { type: ['talks'] } } }).count).toBe(0);
  });

  test('an account that leaves the topic out is named at the step', () => {
    const path = ask(store, 'tea', 'salt', { through: ids('spring-call') }).families.flatMap((family) => family.paths)[0]!;
    expect(path.steps.flatMap((step) => step.leftOutBy.map((silent) => silent.says))).toContain('The post leaves out salt.');
  });

  test('the same question gives the same answer', () => {
    expect(JSON.stringify(ask(store, 'tea', 'salt'))).toBe(JSON.stringify(view));
  });
});

describe('limits', () => {
  test('at most so many steps, through, never through, never through kinds', () => {
    for (const route of routes(ask(store, 'tea', 'salt', { maxSteps: 2 }))) expect(route.split(' ').length).toBeLessThanOrEqual(3);
    const through = routes(ask(store, 'tea', 'salt', { through: ids('toll', 'ban') }));
    expect(through.length).toBeGreaterThan(0);
    for (const route of through) expect(route.split(' ')).toEqual(expect.arrayContaining(['toll', 'ban']));
    for (const route of routes(ask(store, 'tea', 'salt', { avoid: ids('bo') }))) expect(route).not.toMatch(/\bbo\b/);
    expect(ask(store, 'tea', 'salt', { avoidKinds: ['actor'] }).families.some((family) => family.throughActors)).toBe(false);
  });

  test('an office serves a path’s ends only', () => {
    expect(routes(ask(store, 'club', 'tea')).some((route) => route === 'club ada tea' || route.startsWith('club ada '))).toBe(true);
    for (const route of routes(ask(store, 'tea', 'salt'))) expect(route).not.toContain('ada club');
  });

  test('steps by at least two independent voices', () => {
    const view = ask(store, 'tea', 'ban', { minIndependent: 2 });
    expect(routes(view)).toEqual(['tea ban']);
    expect(ask(store, 'tea', 'toll', { minIndependent: 2 }).count).toBe(0);
  });

  test('in order: a step may not rest on what happened after the next', () => {
    expect(routes(ask(store, 'tea', 'salt', { inOrder: true, avoidKinds: ['actor'] }))).toContain('tea ban toll salt');
    expect(routes(ask(store, 'salt', 'tea', { inOrder: true, avoidKinds: ['actor'] }))).not.toContain('salt toll ban tea');
    expect(routes(ask(store, 'salt', 'tea', { avoidKinds: ['actor'] }))).toContain('salt toll ban tea');
  });

  test('a dearer hub loses its place', () => {
    const cost = (hubPrice: number) => ask(store, 'tea', 'salt', { hubPrice }).families.flatMap((family) => family.paths).find((path) => path.id === 'salt~bo~tea')!.cost;
    expect(cost(3)).toBeGreaterThan(cost(1));
    expect(cost(1)).toBeGreaterThan(cost(0));
  });

  test('a budget cuts, and the answer says so', () => {
    const view = ask(store, 'tea', 'salt', { budget: 1 });
    expect(view.cut).toBe(true);
  });

  test('of a search that was cut before it found anything, only what easier questions found is said', () => {
    const through = ids('toll', 'bo');
    const whole = ask(store, 'tea', 'salt', { through });
    expect([whole.cut, whole.count > 0]).toEqual([false, true]);
    const { cut, count, none } = ask(store, 'tea', 'salt', { through, budget: 0 });
    expect([cut, count]).toEqual([true, 0]);
    // That nothing ties them would be false.
    expect(none!.says).toMatch(/^Without having to pass .+ there (is 1 path|are \d+ paths)\.$/);
    expect(none!.loosenings.every((loosening) => loosening.paths > 0)).toBe(true);
    expect(none!.nearFrom).not.toHaveLength(0);
  });

  test('three ends: the small graph that holds them', () => {
    const view = ask(store, 'tea', 'salt', { also: ids('toll') });
    expect(view.connection!.method).toBe('exact');
    expect(view.connection!.entities.map((entity) => entity.id)).toEqual(expect.arrayContaining(['tea', 'salt', 'toll']));
    expect(view.connection!.steps).toHaveLength(view.connection!.entities.length - 1);
    expect(view.connection!.text).toContain('(Memo ¶7)');
  });
});

describe('no path', () => {
  test('the limit that blocks is named, with what each single loosening gives', () => {
    const none = ask(store, 'tea', 'salt', { maxSteps: 1, avoid: ids('bo', 'ada', 'spring-call') }).none!;
    const change = (words: string) => none.loosenings.find((loosening) => loosening.change === words)!;
    // Two steps do not do, three do: that is how much it has to be loosened.
    expect(change('With up to 3 steps').paths).toBeGreaterThan(0);
    expect(change('With up to 3 steps').best).toBe(3);
    expect(change('With Bo allowed in between').paths).toBe(0);
    expect(none.says).toContain('With up to 3 steps there ');
    expect(findPaths(store, change('With up to 3 steps').query).count).toBeGreaterThan(0);
    expect(none.nearFrom.length).toBeGreaterThan(0);
  });

  test('a time window that shuts an end out is blamed in figures', () => {
    const view = ask(store, 'ban', 'toll', { filter: { window: { from: '2025', to: '2025-12-31' } } });
    expect(view.none!.says).toMatch(/^The time window blocks it: (?:all \d|both) claims about Ban are outside, the earliest from 5 Jan 2026\. With the window open until \d+ (Jan|Feb) 2026 there (is 1 path|are \d paths)\.$/);
    expect(view.none!.loosenings[0]!.paths).toBeGreaterThan(0);
  });

  test('each facet is tried by itself', () => {
    const none = ask(store, 'tea', 'salt', { filter: { only: { type: ['names'] }, without: { source: ['memo'] } } }).none!;
    expect(none.loosenings.filter((loosening) => loosening.paths > 0).map((loosening) => loosening.change)).toContain('With all types of relations');
  });

  test('an end without ties is told as such', () => {
    const none = ask(store, 'tea', 'sugar').none!;
    expect(none.says).toBe('Sugar takes part in no claim that ties it to anything.');
    expect(none.loosenings).toEqual([]);
  });

  test('an unknown name is noted', () => {
    const view = ask(store, 'tea', 'pepper');
    expect(view.count).toBe(0);
    expect(view.notes.join()).toContain('pepper');
  });
});

test('the search can be stopped between its steps', () => {
  let seen = 0;
  expect(() => findPaths(store, { from: ids('tea'), to: ids('salt') }, {
    checkpoint: () => {
      if (++seen === 1) throw new Error('stopped');
    },
  })).toThrow('stopped');
  expect([...findPathsInSteps(store, { from: ids('tea'), to: ids('salt') })].length).toBeGreaterThan(0);
  // Nothing is left locked by the one that was stopped.
  expect(ask(store, 'tea', 'salt').count).toBeGreaterThan(0);
});
