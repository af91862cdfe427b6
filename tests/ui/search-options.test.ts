import { describe, expect, it } from 'vitest';
import type { EntityRef } from '../../src/query/filter.ts';
import type { SearchHit, SearchView } from '../../src/query/views.ts';
import { foundOptions } from '../../src/ui/search/search-options.ts';

const ref = (id: string, kind: EntityRef['kind'], label = id): EntityRef => ({ id: id as EntityRef['id'], label, short: label, kind, subtype: 'x' });
const hit = (entity: EntityRef): SearchHit => ({ kind: entity.kind, id: entity.id, label: entity.label, detail: '', entity, claims: 1, score: 1, marks: [] });
const claim: SearchHit = { kind: 'claim', id: 'c-abcdef', label: 'A says B.', detail: 'A', claims: 1, score: 1, marks: [] };
const soybeans = ref('soybeans', 'topic');
const taiwan = ref('taiwan', 'topic');
const polity = ref('taiwan-polity', 'actor', 'taiwan');

describe('what the search lists', () => {
  it('stands under its kind, the kind of the best hit first, with how many more there are', () => {
    const view: SearchView = { hits: [hit(polity), hit(taiwan), claim, hit(soybeans)], counts: { topic: 2, actor: 1, claim: 40 } };
    const sections = foundOptions(view);
    expect(sections.map(({ label, total, options }) => [label, total, options.map(({ key }) => key)])).toEqual([
      ['Actors', undefined, ['taiwan-polity']],
      ['Topics', undefined, ['taiwan', 'soybeans']],
      ['Claims', 40, ['c-abcdef']],
    ]);
  });

  it('begins with the question that was understood, asked of everything that a name stands for', () => {
    const view: SearchView = { hits: [hit(taiwan)], counts: { topic: 1 }, question: { kind: 'paths', from: soybeans, to: taiwan, toAll: [taiwan, polity] } };
    const [question, named] = foundOptions(view);
    expect(question?.options.map(({ label }) => label)).toEqual(['Paths from soybeans to taiwan', 'What ties soybeans to taiwan']);
    expect(question?.options[0]?.action).toEqual({ type: 'ask', question: { from: ['soybeans'], to: ['taiwan', 'taiwan-polity'], also: [] } });
    expect(question?.options[1]?.action).toEqual({ type: 'links', a: ['soybeans'], b: ['taiwan', 'taiwan-polity'] });
    // What the question names can be opened by itself, once.
    expect(named?.options.map(({ key }) => key)).toEqual(['soybeans', 'taiwan-polity']);
  });

  it('keeps the best of every kind in sight, and says how many more there are', () => {
    const many = Array.from({ length: 9 }, (_, index) => hit(ref(`topic-${index}`, 'topic')));
    expect(foundOptions({ hits: [...many, hit(polity)], counts: { topic: 9, actor: 1 } }).map(({ label, total, options }) => [label, total, options.length])).toEqual([
      ['Topics', 9, 6],
      ['Actors', undefined, 1],
    ]);
    expect(foundOptions({ hits: many, counts: { topic: 9 } })[0]?.options).toHaveLength(9);
  });

  it('asks for what connects more than two', () => {
    const [question] = foundOptions({ hits: [], counts: {}, question: { kind: 'paths', from: soybeans, to: taiwan, also: [ref('japan', 'actor')] } });
    expect(question?.options.map(({ label, action }) => [label, action])).toEqual([
      ['Paths from soybeans to taiwan, with japan', { type: 'ask', question: { from: ['soybeans'], to: ['taiwan'], also: ['japan'] } }],
    ]);
  });

  it('puts links first where links were asked for', () => {
    const [question] = foundOptions({ hits: [], counts: {}, question: { kind: 'links', from: soybeans, to: taiwan } });
    expect(question?.options.map(({ kind }) => kind)).toEqual(['links', 'paths']);
  });
});
