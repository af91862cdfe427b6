import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkLocator, checkQuote, hashParagraph, normaliseParagraph, paragraphIndex, splitParagraphs } from '../../src/model/paragraphs.ts';

const nbsp = '\u00A0';

describe('splitting', () => {
  test('lines that hold only Unicode white space are no paragraphs', () => {
    expect(splitParagraphs(`one\n\n \t\n${nbsp}\u2003\n  two ${nbsp}\r\n\r\nthree`)).toEqual(['one', 'two', 'three']);
  });

  test('a line separator inside a line does not divide it, a byte order mark is no text', () => {
    expect(splitParagraphs('\uFEFFone\u2028still one\n')).toEqual(['one\u2028still one']);
    expect(splitParagraphs('\uFEFF\n\n')).toEqual([]);
  });
});

describe('hashing', () => {
  test('white space, quotes and composition make no difference, words and capitals do', () => {
    const hash = hashParagraph('\u201CIt\u2019s a caf\u00E9\u201D');
    expect(hashParagraph(`  "It's${nbsp}\u2009a   cafe\u0301" `)).toBe(hash);
    expect(hashParagraph('"It\'s a Cafe\u0301"')).not.toBe(hash);
  });

  test('it is SHA-256 of the normalised text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(hashParagraph(text)).toBe(createHash('sha256').update(normaliseParagraph(text), 'utf8').digest('hex'));
        expect(normaliseParagraph(normaliseParagraph(text))).toBe(normaliseParagraph(text));
      }),
    );
  });
});

describe('locating', () => {
  const index = paragraphIndex('first\n\nsecond\nthird\nsecond');
  const sha256 = hashParagraph('second');

  test('exact, also where the same words stand elsewhere', () => {
    expect(checkLocator({ n: 2, sha256 }, index)).toEqual({ state: 'exact' });
    expect(checkLocator({ n: 4, sha256 }, index)).toEqual({ state: 'exact' });
  });
  test('moved, with where it went', () => expect(checkLocator({ n: 1, sha256 }, index)).toEqual({ state: 'moved', movedTo: 2 }));
  test('moved into a text that is shorter than the number', () => expect(checkLocator({ n: 9, sha256 }, index)).toEqual({ state: 'moved', movedTo: 2 }));
  test('changed', () => expect(checkLocator({ n: 2, sha256: hashParagraph('another') }, index)).toEqual({ state: 'changed' }));
  test('absent', () => expect(checkLocator({ n: 5, sha256: hashParagraph('another') }, index)).toEqual({ state: 'absent' }));
  test('unavailable', () => expect(checkLocator({ n: 1, sha256 }, undefined)).toEqual({ state: 'unavailable' }));
  test('a locator without a hash is never exact', () => {
    expect(checkLocator({ n: 2 }, index)).toEqual({ state: 'unstamped' });
    expect(checkLocator({ n: 9 }, index)).toEqual({ state: 'absent' });
  });
});

describe('quotes', () => {
  test.each([
    ['a red line', 'He called it \u201Ca red line\u201D again.', true],
    ['a red line', 'He called it \u2018a red line\u2019 again.', true],
    ['A red line', 'He called it "a  red line, as ever".', true],
    ['a red line', 'He called it a red line.', false],
    ['a red line', 'He said "no" to a red line, and "yes" to talks.', false],
    ["it's ours", 'She said "it\u2019s ours" twice.', true],
    ['a red line', "It's a red line for Beijing's envoys.", false],
    ['opening words', '\u201COpening words that go on in the next paragraph.', true],
    ['not there', '"Something else"', false],
  ])('%s in: %s', (quote, paragraph, expected) => expect(checkQuote(quote, paragraph)).toBe(expected));
});
