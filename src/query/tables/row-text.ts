import { foldName } from '../../store/fold-name.ts';
import type { Store } from '../../store/store.ts';

/** Text without case and accents in which folded words can be looked for; plain ASCII, which is most of it, takes the short way. */
export function foldText(text: string): string {
  // eslint-disable-next-line no-control-regex -- the bounds of ASCII are what this is about
  return /^[\x00-\x7f]*$/.test(text) && !/['’]|\b[a-z]\./i.test(text) ? text.toLowerCase() : foldName(text);
}

/** The words of a question, folded. */
export const wordsOf = (text: string): string[] => foldName(text).split(' ').filter((word) => word !== '');

const folded = new WeakMap<Store, (string | undefined)[]>();

/** A claim's sentence, its relation and its sources, folded; made when first looked at. */
export function claimText(store: Store, claim: number): string {
  let texts = folded.get(store);
  if (texts === undefined) folded.set(store, (texts = []));
  let text = texts[claim];
  if (text === undefined) {
    const { evidence, entities } = store;
    const parts = [store.claims.says(claim), store.claims.relation(claim).label];
    for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
      parts.push(entities.ref(evidence.source[piece]!).label, entities.ref(evidence.speaker[piece]!).label);
      const quote = evidence.quote(piece);
      if (quote !== undefined) parts.push(quote);
    }
    texts[claim] = text = foldText(parts.join(' '));
  }
  return text;
}

/** An entity's names and description, folded. */
export function entityText(store: Store, entity: number): string {
  const { label, short = '', aliases, description = '', id, subtype } = store.entities.items[entity]!;
  return foldText([label, short, ...aliases, description, id, subtype].join(' '));
}
