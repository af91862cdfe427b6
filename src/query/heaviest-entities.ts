import type { Store } from '../store/store.ts';
import { compareText } from './claim-order.ts';

export interface Weighed {
  readonly entity: number;
  readonly weight: number;
}

/** The `limit` weightiest of some entities, the heaviest first, ties by id; those of weight 0 are left out. O(n log n) over numbers; texts are compared at the margin only. */
export function heaviestEntities(store: Store, entities: readonly number[], weightOf: (entity: number) => number, limit: number): Weighed[] {
  const weights = Float64Array.from(entities, weightOf);
  const least = limit < weights.length ? weights.slice().sort()[weights.length - limit]! : 0;
  const found: Weighed[] = [];
  weights.forEach((weight, i) => {
    if (weight > 0 && weight >= least) found.push({ entity: entities[i]!, weight });
  });
  return found.sort((a, b) => b.weight - a.weight || compareText(store.entities.ids[a.entity]!, store.entities.ids[b.entity]!)).slice(0, Math.max(0, limit));
}
