import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, resolve } from '../../src/query/resolve.ts';
import { search } from '../../src/query/search.ts';
import { runSteps } from '../../src/query/steps.ts';
import { dossierHead } from '../../src/model/dossier.ts';
import { entity } from '../../src/model/entity.ts';
import { StoreBuilder } from '../../src/store/store-builder.ts';
import { contractDossier } from '../contracts/contract-dossier.ts';
import { smallVocabulary } from '../store/small-vocabulary.ts';
import { store } from './contract-store.ts';

const find = (text: string, options: object = {}) => runSteps(search(store, { text, ...options }));
const firstOf = (text: string): string | undefined => find(text).hits[0]?.id;

describe('search', () => {
  it.each([
    ['cafe muller', 'cafe-muller', 'accents'],
    ['CAFÉ MÜLLER', 'cafe-muller', 'case'],
    ['love', 'ada', 'a prefix'],
    ['lovelase', 'ada', 'a wrong letter'],
    ['loveace', 'ada', 'a missing letter'],
    ['lovelacce', 'ada', 'a letter too many'],
    ['lovleace', 'ada', 'two letters swapped'],
    ['countess', 'ada', 'an alias'],
    ['muller cafe', 'cafe-muller', 'another order'],
  ])('finds %s (%s): %s is forgiven', (text, id) => {
    expect(firstOf(text)).toBe(id);
  });

  it('finds every entity by its label with one letter dropped or two swapped', () => {
    const labels = contractDossier.entities.filter((each) => /^[\p{L} ]+$/u.test(each.label) && each.label.length > 5);
    fc.assert(
      fc.property(fc.constantFrom(...labels), fc.nat(), fc.boolean(), (each, seed, swap) => {
        const words = each.label.split(' ');
        const long = words.findIndex((word) => word.length > 4);
        fc.pre(long >= 0);
        const word = words[long]!;
        const i = 1 + (seed % (word.length - 2));
        words[long] = swap ? word.slice(0, i) + word[i + 1] + word[i] + word.slice(i + 2) : word.slice(0, i) + word.slice(i + 1);
        expect(find(words.join(' ')).hits.map((hit) => hit.id)).toContain(each.id);
      }),
    );
  });

  it('puts the exact label first, then aliases, and finds sentences of claims', () => {
    expect(find('bo').hits.slice(0, 2).map((hit) => hit.id)).toEqual(['bo', 'bo-issue']);
    const { hits, counts } = find('bans salt');
    expect(hits.map((hit) => hit.id)).toEqual(['bo-hits-salt-aaaaaa']);
    expect(hits[0]).toMatchObject({ kind: 'claim', detail: 'Paper · Paper ¶1' });
    expect(counts).toEqual({ claim: 1 });
  });

  it('marks what matched', () => {
    const [hit] = find('cafe mul').hits;
    expect(hit!.marks.map(([from, to]) => hit!.label.slice(from, to))).toEqual(['Café', 'Mül']);
  });

  it('leaves out what the filter takes away', () => {
    expect(find('salt', { filter: { without: { kind: ['topic'] } } }).hits.map((hit) => hit.kind)).not.toContain('topic');
    expect(find('bans salt', { filter: { without: { source: ['paper'] } } }).hits).toEqual([]);
  });

  it.each([
    ['tea -> salt', 'paths', 'tea', 'salt'],
    ['tea to salt', 'paths', 'tea', 'salt'],
    ['Tea → sal', 'paths', 'tea', 'salt'],
    ['how is tea connected to salt', undefined, '', ''],
    ['ada tea', 'links', 'ada', 'tea'],
    ['Ada Lovelace, salt', 'links', 'ada', 'salt'],
    ['spring call tea', 'links', 'spring-call', 'tea'],
    ['spring call', undefined, '', ''],
    ['tea -> tea', undefined, '', ''],
    ['tea -> xyzzy', undefined, '', ''],
  ])('understands "%s"', (text, kind, from, to) => {
    const { question } = find(text);
    expect(question && { kind: question.kind, from: question.from.id, to: question.to.id }).toEqual(kind && { kind, from, to });
  });

  it('understands more than two ends', () => {
    expect(find('tea to ada to salt').question).toMatchObject({ kind: 'paths', from: { id: 'tea' }, also: [{ id: 'ada' }], to: { id: 'salt' } });
  });

  it('takes a name that stands for two as both', () => {
    expect(find('tea -> bo').question).toMatchObject({ toAll: [{ id: 'bo' }, { id: 'bo-issue' }] });
  });

  it('reads the claims of who is named where there are too many sentences to index', () => {
    const builder = new StoreBuilder(dossierHead.parse({ id: 'rows', title: 'Rows', short: 'Rows' }), smallVocabulary);
    const actors = Array.from({ length: 50 }, (_, i) => builder.addEntity(entity.parse({ kind: 'actor', id: `a-${i}`, label: i === 7 ? 'Ruritania' : `Actor ${i}`, subtype: 'state' })));
    const set = builder.addEntity(entity.parse({ kind: 'source', id: 'set', label: 'Set', subtype: 'dataset', title: 'Set' }));
    for (let i = 0; i < 25_000; i++) builder.addRow({ type: 1, from: actors[i % 50]!, to: actors[(i * 7 + 1) % 50]!, source: set });
    // What is said in these very words comes before what has the words somewhere.
    const { hits } = runSteps(search(builder.finish(), { text: 'ruritania hits' }));
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every((hit) => hit.kind === 'claim' && hit.label.includes('Ruritania'))).toBe(true);
    expect(hits[0]!.label).toContain('Ruritania hits');
  });
});

describe('resolve', () => {
  const ids = (name: string): unknown => {
    const found = runSteps(resolve(store, name));
    return found.ok ? found.entities.map((ref) => ref.id) : [found.reason, found.suggestions.map((ref) => ref.id)];
  };
  it('takes ids, labels, short names and aliases, accents and case apart', () => {
    for (const name of ['ada', 'ADA', 'ada lovelace', 'Countess', ' Ada ']) expect(ids(name)).toEqual(['ada']);
    expect(ids('cafe muller')).toEqual(['cafe-muller']);
    expect(ids('herald')).toEqual(['herald']);
  });
  it('takes the polity and the issue of its name both, and says so', () => {
    for (const name of ['Bo', 'bo']) {
      const found = exactly(store, name)!;
      expect(found).toMatchObject({ ok: true, entities: [{ id: 'bo' }, { id: 'bo-issue' }] });
      expect(found.ok && found.note).toContain('both');
    }
    expect(ids('bo-issue')).toEqual(['bo-issue']);
  });
  it('suggests the nearest for what it does not know', () => {
    expect(ids('lovelaec')).toEqual(['unknown', ['ada']]);
    expect(ids('springcall')).toEqual(['unknown', expect.arrayContaining([])]);
  });
  it('asks back where a name stands for several that are not one polity and its issue', () => {
    const builder = new StoreBuilder(dossierHead.parse({ id: 'two', title: 'Two', short: 'Two' }), smallVocabulary);
    for (const id of ['georgia-state', 'georgia-country']) builder.addEntity(entity.parse({ kind: 'actor', id, label: 'Georgia', subtype: 'state' }));
    expect(runSteps(resolve(builder.finish(), 'georgia'))).toMatchObject({ ok: false, reason: 'ambiguous', suggestions: [{ id: 'georgia-country' }, { id: 'georgia-state' }] });
  });
});
