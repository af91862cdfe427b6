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

/**
 * Means over tasks; `paths` gives the ranking of a task. The paths are read in order, and each entity between the ends counts when it
 * is first met: so a ranking gains nothing by long paths that pass everything.
 */
export function measure(tasks: readonly Task[], paths: (task: Task) => readonly (readonly number[])[]): Measure {
  const sum = { recall5: 0, recall10: 0, reciprocal: 0, paths10: 0 };
  for (const task of tasks) {
    const ranked = paths(task).map((nodes) => nodes.slice(1, -1));
    const met = [...new Set(ranked.flat())];
    const recall = (entities: readonly number[]) => entities.filter((entity) => task.bridges.has(entity)).length / task.bridges.size;
    sum.recall5 += recall(met.slice(0, 5));
    sum.recall10 += recall(met.slice(0, 10));
    sum.paths10 += recall([...new Set(ranked.slice(0, 10).flat())]);
    const first = met.findIndex((entity) => task.bridges.has(entity));
    if (first >= 0) sum.reciprocal += 1 / (first + 1);
  }
  const n = Math.max(1, tasks.length);
  return { tasks: tasks.length, recall5: sum.recall5 / n, recall10: sum.recall10 / n, reciprocal: sum.reciprocal / n, paths10: sum.paths10 / n };
}
