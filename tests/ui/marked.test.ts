import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Marked } from '../../src/ui/widgets/marked.tsx';

const html = (text: string, marks: readonly (readonly [number, number])[]) => renderToStaticMarkup(createElement(Marked, { text, marks }));

describe('a text with marks', () => {
  it('is marked where it says', () => {
    expect(html('Xi Jinping and Taiwan', [[15, 21], [0, 2]])).toBe('<mark>Xi</mark> Jinping and <mark>Taiwan</mark>');
  });

  it('marks each character that some range covers, once, and loses none', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 12 });
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { maxLength: 5 }), (text, ranges) => {
        const marks = ranges.map(([a, b]) => [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)] as const);
        const markup = html(text, marks);
        expect(markup.replaceAll(/<\/?mark>/g, '')).toBe(text);
        const covered = [...text].map((_, at) => marks.some(([start, end]) => at >= start && at < end));
        let inside = false;
        const drawn: boolean[] = [];
        for (const [token] of markup.matchAll(/<\/?mark>|./g)) {
          if (token.startsWith('<')) inside = token === '<mark>';
          else drawn.push(inside);
        }
        expect(drawn).toEqual(covered);
      }),
    );
  });

  it('is never read as HTML', () => {
    expect(html('<img onerror=x>', [[0, 4]])).toBe('<mark>&lt;img</mark> onerror=x&gt;');
  });
});
