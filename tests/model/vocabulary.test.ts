import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/formats/yaml-file.ts';
import { quadOf } from '../../src/model/quad-of.ts';
import { rolePairs } from '../../src/model/vocabulary.ts';
import { realVocabulary, realVocabularyText } from './real-vocabulary.ts';

const types = realVocabulary.types;
const having = (test: (type: (typeof types)[number]) => boolean): string[] => types.filter(test).map((type) => type.id);

test('it is read without a single issue', () => expect(readYaml('vocabulary.yaml', realVocabularyText).issues).toEqual([]));

test('all sixteen PLOVER types are there, in its four quad classes', () => {
  const plover = types.filter((type) => type.plover !== undefined);
  expect(plover).toHaveLength(16);
  expect(Object.fromEntries(['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict'].map((quad) => [quad, plover.filter((type) => type.quad === quad).map((type) => type.plover)]))).toEqual({
    'verbal-cooperation': ['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE'],
    'material-cooperation': ['COOPERATE', 'AID', 'RETREAT'],
    'verbal-conflict': ['REQUEST', 'REJECT', 'ACCUSE', 'THREATEN'],
    'material-conflict': ['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
  });
});

test('the longest CAMEO prefix decides, and each belongs to one type', () => {
  const codes = types.flatMap((type) => type.cameo.map((code) => [code, type.id] as const));
  expect(new Set(codes.map(([code]) => code)).size).toBe(codes.length);
  const typeOf = (code: string): string | undefined =>
    codes.filter(([prefix]) => code.startsWith(prefix)).sort(([a], [b]) => b.length - a.length)[0]?.[1];
  // From PLOVER's own conversion table.
  const expected = { '010': 'other', '020': 'other', '036': 'agree', '0311': 'agree', '042': 'consult', '051': 'support', '061': 'cooperate', '0711': 'aid', '080': 'concede', '0811': 'concede', '0813': 'retreat', '083': 'concede', '085': 'retreat', '0874': 'retreat', '090': 'accuse', '1011': 'request', '112': 'accuse', '120': 'reject', '138': 'threaten', '141': 'protest', '150': 'mobilize', '163': 'coerce', '164': 'sanction', '172': 'coerce', '1712': 'assault', '175': 'assault', '180': 'assault', '190': 'assault', '191': 'coerce', '192': 'coerce', '203': 'assault' };
  for (const [code, id] of Object.entries(expected)) expect([code, typeOf(code)]).toEqual([code, id]);
});

describe('what path search may step over', () => {
  test('an agenda never ties its topics to each other, save where somebody draws the link', () => {
    // A reading of both is such a link.
    expect(having((type) => type.ties.includes('A-A'))).toEqual(having((type) => type.annotates && type.price === 0));
    expect(having((type) => type.ties.includes('T-T'))).toEqual(['linked-to', 'balanced-against']);
  });
  test('what an account leaves out ties nothing', () => {
    expect(having((type) => type.ties.length === 0)).toEqual(['omits']);
    expect(having((type) => type.omission)).toEqual(['omits']);
  });
  test('accounts tie by their event, readings annotate, office and membership stand at the ends', () => {
    expect(having((type) => type.viaAccount)).toEqual(['emphasises', 'mentions', 'omits']);
    expect(having((type) => type.annotates)).toEqual(having((type) => type.family === 'reading'));
    expect(having((type) => type.endsOnly)).toEqual(['holds-office', 'member-of']);
    expect(types.filter((type) => type.step !== undefined).map((type) => [type.id, type.step])).toEqual([['holds-office', 128], ['member-of', 128]]);
    expect(types.filter((type) => type.price > 0).map((type) => [type.id, type.price])).toEqual([['precedes', 256], ['contrasts-with', 256]]);
    expect(having((type) => type.hierarchy)).toEqual(['part-of']);
    expect(having((type) => type.namesake)).toEqual(['subject-of']);
    for (const type of types) for (const pair of type.ties) expect(rolePairs).toContain(pair);
  });
});

describe('quad classes', () => {
  const type = (id: string) => types.find((known) => known.id === id) as (typeof types)[number];
  test('a position is for or against', () => {
    expect(quadOf(type('position'), { stance: 'supports' })).toBe('verbal-cooperation');
    expect(quadOf(type('position'), { stance: 'opposes' })).toBe('verbal-conflict');
    expect(quadOf(type('position'), { stance: 'neutral' })).toBe('none');
    // What was not agreed is no cooperation, and what nobody did no conflict.
    expect(quadOf(type('agree'), { polarity: 'affirmed' })).toBe('verbal-cooperation');
    for (const id of ['agree', 'sanction', 'position'] as const) expect(quadOf(type(id), { polarity: 'negated', stance: 'opposes' })).toBe('none');
  });
  test('a type\'s own class stands over what a record says; a type without one takes the record\'s', () => {
    const native = (quad: string) => ({ native: { scheme: 'gdelt', code: '010', quad } });
    expect(quadOf(type('sanction'), native('1'))).toBe('material-conflict');
    expect(quadOf(type('other'), native('3'))).toBe('verbal-conflict');
    expect(quadOf(type('other'), native('Material Cooperation'))).toBe('material-cooperation');
    expect(quadOf(type('other'), native('a scheme of its own'))).toBe('none');
  });
});
