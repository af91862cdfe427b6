import type { Kind } from '../../model/entity.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { PathStep } from '../../query/path-views.ts';
import { markWords } from '../legend/mark-words.ts';
import { kindName, kindOrder } from '../widgets/kind-words.ts';
import { quadName, quadOrder } from '../widgets/quad-words.ts';

/** Colours of a key by what they stand for. */
export type KeyColours = Readonly<Record<Kind | 'coop' | 'conf' | 'struct' | 'context', string>>;

/** A stroke or a shape of a glyph: a path in a box of 26 by 14. */
export interface KeyStroke {
  readonly d: string;
  readonly colour: keyof KeyColours;
  /** Px of a line; absent = filled. */
  readonly width?: number;
  readonly dash?: readonly number[];
}

/** A shape or a style of line of a picture, and what it means. */
export interface KeyEntry {
  readonly strokes: readonly KeyStroke[];
  readonly words: string;
}

/** Where an entry of a key stands, px from its left and top. */
export interface PlacedKey extends KeyEntry {
  readonly x: number;
  readonly y: number;
}

export const keySize = 12;
export const keyRow = 20;
/** Px from the left of a glyph to its words. */
export const keyIndent = 33;
const gap = 18;

const shapes: Readonly<Record<Kind, string>> = {
  actor: 'M7.4 7a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0 -11.2 0z',
  topic: 'M10.8 1.8h4.4a3 3 0 0 1 3 3v4.4a3 3 0 0 1 -3 3h-4.4a3 3 0 0 1 -3 -3v-4.4a3 3 0 0 1 3 -3z',
  event: 'M13 .8L19.2 7L13 13.2L6.8 7z',
  source: 'M8.2 .7h6l3.6 3.6v9h-9.6z',
};

/** What the entities and steps of a picture are drawn with, and no more, in the words of the legend; `context` where it shows what stands around them. */
export function keyOf(entities: readonly EntityRef[], steps: readonly PathStep[], pointed: (step: PathStep) => boolean, context = false): readonly KeyEntry[] {
  const kinds = new Set(entities.map((entity) => entity.kind));
  const lines = steps.filter((step) => !step.beside);
  const quads = new Set(lines.map((step) => step.claims[0]?.quad ?? 'none'));
  return [
    ...kindOrder.filter((kind) => kinds.has(kind)).map((kind): KeyEntry => ({ words: kindName(kind), strokes: [{ d: shapes[kind], colour: kind }] })),
    ...quadOrder.filter((quad) => quads.has(quad)).map((quad): KeyEntry => {
      const conflict = quad.endsWith('conflict');
      const colour = quad === 'none' ? 'struct' : conflict ? 'conf' : 'coop';
      const stop = conflict ? 15 : 19;
      return {
        words: quadName(quad),
        strokes: [
          { d: `M1 7H${stop}`, colour, width: 2, ...(quad.startsWith('verbal') && { dash: [6, 4] }) },
          { d: 'M25 7l-7 -3.6v7.2z', colour },
          ...(conflict ? [{ d: `M${stop} 2.6v8.8`, colour, width: 1.8 } as const] : []),
        ],
      };
    }),
    ...(lines.every(pointed) ? [] : [{ words: markWords.mutual, strokes: [{ d: 'M1 7H25', colour: 'struct', width: 2 }] } as const]),
    ...(lines.length === steps.length ? [] : [{ words: markWords.beside, strokes: [{ d: 'M2 7H24', colour: 'struct', width: 2, dash: [0.1, 4.3] }] } as const]),
    ...(context ? [{ words: markWords.context, strokes: [{ d: 'M1.1 7a4.4 4.4 0 1 0 8.8 0a4.4 4.4 0 1 0 -8.8 0z', colour: 'context', width: 1.2 }, { d: 'M11 7H25', colour: 'context', width: 1.2 }] } as const] : []),
  ];
}

/** A key set in rows of so many px, and its height. */
export function placeKey(entries: readonly KeyEntry[], room: number, measure: (text: string) => number): { readonly placed: readonly PlacedKey[]; readonly height: number } {
  let [x, y] = [0, 0];
  const placed = entries.map((entry): PlacedKey => {
    const width = keyIndent + measure(entry.words);
    if (x > 0 && x + width > room) [x, y] = [0, y + keyRow];
    const at = { ...entry, x, y };
    x += width + gap;
    return at;
  });
  return { placed, height: entries.length === 0 ? 0 : y + keyRow };
}
