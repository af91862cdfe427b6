import type { Kind } from '../../model/entity.ts';

/** Kinds in the order they are shown, with their names. The values of the model are not imported here: they would bring its schemas into the page's first script. */
const words: Record<Kind, { readonly one: string; readonly many: string }> = {
  actor: { one: 'Actor', many: 'Actors' },
  topic: { one: 'Topic', many: 'Topics' },
  event: { one: 'Event', many: 'Events' },
  source: { one: 'Source', many: 'Sources' },
};
export const kindOrder = Object.keys(words) as readonly Kind[];

/** "Actor". */
export function kindName(kind: Kind): string {
  return words[kind].one;
}
/** "Actors". */
export function kindNames(kind: Kind): string {
  return words[kind].many;
}
