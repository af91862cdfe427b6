import { stripVTControlCharacters } from 'node:util';
import type { Ink } from './ink.ts';

/** What renderers write on: lines of at most `width` characters. */
export interface Paper {
  readonly width: number;
  readonly ink: Ink;
}

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;

/** How many columns text takes on a terminal: no escape sequences, no combining marks, East Asian wide characters twice. */
export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const character of stripVTControlCharacters(text)) {
    if (/\p{M}|\u200D|\uFE0F/u.test(character)) continue;
    columns += wide.test(character) ? 2 : 1;
  }
  return columns;
};

/** Text padded with spaces to at least so many columns. */
export const pad = (text: string, columns: number): string => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

/** One piece of a paragraph: its words share a style and may be separated by line ends. */
export interface Piece {
  readonly text: string;
  readonly style?: (text: string) => string;
  /** Keeps its words on one line if a line is long enough. */
  readonly whole?: boolean;
}

/**
 * Sets pieces one after another, each after a space, as one paragraph.
 * @param first what the first line begins with; `rest` what the others begin with (both count as written, styles apart)
 */
export const setParagraph = (paper: Paper, pieces: readonly Piece[], first = '', rest = ' '.repeat(columnsOf(first))): string[] => {
  const lines: string[] = [];
  let line = first;
  let used = columnsOf(first);
  let empty = true;
  // Words of one style that follow each other on a line are styled together.
  let run: string[] = [];
  for (const { text, style = (same: string) => same, whole } of pieces) {
    const endRun = () => {
      if (run.length > 0) line += style(run.join(' '));
      run = [];
    };
    const words = text.split(/\s+/u).filter((word) => word !== '');
    const together = words.join(' ');
    for (const word of whole && columnsOf(together) + columnsOf(rest) <= paper.width && together !== '' ? [together] : words) {
      const size = columnsOf(word);
      if (!empty && used + 1 + size > paper.width) {
        endRun();
        lines.push(line);
        line = rest;
        used = columnsOf(rest);
        empty = true;
      }
      if (!empty && run.length === 0) line += ' ';
      run.push(word);
      used += (empty ? 0 : 1) + size;
      empty = false;
    }
    endRun();
  }
  if (!empty || lines.length === 0) lines.push(line);
  return lines;
};

/** Plain text as one paragraph. */
export const setText = (paper: Paper, text: string, first = '', rest?: string): string[] => setParagraph(paper, [{ text }], first, rest);

/**
 * A line as it may be written: without the control characters that its data may hold, save the sequences of `makeInk`, for data
 * must not be able to command the terminal.
 */
export const safeLine = (line: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  line.replace(/(\u001B\[(?:\d|3[0-6]|30;43)m)|[\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]+/gu, (_, ink?: string) => ink ?? ' ');
