import type { Store } from '../store/store.ts';
import type { EntityRef } from './filter.ts';
import { nameSpans } from './name-spans.ts';

/** Sentences read to learn how a name is written in one. */
const sentencesRead = 60;

/** The label as a sentence has it: with a small letter, and with "the" or "a", where the claims' own sentences mostly write it so. */
export function inSentence(store: Store, ref: EntityRef, article = true): string {
  const { label } = ref;
  if (ref.kind === 'source') return label;
  const small = label.charAt(0).toLowerCase() + label.slice(1);
  const entity = store.entities.indexOf(ref.id);
  const { start, items } = store.adjacency;
  const found = { small: 0, capital: 0, the: 0, a: 0 };
  const self = new Set([entity]);
  for (let i = start[entity]!; i < Math.min(start[entity + 1]!, start[entity]! + sentencesRead); i++) {
    const says = store.claims.says(items[i]!);
    if (!says.includes(label.slice(1))) continue;
    let before = '';
    // By whole names, so that "the Ukraine war" says nothing of Ukraine.
    for (const { text, entity: named } of nameSpans(store, says, self)) {
      if (named?.id === ref.id && (text === label || text === small) && before !== '') {
        found[text === label ? 'capital' : 'small']++;
        if (/\bthe $/i.test(before)) found.the++;
        else if (/\ban? $/i.test(before)) found.a++;
      }
      before = text;
    }
  }
  const name = found.small > found.capital ? small : label;
  const half = Math.max(found.small, found.capital) / 2;
  if (!article || Math.max(found.the, found.a) <= half) return name;
  return found.the > half ? `the ${name}` : `${/^[aeiou]/i.test(name) ? 'an' : 'a'} ${name}`;
}
