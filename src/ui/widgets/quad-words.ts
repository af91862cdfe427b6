import type { Quad } from '../../model/vocabulary.ts';

/** Classes of relations in the order they are shown, as the legend names them. */
const words: Record<Quad, string> = {
  'verbal-cooperation': 'Words, cooperative',
  'material-cooperation': 'Deeds, cooperative',
  'verbal-conflict': 'Words, in conflict',
  'material-conflict': 'Deeds, in conflict',
  none: 'Structure',
};
export const quadOrder = Object.keys(words) as readonly Quad[];

/** "Words, in conflict". */
export function quadName(quad: Quad): string {
  return words[quad];
}
