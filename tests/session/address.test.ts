import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId, EntityId } from '../../src/model/ids.ts';
import type { FacetName } from '../../src/query/filter.ts';
import { readAddress, writeAddress } from '../../src/session/address.ts';
import { initialQuestion, initialState } from '../../src/session/initial-state.ts';
import type { ViewState } from '../../src/session/state.ts';

const slug = fc.stringMatching(/^[a-zéß中0-9]{1,6}(-[a-z0-9]{1,4}){0,2}$/u);
const ids = fc.uniqueArray(slug as fc.Arbitrary<EntityId>, { maxLength: 4 });
const text = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' });
const facet = fc.constantFrom<FacetName>('kind', 'subtype', 'family', 'type', 'quad', 'source', 'speaker', 'modality', 'polarity', 'certainty');
const lists = fc.dictionary(facet, fc.uniqueArray(text, { minLength: 1, maxLength: 3 }), { minKeys: 1, maxKeys: 3, noNullPrototype: true });
const date = fc.constantFrom('2025', '2025-10', '2025-11-24', '2025-11-24?', '../2025', '2025-10/..');
const state: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom('overview', 'links', 'paths', 'accounts', 'matrix', 'tables'),
  selection: ids,
  claims: ids as unknown as fc.Arbitrary<ClaimId[]>,
  filter: fc.record(
    { only: lists, without: lists, window: fc.record({ from: date, to: date }, { requiredKeys: [] }).filter((w) => Object.keys(w).length > 0), asOf: date, contested: fc.constantFrom('only', 'without') },
    { requiredKeys: [], noNullPrototype: true },
  ) as fc.Arbitrary<ViewState['filter']>,
  shown: fc.option(ids),
  pins: fc.dictionary(slug, fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 })), { maxKeys: 3, noNullPrototype: true }),
  pair: fc.option(fc.record({ a: ids, b: ids })),
  question: fc.record({
    from: ids, to: ids, also: ids, through: ids, avoid: ids, maxSteps: fc.integer({ min: 0, max: 12 }), hubPrice: fc.integer({ min: 0, max: 40 }).map((n) => n / 10),
    inOrder: fc.boolean(), minIndependent: fc.integer({ min: 0, max: 5 }),
  }),
  path: fc.option(text),
  pathOrder: fc.constantFrom('tells' as const, 'steps' as const, 'sure' as const),
  further: fc.nat(240),
  allPaths: fc.boolean(),
  pinned: fc.uniqueArray(text, { maxLength: 3 }),
  together: fc.uniqueArray(text, { maxLength: 3 }),
  accounts: fc.record({
    sides: fc.uniqueArray(fc.oneof(text, fc.constantFrom('account:trump@november-call', 'window:2025-11/..', 'source:a,b')), { maxLength: 4 }), previous: fc.boolean(),
    part: fc.constantFrom('compare', 'changes', 'contested'), only: fc.option(fc.constantFrom('differ', 'changed', 'new', 'tension')), limit: fc.integer({ min: 1, max: 999 }),
  }),
  matrix: fc.record({ mode: fc.constantFrom('stance', 'quad'), order: fc.constantFrom('blocks', 'weight', 'name'), size: fc.integer({ min: 1, max: 80 }) }),
  table: fc.record({
    kind: fc.constantFrom('claims', 'entities'), text: fc.oneof(fc.constant(''), text), sort: fc.uniqueArray(fc.constantFrom('-when', 'when', 'says', '-weight'), { maxLength: 3 }),
    group: fc.option(fc.constantFrom('source', 'quad')), columns: fc.uniqueArray(fc.constantFrom('says', 'when', 'from'), { maxLength: 3 }),
  }),
  lens: fc.record({ groups: fc.boolean(), size: fc.option(fc.constantFrom('degree', 'claims', 'betweenness', 'pagerank', 'eigenvector')) }),
  asList: fc.boolean(),
  tiedTo: ids,
  around: ids,
  brought: fc.dictionary(slug, fc.uniqueArray(slug as fc.Arbitrary<EntityId>, { minLength: 1, maxLength: 3 }), { maxKeys: 2, noNullPrototype: true }),
});

describe('address', () => {
  it('reads back every state that it writes', () => {
    fc.assert(fc.property(state, fc.option(slug, { nil: undefined }), (each, dossier) => {
      const read = readAddress(writeAddress(each, dossier));
      expect(read.state).toEqual(each);
      expect(read.dossier).toBe(dossier);
      expect(writeAddress(read.state, dossier)).toBe(writeAddress(each, dossier));
    }));
  });

  it('reads as a person would write it', () => {
    const question = { ...initialQuestion, from: ['soybeans' as EntityId], to: ['taiwan' as EntityId], maxSteps: 5 };
    const each: ViewState = { ...initialState, view: 'paths', question, filter: { only: { type: ['accuse', 'request'] }, window: { from: '2025-10' } } };
    expect(writeAddress(each)).toBe('#/paths?from=soybeans&to=taiwan&steps=5&type=accuse,request&window=2025-10..');
    expect(writeAddress(initialState)).toBe('#/');
  });

  it('never throws, and a broken address still reads as a state that can be written', () => {
    const noise = fc.oneof(fc.string(), fc.array(fc.integer({ min: 1, max: 0xffff }), { maxLength: 30 }).map((codes) => `#/?select=${String.fromCharCode(...codes)}`), fc.constantFrom('#/paths?from=%E0%A4%A&to=,,&steps=1e999&hub=-3', '#/x?pin=a:1,b:c:d,:1:2&window=..&window=a..b..c', '#?__proto__=1&brought=__proto__:a&pin=__proto__:1:2'));
    fc.assert(fc.property(noise, (each) => {
      const once = readAddress(each).state;
      expect(readAddress(writeAddress(once)).state).toEqual(once);
    }));
  });

  it('gives the initial state itself for no address', () => {
    expect(readAddress('').state).toBe(initialState);
    expect(readAddress('http://localhost/#/').state).toBe(initialState);
  });
});
