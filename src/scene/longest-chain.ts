import type { EntityId } from '../model/ids.ts';
import type { ConnectionView } from '../query/path-views.ts';

/** The longest way through a tree between two of its ends, from the one named first, of equal ones that to the end named sooner; O(ends × steps). */
export function longestChain({ ends, steps }: Pick<ConnectionView, 'ends' | 'steps'>): readonly EntityId[] {
  const ties = new Map<EntityId, EntityId[]>();
  for (const { from, to } of steps) {
    ties.set(from.id, [...(ties.get(from.id) ?? []), to.id]);
    ties.set(to.id, [...(ties.get(to.id) ?? []), from.id]);
  }
  const place = new Map(ends.map((end, index) => [end.id, index]));
  const placeOf = (way: readonly EntityId[]): number => place.get(way[way.length - 1]!) ?? Infinity;
  let best: readonly EntityId[] = ends.slice(0, 1).map((end) => end.id);
  for (const end of ends) {
    const from = best;
    const stack: (readonly EntityId[])[] = [[end.id]];
    for (let way = stack.pop(); way !== undefined; way = stack.pop()) {
      const at = way[way.length - 1]!;
      if (place.has(at) && way.length > from.length && (way.length > best.length || (way.length === best.length && best !== from && placeOf(way) < placeOf(best)))) best = way;
      for (const next of ties.get(at) ?? []) if (!way.includes(next)) stack.push([...way, next]);
    }
  }
  return best;
}
