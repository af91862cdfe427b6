import { pluralOf } from '../../model/template.ts';
import { rolesOf } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { sayings } from '../claim-view.ts';
import { inSentence } from '../in-sentence.ts';
import type { Question } from './path-question.ts';

const ACTOR = 0;
/** Claims looked at of a voice that has thousands. */
const looked = 20_000;

/** Where an end is a voice that speaks of the other end: who tells a thing is not tied to it, and a reader who asks for the two wants to know it all the same. */
export function voiceNotes(store: Store, { admit, from, to }: Question): string[] {
  return [...notesOf(from, to), ...notesOf(to, from)];

  /** The entities, and what is part of them: who warns of Taiwan's separation speaks of Taiwan. */
  function withParts(whole: readonly number[]): readonly number[] {
    const parts = whole.flatMap((entity) => {
      const { start, items } = store.adjacency;
      const claims = [...items.subarray(start[entity]!, Math.min(start[entity + 1]!, start[entity]! + looked))];
      return claims.filter((claim) => store.claims.relation(claim).hierarchy && (admit.all || admit.claims[claim] === 1) && store.claims.to[claim] === entity).map((claim) => store.claims.from[claim]!);
    });
    return [...new Set([...whole, ...parts])];
  }

  function notesOf(voices: readonly number[], asked: readonly number[]): string[] {
    const matters = withParts(asked);
    return voices.filter((voice) => store.entities.kind[voice] === ACTOR).flatMap((voice) => {
      const { start, items } = store.vouched;
      const told: number[] = [];
      for (let i = start[voice]!; i < Math.min(start[voice + 1]!, start[voice]! + looked); i++) {
        const claim = items[i]!;
        if ((!admit.all && admit.claims[claim] !== 1) || rolesOf(store, claim, voice) !== 0) continue;
        if (matters.some((matter) => rolesOf(store, claim, matter) !== 0)) told.push(claim);
      }
      if (told.length === 0) return [];
      const ref = store.entities.ref(voice);
      const heaviest = told.reduce((most, claim) => (store.claims.weight[claim]! > store.claims.weight[most]! ? claim : most));
      const { says, citation } = sayings(store, heaviest, admit);
      const of = inSentence(store, store.entities.ref(asked.find((matter) => rolesOf(store, heaviest, matter) !== 0) ?? asked[0]!));
      const rest = told.length === 1 ? '1 claim rests' : `${told.length} claims rest`;
      return [`${ref.label} ${pluralOf(ref) ? 'speak' : 'speaks'} of ${of}: ${rest} on ${pluralOf(ref) ? 'them' : 'it'} as a voice, such as “${says}” (${citation}). Filter by speaker to read ${told.length === 1 ? 'it' : 'them'}.`];
    });
  }
}
