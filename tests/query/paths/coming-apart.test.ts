import { describe, expect, test } from 'vitest';
import { ask, clash, eachApart, groupsOf, leads, pathOver, pathsOf, pathStore as storeOf, routesOf } from './path-store.ts';
import { ids, type SmallClaim, type SmallEntity } from './small-store.ts';

const pathStore = (entities: readonly (string | SmallEntity)[], claims: readonly SmallClaim[]) => storeOf(entities, eachApart(claims));

const both = ['paper', 'memo'];
const call = { is: 'event/call spring-call', rest: { when: '2026-02-01' } };
const covers = (topic: string, event = 'spring-call'): SmallClaim => [`${event}-${topic}`, 'covers', `At the ${event.replace('-', ' ')} they covered ${topic}.`, { from: [event], to: [topic] }];
const others = Array.from({ length: 12 }, (_, i) => `thing-${i}`);
const unconnected = 'Nothing recorded here connects the two: what follows only sets them side by side, or tells facts that are separate.';

describe('two claims that meet at an actor of many ties', () => {
  const hub = (...more: SmallClaim[]) =>
    pathStore(
      ['topic tea', 'topic salt', 'topic iron', 'actor/state bo', 'event/measure ban', ...others.map((id) => `topic ${id}`)],
      [
        ['bo-tea', 'hits', 'Bo hits tea.', { from: ['bo'], to: ['tea'] }, { source: 'paper' }, { source: 'memo' }],
        ['bo-salt', 'hits', 'Bo hits salt.', { from: ['bo'], to: ['salt'] }, { source: 'paper' }, { source: 'memo' }],
        ...others.map((id) => leads('bo', id)),
        ...more,
      ],
    );

  test('and have nothing else in common are separate facts, which the answer says', () => {
    const view = ask(hub(), 'tea', 'salt');
    expect(pathsOf(view)[0]!.apart).toBe('These are separate facts about Bo: that is all that joins them.');
    expect(pathsOf(view)[0]!.text).toContain(pathsOf(view)[0]!.apart!);
    expect(view.unconnected).toBe(unconnected);
  });

  test('stand behind what is connected, however much higher they score, and never lead', () => {
    const view = ask(hub(leads('tea', 'iron'), ['iron-salt', 'leads', 'Iron might lead to salt.', { from: ['iron'], to: ['salt'], modality: 'hypothetical' }, { source: 'paper', certainty: 'hedged', paragraphs: [{ n: 1 }] }]), 'tea', 'salt');
    expect(routesOf(view)).toEqual(['tea iron salt', 'tea bo salt']);
    expect(pathOver(view, 'tea bo salt').score).toBeGreaterThan(pathOver(view, 'tea iron salt').score);
    expect(view.unconnected).toBeUndefined();
  });

  test('but are one matter where both have to do with something particular', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'actor/state bo', 'event/measure ban', ...others.map((id) => `topic ${id}`)],
      [
        ['bo-tea', 'hits', 'Bo hits tea with the ban.', { from: ['bo'], to: ['tea'], at: 'ban' }],
        ['bo-salt', 'hits', 'Bo hits salt with the ban.', { from: ['bo'], to: ['salt'], at: 'ban' }],
        ...others.map((id) => leads('bo', id)),
      ],
    );
    expect(pathOver(ask(store, 'tea', 'salt', { avoid: ids('ban') }), 'tea bo salt').apart).toBeUndefined();
  });
});

describe('what is told together is one matter, also where nothing particular takes part in both', () => {
  const bo = (...more: SmallClaim[]): readonly [readonly string[], readonly SmallClaim[]] => [
    ['topic tea', 'topic salt', 'topic wool', 'topic silk', 'actor/state bo', ...others.map((id) => `topic ${id}`)],
    [['bo-tea', 'hits', 'Bo hits tea.', { from: ['bo'], to: ['tea'] }], ['bo-salt', 'hits', 'Bo hits salt.', { from: ['bo'], to: ['salt'] }], ...others.map((id) => leads('bo', id)), ...more],
  ];
  const apart = (store: ReturnType<typeof pathStore>) => pathOver(ask(store, 'tea', 'salt', { avoid: ids('wool', 'silk') }), 'tea bo salt').apart;

  test('by one paragraph', () => {
    const [entities, [tea, salt, ...rest]] = bo();
    const cited = ([id, type, says, parts]: SmallClaim, ...ns: number[]): SmallClaim => [id, type, says, parts, { source: 'paper', paragraphs: ns.map((n) => ({ n })) }];
    const told = (one: number[], other: number[], further: readonly SmallClaim[] = []) => apart(storeOf(entities, [cited(tea!, ...one), cited(salt!, ...other), ...eachApart(rest), ...further]));
    expect(told([90], [91])).toBeDefined();
    expect(told([90], [90])).toBeUndefined();
    expect(told([90], [90, 91])).toBeUndefined();
    // A heading over both tells neither of the other.
    expect(told([90, 91], [90, 92])).toBeDefined();
    // A lede tells everything.
    expect(told([90], [90], others.map((id) => cited(leads('wool', id), 90)))).toBeDefined();
  });

  test('by two who read one and the same claim, and by one conflict', () => {
    const topics = ['topic tea', 'topic salt', 'topic iron', 'actor ada', ...others.map((id) => `topic ${id}`)];
    const why = (topic: string, on: string): SmallClaim => [`why-${topic}`, 'glosses', `That word on iron shows ${topic}.`, { from: [on], to: [topic], about: ['iron'] }];
    const store = (of: string, ...conflicts: Parameters<typeof storeOf>[2] & object) =>
      storeOf(topics, eachApart([['word', 'hits', 'Ada hits iron.', { from: ['ada'], to: ['iron'] }], ['other', 'hits', 'Ada hits iron again.', { from: ['ada'], to: ['iron'] }], why('tea', 'word-aaaaaa'), why('salt', of), ...others.map((id) => leads('iron', id))]), conflicts);
    const read = (of: ReturnType<typeof store>) => pathOver(ask(of, 'tea', 'salt'), 'tea iron salt').apart;
    expect(read(store('other-aaaaaa'))).toBeDefined();
    expect(read(store('word-aaaaaa'))).toBeUndefined();
    expect(read(store('other-aaaaaa', clash('tension', 'iron', ['why-tea'], ['why-salt'])))).toBeUndefined();
  });

  test('by somebody who reads both as one', () => {
    expect(apart(pathStore(...bo(['gloss', 'glosses', 'Bo means both against wool.', { from: ['bo-tea-aaaaaa', 'bo-salt-aaaaaa'], to: ['wool'] }])))).toBeUndefined();
  });

});

describe('two remarks on a broad issue', () => {
  const store = (first: SmallClaim, second: SmallClaim) =>
    pathStore(['topic tea', 'topic salt', 'topic iron', 'actor ada', ...others.map((id) => `topic ${id}`)], [first, second, ...others.map((id) => leads('iron', id))]);
  const remark = (topic: string): SmallClaim => [`on-${topic}`, 'wouldsign', `${topic} would tell where iron goes.`, { from: [topic], to: ['iron'] }];
  const about = (topic: string): SmallClaim => [`of-${topic}`, 'glosses', `${topic} shows that iron is sought.`, { from: [topic], to: ['iron'] }];
  const apart = (first: SmallClaim, second: SmallClaim) => pathOver(ask(store(first, second), 'tea', 'salt'), 'tea iron salt').apart;

  test('are separate facts about it', () => {
    expect(apart(about('tea'), remark('salt'))).toBe('These are separate facts about iron: that is all that joins them.');
  });

  test('unless the one is part of it, or brings it about, and shares in what is said of it', () => {
    const meant: SmallClaim = ['meant', 'glosses', 'Iron is meant for salt.', { from: ['iron'], to: ['salt'] }];
    const part = (id: string): SmallClaim => [`part-${id}`, 'within', `${id} is part of iron.`, { from: [id], to: ['iron'] }];
    expect(apart(part('tea'), meant)).toBeUndefined();
    expect(apart(leads('tea', 'iron'), meant)).toBeUndefined();
    // What iron brings about is not met by a remark on iron, nor is a part of it by what else runs into it.
    expect(apart(leads('iron', 'tea'), remark('salt'))).toBe('These are separate facts about iron: that is all that joins them.');
    expect(apart(part('tea'), remark('salt'))).toBe('These are separate facts about iron: that is all that joins them.');
  });

  test('are so however great a hub stands elsewhere', () => {
    const things = Array.from({ length: 200 }, (_, i) => `far-${i}`);
    const claims = [about('tea'), remark('salt'), ...others.map((id) => leads('iron', id))];
    const entities = ['topic tea', 'topic salt', 'topic iron', 'actor bo', ...others.map((id) => `topic ${id}`), ...things.map((id) => `topic ${id}`)];
    const alone = ask(pathStore(entities, claims), 'tea', 'salt');
    const beside = ask(pathStore(entities, [...claims, ...things.map((id) => leads('bo', id))]), 'tea', 'salt');
    expect([pathsOf(beside)[0]!.apart, beside.unconnected]).toEqual([pathsOf(alone)[0]!.apart, alone.unconnected]);
    expect(alone.unconnected).toBeDefined();
  });

  test('goods are no broad issue, however many have to do with them', () => {
    const goods = pathStore(['topic tea', 'topic salt', 'topic/goods iron', ...others.map((id) => `topic ${id}`)], [about('tea'), remark('salt'), ...others.map((id) => leads('iron', id))]);
    expect(pathOver(ask(goods, 'tea', 'salt'), 'tea iron salt').apart).toBeUndefined();
  });

  test('and two signs of it connect no more than two causes', () => {
    expect(apart(remark('tea'), remark('salt'))).toBe('Tea and Salt both bear on iron: nothing here says how they bear on each other.');
  });
});

describe('a tree', () => {
  const glossed = (topic: string): SmallClaim => [`of-${topic}`, 'glosses', `${topic} shows that iron is sought.`, { from: [topic], to: ['iron'] }];
  const store = (...more: SmallClaim[]) =>
    pathStore(
      ['topic tea', 'topic salt', 'topic silk', 'topic iron', 'topic wool', 'topic lace', ...others.map((id) => `topic ${id}`)],
      [glossed('tea'), ['of-salt', 'wouldsign', 'Salt would tell where iron goes.', { from: ['salt'], to: ['iron'] }], ['of-silk', 'hits', 'Silk hits iron.', { from: ['silk'], to: ['iron'] }], ...others.map((id) => leads('iron', id)), ...more],
    );
  const tree = (...more: SmallClaim[]) => ask(store(...more), 'tea', 'salt', { also: ids('silk') }).connection!;

  test('whose branches only meet at a broad issue says so', () => {
    expect(tree().agenda).toBe('These are separate facts about iron: that is all that joins them.');
    expect(tree().text).toContain(tree().agenda!);
  });

  test('goes round it where it can', () => {
    const round = tree(leads('wool', 'tea'), leads('wool', 'salt'), leads('lace', 'wool'), leads('lace', 'silk'));
    expect(round.agenda).toBeUndefined();
    expect(round.entities.map(({ id }) => id)).not.toContain('iron');
  });

  const hubs = Array.from({ length: 9 }, (_, i) => `hub-${i}`);
  /** More broad issues than are tried to be gone round, on which all three ends are remarked. */
  const crowded = (...more: SmallClaim[]) =>
    pathStore(
      ['topic tea', 'topic salt', 'topic silk', 'actor ada', ...['a', 'b', 'c', 'd'].map((id) => `topic ${id}`), ...hubs.map((id) => `topic ${id}`), ...others.map((id) => `topic ${id}`)],
      [
        ...hubs.flatMap((hub): SmallClaim[] => [
          [`tea-${hub}`, 'glosses', `Tea shows that ${hub} is sought.`, { from: ['tea'], to: [hub] }], [`salt-${hub}`, 'wouldsign', `Salt would tell where ${hub} goes.`, { from: ['salt'], to: [hub] }],
          [`silk-${hub}`, 'hits', `Silk hits ${hub}.`, { from: ['silk'], to: [hub] }], ...others.map((id) => leads(hub, id)),
        ]),
        ...more,
      ],
    );
  const chain = (...ids: string[]): SmallClaim[] => ids.slice(1).map((id, i) => leads(ids[i]!, id, {}, ...both));

  test('is made of the paths between two ends each where the short ways meet at too much', () => {
    const joined = ask(crowded(...chain('tea', 'a', 'b', 'salt'), ...chain('salt', 'c', 'd', 'silk')), 'tea', 'salt', { also: ids('silk') }).connection!;
    expect(joined.method).toBe('joined');
    expect(joined.agenda).toBeUndefined();
    expect(joined.steps.map(({ from, to }) => `${from.id} ${to.id}`)).toEqual(['tea a', 'a b', 'b salt', 'salt c', 'c d', 'd silk']);
    expect(joined.says).toBe('The best paths between the 3 ends, joined: Tea and Salt by way of A and B, and Salt and Silk by way of C and D.');
  });

  test('that cannot be whole says which of the ends are connected', () => {
    const view = ask(crowded(...chain('tea', 'a', 'b', 'salt')), 'tea', 'salt', { also: ids('silk') });
    expect(view.connection!.agenda).toBeDefined();
    expect(view.notes.join()).toMatch(/^tea and salt are connected with each other, by way of a and b; silk with neither of them\.$/i);
    expect(ask(crowded(), 'tea', 'salt', { also: ids('silk') }).notes).toEqual([]);
  });

  test('whose ends are connected two by two is joined by those ends, though the ways between them meet elsewhere too', () => {
    const hub = pathStore(
      ['topic tea', 'topic salt', 'topic silk', 'topic iron', 'topic wool', ...others.map((id) => `topic ${id}`)],
      [
        ['tea-iron', 'within', 'Tea is part of iron.', { from: ['tea'], to: ['iron'] }], ['iron-salt', 'glosses', 'Iron is sought for salt.', { from: ['iron'], to: ['salt'] }],
        ['silk-iron', 'within', 'Silk is part of iron.', { from: ['silk'], to: ['iron'] }], ...others.map((id) => leads('iron', id)),
      ],
    );
    const joined = ask(hub, 'tea', 'salt', { also: ids('silk') });
    expect(joined.connection!.agenda).toBeUndefined();
    expect(joined.connection!.steps.map(({ from, to }) => `${from.id} ${to.id}`).sort()).toEqual(['iron salt', 'iron silk', 'tea iron']);
    expect(joined.connection!.says).toMatch(/^The best paths between the 3 ends, joined: Tea and salt by way of iron, and salt and Silk by way of iron\./);
  });

  test('through an event that was asked for is no common agenda', () => {
    const view = ask(pathStore(['topic tea', 'topic salt', call], [covers('tea'), covers('salt')]), 'spring-call', 'tea', { also: ids('salt') });
    expect(view.connection!.agenda).toBeUndefined();
  });

  test('is no sequence in time: it reads the firmest claims whatever the paths must keep', () => {
    const said = (id: string, when: string, modality: string): SmallClaim => [id, 'leads', `Iron ${modality} leads to wool, ${id}.`, { from: ['iron'], to: ['wool'], when, modality }];
    const dated = pathStore(['topic tea', 'topic salt', 'topic iron', 'topic wool'], [
      ['first', 'leads', 'Tea leads to iron.', { from: ['tea'], to: ['iron'], when: '2025-01-01' }], ['third', 'leads', 'Wool leads to salt.', { from: ['wool'], to: ['salt'], when: '2026-01-01' }],
      said('plain', '2020-01-01', 'asserted'), said('perhaps', '2025-06-01', 'hypothetical'),
    ]);
    const steps = ask(dated, 'tea', 'salt', { also: ids('wool'), inOrder: true }).connection!.steps;
    expect(steps.map(({ claims: [claim] }) => claim!.says)).toContain('Iron asserted leads to wool, plain.');
  });

  test('is whole where its branches are told together, one by one', () => {
    const told = [glossed('tea'), glossed('salt'), glossed('silk')].map(([id, type, says, rest], i): SmallClaim => [id, type, says, rest, { source: 'paper', paragraphs: i === 1 ? [{ n: 91 }, { n: 92 }] : [{ n: 91 + Number(i === 2) }] }]);
    const joined = storeOf(['topic tea', 'topic salt', 'topic silk', 'topic iron', ...others.map((id) => `topic ${id}`)], [...eachApart(others.map((id) => leads('iron', id))), ...told]);
    const read: SmallClaim = ['read', 'glosses', 'All three are meant for lace.', { from: ['of-tea-aaaaaa', 'of-salt-aaaaaa', 'of-silk-aaaaaa'], to: ['lace'] }];
    expect(ask(joined, 'tea', 'salt', { also: ids('silk') }).connection!.agenda).toMatch(/both bear on iron/);
    expect(ask(store(read), 'tea', 'salt', { also: ids('silk') }).connection!.agenda).toBeUndefined();
  });
});

test('what was settled at one gathering is as separate as what one actor did, unless it is told together', () => {
  const settled = (topic: string, n: number): SmallClaim => [`on-${topic}`, 'settles', `In the spring call Ada and Bo settled on ${topic}.`, { from: ['ada', 'bo'], about: [topic], at: 'spring-call' }, { source: 'paper', paragraphs: [{ n }] }];
  const busy = eachApart([...others.map((id) => leads('ada', id)), ...others.map((id) => leads('bo', id))]);
  const at = (n: number) => storeOf(['topic tea', 'topic salt', 'actor ada', 'actor bo', call, ...others.map((id) => `topic ${id}`)], [settled('tea', 101), settled('salt', n), ...busy]);
  const apart = (n: number) => pathOver(ask(at(n), 'tea', 'salt', { avoidKinds: ['actor'] }), 'tea spring-call salt').apart;
  expect(apart(101)).toBeUndefined();
  expect(apart(102)).toBe('These are separate facts about the spring call: that is all that joins them.');
});

test('a president is met by what the state does, an ambassador is not', () => {
  const store = (role: string) =>
    pathStore(['actor ada', 'topic salt', 'actor/state bo', ...others.map((id) => `topic ${id}`)], [['office', 'belongs', 'Ada serves Bo.', { from: ['ada'], to: ['bo'], role }], ['does', 'hits', 'Bo hits salt.', { from: ['bo'], to: ['salt'] }], ...others.map((id) => leads('bo', id))]);
  const apart = (role: string) => pathOver(ask(store(role), 'ada', 'salt'), 'ada bo salt').apart;
  expect(apart('Head')).toBeUndefined();
  expect(apart('envoy')).toBe('These are separate facts about Bo: that is all that joins them.');
});

test('who may agree has settled nothing', () => {
  const spoke = (topic: string, modality: string): SmallClaim => [`on-${topic}`, 'settles', `Ada spoke of ${topic}.`, { from: ['ada'], about: [topic], at: 'spring-call', modality }];
  const groups = (modality: string) => groupsOf(ask(pathStore(['topic tea', 'topic salt', 'actor ada', call], [spoke('tea', modality), spoke('salt', modality)]), 'tea', 'salt', { avoidKinds: ['actor'] }));
  expect(groups('hypothetical')).toEqual(['agenda']);
  expect(groups('asserted')).not.toEqual(['agenda']);
});

describe('an end that only came up at a gathering', () => {
  test('hangs on what follows from it by no more than that', () => {
    const store = pathStore(['topic tea', 'topic salt', 'topic iron', call], [covers('tea'), leads('spring-call', 'iron', {}, ...both), leads('iron', 'salt', {}, ...both)]);
    const path = pathOver(ask(store, 'tea', 'salt'), 'tea spring-call iron salt');
    expect(path.apart).toBe('All that joins tea to the rest is that it came up in the spring call.');
    // Who asks about the call itself has asked for what came up there.
    const asked = pathStore(['topic tea', 'topic salt', call], [covers('tea'), leads('tea', 'salt')]);
    expect(pathOver(ask(asked, 'spring-call', 'salt'), 'spring-call tea salt').apart).toBeUndefined();
  });

  test('hangs no less as part of something that came up', () => {
    const store = pathStore(
      ['topic green-tea', 'topic tea', 'topic salt', 'topic iron', call],
      [['part', 'within', 'Green tea is part of tea.', { from: ['green-tea'], to: ['tea'] }], covers('tea'), leads('spring-call', 'iron', {}, ...both), leads('iron', 'salt', {}, ...both)],
    );
    expect(pathOver(ask(store, 'green-tea', 'salt'), 'green-tea tea spring-call iron salt').apart).toMatch(/^All that joins tea to the rest is that it came up in the spring call/);
  });

  test('at either end makes an agenda, whatever lies between the gatherings, which is told of each', () => {
    const autumn = { is: 'event/call autumn-call', rest: { when: '2025-11-01' } };
    const store = pathStore(['topic tea', 'topic salt', call, autumn], [covers('tea'), ['calls', 'leads', 'The spring call goes back to the autumn call.', { from: ['spring-call'], to: ['autumn-call'] }], covers('salt', 'autumn-call')]);
    const view = ask(store, 'tea', 'salt');
    expect(groupsOf(view)).toEqual(['agenda']);
    expect(pathsOf(view)[0]!.agenda).toBe('This is no connection, nor even a common agenda: all that is said is that tea came up in the spring call, and that salt came up in the autumn call.');
  });

  test('is no agenda where the gathering settled it', () => {
    const at = (type: string) => pathStore(
      ['topic tea', 'topic salt', 'actor ada', 'actor bo', call],
      [[`on-tea`, type, 'In the spring call they spoke of tea.', { from: ['ada'], to: ['bo'], about: ['tea'], at: 'spring-call' }], [`on-salt`, type, 'In the spring call they spoke of salt.', { from: ['ada'], to: ['bo'], about: ['salt'], at: 'spring-call' }]],
    );
    expect(groupsOf(ask(at('settles'), 'tea', 'salt', { avoidKinds: ['actor'] }))).toEqual(['without-actors']);
    const said = ask(at('urges'), 'tea', 'salt', { avoidKinds: ['actor'] });
    expect(groupsOf(said)).toEqual(['agenda']);
    expect(pathsOf(said)[0]!.thinnest.says).toContain('only tells what was said or done in the spring call');
  });
});

test('what only contrasts with something is tied to it by nothing more', () => {
  const store = pathStore(['topic tea', 'topic salt', 'topic iron'], [['beside', 'comes', 'First came tea, then iron.', { from: ['tea'], to: ['iron'] }], ['iron-salt', 'leads', 'Of iron comes salt.', { from: ['iron'], to: ['salt'] }]]);
  expect(pathsOf(ask(store, 'tea', 'salt'))[0]!.apart).toBe('What is read here of tea and iron is only that the one comes before the other, which is no connection.');
});

test('what a reading only names together is joined by nothing more, be it tied directly', () => {
  const store = pathStore(['topic tea', 'topic salt', 'topic iron', 'topic wool'], [['read', 'glosses', 'Neither tea nor iron shows that wool is sought.', { from: ['tea-aaaaaa'], to: ['wool'], about: ['tea', 'iron'] }], ['tea', 'leads', 'Tea leads to wool.', { from: ['tea'], to: ['wool'] }], leads('iron', 'salt')]);
  expect(pathOver(ask(store, 'tea', 'salt'), 'tea iron salt').apart).toBe('All that joins tea and iron is that they are named together.');
  const direct = ask(store, 'tea', 'iron');
  expect(groupsOf(direct)[0]).toBe('beside');
  expect(direct.families[0]!.label).toBe('Only named together');
  expect(direct.unconnected).toBe(unconnected);
  expect(pathsOf(direct)[0]!.steps[0]!.beside).toBe(true);
  expect(pathsOf(direct)[0]!.thinnest.says).toContain('names both and does not say how they bear on each other');
});

describe('of gatherings', () => {
  const autumn = { is: 'event/call autumn-call', rest: { when: '2025-11-01' } };
  const fair = { is: 'event/visit fair', rest: { when: '2026-04-01' } };
  const before: SmallClaim = ['order', 'comes', 'The autumn call came before the spring call.', { from: ['autumn-call'], to: ['spring-call'] }];

  test('those of one series are tied by their order, others only set side by side', () => {
    const of = (series: object) => ask(pathStore([{ ...autumn, rest: { ...autumn.rest, ...series } }, { ...call, rest: { ...call.rest, ...series } }], [before]), 'autumn-call', 'spring-call');
    expect(groupsOf(of({ series: 'calls' }))).toEqual(['direct']);
    expect(of({ series: 'calls' }).unconnected).toBeUndefined();
    expect(groupsOf(of({}))).toEqual(['beside']);
  });

  test('what two events have to do with one as a whole is one course of events', () => {
    const claims = [leads('autumn-call', 'spring-call'), leads('spring-call', 'fair'), leads('tea', 'spring-call'), ...others.map((id) => leads('spring-call', id))];
    const store = pathStore([autumn, call, fair, 'topic tea', ...others.map((id) => `topic ${id}`)], claims.map(([id, , says, rest, ...evidence]): SmallClaim => [id, 'hits', says, rest, ...evidence]));
    expect(pathOver(ask(store, 'autumn-call', 'fair'), 'autumn-call spring-call fair').apart).toBeUndefined();
    expect(pathOver(ask(store, 'tea', 'fair'), 'tea spring-call fair').apart).toBeDefined();
  });

  test('but what one was meant for and what came of it are two things', () => {
    const store = pathStore(['event/measure ban', { is: 'event/call spring-call', rest: { when: '2026-02-01' } }, 'event/visit trip', 'actor ada'], [
      ['aim', 'meant', 'The spring call was meant to end the ban.', { from: ['spring-call'], to: ['ban'] }],
      leads('spring-call', 'trip'),
    ]);
    expect(pathOver(ask(store, 'ban', 'trip'), 'ban spring-call trip').apart).toBe('These are separate facts about the spring call: that is all that joins them.');
    // What was agreed there came of it as well.
    const agreed = pathStore(['event/measure ban', call, 'event/visit trip', 'actor ada', 'actor bo'], [
      ['aim', 'meant', 'The spring call was meant to end the ban.', { from: ['spring-call'], to: ['ban'] }],
      ['deal', 'settles', 'Ada agreed with Bo on the trip in the spring call.', { from: ['ada'], to: ['bo'], about: ['trip'], at: 'spring-call' }],
    ]);
    expect(pathOver(ask(agreed, 'ban', 'trip', { avoidKinds: ['actor'] }), 'ban spring-call trip').apart).toBeDefined();
  });

  test('two readings that contradict each other on a gathering that both are only about are one matter', () => {
    const silent: SmallClaim[] = [['one', 'hits', 'Ada is silent on the trip.', { from: ['ada'], to: ['trip'] }], ['two', 'hits', 'Bo is silent on the trip.', { from: ['bo'], to: ['trip'] }]];
    const read = (topic: string, of: string): SmallClaim => [`why-${topic}`, 'meant', `The silence on the trip is meant for ${topic}.`, { from: [`${of}-aaaaaa`], to: [topic], about: ['trip'] }];
    const store = (...conflicts: ReturnType<typeof clash>[]) => storeOf(['topic tea', 'topic salt', 'event/visit trip', 'actor ada', 'actor bo'], eachApart([...silent, read('tea', 'one'), read('salt', 'two')]), conflicts);
    const apart = (of: ReturnType<typeof store>) => pathOver(ask(of, 'tea', 'salt'), 'tea trip salt').apart;
    expect(apart(store())).toBeDefined();
    expect(apart(store(clash('tension', 'trip', ['why-tea'], ['why-salt'])))).toBeUndefined();
  });

  test('what came up at one is told so, also where it is a gathering itself', () => {
    const store = pathStore([call, fair, 'topic tea', ...others.map((id) => `topic ${id}`)], [covers('fair'), leads('fair', 'tea'), ...others.map((id) => leads('fair', id))]);
    expect(pathOver(ask(store, 'spring-call', 'tea'), 'spring-call fair tea').apart).toMatch(/^All that joins (the )?fair to the rest is that it came up in the spring call/i);
  });
});

test('what a message was about is not connected with the gathering that it came after', () => {
  const fair = { is: 'event/meeting fair', rest: { when: '2026-01-20' } };
  const after: SmallClaim = ['after', 'explains', 'Coming after the fair, the message on tea puts the spring call in its light.', { from: ['fair'], to: ['spring-call'], about: ['tea'] }];
  const view = ask(pathStore(['topic tea', 'topic salt', call, fair], [after]), 'fair', 'tea');
  expect([groupsOf(view), view.unconnected]).toEqual([['beside'], unconnected]);
  expect(pathOver(ask(pathStore(['topic tea', 'topic salt', call, fair], [after, leads('tea', 'salt')]), 'fair', 'salt', { avoid: ids('spring-call') }), 'fair tea salt').apart).toMatch(/^All that joins (the )?fair to the rest is that it is given as the background of the spring call, so far as tea was spoken of there/i);
  // The call that it explains is connected with it.
  expect(ask(pathStore(['topic tea', call, fair], [after]), 'fair', 'spring-call').unconnected).toBeUndefined();
});

test('a contrast may be drawn with an actor, which another reading ties to nothing', () => {
  const of = (type: string) => groupsOf(ask(pathStore(['topic tea', 'actor/state bo'], [['set', type, 'Tea is one thing, Bo another.', { from: ['tea'], to: ['bo'] }]]), 'tea', 'bo'));
  expect([of('contrasts'), of('glosses')]).toEqual([['beside'], []]);
});

test('a contrast with a part of an end is no connection with the end', () => {
  const store = pathStore(['topic tea', 'topic salt', 'topic sea-salt'], [['order', 'comes', 'Tea came before sea salt.', { from: ['tea'], to: ['sea-salt'] }], ['part', 'within', 'Sea salt is part of salt.', { from: ['sea-salt'], to: ['salt'] }]]);
  const view = ask(store, 'tea', 'salt');
  expect(view.unconnected).toBe(unconnected);
  expect(groupsOf(view)).toEqual(['beside']);
});

describe('what is said of a broad issue', () => {
  const store = (second: SmallClaim, ...more: string[]) =>
    pathStore(['topic tea', 'topic salt', 'topic iron', 'event/agreement pact', 'event/measure ban', ...more, ...others.map((id) => `topic ${id}`)], [['part', 'within', 'Tea is part of iron.', { from: ['tea'], to: ['iron'] }], second, ...others.map((id) => leads('iron', id))]);
  const apart = (end: string, second: SmallClaim) => pathOver(ask(store(second), 'tea', end), `tea iron ${end}`).apart;

  test('goes for its parts where something is agreed on it, needs it, holds despite something, or it is part of more itself', () => {
    expect(apart('pact', ['on', 'covers', 'The pact covers iron.', { from: ['pact'], to: ['iron'] }])).toBeUndefined();
    expect(apart('salt', ['need', 'needs', 'Salt needs iron.', { from: ['salt'], to: ['iron'] }])).toBeUndefined();
    expect(apart('salt', ['though', 'despite', 'Iron holds despite salt.', { from: ['iron'], to: ['salt'] }])).toBeUndefined();
    expect(apart('salt', ['more', 'within', 'Iron is part of salt.', { from: ['iron'], to: ['salt'] }])).toBeUndefined();
  });

  test('but only for what a source that says so counts among its parts', () => {
    const need = (...sources: string[]): SmallClaim => ['need', 'needs', 'Salt needs iron.', { from: ['salt'], to: ['iron'] }, ...sources.map((source) => ({ source, paragraphs: [{ n: 9 }] }))];
    expect([apart('salt', need('paper', 'memo')), apart('salt', need('memo'))].map((each) => each === undefined)).toEqual([true, false]);
  });

  test('but not where a measure is about it, or where it needs something itself', () => {
    expect(apart('ban', ['on', 'covers', 'The ban covers iron.', { from: ['ban'], to: ['iron'] }])).toBeDefined();
    expect(apart('salt', ['need', 'needs', 'Iron needs salt.', { from: ['iron'], to: ['salt'] }])).toBeDefined();
    // Nor where somebody speaks of something else about it.
    const urged = (...to: string[]): SmallClaim => ['urged', 'urges', 'Bo urges something about iron.', { from: ['bo'], to, about: ['iron'] }];
    const met = (second: SmallClaim) => pathOver(ask(store(second, 'actor bo', 'actor cy', 'topic silk'), 'tea', 'bo'), 'tea iron bo').apart;
    expect([met(urged('cy')), met(urged('silk'))].map((each) => each === undefined)).toEqual([true, false]);
    // Nor where somebody only brings the two together.
    expect(apart('salt', ['link', 'leads', 'The pact brings iron together with salt.', { from: ['pact'], to: ['iron'], about: ['salt'] }])).toBeDefined();
  });
});

test('that somebody did neither of two things joins them least of all, in one paragraph or not', () => {
  const undone = (topic: string, polarity: string): SmallClaim => [`no-${topic}`, 'settles', `Bo settled ${polarity === 'negated' ? 'nothing ' : ''}on ${topic}.`, { from: ['bo'], to: [topic], polarity }, { source: 'paper', paragraphs: [{ n: 3 }] }];
  const apart = (polarity: string) =>
    pathOver(ask(storeOf(['topic tea', 'topic salt', 'actor/state bo', ...others.map((id) => `topic ${id}`)], [undone('tea', polarity), undone('salt', polarity), ...eachApart(others.map((id) => leads('bo', id)))]), 'tea', 'salt'), 'tea bo salt').apart;
  expect(apart('affirmed')).toBeUndefined();
  expect(apart('negated')).toBeDefined();
});

test('what a gathering as a whole is said to show is no matter with what else one paragraph tells of it', () => {
  const of = (type: string): string | undefined =>
    pathOver(ask(storeOf(['topic tea', 'topic salt', 'actor ada', call, ...others.map((id) => `topic ${id}`)], [
      ['shows', type, 'The spring call shows tea.', { from: ['spring-call'], to: ['tea'] }, { source: 'paper', paragraphs: [{ n: 3 }] }],
      ['hails', 'leads', 'The spring call leads to salt.', { from: ['spring-call'], to: ['salt'] }, { source: 'paper', paragraphs: [{ n: 3 }] }],
      ...eachApart(others.map((id) => leads('spring-call', id))),
    ]), 'tea', 'salt'), 'tea spring-call salt').apart;
  expect(of('leads')).toBeUndefined();
  expect(of('wouldsign')).toBeDefined();
});

test('a long way that holds is not kept out by short ones that do not', () => {
  const ids = ['tea', 'a', 'b', 'c', 'd', 'e', 'salt'];
  const long = ids.slice(1).map((id, i) => leads(ids[i]!, id, {}, ...both));
  const store = pathStore(
    ['actor/state bo', ...ids.map((id) => `topic ${id}`), ...others.map((id) => `topic ${id}`)],
    [...long, ['bo-tea', 'hits', 'Bo hits tea.', { from: ['bo'], to: ['tea'] }], ['bo-salt', 'hits', 'Bo hits salt.', { from: ['bo'], to: ['salt'] }], ...others.map((id) => leads('bo', id))],
  );
  const view = ask(store, 'tea', 'salt');
  expect(routesOf(view)).toContain(ids.join(' '));
  // It is firm at every step, but a long way round.
  expect(view.unconnected).toMatch(/^Only far-fetched ways/);
});

test('a tension is told in its own words only where all that it speaks of is admitted', () => {
  const store = storeOf(['topic tea', 'topic salt', 'actor ada'], [leads('tea', 'salt'), ['doubt', 'holds', 'Ada doubts it.', { from: ['ada'], to: ['salt'], stance: 'opposes' }], ['later', 'holds', 'Ada doubts it again.', { from: ['ada'], to: ['salt'], stance: 'opposes' }, { source: 'memo' }]], [clash('tension', 'salt', ['tea-salt'], ['doubt', 'later'])]);
  const told = (filter?: object) => pathOver(ask(store, 'tea', 'salt', filter === undefined ? {} : { filter }), 'tea salt').steps[0]!.opposing[0]!;
  expect(told().says).toBe('They differ.');
  expect(told({ asOf: '2026-02-01' })).toMatchObject({ says: 'Ada doubts it.', attribution: expect.stringMatching(/./) });
});

test('a gathering in the middle at which something only came up ties it to nothing either', () => {
  const store = pathStore(['topic tea', 'topic salt', 'topic iron', 'topic wool', call], [leads('tea', 'iron'), covers('iron'), leads('spring-call', 'wool', {}, ...both), leads('wool', 'salt', {}, ...both)]);
  expect(pathOver(ask(store, 'tea', 'salt'), 'tea iron spring-call wool salt').apart).toMatch(/^All that joins iron to the rest is that it came up in the spring call/i);
});

test('all actors at which a path breaks are named', () => {
  const many = (of: string) => others.map((id) => leads(of, id));
  const store = pathStore(
    ['topic tea', 'topic salt', 'actor/state bo', 'actor/state cy', ...others.map((id) => `topic ${id}`)],
    [leads('bo', 'tea'), ['pact', 'hits', 'Bo hits Cy.', { from: ['bo'], to: ['cy'] }], leads('cy', 'salt'), ...many('bo'), ...many('cy')],
  );
  expect(pathOver(ask(store, 'tea', 'salt', { avoidKinds: ['topic'] }), 'tea bo cy salt').apart).toBe('These are separate facts about Bo and Cy: that is all that joins them.');
});

test('two causes of one effect are not connected by it (a collider)', () => {
  const store = (second: SmallClaim) => pathStore(['topic tea', 'topic salt', 'topic iron'], [leads('tea', 'iron'), second]);
  const specific = (of: ReturnType<typeof store>) => pathOver(ask(of, 'tea', 'salt'), 'tea iron salt').terms.find((term) => term.name === 'specific')!;
  const [collider, chain] = [specific(store(leads('salt', 'iron'))), specific(store(leads('iron', 'salt')))];
  expect(collider.value).toBeLessThan(chain.value);
  expect(collider.words).toContain('both claims there end in it, which connects their beginnings to nothing');
  expect(pathsOf(ask(store(leads('salt', 'iron')), 'tea', 'salt'))[0]!.apart).toBe('Tea and Salt both bear on Iron: nothing here says how they bear on each other.');
});

test('what two aims are about is not connected by what they aim at', () => {
  const meant = (who: string, what: string): SmallClaim => [`${who}-${what}`, 'meant', `${who} means ${what} for iron.`, { from: [who], to: ['iron'], about: [what] }];
  const store = pathStore(['topic tea', 'topic salt', 'topic iron', 'actor ada', 'actor bo'], eachApart([meant('ada', 'tea'), meant('bo', 'salt')]));
  expect(pathOver(ask(store, 'tea', 'salt', { avoidKinds: ['actor'] }), 'tea iron salt').apart).toBe('Tea and salt both bear on iron: nothing here says how they bear on each other.');
});

test('what somebody only weighs against each other connects what lies one step beside it, and is far-fetched beyond', () => {
  const weighs: SmallClaim = ['weighs', 'weighs', 'Ada weighs iron against wool.', { from: ['ada'], to: ['iron', 'wool'] }, { source: 'paper' }, { source: 'memo' }];
  const chain = (...nodes: string[]) => nodes.slice(1).map((to, i) => leads(nodes[i]!, to, {}, 'paper', 'memo'));
  const store = (...more: SmallClaim[]) => pathStore(['topic tea', 'topic salt', 'topic iron', 'topic wool', 'topic silk', 'actor ada'], [weighs, ...more]);
  const of = (...more: SmallClaim[]) => ask(store(...more), 'tea', 'salt', { avoidKinds: ['actor'] }).unconnected;
  expect(of(...chain('tea', 'iron'), ...chain('wool', 'salt'))).toBeUndefined();
  expect(of(...chain('tea', 'silk', 'iron'), ...chain('wool', 'salt'))).toMatch(/only far-fetched ways/);
  expect(of(...chain('tea', 'iron'), ...chain('wool', 'silk', 'salt'))).toMatch(/only far-fetched ways/);
  // Another far way that is nearly as good takes its place.
  const [weighed, other] = [[...chain('tea', 'silk', 'iron'), ...chain('wool', 'salt')], (modality: string) => ['tea', 'a', 'b', 'c', 'd'].map((id, i) => leads(id, ['a', 'b', 'c', 'd', 'salt'][i]!, { modality }, ...(modality === 'asserted' ? ['paper', 'memo'] : [])))];
  const both = (modality: string) => ask(pathStore([...'tea salt iron wool silk a b c d'.split(' ').map((id) => `topic ${id}`), 'actor ada'], [weighs, ...weighed, ...other(modality)]), 'tea', 'salt', { avoidKinds: ['actor'] });
  expect(routesOf(both('asserted'))).toEqual(['tea a b c d salt']);
  expect(routesOf(both('hypothetical'))).toContain('tea silk iron wool salt');
  // It says less of the two than a claim that relates them.
  const strength = (claim: SmallClaim) => pathsOf(ask(store(claim), 'iron', 'wool', { avoidKinds: ['actor'] }))[0]!.terms.find(({ name }) => name === 'weakest')!.value;
  expect(strength(leads('iron', 'salt'))).toBeLessThan(strength(leads('iron', 'wool')));
});

describe('an answer', () => {
  const far: SmallClaim[] = ['tea', 'a', 'b', 'c', 'd'].map((id, i) => {
    const next = ['a', 'b', 'c', 'd', 'salt'][i]!;
    return [`${id}-${next}`, 'leads', `${id} might lead to ${next}.`, { from: [id], to: [next], modality: 'hypothetical' }, { source: 'paper', certainty: 'hedged' }];
  });
  const entities = ['topic tea', 'topic salt', 'topic a', 'topic b', 'topic c', 'topic d', 'topic iron', call];

  test('that has only long and thin ways says so, behind what sets the two side by side and before what says less', () => {
    const view = ask(pathStore(entities, far), 'tea', 'salt');
    expect(view.unconnected).toBe('Only far-fetched ways connect the two here: what follows is long or thin.');
    const beside: SmallClaim = ['beside', 'comes', 'Tea came before salt.', { from: ['tea'], to: ['salt'] }];
    const set = ask(pathStore(entities, [...far, covers('tea'), covers('salt'), beside]), 'tea', 'salt');
    expect(groupsOf(set)).toEqual(['beside', 'without-actors', 'agenda']);
    expect(set.unconnected).toBe('Only far-fetched ways connect the two here: what comes first only sets them side by side, the rest is long or thin.');
    // A short and firm one is none of that.
    expect(ask(pathStore(entities, [...far, leads('tea', 'iron', {}, ...both), leads('iron', 'salt', {}, ...both)]), 'tea', 'salt').unconnected).toBeUndefined();
  });

  test('of two that nothing connects says whether the one speaks of the other', () => {
    const store = pathStore(['actor ada', 'actor bo', 'topic salt', call], [
      ['meets', 'attends', 'Ada attends the spring call.', { from: ['ada'], to: ['spring-call'] }], covers('salt'),
      ['told', 'hits', 'Bo hits salt.', { from: ['bo'], to: ['salt'] }, { source: 'paper', voices: ['ada'] }],
    ]);
    expect(ask(store, 'ada', 'salt').notes).toEqual(['Ada speaks of salt: 1 claim rests on it as a voice, such as “Bo hits salt.” (Paper ¶4). Filter by speaker to read it.']);
    expect(ask(store, 'bo', 'salt').notes).toEqual([]);
    // A part of it counts.
    const part = pathStore(['actor ada', 'actor bo', 'topic salt', 'topic sea-salt', call], [
      ['meets', 'attends', 'Ada attends the spring call.', { from: ['ada'], to: ['spring-call'] }], covers('salt'), ['of', 'within', 'Sea salt is part of salt.', { from: ['sea-salt'], to: ['salt'] }],
      ['told', 'hits', 'Bo hits sea salt.', { from: ['bo'], to: ['sea-salt'] }, { source: 'paper', voices: ['ada'] }],
    ]);
    expect(ask(part, 'ada', 'salt').notes[0]).toMatch(/^Ada speaks of salt: 1 claim/);
  });

  test('under limits names them, and says whether something connects the two without them', () => {
    const store = pathStore(entities, [covers('tea'), covers('salt'), leads('tea', 'iron', {}, ...both), leads('iron', 'salt', {}, ...both)]);
    expect(ask(store, 'tea', 'salt').unconnected).toBeUndefined();
    expect(ask(store, 'tea', 'salt', { avoid: ids('iron') }).unconnected).toBe(`Under these limits n${unconnected.slice(1)} Without these limits something does.`);
    expect(ask(store, 'tea', 'salt', { avoid: ids('iron') }).freer).toEqual({ from: ids('tea'), to: ids('salt') });
    const longer = pathStore(entities, [covers('tea'), covers('salt'), leads('tea', 'a', {}, ...both), leads('a', 'b', {}, ...both), leads('b', 'salt', {}, ...both)]);
    expect(ask(longer, 'tea', 'salt', { maxSteps: 2 }).unconnected).toBe(`In 2 steps n${unconnected.slice(1)} In more steps something does.`);
    expect(ask(pathStore(entities, [covers('tea'), covers('salt')]), 'tea', 'salt', { maxSteps: 2 }).unconnected).toBe(unconnected);
    expect(ask(pathStore(entities, [covers('tea'), covers('salt')]), 'tea', 'salt', { avoid: ids('iron') }).unconnected).toBe(`Under these limits n${unconnected.slice(1)}`);
  });
});

describe('what is left out of the list', () => {
  test('a path that reads the claims of another, with or without more', () => {
    // One claim ties tea to Bo and to Cy, another either of them to salt.
    const store = pathStore(
      ['topic tea', 'topic salt', 'actor/person bo', 'actor/person cy'],
      [
        ['one', 'hits', 'Bo and Cy hit tea.', { from: ['bo', 'cy'], to: ['tea'] }],
        ['two', 'hits', 'Bo and Cy hit salt.', { from: ['bo', 'cy'], to: ['salt'] }],
      ],
    );
    expect(routesOf(ask(store, 'tea', 'salt'))).toEqual(['tea bo salt']);
  });

  test('beside a direct tie, what scores far less than it', () => {
    const weak = (a: string, b: string): SmallClaim => [`${a}-${b}`, 'leads', `${a} might lead to ${b}.`, { from: [a], to: [b], modality: 'hypothetical' }, { source: 'paper', certainty: 'hedged', paragraphs: [{ n: 1 }] }];
    const detour = [weak('tea', 'iron'), weak('iron', 'salt')];
    const entities = ['topic tea', 'topic salt', 'topic iron'];
    expect(routesOf(ask(pathStore(entities, [leads('tea', 'salt', {}, ...both), ...detour]), 'tea', 'salt'))).toEqual(['tea salt']);
    expect(routesOf(ask(pathStore(entities, [['beside', 'comes', 'Tea came before salt.', { from: ['tea'], to: ['salt'] }], ...detour]), 'tea', 'salt'))).toEqual(['tea iron salt', 'tea salt']);
  });
});

test('something denied does not stand before a longer way that is affirmed', () => {
  const store = pathStore(
    ['topic tea', 'topic salt', 'topic iron', 'topic wool'],
    [leads('tea', 'iron', {}, ...both), ['denied', 'leads', 'Iron does not lead to salt.', { from: ['iron'], to: ['salt'], polarity: 'negated' }], leads('iron', 'wool', {}, ...both), leads('wool', 'salt', {}, ...both)],
  );
  expect(routesOf(ask(store, 'tea', 'salt'))).toEqual(['tea iron wool salt', 'tea iron salt']);
});

test('who agrees to hold a gathering is tied to it; who only asks for one is not', () => {
  const store = (type: string, modality?: string) => pathStore(['actor ada', 'actor bo', { is: 'event/visit trip', rest: { when: '2026-02-01' } }], [['x', type, 'Ada and Bo on the trip.', { from: ['ada'], to: ['bo'], about: ['trip'], ...(modality !== undefined && { modality }) }]]);
  const label = (of: ReturnType<typeof store>) => ask(of, 'ada', 'trip').families[0]!.label;
  expect(label(store('settles'))).toBe('Tied directly');
  expect(label(store('settles', 'hypothetical'))).toBe('Raised there');
  expect(label(store('urges'))).toBe('Raised there');
});

test('of claims that are much alike the plain fact is read, not the one that is doubted', () => {
  const store = pathStore(
    ['topic tea', 'topic salt'],
    [
      ['doubted', 'leads', 'Tea may lead to salt.', { from: ['tea'], to: ['salt'], modality: 'future' }],
      ['plain', 'ties', 'Ada ties tea and salt.', { from: ['tea'], about: ['salt'] }],
    ],
  );
  expect(pathsOf(ask(store, 'tea', 'salt'))[0]!.steps[0]!.claims[0]!.says).toBe('Ada ties tea and salt.');
});

test('an account that leaves something out is named where the claim read out was said there', () => {
  const store = pathStore(
    ['topic tea', 'topic salt', 'topic iron', 'actor ada', call, { is: 'source/post post', rest: { title: 'Post', date: '2026-02-02', account: { actor: 'ada', event: 'spring-call' } } }, { is: 'source/post note', rest: { title: 'Note', date: '2026-02-02', account: { actor: 'ada', event: 'spring-call' } } }],
    [
      ['said', 'leads', 'Tea leads to salt.', { from: ['tea'], to: ['salt'] }, { source: 'post' }],
      // The second of what it leaves out.
      ['skip', 'skips', 'The note leaves out iron and salt.', { from: ['note'], to: ['iron', 'salt'] }],
      leads('tea', 'iron'),
    ],
  );
  const silent = (from: string, to: string) => pathOver(ask(store, from, to), `${from} ${to}`).steps[0]!.leftOutBy.map((one) => one.says);
  expect(silent('tea', 'salt')).toEqual(['The note leaves out iron and salt.']);
  expect(silent('tea', 'iron')).toEqual([]);
});

test('a step says how many claims it has, not how many are shown', () => {
  const many = Array.from({ length: 17 }, (_, i): SmallClaim => [`c-${i}`, 'leads', 'Tea leads to salt.', { from: ['tea'], to: ['salt'] }]);
  const [step] = pathsOf(ask(pathStore(['topic tea', 'topic salt'], many), 'tea', 'salt'))[0]!.steps;
  expect([step!.claims.length, step!.count]).toEqual([12, 17]);
});
