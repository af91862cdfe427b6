import type { Store } from '../../store/store.ts';
import { compareText } from '../claim-order.ts';
import { blocks, cluster, optimalLeafOrder } from './leaf-order.ts';

/** An order of one axis: places (into what was given) and the block of each, by place in the order. */
export interface AxisOrder {
  readonly order: readonly number[];
  readonly groups: readonly number[];
}

const mostBlocks = 6;

/** Sentences that name the method. */
export const orderSays = {
  blocks: 'Ordered so that blocks appear: hierarchical clustering of like rows (average linkage, cosine distance) with optimal leaf ordering (Bar-Joseph et al. 2001).',
  weight: 'Ordered by the number of claims, the most first.',
  name: 'Ordered by name.',
} as const;

/** Things with like profiles next to each other; `profiles` are sparse vectors by feature. Things that tie nothing come last, by themselves. */
export function blockOrder(profiles: readonly ReadonlyMap<number, number>[]): AxisOrder {
  const n = profiles.length;
  if (n === 0) return { order: [], groups: [] };
  const norms = profiles.map((profile) => Math.sqrt([...profile.values()].reduce((sum, value) => sum + value * value, 0)));
  const distances = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const distance = 1 - cosine(profiles[i]!, profiles[j]!, norms[i]!, norms[j]!);
      distances[i * n + j] = distance;
      distances[j * n + i] = distance;
    }
  }
  const merges = cluster(distances, n);
  const order = optimalLeafOrder(distances, n, merges);
  return { order, groups: blocks(order, merges, mostBlocks) };
}

function cosine(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>, normA: number, normB: number): number {
  if (normA === 0 || normB === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let dot = 0;
  for (const [feature, value] of small) dot += value * (large.get(feature) ?? 0);
  return dot / (normA * normB);
}

/** The order by weight (given) or by label, in one block. */
export function plainOrder(store: Store, entities: readonly number[], by: 'weight' | 'name'): AxisOrder {
  const order = entities.map((_, i) => i);
  if (by === 'name') order.sort((a, b) => compareText(store.entities.ref(entities[a]!).label.toLowerCase(), store.entities.ref(entities[b]!).label.toLowerCase()) || entities[a]! - entities[b]!);
  return { order, groups: order.map(() => 0) };
}
