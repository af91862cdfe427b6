import type { Engine } from '../engine/engine.ts';
import type { EntityId } from '../model/ids.ts';
import type { PathQuery } from '../query/path-views.ts';
import { isAbort } from './resource.ts';

/**
 * The query with what is to be gone through in groups, as the command line asks it: of a polity and the issue that bears its name either will do.
 * Asks only where several are named; an id that the dossier does not hold stands alone.
 */
export async function groupNamesakes(engine: Pick<Engine, 'entity'>, query: PathQuery, signal?: AbortSignal): Promise<PathQuery> {
  const { through = [], ...rest } = query;
  if (through.length < 2) return query;
  const namesakesOf = async (id: EntityId): Promise<readonly EntityId[]> => {
    try {
      return (await engine.entity({ id, limit: 1 }, signal && { signal })).namesakes.map((ref) => ref.id);
    } catch (error) {
      if (isAbort(error)) throw error;
      return [];
    }
  };
  const namesakes = await Promise.all(through.map(namesakesOf));
  let groups: (readonly EntityId[])[] = [];
  through.forEach((id, index) => {
    const tied = (group: readonly EntityId[]): boolean => group.some((other) => namesakes[index]?.includes(other) || namesakes[through.indexOf(other)]?.includes(id));
    groups = [...groups.filter((group) => !tied(group)), [...groups.filter(tied).flat(), id]];
  });
  const oneOf = groups.filter((group) => group.length > 1);
  if (oneOf.length === 0) return query;
  const each = groups.flatMap((group) => (group.length === 1 ? group : []));
  return { ...rest, ...(each.length > 0 && { through: each }), throughOneOf: oneOf };
}
