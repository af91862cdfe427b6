import { kinds } from '../../model/entity.ts';
import type { Store } from '../../store/store.ts';
import type { PathGroup } from '../path-views.ts';
import type { Steps } from '../steps.ts';
import { choosePaths } from './choose-paths.ts';
import { siftDominated, weakestOf } from './dominance.ts';
import type { JudgedPath } from './judged-path.ts';
import { pathWeights } from './path-weights.ts';

/** The paths worth showing, in the groups that are shown one after another; in each the best first, then such as another one dominates. */
export type Ranked = readonly { readonly group: PathGroup; readonly paths: readonly JudgedPath[] }[];

/**
 * Picks `shown` paths.
 * 1. What says one claim twice goes, if there is anything else; so does what another path dominates (dominance.ts), but that a short list of paths without
 *    an actor is filled up with them; so does a long path where a shorter one is worth it.
 * 2. A direct tie stands first, unless it is much thinner than the weakest step of another path. Then those without an actor in the middle before those through
 *    actors (everything is two steps from a president); where the best of them is a way round or much thinner, the best one through an actor leads. Two thirds of
 *    the places are theirs, what one group does not need goes to the other. Where an end is an actor itself all are one group. Last, what is no more than a common agenda.
 */
export function* rankPaths(store: Store, judged: readonly JudgedPath[], shown: number): Steps<Ranked> {
  const typeOf = (claim: number) => store.claims.type[claim]!;
  const order = byScore(store);
  const steady = judged.filter((path) => !path.stutters);
  const all = (steady.length > 0 ? steady : [...judged]).sort(order);
  yield;
  const { best, dominated } = yield* siftDominated(all);
  const worthy = withoutLong(best);
  const real = worthy.filter((path) => path.agenda < 0);
  const firm = real.filter((path) => !isDirect(path)).reduce((most, path) => Math.max(most, weakestOf(path)), 0);
  const direct = real.filter((path) => isDirect(path) && weakestOf(path) >= pathWeights.muchThinner * firm);
  const between = real.filter((path) => !direct.includes(path));
  const least = Math.max(0, ...real.map((path) => path.score)) * pathWeights.worthAtAll;
  const places = Math.max(0, shown - direct.length);
  const isActor = (node: number) => kinds[store.entities.kind[node]!] === 'actor';
  const amongActors = judged.every(({ route: { nodes } }) => isActor(nodes[0]!) || isActor(nodes.at(-1)!));
  const groups: { group: PathGroup; paths: readonly JudgedPath[] }[] = [{ group: 'direct', paths: direct.slice(0, shown) }];
  if (amongActors) groups.push({ group: 'any', paths: yield* choosePaths(between, places, least, typeOf) });
  else {
    let quiet = yield* choosePaths(between.filter((path) => !path.throughActors), places, least, typeOf);
    const loud = yield* choosePaths(between.filter((path) => path.throughActors), places, least, typeOf);
    if (quiet.length > 0 && quiet.length < pathWeights.filledUpTo) {
      const near = quiet[0]!.score * pathWeights.worthShowing;
      const further = dominated.filter((path) => !path.throughActors && path.agenda < 0 && path.score >= near && path.steps.length < pathWeights.long);
      quiet = [...quiet, ...(yield* choosePaths(further, Math.min(places, pathWeights.filledUpTo) - quiet.length, least, typeOf))];
    }
    const forLoud = Math.min(loud.length, Math.max(Math.floor(places / 3), places - quiet.length));
    const without = { group: 'without-actors' as const, paths: quiet.slice(0, places - forLoud) };
    const through = { group: 'through-actors' as const, paths: loud.slice(0, forLoud) };
    if (without.paths.length > 0 && through.paths.length > 0 && isOutweighed(without.paths, through.paths)) {
      const lead = [...through.paths].sort(order)[0]!;
      groups.push({ group: 'lead', paths: [lead] }, without, { group: 'through-actors', paths: through.paths.filter((path) => path !== lead) });
    } else groups.push(without, through);
  }
  const left = shown - groups.reduce((sum, { paths }) => sum + paths.length, 0);
  groups.push({ group: 'agenda', paths: yield* choosePaths(worthy.filter((path) => path.agenda >= 0), Math.min(left, pathWeights.agendas), least, typeOf) });
  const behind = new Set(dominated);
  return groups
    .filter(({ paths }) => paths.length > 0)
    .map(({ group, paths }) => ({ group, paths: [...paths].sort((a, b) => Number(behind.has(a)) - Number(behind.has(b)) || order(a, b)) }));
}

const isDirect = (path: JudgedPath): boolean => path.route.nodes.length === 2;

/**
 * Whether the best path through an actor should lead: it tells more than the best one without, and two of three speak against that one: it is much thinner, it is a
 * way round, it is not worth showing beside the other.
 */
function isOutweighed(quiet: readonly JudgedPath[], loud: readonly JudgedPath[]): boolean {
  const [a, b] = [bestOf(quiet), bestOf(loud)];
  const { muchThinner, wayRound, worthShowing } = pathWeights;
  const against = [weakestOf(a) < muchThinner * weakestOf(b), a.steps.length >= b.steps.length + wayRound, a.score < b.score * worthShowing];
  return a.score < b.score && against.filter(Boolean).length > 1;
}

const bestOf = (paths: readonly JudgedPath[]): JudgedPath => paths.reduce((most, path) => (path.score > most.score ? path : most));

/** Long paths only where no shorter one is worth showing beside the best; then the shortest of them. */
function withoutLong(paths: readonly JudgedPath[]): readonly JudgedPath[] {
  const real = paths.filter((path) => path.agenda < 0);
  const least = Math.max(0, ...real.map((path) => path.score)) * pathWeights.worthShowing;
  const shortest = Math.min(...real.filter((path) => path.score >= least).map((path) => path.steps.length));
  const most = Math.max(pathWeights.long - 1, Number.isFinite(shortest) ? shortest : 0);
  return paths.filter((path) => path.steps.length <= most);
}

/** Best score first; ties by price, then by the ids passed. */
export function byScore(store: Store): (a: JudgedPath, b: JudgedPath) => number {
  const ids = (path: JudgedPath) => path.route.nodes.map((node) => store.entities.ids[node]!).join(' ');
  return (a, b) => b.score - a.score || a.route.cost - b.route.cost || (ids(a) < ids(b) ? -1 : 1);
}
