import type { Store } from '../../store/store.ts';
import { choosePaths } from './choose-paths.ts';
import type { JudgedPath } from './judge-path.ts';
import { byScore } from './path-families.ts';

/** The paths worth showing, in two groups: without an actor in the middle, and through actors; each best first. */
export interface Ranked {
  readonly withoutActors: readonly JudgedPath[];
  readonly throughActors: readonly JudgedPath[];
}

/**
 * Picks `shown` paths of the two groups. Two thirds of the places go to paths without an actor in the middle (everything is two steps from
 * a president); what one group does not need, the other takes.
 */
export function rankPaths(store: Store, judged: readonly JudgedPath[], shown: number): Ranked {
  const typeOf = (claim: number) => store.claims.type[claim]!;
  const order = byScore(store);
  const best = [...judged].sort(order);
  const quiet = best.filter((path) => !path.throughActors);
  const loud = best.filter((path) => path.throughActors);
  const quietChosen = choosePaths(quiet, shown, typeOf);
  const loudChosen = choosePaths(loud, shown, typeOf);
  const forLoud = Math.min(loudChosen.length, Math.max(Math.floor(shown / 3), shown - quietChosen.length));
  return {
    withoutActors: quietChosen.slice(0, shown - forLoud).sort(order),
    throughActors: loudChosen.slice(0, forLoud).sort(order),
  };
}
