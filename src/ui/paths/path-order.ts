import type { PathFamily, PathView } from '../../query/path-views.ts';
import type { PathOrder as Order } from '../../session/state.ts';

export const orders: readonly Order[] = ['tells', 'steps', 'sure'];
export const orderWords: Readonly<Record<Order, string>> = { tells: 'By what it tells you', steps: 'Fewest steps first', sure: 'Best evidence first' };

/** Families in the two kinds that are ranked apart, each with its number in the list; before them the pinned paths, each alone. */
export interface Ranked {
  readonly pinned: readonly RankedFamily[];
  readonly direct: readonly RankedFamily[];
  readonly throughActors: readonly RankedFamily[];
}
export interface RankedFamily {
  readonly rank: number;
  readonly family: PathFamily;
  readonly best: PathView;
}

const weakest = (path: PathView): number => path.steps[path.thinnest.step]?.strength ?? 0;
const compare: Readonly<Record<Order, (a: PathView, b: PathView) => number>> = {
  tells: () => 0,
  steps: (a, b) => a.steps.length - b.steps.length,
  sure: (a, b) => weakest(b) - weakest(a),
};

/**
 * Orders and numbers the families; `tells` keeps the order of the engine. Sorting is stable. Paths whose ids are pinned stand first, in the
 * order of their pinning and with their family's number, and are taken out of the families.
 */
export function rankFamilies(families: readonly PathFamily[], order: Order, pinned: readonly string[] = []): Ranked {
  const filled = families.flatMap((family) => {
    const paths = [...family.paths].sort(compare[order]);
    const best = paths[0];
    return best === undefined ? [] : [{ family: { ...family, paths }, best }];
  });
  const sorted = filled.sort((a, b) => compare[order](a.best, b.best));
  const kinds = [...sorted.filter((each) => !each.family.throughActors), ...sorted.filter((each) => each.family.throughActors)];
  const ranked: readonly RankedFamily[] = kinds.map((each, index) => ({ ...each, rank: index + 1 }));
  const rest = ranked.flatMap((each): readonly RankedFamily[] => {
    const paths = each.family.paths.filter((path) => !pinned.includes(path.id));
    const best = paths[0];
    return best === undefined ? [] : paths.length === each.family.paths.length ? [each] : [{ ...each, best, family: { ...each.family, paths } }];
  });
  return {
    pinned: pinned.flatMap((id) =>
      ranked.flatMap(({ rank, family }) => family.paths.filter((path) => path.id === id).map((path) => ({ rank, best: path, family: { ...family, key: `pinned ${id}`, paths: [path] } }))),
    ),
    direct: rest.filter((each) => !each.family.throughActors),
    throughActors: rest.filter((each) => each.family.throughActors),
  };
}

/** The focused path: the one with this id, else the best of the engine's own order. */
export function focusedPath(families: readonly PathFamily[], id: string | null): PathView | undefined {
  const all = families.flatMap((family) => family.paths);
  return all.find((path) => path.id === id) ?? families.find((family) => !family.throughActors)?.paths[0] ?? all[0];
}
