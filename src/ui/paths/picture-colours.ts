import type { Kind } from '../../model/entity.ts';
import type { Quad } from '../../model/vocabulary.ts';

/** Colours of saved pictures: the tokens' values on light paper, whatever the theme of the page (a test compares them with tokens.css). */
export const paper = {
  ground: '#FFFFFF', ink: '#1A1C20', ink2: '#474B54', ink3: '#62666F', line: '#E4E0D6', marker: '#FFE487', 'marker-soft': '#FFF3C4', contest: '#A3195B',
} as const;
export const kindColours: Readonly<Record<Kind, string>> = { actor: '#2B4C8C', topic: '#8F5B00', event: '#75409A', source: '#56606B' };

/** Hue says cooperation or conflict, dashes say words; everything else is structure. */
export function lineOf(quad: Quad): { readonly colour: string; readonly dashed: boolean; readonly conflict: boolean } {
  const conflict = quad === 'verbal-conflict' || quad === 'material-conflict';
  const colour = conflict ? '#C03F0C' : quad === 'none' ? '#7C8089' : '#0A7570';
  return { colour, dashed: quad === 'verbal-cooperation' || quad === 'verbal-conflict', conflict };
}
