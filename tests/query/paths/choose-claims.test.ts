import { describe, expect, test } from 'vitest';
import { ask, claims, leads, pathOver, pathStore, routesOf } from './path-store.ts';

describe('the claim that a step reads out', () => {
  const entities = ['topic tea', 'topic salt', 'topic iron', 'actor/state bo', 'actor/state cy'];

  test('does not tie an earlier entity of the path to the step’s end as well, if there is another', () => {
    const store = pathStore(entities, [
      ['other', 'hits', 'Cy deals in tea.', { from: ['cy'], to: ['tea'] }],
      ['sanctions', 'hits', 'Bo hits Cy over tea.', { from: ['bo'], to: ['cy'], about: ['tea'] }, { source: 'paper' }, { source: 'memo' }],
      ['war', 'hits', 'Bo fights Cy.', { from: ['bo'], to: ['cy'] }],
      ['iron', 'hits', 'Bo wants iron.', { from: ['bo'], to: ['iron'] }],
    ]);
    const path = pathOver(ask(store, 'tea', 'iron', { through: ['cy' as never] }), 'tea cy bo iron');
    expect(path.steps.map((step) => step.claims[0]!.id)).toEqual(['other-aaaaaa', 'war-aaaaaa', 'iron-aaaaaa']);
    // What it sets aside is no evidence here either.
    expect(path.steps[1]!.claims.map((claim) => claim.id)).toEqual(['war-aaaaaa']);
  });

  test('a path that can only say the same claim twice, at a distance, is dropped', () => {
    // Cy and iron are both tied by the pact, and so are tea and iron: tea, bo, cy, iron goes round by one and the same claim.
    const round = claims(leads('tea', 'bo'), leads('bo', 'cy'), ['pact', 'hits', 'Cy trades iron for tea.', { from: ['cy'], to: ['iron'], about: ['tea'] }]);
    const store = pathStore([...entities, 'topic wool'], [...round, leads('tea', 'wool'), leads('wool', 'iron')]);
    expect(routesOf(ask(store, 'tea', 'iron', { avoid: [] }))).not.toContain('tea bo cy iron');
    // Unless there is nothing else: then it is better than to say that nothing ties the two.
    expect(routesOf(ask(pathStore(entities, round), 'tea', 'iron', { through: ['bo' as never] }))).toEqual(['tea bo cy iron']);
  });

  test('of claims of like firmness it is the one that has most to do with the rest of the path', () => {
    const store = pathStore(
      [...entities, 'topic wool'],
      [
        leads('tea', 'bo'),
        ['a', 'hits', 'Bo hits Cy and wool.', { from: ['bo'], to: ['cy'], about: ['wool'] }],
        ['b', 'hits', 'Bo hits Cy and wool, and so salt.', { from: ['bo'], to: ['cy'], about: ['wool'] }],
        leads('cy', 'salt'), leads('cy', 'iron'),
      ],
    );
    expect(pathOver(ask(store, 'tea', 'salt'), 'tea bo cy salt').steps[1]!.claims[0]!.id).toBe('b-aaaaaa');
    expect(pathOver(ask(store, 'tea', 'iron'), 'tea bo cy iron').steps[1]!.claims[0]!.id).toBe('a-aaaaaa');
  });

  test('of claims with as much to do with the path it is the one that tells of an act of the kind of the next', () => {
    const from = (n: number) => ({ source: 'paper', paragraphs: [{ n }] });
    const store = (type: string) => pathStore(entities, [
      ['a', 'urges', 'Bo asks for tea.', { from: ['bo'], to: ['tea'] }, from(3)],
      ['b', 'settles', 'Bo agrees on tea.', { from: ['bo'], to: ['tea'] }, from(7)],
      ['next', type, 'Bo deals in salt.', { from: ['bo'], to: ['salt'] }, from(9)],
    ]);
    const read = (type: string) => pathOver(ask(store(type), 'tea', 'salt'), 'tea bo salt').steps[0]!.claims[0]!.id;
    expect([read('urges'), read('settles')]).toEqual(['a-aaaaaa', 'b-aaaaaa']);
  });

  test('of two things that somebody does to somebody else each is a matter of its own, and whom it is done to is none', () => {
    const step = (to: string, ...about: string[]) => {
      const path = pathOver(ask(pathStore([...entities, 'topic wool'], [['a', 'urges', `Bo urges ${to} on tea${about.map((id) => ` and ${id}`).join('')}.`, { from: ['bo'], to: [to], about: ['tea', ...about] }]]), 'bo', 'tea'), 'bo tea');
      return path.terms.find(({ name }) => name === 'weakest')!.value;
    };
    expect(step('cy', 'salt')).toBe(step('cy'));
    expect(step('cy', 'salt', 'wool')).toBeLessThan(step('cy'));
  });

  test('of claims with as much to do with the path it is the one that a paragraph tells together with the next step', () => {
    const from = (n: number) => ({ source: 'paper', paragraphs: [{ n }] });
    const store = (n: number) => pathStore(entities, [
      ['a', 'leads', 'Of tea comes iron.', { from: ['tea'], to: ['iron'] }, from(3)],
      ['b', 'leads', 'Tea brings iron.', { from: ['tea'], to: ['iron'] }, from(7)],
      ['next', 'leads', 'Of iron comes salt.', { from: ['iron'], to: ['salt'] }, from(n)],
    ]);
    const read = (n: number) => pathOver(ask(store(n), 'tea', 'salt'), 'tea iron salt').steps[0]!.claims[0]!.id;
    expect([read(3), read(7)]).toEqual(['a-aaaaaa', 'b-aaaaaa']);
  });

  test('to be told together with the next step counts more than to hand on what is said of the place where they meet', () => {
    const from = (n: number) => ({ source: 'paper', paragraphs: [{ n }] });
    const store = (n: number) => pathStore(entities, [
      ['part', 'within', 'Tea is part of iron.', { from: ['tea'], to: ['iron'] }, from(3)],
      ['keeps', 'hits', 'Tea hits iron.', { from: ['tea'], to: ['iron'], modality: 'future' }, from(7)],
      ['next', 'hits', 'Iron hits salt.', { from: ['iron'], to: ['salt'] }, from(n)],
    ]);
    const read = (n: number) => pathOver(ask(store(n), 'tea', 'salt'), 'tea iron salt').steps[0]!.claims[0]!.id;
    expect([read(9), read(7)]).toEqual(['part-aaaaaa', 'keeps-aaaaaa']);
  });

  test('what was set aside is read all the same where the order in time needs it', () => {
    const store = pathStore(entities, [
      ['other', 'hits', 'Cy deals in tea.', { from: ['cy'], to: ['tea'], when: '2025-05' }],
      ['sanctions', 'hits', 'Bo hits Cy over tea.', { from: ['bo'], to: ['cy'], about: ['tea'], when: '2025-06' }],
      // Steadier, but too early for the step before it.
      ['war', 'hits', 'Bo fights Cy.', { from: ['bo'], to: ['cy'], when: '2020' }],
      ['iron', 'hits', 'Bo wants iron.', { from: ['bo'], to: ['iron'], when: '2025-07' }],
    ]);
    const path = pathOver(ask(store, 'tea', 'iron', { through: ['cy' as never], inOrder: true }), 'tea cy bo iron');
    expect(path.steps.map((step) => step.claims[0]!.id)).toEqual(['other-aaaaaa', 'sanctions-aaaaaa', 'iron-aaaaaa']);
  });
});
