import { describe, expect, test } from 'vitest';
import type { ClaimView, EvidenceView } from '../../src/query/views.ts';
import { capital, listed, qualifiers, quantityText, voicesOf } from '../../src/ui/claim/claim-words.ts';

const source = (label: string, subtype = 'article'): EvidenceView['source'] => ({ id: label, label, short: label, kind: 'source', subtype }) as unknown as EvidenceView['source'];
const piece = (attribution: string, citation: string, over: Partial<EvidenceView> = {}): EvidenceView => ({ source: source('7 Insights'), paragraphs: [], citation, voices: [source('x')], attribution, certainty: 'stated', ...over });
const claim = (over: Partial<ClaimView>): Pick<ClaimView, 'modality' | 'polarity' | 'evidence'> => ({ modality: 'asserted', polarity: 'affirmed', evidence: [piece('Xi', '7 Insights ¶1')], ...over });

describe('qualifiers', () => {
  test('a plain claim has none', () => expect(qualifiers(claim({}))).toEqual([]));
  test('modality and polarity are told apart and both said', () => expect(qualifiers(claim({ modality: 'hypothetical', polarity: 'negated' }))).toEqual(['hypothetical', 'negated']));
  test('hedged only when every piece is', () => {
    expect(qualifiers(claim({ evidence: [piece('Xi', 'a', { certainty: 'hedged' }), piece('Xi', 'b')] }))).toEqual([]);
    expect(qualifiers(claim({ evidence: [piece('Xi', 'a', { certainty: 'hedged' })] }))).toEqual(['hedged']);
    expect(qualifiers(claim({ evidence: [piece('Xi', 'a', { certainty: 'inferred' }), piece('Xi', 'b', { certainty: 'hedged' })] }))).toEqual(['inferred']);
  });
});

describe('voicesOf', () => {
  test('puts the citations of one voice together, each once', () => {
    expect(voicesOf([piece('Xi', 'a'), piece('Trump', 'b'), piece('Xi', 'c'), piece('Xi', 'a')])).toEqual([
      { attribution: 'Xi', citations: ['a', 'c'] },
      { attribution: 'Trump', citations: ['b'] },
    ]);
  });
  test('a source that speaks for itself is named by what it is', () => {
    expect(voicesOf([piece('7 Insights', '7 Insights ¶1', { voices: [] })])).toEqual([{ attribution: 'Article', citations: ['7 Insights ¶1'] }]);
    expect(voicesOf([piece('7 Insights', '7 Insights ¶1', { voices: [source('7 Insights')] })])[0]?.attribution).toBe('7 Insights');
  });
});

test('quantities keep what they are per', () => {
  expect(quantityText({ value: 25_000_000, unit: 'tons', per: 'season' })).toBe('25,000,000 tons per season');
  expect(quantityText({ value: 0.5, unit: 'points' })).toBe('0.5 points');
});

test('small words', () => {
  expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a and b', 'a, b and c']);
  expect([capital('leaves out'), capital(''), capital('éa')]).toEqual(['Leaves out', '', 'Éa']);
});
