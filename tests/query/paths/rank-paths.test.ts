import { describe, expect, test } from 'vitest';
import { ask, eachApart, groupsOf, leads, pathOver, pathsOf, pathStore, routesOf } from './path-store.ts';
import type { SmallClaim } from './small-store.ts';

const both = ['paper', 'memo'];
const hedged = { source: 'paper', certainty: 'hedged', paragraphs: [{ n: 1 }] };
const call = { is: 'event/call spring-call', rest: { when: '2026-02-01' } };

describe('what dominates', () => {
  test('a path that passes all that another passes, and more, adds nothing where it tells less, however strong the filler', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic iron', 'topic wool'],
      [leads('tea', 'iron'), leads('iron', 'salt'), leads('iron', 'wool', {}, ...both), leads('wool', 'salt', {}, ...both)],
    );
    expect(routesOf(ask(store, 'tea', 'salt'))).toEqual(['tea iron salt']);
  });

  test('among paths through actors it is dropped', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'actor/state bo', 'topic iron'],
      [leads('tea', 'bo'), leads('bo', 'salt'), leads('bo', 'iron', {}, ...both), leads('iron', 'salt', {}, ...both)],
    );
    expect(routesOf(ask(store, 'tea', 'salt'))).toEqual(['tea bo salt']);
  });

  test('but for a path whose every step is more than twice as strong as the shorter one’s weakest', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'actor/state bo', 'topic iron'],
      [
        leads('tea', 'bo', {}, ...both),
        ['bo-salt', 'leads', 'Bo might some day perhaps lead to salt.', { from: ['bo'], to: ['salt'], modality: 'hypothetical' }, { ...hedged, certainty: 'inferred' }],
        leads('bo', 'iron', {}, ...both), leads('iron', 'salt', {}, ...both),
      ],
    );
    expect(routesOf(ask(store, 'tea', 'salt'))).toEqual(['tea bo iron salt', 'tea bo salt']);
  });

  test('a common agenda dominates nothing that is more than one', () => {
    const entities = ['topic tea', 'topic salt', 'topic iron', 'topic silk', call];
    const claims: SmallClaim[] = [
      ['tea', 'covers', 'The spring call covered tea.', { from: ['spring-call'], to: ['tea'] }],
      ['salt', 'covers', 'The spring call covered salt.', { from: ['spring-call'], to: ['salt'] }],
      leads('spring-call', 'iron'), leads('iron', 'salt'),
    ];
    // Somebody reads the first two steps as one.
    const store = pathStore(entities, [...claims, ['read', 'glosses', 'The call on tea was meant for silk.', { from: ['tea-aaaaaa', 'spring-call-iron-aaaaaa'], to: ['silk'] }]]);
    expect(routesOf(ask(store, 'tea', 'salt'))).toEqual(['tea spring-call iron salt', 'tea spring-call salt']);
    // Where tea hangs on the call by its agenda either way, the agenda itself is the plainest answer, and a way round by it says no more.
    const view = ask(pathStore(entities, eachApart(claims)), 'tea', 'salt');
    expect(routesOf(view)).toEqual(['tea spring-call salt']);
    expect(groupsOf(view)).toEqual(['agenda']);
  });

  test('of two that differ in a part of an end only one is shown', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'actor/state bo', 'topic sea-salt', 'topic rock-salt'],
      [
        leads('tea', 'bo'), leads('bo', 'sea-salt'), leads('bo', 'rock-salt', {}, ...both),
        ['a', 'within', 'Sea salt is part of salt.', { from: ['sea-salt'], to: ['salt'] }],
        ['b', 'within', 'Rock salt is part of salt.', { from: ['rock-salt'], to: ['salt'] }],
      ],
    );
    expect(routesOf(ask(store, 'tea', 'salt'))).toEqual(['tea bo rock-salt salt']);
  });
});

test('of paths that score about alike the one of fewer steps leads, however many are wanted', () => {
  // The longer way scores a little more: its claims are vouched for twice.
  const store = pathStore(
    ['topic tea', 'topic salt', 'topic iron', 'topic wool', 'topic silk'],
    [leads('tea', 'iron'), leads('iron', 'salt', { modality: 'historical' }), leads('tea', 'wool', {}, ...both), leads('wool', 'silk', {}, ...both), leads('silk', 'salt')],
  );
  const paths = pathsOf(ask(store, 'tea', 'salt'));
  expect(paths.map(({ steps }) => steps.length)).toEqual([2, 3]);
  expect(paths[1]!.score - paths[0]!.score).toBeGreaterThan(0);
  expect(paths[1]!.score - paths[0]!.score).toBeLessThanOrEqual(3);
  expect(routesOf(ask(store, 'tea', 'salt', { k: 1 }))).toEqual(['tea iron salt']);
});

test('a detour that holds together stands before facts that are separate', () => {
  const others = Array.from({ length: 12 }, (_, i) => `thing-${i}`);
  const store = pathStore(
    ['topic tea', 'topic salt', 'topic iron', 'topic wool', 'topic hub', ...others.map((id) => `topic ${id}`)],
    eachApart([
      leads('tea', 'iron', {}, ...both), leads('iron', 'salt', { modality: 'hypothetical' }), leads('iron', 'wool', {}, ...both), leads('wool', 'salt', {}, ...both),
      ['of-tea', 'glosses', 'Tea shows that the hub is sought.', { from: ['tea'], to: ['hub'] }], ['of-salt', 'wouldsign', 'Salt would tell where the hub goes.', { from: ['salt'], to: ['hub'] }], ...others.map((id) => leads('hub', id)),
    ]),
  );
  const view = ask(store, 'tea', 'salt');
  expect(routesOf(view)).toEqual(['tea iron salt', 'tea iron wool salt', 'tea hub salt']);
  expect(pathOver(view, 'tea hub salt').apart).toBeDefined();
});

describe('a short list is filled up with a way round that another path dominates', () => {
  const others = Array.from({ length: 5 }, (_, i) => `thing-${i}`);
  const entities = ['topic tea', 'topic salt', 'topic iron', 'topic wool', ...others.map((id) => `topic ${id}`)];
  // What the way round passes is the greater hub, so that the two are told apart by what they hinge on.
  const hub = others.map((id) => leads('wool', id));
  const routes = (said: SmallClaim, ...round: SmallClaim[]) => routesOf(ask(pathStore(entities, eachApart([leads('tea', 'iron', {}, ...both), said, ...round, ...hub])), 'tea', 'salt'));

  test('where that is firmer than what it goes round', () => {
    expect(routes(leads('iron', 'salt', { modality: 'hypothetical' }), leads('iron', 'wool'), leads('wool', 'salt'))).toEqual(['tea iron salt', 'tea iron wool salt']);
  });

  test('not where that is far-fetched', () => {
    const nodes = ['iron', 'wool', 'w1', 'w2', 'salt'];
    const round = (length: number) => [...nodes.slice(0, length), 'salt'].slice(1).map((to, i) => leads(nodes[i]!, to, {}, ...both));
    const of = (length: number) => routesOf(ask(pathStore([...entities, 'topic w1', 'topic w2'], eachApart([leads('tea', 'iron', {}, ...both), leads('iron', 'salt', { modality: 'hypothetical' }), ...round(length), ...hub])), 'tea', 'salt'));
    expect(of(3)).toEqual(['tea iron salt', 'tea iron wool w1 salt']);
    expect(of(4)).toEqual(['tea iron salt']);
  });

  test('not where it is no firmer, and told by the same', () => {
    expect(routes(leads('iron', 'salt'), leads('iron', 'wool'), leads('wool', 'salt'))).toEqual(['tea iron salt']);
  });

  test('but where others tell it', () => {
    expect(routes(leads('iron', 'salt'), leads('iron', 'wool', {}, 'memo'), leads('wool', 'salt', {}, 'memo'))).toEqual(['tea iron salt', 'tea iron wool salt']);
    expect(routes(leads('iron', 'salt'), leads('iron', 'wool', {}, 'memo'), leads('wool', 'salt'))).toEqual(['tea iron salt']);
  });
});

describe('far-fetched ways', () => {
  const perhaps = (a: string, b: string): SmallClaim => [`${a}-${b}`, 'leads', `${a} might lead to ${b}.`, { from: [a], to: [b], modality: 'hypothetical' }, hedged];
  const way = (letter: string): string[] => ['tea', ...[1, 2, 3].map((i) => `${letter}${i}`), 'salt'];
  const chain = (nodes: readonly string[]): SmallClaim[] => nodes.slice(1).map((to, i) => perhaps(nodes[i]!, to));
  const store = (...more: SmallClaim[]) => pathStore(['topic tea', 'topic salt', 'topic iron', ...['a', 'b', 'c'].flatMap((letter) => way(letter).slice(1, -1).map((id) => `topic ${id}`))], eachApart([...['a', 'b', 'c'].flatMap((letter) => chain(way(letter))), ...more]));

  test('are two at most', () => {
    const view = ask(store(), 'tea', 'salt');
    expect(view.unconnected).toMatch(/^Only far-fetched/);
    expect(routesOf(view)).toHaveLength(2);
  });

  test('are not shown beside one that is not', () => {
    expect(routesOf(ask(store(perhaps('tea', 'iron'), perhaps('iron', 'salt')), 'tea', 'salt'))).toEqual(['tea iron salt']);
  });
});

test('what hangs only by being named in one breath is shown only where there is nothing else', () => {
  const entities = ['topic tea', 'topic salt', 'topic iron', 'topic wool', 'actor/state ada'];
  const hits = (what: string): SmallClaim => [`ada-${what}`, 'hits', `Ada hits ${what}.`, { from: ['ada'], to: [what] }];
  const list: SmallClaim[] = [['list', 'glosses', 'Wool shows tea and iron.', { from: ['wool'], to: ['ada'], about: ['tea', 'iron'] }], leads('iron', 'salt')];
  expect(routesOf(ask(pathStore(entities, eachApart(list)), 'tea', 'salt', { avoid: ['ada' as never, 'wool' as never] }))).toEqual(['tea iron salt']);
  expect(routesOf(ask(pathStore(entities, eachApart([...list, hits('tea'), hits('salt')])), 'tea', 'salt', { avoid: ['wool' as never] }))).toEqual(['tea ada salt']);
});

test('where nothing connects the two, what somebody did not do comes near only where nothing else does', () => {
  const others = Array.from({ length: 12 }, (_, i) => `thing-${i}`);
  const does = (actor: string, topic: string, rest: object = {}): SmallClaim => [`${actor}-${topic}`, 'hits', `${actor} hits ${topic}.`, { from: [actor], to: [topic], ...rest }];
  const store = (...more: SmallClaim[]) =>
    pathStore(['topic tea', 'topic salt', 'actor/state ada', 'actor/state bo', ...others.map((id) => `topic ${id}`)], eachApart([...others.flatMap((id) => [does('ada', id), does('bo', id)]), does('ada', 'tea', { polarity: 'negated' }), does('ada', 'salt'), ...more]));
  const alone = ask(store(), 'tea', 'salt', { maxSteps: 2 });
  expect([groupsOf(alone)[0], routesOf(alone)[0]]).toEqual(['nearest', 'tea ada salt']);
  const besides = ask(store(does('bo', 'tea', { modality: 'hypothetical' }), does('bo', 'salt', { modality: 'hypothetical' })), 'tea', 'salt', { maxSteps: 2 });
  expect([groupsOf(besides)[0], routesOf(besides)[0]]).toEqual(['nearest', 'tea bo salt']);
});

test('where nothing connects the two, what a source sets against the one comes nearer than a longer chain of facts', () => {
  const hits = (actor: string, what: string): SmallClaim => [`${actor}-${what}`, 'hits', `${actor} hits ${what}.`, { from: [actor], to: [what] }];
  const chain = [hits('ada', 'tea'), leads('ada', 'wool'), leads('wool', 'salt')];
  const set = (type: string): SmallClaim[] => [['set', type, 'Tea is one thing, iron another.', { from: ['tea'], to: ['iron'] }], leads('iron', 'salt')];
  const others = Array.from({ length: 12 }, (_, i) => `thing-${i}`);
  const of = (...more: SmallClaim[]) => ask(pathStore(['topic tea', 'topic salt', 'topic iron', 'topic wool', 'actor/state ada', ...others.map((id) => `topic ${id}`)], eachApart([...chain, ...others.map((id) => hits('ada', id)), ...more])), 'tea', 'salt');
  for (const [view, nearest] of [[of(...set('contrasts')), 'tea iron salt'], [of(...set('comes')), 'tea ada wool salt'], [of(...set('contrasts'), hits('ada', 'salt')), 'tea ada salt']] as const) {
    expect([groupsOf(view)[0], routesOf(view)[0]]).toEqual(['nearest', nearest]);
  }
});

test('where nothing connects the two, what both bring about comes nearer than an agenda, or facts about somebody', () => {
  const covers = (what: string): SmallClaim => [`call-${what}`, 'covers', `The spring call was about ${what}.`, { from: ['spring-call'], to: [what] }];
  const agenda = pathStore(['topic tea', 'topic salt', 'topic iron', call], [covers('tea'), covers('salt')]);
  expect(groupsOf(ask(agenda, 'tea', 'salt'))).toEqual(['agenda']);
  const common = pathStore(['topic tea', 'topic salt', 'topic iron', call], [covers('tea'), covers('salt'), leads('tea', 'iron'), leads('salt', 'iron')]);
  expect([groupsOf(ask(common, 'tea', 'salt')), routesOf(ask(common, 'tea', 'salt'))]).toEqual([['nearest', 'agenda'], ['tea iron salt', 'tea spring-call salt']]);
});

test('that nothing tells how two things bear on each other is not said beside a path that tells it', () => {
  const of = (...more: SmallClaim[]) => ask(pathStore(['topic tea', 'topic salt', 'topic iron', 'topic wool', 'topic silk'], eachApart([leads('tea', 'iron'), leads('iron', 'wool'), leads('salt', 'wool'), ...more])), 'tea', 'salt');
  // Iron and salt both bear on wool.
  expect(pathOver(of(), 'tea iron wool salt').apart).toMatch(/^Iron and salt both bear on wool/i);
  expect(routesOf(of(leads('tea', 'silk'), leads('silk', 'salt')))).toEqual(['tea silk salt', 'tea iron wool salt']);
  expect(routesOf(of(leads('iron', 'silk'), leads('silk', 'salt')))).toEqual(['tea iron silk salt']);
});

test('where a source sets the two side by side itself, nothing else is called near', () => {
  const does = (actor: string, topic: string): SmallClaim => [`${actor}-${topic}`, 'hits', `${actor} hits ${topic}.`, { from: [actor], to: [topic] }];
  const facts = [does('ada', 'tea'), does('ada', 'salt')];
  const of = (...more: SmallClaim[]) => groupsOf(ask(pathStore(['topic tea', 'topic salt', 'actor/state ada'], eachApart([...facts, ...more])), 'tea', 'salt'));
  expect(of()).toEqual(['nearest']);
  expect(of(['set', 'contrasts', 'Tea is one thing, salt another.', { from: ['tea'], to: ['salt'] }])).toEqual(['beside', 'apart']);
});

test('what connects the two stands first, then what only sets them side by side, then separate facts', () => {
  const does = (actor: string, topic: string): SmallClaim => [`${actor}-${topic}`, 'hits', `${actor} hits ${topic}.`, { from: [actor], to: [topic] }];
  const store = pathStore(['topic tea', 'topic salt', 'topic iron', 'actor/state ada'], eachApart([leads('tea', 'iron'), leads('iron', 'salt'), ['after', 'comes', 'Tea comes before salt.', { from: ['tea'], to: ['salt'] }], does('ada', 'tea'), does('ada', 'salt')]));
  expect(groupsOf(ask(store, 'tea', 'salt'))).toEqual(['without-actors', 'beside', 'apart']);
});

test('beside a tie that relates the two no separate facts are shown', () => {
  const does = (actor: string, topic: string): SmallClaim => [`${actor}-${topic}`, 'hits', `${actor} hits ${topic}.`, { from: [actor], to: [topic] }];
  const facts = [does('ada', 'tea'), does('ada', 'salt')];
  const entities = ['topic tea', 'topic salt', 'topic iron', 'actor/state ada'];
  expect(groupsOf(ask(pathStore(entities, eachApart([leads('tea', 'iron'), leads('iron', 'salt'), ...facts])), 'tea', 'salt'))).toEqual(['without-actors', 'apart']);
  expect(groupsOf(ask(pathStore(entities, eachApart([leads('tea', 'salt'), ...facts])), 'tea', 'salt'))).toEqual(['direct']);
});

test('an agenda of other things, or a step that only comes before, is shown only where there is nothing else', () => {
  const covers = (what: string, at = 'spring-call'): SmallClaim => [`${at}-${what}`, 'covers', `The ${at} was about ${what}.`, { from: [at], to: [what] }];
  const before = (a: string, b: string): SmallClaim => [`${a}-${b}`, 'comes', `${a} comes before ${b}.`, { from: [a], to: [b] }];
  const [entities, others] = [['topic tea', 'topic salt', 'topic iron', 'topic silk', 'actor/state ada', call], [covers('iron'), covers('silk'), leads('tea', 'iron'), leads('silk', 'salt')]];
  const agenda = pathStore(entities, eachApart(others));
  expect(routesOf(ask(agenda, 'tea', 'salt'))).toEqual(['tea iron spring-call silk salt']);
  const facts = eachApart([...others, leads('ada', 'tea'), leads('ada', 'salt'), before('tea', 'silk')]);
  expect(routesOf(ask(pathStore(entities, facts), 'tea', 'salt'))).toEqual(['tea ada salt']);
});

test('where nothing connects the two, facts that meet at one actor come nearer than such as meet at two, of as many steps', () => {
  const does = (actor: string, topic: string, rest: object = {}, ...sources: string[]): SmallClaim => [`${actor}-${topic}`, 'hits', `${actor} hits ${topic}.`, { from: [actor], to: [topic], ...rest }, ...sources.map((source) => ({ source }))];
  const store = pathStore(
    ['topic tea', 'topic salt', 'topic iron', 'actor/state ada', 'actor/state bo', 'actor/state cy'],
    eachApart([does('ada', 'tea', {}, ...both), ['meets', 'hits', 'Ada hits Bo.', { from: ['ada'], to: ['bo'] }, { source: 'paper' }, { source: 'memo' }], does('bo', 'salt', {}, ...both), does('cy', 'tea', { modality: 'future' }), does('cy', 'iron', { modality: 'future' }), leads('iron', 'salt')]),
  );
  const view = ask(store, 'tea', 'salt');
  expect(groupsOf(view)[0]).toBe('nearest');
  expect(routesOf(view).slice(0, 2)).toEqual(['tea cy iron salt', 'tea ada bo salt']);
  expect(pathOver(view, 'tea ada bo salt').score).toBeGreaterThan(pathOver(view, 'tea cy iron salt').score);
});

test('of paths that differ in what one claim names in one breath one is shown', () => {
  const store = pathStore(
    ['topic tea', 'topic salt', 'topic iron', 'topic wool', 'topic silk'],
    [['all', 'hits', 'Tea hits iron and wool.', { from: ['tea'], to: ['iron', 'wool'] }], leads('iron', 'salt'), leads('wool', 'salt'), leads('tea', 'silk'), leads('silk', 'salt')],
  );
  expect(routesOf(ask(store, 'tea', 'salt')).sort()).toEqual(['tea iron salt', 'tea silk salt']);
});

describe('the order of the groups', () => {
  test('a direct tie stands first, and dominates nothing', () => {
    const store = pathStore(['topic tea', 'topic salt', 'topic iron'], [leads('tea', 'salt'), leads('tea', 'iron', {}, ...both), leads('iron', 'salt', {}, ...both)]);
    const view = ask(store, 'tea', 'salt');
    expect(routesOf(view)).toEqual(['tea salt', 'tea iron salt']);
    expect(groupsOf(view)).toEqual(['direct', 'without-actors']);
  });

  test('a direct tie that only sets the two side by side is told as such, after what connects them', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic iron'],
      [['beside', 'comes', 'Tea came before salt.', { from: ['tea'], to: ['salt'] }], leads('tea', 'iron', {}, ...both), leads('iron', 'salt', {}, ...both)],
    );
    const view = ask(store, 'tea', 'salt');
    expect(groupsOf(view)).toEqual(['without-actors', 'beside']);
    expect(view.families[1]!.heading).toBe('Only set side by side');
  });

  test('without an actor before through one; in one group where an end is an actor itself', () => {
    const claims = [leads('tea', 'iron'), leads('iron', 'salt'), leads('tea', 'bo', {}, ...both), leads('bo', 'salt', {}, ...both)];
    const topics = ask(pathStore(['topic tea', 'topic salt', 'topic iron', 'actor/state bo'], claims), 'tea', 'salt');
    expect(routesOf(topics)).toEqual(['tea iron salt', 'tea bo salt']);
    expect(groupsOf(topics)).toEqual(['without-actors', 'through-actors']);
    const actor = ask(pathStore(['topic tea', 'actor/state salt', 'topic iron', 'actor/state bo'], claims), 'tea', 'salt');
    expect(routesOf(actor)).toEqual(['tea bo salt', 'tea iron salt']);
    expect(groupsOf(actor)).toEqual(['any']);
  });

  test('the best path through an actor leads where the best one without is much thinner and a way round', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic iron', 'topic wool', 'topic silk', 'actor/state bo'],
      [
        leads('tea', 'bo', {}, ...both), leads('bo', 'salt', {}, ...both),
        leads('tea', 'iron'), ['thin', 'leads', 'Iron might lead to wool.', { from: ['iron'], to: ['wool'], modality: 'hypothetical' }, hedged], leads('wool', 'silk'), leads('silk', 'salt'),
      ],
    );
    const view = ask(store, 'tea', 'salt');
    expect(groupsOf(view)).toEqual(['lead', 'without-actors']);
    expect(routesOf(view)).toEqual(['tea bo salt', 'tea iron wool silk salt']);
  });

  test('but not where it scores less: a hub that ties everything, on claims that are no facts', () => {
    const others = Array.from({ length: 20 }, (_, i) => `thing-${i}`);
    const perhaps = (a: string, b: string): SmallClaim => [`${a}-${b}`, 'leads', `${a} might lead to ${b}.`, { from: [a], to: [b], modality: 'hypothetical' }, hedged, { ...hedged, source: 'memo' }];
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic iron', 'topic wool', 'actor/state bo', ...others.map((id) => `topic ${id}`)],
      [
        perhaps('tea', 'bo'), perhaps('bo', 'salt'), ...others.map((id) => leads('bo', id)),
        leads('tea', 'iron', {}, ...both), perhaps('iron', 'wool'), leads('wool', 'salt', {}, ...both),
      ],
    );
    expect(groupsOf(ask(store, 'tea', 'salt'))).toEqual(['without-actors', 'through-actors']);
  });

  test('what enters and leaves a gathering by its agenda is an agenda whatever stands around it, and says what it is', () => {
    const covers = (topic: string): SmallClaim => [`on-${topic}`, 'covers', `The spring call covered ${topic}.`, { from: ['spring-call'], to: [topic] }, { source: 'paper' }, { source: 'memo' }];
    const round = [leads('tea', 'iron', {}, ...both), covers('iron'), covers('wool'), leads('wool', 'salt', {}, ...both)];
    const entities = ['topic tea', 'topic salt', 'topic iron', 'topic wool', call, 'actor/state bo'];
    const view = ask(pathStore(entities, round), 'tea', 'salt');
    expect(routesOf(view)).toEqual(['tea iron spring-call wool salt']);
    expect(groupsOf(view)).toEqual(['agenda']);
    expect(view.families[0]!.label).toBe('Raised in the spring call');
    const path = pathsOf(view)[0]!;
    expect(path.agenda).toBe('This is a common agenda, not a connection: all that is said is that Iron and wool came up in the spring call.');
    expect(path.text).toContain(path.agenda!);
    // Where anything connects the two, an agenda that is also a way round is left out, and one of both ends comes last.
    const bo: SmallClaim[] = [leads('tea', 'bo'), ['bo-salt', 'leads', 'Bo might lead to salt.', { from: ['bo'], to: ['salt'], modality: 'hypothetical' }, hedged]];
    expect(routesOf(ask(pathStore(entities, [...round, ...bo]), 'tea', 'salt'))).toEqual(['tea bo salt']);
    expect(routesOf(ask(pathStore(entities, [covers('tea'), covers('salt'), ...bo]), 'tea', 'salt'))).toEqual(['tea bo salt', 'tea spring-call salt']);
    // Where a claim says what the gathering led to, it is more than an agenda.
    const more = pathStore(['topic tea', 'topic salt', call], [covers('tea'), leads('spring-call', 'salt')]);
    expect(groupsOf(ask(more, 'tea', 'salt'))).toEqual(['nearest']);
  });

  test('long paths only where nothing shorter is worth it', () => {
    const chain = ['tea', 'a', 'b', 'c', 'd', 'e', 'salt'];
    const long = chain.slice(1).map((to, i) => leads(chain[i]!, to, {}, ...both));
    const entities = chain.map((id) => `topic ${id}`);
    expect(routesOf(ask(pathStore(entities, long), 'tea', 'salt'))).toEqual(['tea a b c d e salt']);
    // Also where it is no connection: there is nothing else.
    const through = chain.map((id) => (id === 'c' ? 'actor/state c' : `topic ${id}`));
    const said = chain.slice(1).map((to, i): SmallClaim => [`${chain[i]!}-${to}`, 'urges', `${chain[i]!} urges ${to}.`, { from: [chain[i]!], to: [to] }]);
    expect(routesOf(ask(pathStore([...through, ...Array.from({ length: 12 }, (_, i) => `topic thing-${i}`)], eachApart([...said, ...Array.from({ length: 12 }, (_, i) => leads('c', `thing-${i}`))])), 'tea', 'salt'))).toEqual(['tea a b c d e salt']);
    const store = pathStore([...entities, 'actor/state bo'], [...long, leads('tea', 'bo', {}, ...both), leads('bo', 'salt', {}, ...both)]);
    expect(routesOf(ask(store, 'tea', 'salt'))).toEqual(['tea bo salt']);
  });

  test('where nothing connects the two, long ways of separate facts only where there are no shorter ones', () => {
    const entities = ['topic tea', 'topic salt', 'actor/state bo', 'actor/state cy', 'topic iron', 'topic wool', 'topic silk'];
    const said = (a: string, b: string): SmallClaim => [`${a}-${b}`, 'urges', `${a} urges ${b}.`, { from: [a], to: [b] }];
    const long = [said('tea', 'iron'), said('iron', 'cy'), said('cy', 'wool'), said('wool', 'silk'), said('silk', 'salt')];
    const alone = ask(pathStore(entities, eachApart(long)), 'tea', 'salt');
    expect(routesOf(alone)).toEqual(['tea iron cy wool silk salt']);
    const view = ask(pathStore(entities, eachApart([...long, said('tea', 'bo'), said('bo', 'salt')])), 'tea', 'salt');
    expect(routesOf(view)).toEqual(['tea bo salt']);
    // And the shortest of what is left leads, however few are shown.
    const some = pathStore([...entities, 'actor/state dee'], eachApart([...long.slice(0, 2), said('cy', 'dee'), said('dee', 'salt'), said('tea', 'bo'), said('bo', 'salt')]));
    for (const k of [1, 12]) {
      expect(routesOf(ask(some, 'tea', 'salt', { k }))[0]).toBe('tea bo salt');
      expect(groupsOf(ask(some, 'tea', 'salt', { k }))[0]).toBe('nearest');
    }
    for (const { unconnected } of [alone, view]) expect(unconnected).toMatch(/^Nothing recorded/);
  });

  test('of paths that hinge on one entity a few are shown, and what scores below half of the best not at all', () => {
    const states = ['bo', 'cy', 'dee', 'eve', 'fay'];
    const store = pathStore(
      ['actor/person ada', 'topic salt', 'topic hub', ...states.map((id) => `topic ${id}`)],
      [...states.flatMap((id) => [leads('ada', id, {}, ...both), leads(id, 'hub', {}, ...both)]), leads('hub', 'salt', {}, ...both)],
    );
    expect(routesOf(ask(store, 'ada', 'salt'))).toHaveLength(3);
    const chain = ['ada', 'a', 'b', 'c', 'd', 'salt'];
    const thin = chain.slice(1).map((to, i): SmallClaim => [`t-${to}`, 'comes', `${chain[i]!} may come before ${to}.`, { from: [chain[i]!], to: [to], modality: 'hypothetical' }, hedged]);
    const entities = ['actor/person ada', 'topic salt', ...['a', 'b', 'c', 'd'].map((id) => `topic ${id}`)];
    expect(routesOf(ask(pathStore(entities, thin), 'ada', 'salt'))).toEqual(['ada a b c d salt']);
    const direct = pathStore(entities, [leads('ada', 'salt', {}, ...both), ...thin]);
    expect(routesOf(ask(direct, 'ada', 'salt'))).toEqual(['ada salt']);
  });
});

test('families group by what the paths hinge on, with the best first', () => {
  const store = pathStore(
    ['topic tea', 'topic salt', 'actor/state bo', 'actor/state cy', 'actor/person ada', 'event/measure ban'],
    [
      leads('tea', 'bo'), leads('bo', 'salt'), leads('tea', 'cy', {}, ...both), leads('cy', 'salt', {}, ...both),
      leads('tea', 'ada'), leads('ada', 'salt'), leads('tea', 'ban'), leads('ban', 'salt'),
    ],
  );
  const view = ask(store, 'tea', 'salt');
  expect(view.families.map(({ heading, label, kind, paths }) => [heading, label, kind, paths.length])).toEqual([
    ['Without an actor in between', 'Through Ban', 'measure', 1],
    ['Through an actor', 'Through Cy', 'state', 1],
    ['Through an actor', 'Through Ada', 'person', 1],
    ['Through an actor', 'Through Bo', 'state', 1],
  ]);
  // With two steps alike the first stands for the path.
  expect(view.families.flatMap(({ paths }) => paths.map(({ telling }) => telling))).toEqual([0, 0, 0, 0]);
  expect(pathOver(view, 'tea cy salt').score).toBeGreaterThan(pathOver(view, 'tea bo salt').score);
  expect(view.count).toBe(4);
});

test('the hub price re-ranks: at 0 the short way over a hub leads, at 4 the longer one over what is particular', () => {
  const others = Array.from({ length: 14 }, (_, i) => `thing-${i}`);
  const store = pathStore(
    ['topic tea', 'topic salt', 'topic trade', 'topic law', 'topic court', ...others.map((id) => `topic ${id}`)],
    [leads('tea', 'trade'), leads('trade', 'salt'), leads('tea', 'law'), leads('law', 'court'), leads('court', 'salt'), ...others.map((id) => leads('trade', id))],
  );
  const [hub, chain] = ['tea trade salt', 'tea law court salt'];
  expect(routesOf(ask(store, 'tea', 'salt', { hubPrice: 0 }))[0]).toBe(hub);
  expect(routesOf(ask(store, 'tea', 'salt', { hubPrice: 4 }))[0]).toBe(chain);
});
