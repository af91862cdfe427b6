import type { Engine } from '../engine/engine.ts';
import type { EntityId } from '../model/ids.ts';
import type { EntityRef } from '../query/filter.ts';
import { misunderstood } from './failure.ts';

/** Entities that a name stands for, with a note where it was taken for several. */
export interface Found {
  readonly entities: readonly EntityRef[];
  readonly ids: readonly EntityId[];
  readonly notes: readonly string[];
}

const asChoice = (entity: EntityRef): string => `${entity.id} (${entity.label}, ${entity.kind})`;

/** What ids, labels or aliases stand for. Throws a Failure with suggestions where one is unknown or ambiguous. */
export const findEntity = async (engine: Engine, name: string): Promise<Found> => {
  const resolved = await engine.resolve({ name });
  if (resolved.ok) {
    return { entities: resolved.entities, ids: resolved.entities.map((entity) => entity.id), notes: resolved.note === undefined ? [] : [resolved.note] };
  }
  const choices = resolved.suggestions.map(asChoice).join(', ');
  throw resolved.reason === 'unknown'
    ? misunderstood(
        'unknown-name',
        `Nothing here is called "${name}".`,
        choices === '' ? 'Look for it with: readout search <text>' : `Did you mean ${choices}?`,
        resolved.suggestions,
      )
    : misunderstood('ambiguous-name', `"${name}" may stand for several.`, `Say which by its id: ${choices}.`, resolved.suggestions);
};

/** The ids that all of the names stand for, one after another. */
export const findEntities = async (engine: Engine, names: readonly string[]): Promise<Found> => {
  const found = await Promise.all(names.map((name) => findEntity(engine, name)));
  return {
    entities: found.flatMap((one) => one.entities),
    ids: found.flatMap((one) => one.ids),
    notes: found.flatMap((one) => one.notes),
  };
};
