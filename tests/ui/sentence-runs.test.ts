import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '../../src/query/views.ts';
import { sentenceRuns } from '../../src/ui/claim/sentence-runs.ts';

const xi = { id: 'xi', label: 'Xi Jinping', short: 'Xi', kind: 'actor', subtype: 'person' } as unknown as NonNullable<Span['entity']>;
const text = (spans: readonly Span[]): string => spans.map((span) => span.text).join('');

describe('sentenceRuns', () => {
  test('finds a quoted phrase and drops the marks around it', () => {
    const { runs, apart } = sentenceRuns([{ text: 'Xi', entity: xi }, { text: ' called it “the most important matter”.' }], ['the most important matter']);
    expect(runs.map((run) => [run.quoted, text(run.spans)])).toEqual([
      [false, 'Xi called it '],
      [true, 'the most important matter'],
      [false, '.'],
    ]);
    expect(apart).toEqual([]);
    expect(runs[0]?.spans[0]?.entity).toBe(xi);
  });

  test('keeps entities inside a quote, and splits one that a quote cuts', () => {
    const { runs } = sentenceRuns([{ text: 'He said ' }, { text: 'Xi Jinping', entity: xi }, { text: ' agreed' }], ['Jinping agreed']);
    expect(runs.map((run) => [run.quoted, text(run.spans), run.spans.map((span) => span.entity !== undefined)])).toEqual([
      [false, 'He said Xi ', [false, true]],
      [true, 'Jinping agreed', [true, false]],
    ]);
  });

  test('matches whatever the case and the shape of the quotes', () => {
    expect(sentenceRuns([{ text: 'It is Taiwan’s Return' }], ["taiwan's return"]).runs).toEqual([
      { quoted: false, spans: [{ text: 'It is ' }] },
      { quoted: true, spans: [{ text: 'Taiwan’s Return' }] },
    ]);
  });

  test('gives back phrases that are not in the sentence', () => {
    expect(sentenceRuns([{ text: 'He praised it.' }], ['very strong']).apart).toEqual(['very strong']);
  });

  test('of overlapping phrases the first wins and nothing is lost', () => {
    const { runs } = sentenceRuns([{ text: 'one two three four' }], ['two three', 'three four']);
    expect(runs.map((run) => [run.quoted, text(run.spans)])).toEqual([[false, 'one '], [true, 'two three'], [false, ' four']]);
  });

  test('never loses or invents a character where no marks are dropped', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '’', 'É') }), { maxLength: 6 }), fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', "'"), minLength: 1, maxLength: 4 }), { maxLength: 3 }), (parts, quotes) => {
        const spans = parts.map((part, index) => (index % 2 === 0 ? { text: part } : { text: part, entity: xi }));
        const { runs } = sentenceRuns(spans, quotes);
        expect(runs.map((run) => text(run.spans)).join('')).toBe(parts.join(''));
      }),
    );
  });
});
