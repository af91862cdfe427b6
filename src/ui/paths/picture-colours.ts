import type { Kind } from '../../model/entity.ts';
import type { Quad } from '../../model/vocabulary.ts';
import type { KeyColours } from './picture-key.ts';

/** Colours of saved pictures: the tokens' values on light paper, whatever the theme of the page (a test compares them with tokens.css). */
export const paper = {
  ground: '#FFFFFF', ink: '#1A1C20', ink2: '#474B54', ink3: '#62666F', line: '#E4E0D6', marker: '#FFE487', 'marker-soft': '#FFF3C4', contest: '#A3195B',
} as const;
export const kindColours: Readonly<Record<Kind, string>> = { actor: '#2B4C8C', topic: '#8F5B00', event: '#75409A', source: '#56606B' };

/** Lines of saved pictures. */
const lineColours = { coop: '#0A7570', conf: '#C03F0C', struct: '#7C8089' } as const;
/** Colours of the key of a picture on paper. */
export const keyColours: KeyColours = { ...kindColours, ...lineColours, context: '#8D8779' };

/** Hue says cooperation or conflict, dashes say words; everything else is structure. */
export function lineOf(quad: Quad): { readonly colour: string; readonly dashed: boolean; readonly conflict: boolean } {
  const conflict = quad === 'verbal-conflict' || quad === 'material-conflict';
  const colour = conflict ? lineColours.conf : quad === 'none' ? lineColours.struct : lineColours.coop;
  return { colour, dashed: quad === 'verbal-cooperation' || quad === 'verbal-conflict', conflict };
}
