import type { Kind } from '../model/entity.ts';
import type { Quad } from '../model/vocabulary.ts';

const styles = {
  bold: '1', dim: '2', italic: '3', underline: '4',
  actor: '34', topic: '33', event: '35', source: '36',
  cooperation: '36', conflict: '31', contested: '35', good: '32', bad: '31', doubtful: '33', mark: '30;43',
} as const;
type Style = keyof typeof styles;

/** Colours text for a terminal, or leaves it as it is. */
export type Ink = Readonly<Record<Style, (text: string) => string>>;

/** An ink that writes ANSI sequences, or one that writes none. */
export const makeInk = (colour: boolean): Ink =>
  Object.fromEntries(
    Object.entries(styles).map(([style, code]) => [style, (text: string) => (colour && text !== '' ? `\u001B[${code}m${text}\u001B[0m` : text)]),
  ) as Record<Style, (text: string) => string>;

/** The shapes of the canvas in characters: circle, square, diamond, page. */
export const glyphs: Readonly<Record<Kind, string>> = { actor: '●', topic: '■', event: '◆', source: '▤' };

/** The ink of a quad class; structure has none. */
export const quadStyle = (ink: Ink, quad: Quad): ((text: string) => string) =>
  quad.endsWith('cooperation') ? ink.cooperation : quad.endsWith('conflict') ? ink.conflict : (text) => text;
