import { FURTHER } from '../../store/claim-flags.ts';
import { forEachParticipant } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { nameSpans } from '../name-spans.ts';

/** Claims remembered of a store. */
const remembered = 50_000;
const known = new WeakMap<Store, Map<number, ReadonlySet<number>>>();

/** Participants that the claim's sentence names; a reader follows a step more easily when it names both its ends. */
export function namedIn(store: Store, claim: number): ReadonlySet<number> {
  let names = known.get(store);
  if (names === undefined) known.set(store, (names = new Map()));
  let found = names.get(claim);
  if (found === undefined && !(store.claims.flags[claim]! & FURTHER)) {
    // Two participants: a sentence about them that does not name them would be odd.
    return new Set([store.claims.from[claim]!, store.claims.to[claim]!]);
  }
  if (found === undefined) {
    const participants = new Set<number>();
    forEachParticipant(store, claim, (entity) => participants.add(entity));
    const spans = nameSpans(store, store.claims.says(claim), participants);
    const within = new Set(spans.flatMap((span) => (span.entity === undefined ? [] : [store.entities.indexOf(span.entity.id)])));
    // A name inside a longer one is read too: "patrols near Taiwan" names Taiwan.
    for (const entity of participants) if (!within.has(entity) && namesOf(store, entity).some((name) => standsIn(store.claims.says(claim), name))) within.add(entity);
    found = within;
    if (names.size >= remembered) names.clear();
    names.set(claim, found);
  }
  return found;
}

const namesOf = (store: Store, entity: number): readonly string[] => {
  const { label, short, aliases } = store.entities.items[entity]!;
  return [label, ...(short === undefined ? [] : [short]), ...aliases];
};

const wordPart = /[\p{L}\p{N}]/u;

/** Whether a name stands in a sentence as whole words, by its own letters. */
function standsIn(sentence: string, name: string): boolean {
  for (let at = sentence.indexOf(name); at >= 0; at = sentence.indexOf(name, at + 1)) {
    if (!wordPart.test(sentence[at - 1] ?? '') && !wordPart.test(sentence[at + name.length] ?? '')) return true;
  }
  return false;
}
