import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineWidth, wantsColour } from '../../src/cli/host.ts';
import { makeInk } from '../../src/cli/ink.ts';
import { columnsOf, pad, safeLine, setParagraph, setText } from '../../src/cli/paper.ts';

const plain = makeInk(false);
const colour = makeInk(true);

describe('setting a paragraph', () => {
  it('wraps between words and hangs the later lines', () => {
    expect(setText({ width: 20, ink: plain }, 'one two three four five six', '– ')).toEqual(['– one two three four', '  five six']);
  });

  it('keeps a citation whole at the end of the line, or moves it down as a whole', () => {
    const pieces = [{ text: 'China seeks a ban.' }, { text: 'Xi · 7 Insights ¶32', whole: true }];
    expect(setParagraph({ width: 40, ink: plain }, pieces)).toEqual(['China seeks a ban. Xi · 7 Insights ¶32']);
    expect(setParagraph({ width: 30, ink: plain }, pieces)).toEqual(['China seeks a ban.', 'Xi · 7 Insights ¶32']);
  });

  it('does not count colour as width', () => {
    expect(setParagraph({ width: 11, ink: colour }, [{ text: 'alpha beta', style: colour.bold }])).toEqual(['\u001B[1malpha beta\u001B[0m']);
  });

  it('loses no word and passes no line over the width unless one word is longer', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 40 }), fc.integer({ min: 16, max: 60 }), (words, width) => {
        const lines = setText({ width, ink: plain }, words.join(' '), '  ');
        expect(lines.join(' ').split(/\s+/).filter(Boolean)).toEqual(words);
        for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('counts wide and combining characters as a terminal does', () => {
    expect(columnsOf('台湾')).toBe(4);
    expect(columnsOf('e\u0301')).toBe(1);
    expect(pad('台湾', 6)).toBe('台湾  ');
  });
});

describe('a line that data is part of', () => {
  it('cannot move the cursor, ring the bell or turn the text round', () => {
    expect(safeLine('a\u001B[2Jb\u0007c\u009B1;1Hd\u202Ee\nf')).toBe('a [2Jb c 1;1Hd e f');
  });

  it('keeps our own colours', () => {
    for (const style of Object.values(colour)) expect(safeLine(style('x'))).toBe(style('x'));
  });
});

describe('the terminal', () => {
  it('gets colour unless NO_COLOR, a pipe or a dumb terminal says otherwise', () => {
    expect(wantsColour({}, true)).toBe(true);
    expect(wantsColour({}, false)).toBe(false);
    expect(wantsColour({ NO_COLOR: '1' }, true)).toBe(false);
    expect(wantsColour({ NO_COLOR: '' }, true)).toBe(true);
    expect(wantsColour({ FORCE_COLOR: '1' }, false)).toBe(true);
    expect(wantsColour({ TERM: 'dumb' }, true)).toBe(false);
  });

  it('is wrapped to its width, within reason', () => {
    expect([lineWidth(20, {}), lineWidth(90, {}), lineWidth(300, {}), lineWidth(undefined, { COLUMNS: '72' }), lineWidth(undefined, {})]).toEqual([40, 90, 110, 72, 100]);
  });
});
