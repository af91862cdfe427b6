import { describe, expect, test } from 'vitest';
import { ask, clash, leads, pathOver, pathsOf, pathStore } from './path-store.ts';
import { ids, type SmallClaim } from './small-store.ts';

const both = ['paper', 'memo'];
const call = { is: 'event/call spring-call', rest: { when: '2026-02-01' } };

describe('the paragraph', () => {
  test('cites our own inference as such, and says what a claim is contested by and what it pulls against', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic iron', 'actor ada', 'actor bo'],
      [
        ['tea-iron', 'leads', 'Tea leads to iron.', { from: ['tea'], to: ['iron'] }, { source: 'paper', certainty: 'inferred', paragraphs: [{ n: 4 }] }],
        leads('iron', 'salt'),
        ['denial', 'holds', 'Bo denies it all.', { from: ['bo'], to: ['tea'], stance: 'opposes' }, { source: 'memo', voices: ['bo'], paragraphs: [{ n: 2 }] }],
        ['doubt', 'holds', 'Ada doubts it.', { from: ['ada'], to: ['salt'], stance: 'opposes' }, { source: 'memo', paragraphs: [{ n: 3 }] }],
      ],
      [clash('contradiction', 'tea', ['tea-iron'], ['denial']), clash('tension', 'salt', ['iron-salt'], ['doubt'])],
    );
    const path = pathOver(ask(store, 'tea', 'salt'), 'tea iron salt');
    expect(path.text).toBe(
      'Tea leads to iron. (our inference from Paper ¶4) Contested: Bo denies it all. (Bo, Memo ¶2) Iron leads to Salt. (Paper ¶1) In tension with it: They differ. (Memo ¶3) ' +
        'The thinnest step is from Tea to Iron: every sentence rests on one voice, and the claim of this one is inferred and contested.',
    );
    expect(path.terms.find((term) => term.name === 'sure')!.words).toBe('1 step of 2: inferred, contested');
    // A tension is no contradiction: then nothing is contradicted, and nobody says uncontested.
    expect(pathOver(ask(store, 'iron', 'salt'), 'iron salt').terms.find((term) => term.name === 'sure')!.words).toBe('every step is stated as fact, and none is contradicted');
  });

  test('reads a claim that carries two branches of a tree once', () => {
    const store = pathStore(['topic tea', 'topic salt', 'topic iron', 'actor ada'], [['all', 'connects', 'Ada ties tea, salt and iron.', { from: ['ada'], to: ['tea', 'salt', 'iron'] }]]);
    const { text } = ask(store, 'tea', 'salt', { also: ids('iron') }).connection!;
    expect(text).toMatch(/^Ada ties tea, salt and iron\. \(Paper ¶1\) By the same claim, (Tea|Salt|Iron) and (Tea|Salt|Iron)\. /);
  });

  test('does not repeat an opponent that it reads out itself', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic iron'],
      [leads('tea', 'iron'), leads('iron', 'salt')],
      [clash('tension', 'tea', ['tea-iron'], ['iron-salt'])],
    );
    expect(pathsOf(ask(store, 'tea', 'salt'))[0]!.text).toContain('Tea leads to Iron. (Paper ¶1) In tension with what follows. Iron leads to Salt. (Paper ¶1) In tension with what stands before.');
  });

  test('tells an opponent of several claims once', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic iron', 'actor ada'],
      [leads('tea', 'iron'), leads('iron', 'salt'), ['doubt', 'holds', 'Ada doubts it.', { from: ['ada'], to: ['iron'], stance: 'opposes' }]],
      [clash('tension', 'tea', ['tea-iron', 'iron-salt'], ['doubt'])],
    );
    expect(pathsOf(ask(store, 'tea', 'salt'))[0]!.text).toContain('(Paper ¶1) In tension with it: They differ. (Paper ¶1) Iron leads to Salt. (Paper ¶1) In tension with the same.');
  });

  test('says where a thing was done if the step needs it and the sentence does not', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', call, 'actor ada'],
      [
        ['a', 'hits', 'Ada hit tea.', { from: ['ada'], to: ['tea'], at: 'spring-call' }],
        ['b', 'hits', 'Ada hit salt at the spring call.', { from: ['ada'], to: ['salt'], at: 'spring-call' }],
      ],
    );
    expect(pathsOf(ask(store, 'tea', 'spring-call'))[0]!.text).toContain('Ada hit tea (in the spring call). (Paper ¶1)');
    expect(pathsOf(ask(store, 'salt', 'spring-call'))[0]!.text).toContain('Ada hit salt at the spring call. (Paper ¶1)');
    expect(pathsOf(ask(store, 'ada', 'tea'))[0]!.steps[0]!.where).toBeUndefined();
    // A name within a longer one is there as well.
    const account = pathStore(
      ['topic tea', call, 'actor ada', { is: 'source/post post', rest: { title: 'Post', aliases: ['Ada’s account of the spring call'], account: { actor: 'ada', event: 'spring-call' } } }],
      [['stress', 'stresses', 'Ada’s account of the spring call stressed tea.', { from: ['post'], to: ['tea'] }, { source: 'post' }]],
    );
    expect(pathsOf(ask(account, 'tea', 'spring-call'))[0]!.steps[0]!.where).toBeUndefined();
  });
});

describe('the thinnest step', () => {
  const entities = ['topic tea', 'topic salt', 'topic iron', 'topic wool', 'actor ada'];
  const why = (claims: Parameters<typeof pathStore>[1], route = 'tea iron salt') => pathOver(ask(pathStore(entities, claims), 'tea', 'salt'), route).thinnest;

  test('is named by its ends, and its weakness is told from what speaks for it', () => {
    const hypothetical = { source: 'paper', certainty: 'hedged' };
    expect(why([leads('tea', 'iron', {}, ...both), ['x', 'leads', 'Iron might lead to Salt.', { from: ['iron'], to: ['salt'], modality: 'hypothetical' }, hypothetical, { ...hypothetical, source: 'memo' }]]).says).toBe(
      'The thinnest step is from Iron to Salt: its claim is hypothetical and hedged, although 2 independent voices vouch for it.',
    );
    expect(why([leads('tea', 'iron', {}, ...both), leads('iron', 'salt')]).says).toBe('The thinnest step is from Iron to Salt: its sentence rests on one voice (Paper).');
  });

  test('what only somebody sets against each other, or links, is told as that', () => {
    const found = why([leads('tea', 'iron'), ['weighs', 'connects', 'Ada weighs iron against salt.', { from: ['ada'], to: ['iron', 'salt'] }]]);
    expect(found.says).toMatch(/^The thinnest step is from Iron to Salt: .* the claim of this one joins the two only as what somebody connects\.$/);
  });

  test('what all the steps share is said once', () => {
    expect(why([leads('tea', 'iron'), ['part', 'within', 'Iron is part of salt.', { from: ['wool'], to: ['salt'] }], leads('iron', 'wool')], 'tea iron wool salt').says).toBe('Of the steps that count no one is the thinnest: each sentence rests on one voice.');
    const future = why([leads('tea', 'iron'), leads('iron', 'salt', { modality: 'future' })]);
    expect(future).toEqual({
      step: 1,
      why: 'every sentence rests on one voice, and the claim of this one tells of what is still to come',
      says: 'The thinnest step is from Iron to Salt: every sentence rests on one voice, and the claim of this one tells of what is still to come.',
    });
  });

  test('of several that are as thin for the same reasons none is singled out', () => {
    const hedged = (a: string, b: string): SmallClaim => [`${a}-${b}`, 'leads', `${a} may lead to ${b}.`, { from: [a], to: [b] }, { source: 'paper', certainty: 'hedged', paragraphs: [{ n: 1 }] }];
    const found = why([hedged('tea', 'iron'), leads('iron', 'wool'), hedged('wool', 'salt')], 'tea iron wool salt');
    expect(found.says).toBe('The thinnest steps are from Tea to Iron and from Wool to Salt: every sentence rests on one voice, and the claim of each of these is hedged.');
    expect([found.step, ...found.also!].sort()).toEqual([0, 2]);
  });

  test('the reporter who tells what others say, and says it too, is no voice as he reports it', () => {
    const told = (...voices: string[]) => voices.map((voice) => ({ source: 'paper', ...(voice !== '' && { voices: [voice] }), paragraphs: [{ n: 1 }] }));
    const said = (...voices: string[]) => pathOver(ask(pathStore(['topic tea', 'topic salt', 'actor ada', 'actor bo'], [['x', 'leads', 'Tea leads to salt.', { from: ['tea'], to: ['salt'] }, ...told(...voices)]]), 'tea', 'salt'), 'tea salt').thinnest.says;
    expect(said('ada', 'bo', '')).toBe('2 independent voices vouch for it, all as Paper reports them.');
    expect(said('ada', 'bo')).toBe('2 independent voices vouch for it, all as Paper reports them.');
    expect(said('ada', '')).toBe('Paper and one further voice vouch for it.');
  });

  test('counts what a claim speaks of, not who speaks, nor where, nor the claims that it glosses', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic iron', 'topic wool', 'topic silk', 'actor ada', call],
      [
        ['few', 'hits', 'Ada hits tea and salt.', { from: ['ada'], to: ['tea'], about: ['salt'], at: 'spring-call' }],
        ['many', 'hits', 'Ada hits iron and much else.', { from: ['ada'], to: ['iron'], about: ['wool', 'silk', 'salt'], at: 'spring-call' }],
      ],
    );
    expect(pathsOf(ask(store, 'tea', 'salt'))[0]!.thinnest.why).toBe('its sentence rests on one voice (Paper)');
    expect(pathsOf(ask(store, 'iron', 'salt'))[0]!.thinnest.why).toBe('its claim speaks of 4 things at once, and it rests on one voice (Paper)');
  });
});

test('three ends: the tree names its thinnest step, and says when all they share is one agenda', () => {
  const covers = (topic: string): SmallClaim => [`on-${topic}`, 'covers', `The spring call covered ${topic}.`, { from: ['spring-call'], to: [topic] }];
  const store = pathStore(['topic tea', 'topic salt', 'topic iron', call], ['tea', 'salt', 'iron'].map(covers));
  const { connection } = ask(store, 'tea', 'salt', { also: ids('iron') });
  expect(connection!.agenda).toBe('This is a common agenda, not a connection: all that is said is that tea, salt and iron came up in the spring call.');
  expect(connection!.text).toContain(connection!.agenda!);
  // What is true of all of them makes none the thinnest.
  expect(connection!.thinnest.says).toBe('No one step is the thinnest: each sentence rests on one voice, and only says that the one came up where the other did.');
  // Where there is another way, however dear, it is taken.
  const round = pathStore(
    ['topic tea', 'topic salt', 'topic iron', ...['a', 'b', 'c', 'silk'].map((id) => `topic ${id}`), call],
    [...['tea', 'salt', 'iron'].map(covers), leads('tea', 'a'), leads('a', 'b'), leads('b', 'c'), leads('c', 'silk'), leads('silk', 'salt'), leads('silk', 'iron')],
  );
  const other = ask(round, 'tea', 'salt', { also: ids('iron') }).connection!;
  expect(other.agenda).toBeUndefined();
  expect(other.entities.map((entity) => entity.id)).toContain('silk');
  expect(other.says).toBe('The shortest way to hold all 3 ends together that passes no actor in between and is more than one event’s agenda. Besides, tea, Salt and Iron came up in the spring call.');
  const firm = pathStore(['topic tea', 'topic salt', 'topic iron', 'topic wool'], ['tea', 'salt', 'iron'].map((topic) => leads('wool', topic)));
  expect(ask(firm, 'tea', 'salt', { also: ids('iron') }).connection!.agenda).toBeUndefined();

  // A contrast holds nothing together, if there is another way.
  const beside: SmallClaim[] = [['beside', 'comes', 'Tea came before salt.', { from: ['tea'], to: ['salt'] }], leads('salt', 'iron')];
  const entities = ['topic tea', 'topic salt', 'topic iron', 'topic wool'];
  const way = (...more: SmallClaim[]) => ask(pathStore(entities, [...beside, ...more]), 'tea', 'salt', { also: ids('iron') }).connection!;
  expect(way(leads('tea', 'wool'), leads('wool', 'salt')).entities.map((entity) => entity.id)).toContain('wool');
  expect(way().agenda).toBe('What is read here of Tea and salt is only that the one comes before the other, which is no connection.');
});
