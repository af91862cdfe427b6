import { forEachParticipant } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import { TYPE_NAMESAKE } from '../store/type-table.ts';
import type { EntityRef } from './filter.ts';

/** Entities of the same name in the other guise, by claims whose type is a namesake tie. */
export function namesakesOf(store: Store, entity: number): EntityRef[] {
  const found = new Set<number>();
  const { start, items } = store.adjacency;
  for (let i = start[entity]!; i < start[entity + 1]!; i++) {
    const claim = items[i]!;
    if ((store.types.flags[store.claims.type[claim]!]! & TYPE_NAMESAKE) === 0) continue;
    forEachParticipant(store, claim, (other) => {
      if (other !== entity) found.add(other);
    });
  }
  return [...found].map((other) => store.entities.ref(other));
}

/** Every one of them is tied to another by a namesake claim. */
export function areNamesakes(store: Store, entities: readonly number[]): boolean {
  return entities.every((entity) => {
    const { start, items } = store.adjacency;
    for (let i = start[entity]!; i < start[entity + 1]!; i++) {
      const claim = items[i]!;
      if ((store.types.flags[store.claims.type[claim]!]! & TYPE_NAMESAKE) === 0) continue;
      let tied = false;
      forEachParticipant(store, claim, (other) => (tied ||= other !== entity && entities.includes(other)));
      if (tied) return true;
    }
    return false;
  });
}
