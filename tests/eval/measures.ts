import type { Task } from './held-out.ts';

export interface Measure {
  readonly tasks: number;
  /** Share of the bridges among the first five, or ten, entities that a reader of the paths meets. */
  readonly recall5: number;
  readonly recall10: number;
  /** Mean of one over the place of the first bridge among the entities met. */
  readonly reciprocal: number;
  /** Share of the bridges that the first ten paths pass, however long they are. */
  readonly paths10: number;
}

/** Every measure of one question, in the order of `Measure`. */
export type Scores = readonly [recall5: number, recall10: number, reciprocal: number, paths10: number];

/**
 * What one ranking finds of the bridges. The paths are read in order, and each entity between the ends counts when it
 * is first met: so a ranking gains nothing by long paths that pass everything.
 */
export function scoresOf(bridges: ReadonlySet<number>, paths: readonly (readonly number[])[]): Scores {
  const ranked = paths.map((nodes) => nodes.slice(1, -1));
  const met = [...new Set(ranked.flat())];
  const recall = (entities: readonly number[]) => entities.filter((entity) => bridges.has(entity)).length / bridges.size;
  const first = met.findIndex((entity) => bridges.has(entity));
  return [recall(met.slice(0, 5)), recall(met.slice(0, 10)), first < 0 ? 0 : 1 / (first + 1), recall([...new Set(ranked.slice(0, 10).flat())])];
}

export function meansOf(scores: readonly Scores[]): Measure {
  const mean = (at: 0 | 1 | 2 | 3) => scores.reduce((sum, each) => sum + each[at], 0) / Math.max(1, scores.length);
  return { tasks: scores.length, recall5: mean(0), recall10: mean(1), reciprocal: mean(2), paths10: mean(3) };
}

/** Means over tasks; `paths` gives the ranking of a task. */
export const measure = (tasks: readonly Task[], paths: (task: Task) => readonly (readonly number[])[]): Measure =>
  meansOf(tasks.map((task) => scoresOf(task.bridges, paths(task))));

/**
 * Ninety-five per cent interval of how far the mean of `own` lies above the mean of `other`, of the same questions (Efron's bootstrap, percentiles, seeded). `clusters` says which
 * questions are one: those about the same two ends are drawn together, since they share most of their answer.
 */
export function leadOf(own: readonly number[], other: readonly number[], clusters: readonly string[], draws = 2000): { readonly lead: number; readonly low: number; readonly high: number } {
  const byCluster = new Map<string, { sum: number; count: number }>();
  for (const [i, cluster] of clusters.entries()) {
    const at = byCluster.get(cluster) ?? { sum: 0, count: 0 };
    byCluster.set(cluster, { sum: at.sum + own[i]! - other[i]!, count: at.count + 1 });
  }
  const all = [...byCluster.values()];
  const mean = (of: readonly { sum: number; count: number }[]) => of.reduce((sum, each) => sum + each.sum, 0) / Math.max(1, of.reduce((sum, each) => sum + each.count, 0));
  let state = 0x9e3779b9;
  const next = () => {
    // mulberry32 (Ettinger)
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const means = Array.from({ length: draws }, () => mean(Array.from({ length: all.length }, () => all[Math.floor(next() * all.length)]!))).sort((a, b) => a - b);
  return { lead: mean(all), low: means[Math.floor(draws * 0.025)] ?? 0, high: means[Math.floor(draws * 0.975)] ?? 0 };
}
