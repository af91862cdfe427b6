import { kinds } from '../../model/entity.ts';
import type { Store } from '../../store/store.ts';
import type { Steps } from '../steps.ts';
import { judgePath } from './judge-path.ts';
import type { JudgedPath, Judging } from './judged-path.ts';
import { Pace } from './pace.ts';
import { pathWeights } from './path-weights.ts';
import type { Found } from './search-routes.ts';
import { leftOut, type LeftOut } from './left-out.ts';
import { familiesOf, type Family } from './path-families.ts';
import { routesOf, type Question } from './path-question.ts';
import { rankPaths } from './rank-paths.ts';
import type { Standing } from './whether-connected.ts';

const defaultShown = 12;
/** Candidates judged for each path shown. */
const candidatesPerPath = 20;

/** What is shown of a question, and with what it was judged. */
export interface BestPaths {
  readonly judging: Judging;
  readonly families: readonly Family[];
  /** Of all that were judged, however many are shown. */
  readonly standing: Standing;
  /** What was judged and is in no family, as far as it passes something of its own; worked out when it is asked for. */
  readonly leftOut: () => readonly LeftOut[];
  /** The budget ended the search. */
  readonly cut: boolean;
}

/**
 * The cheapest routes of few steps; of any number only where there are none: long ones are hardly ever shown, and where few short ones exist the search for more of them
 * would go through all the long.
 */
function* nearRoutes(store: Store, question: Question, wanted: number, avoidKinds: readonly string[]): Steps<Found> {
  const { query } = question;
  const few = pathWeights.long + question.through.length + question.throughOneOf.length;
  const { maxSteps = 0 } = query;
  if (maxSteps > 0 && maxSteps <= few) return yield* routesOf(store, question, wanted, avoidKinds);
  const near = yield* routesOf(store, { ...question, query: { ...query, maxSteps: few } }, wanted, avoidKinds);
  return near.routes.length > 0 || near.cut ? near : yield* routesOf(store, question, wanted, avoidKinds);
}

/** The `wanted` cheapest routes without an actor in the middle, and of any kind, judged, ranked and grouped. However few are shown, as many are judged: what is said of the two must not depend on that. */
export function* bestPaths(store: Store, question: Question, wanted = Math.max(defaultShown, question.query.k ?? defaultShown) * candidatesPerPath): Steps<BestPaths> {
  const { query, graph } = question;
  const shown = query.k ?? defaultShown;
  const all = yield* nearRoutes(store, question, wanted, []);
  const quiet = query.avoidKinds?.includes('actor') === true ? all : yield* nearRoutes(store, question, wanted, ['actor']);
  const judging: Judging = { store, admit: question.admit, graph, days: question.days, inOrder: query.inOrder === true, everyClaim: query.inOrder === true || (query.minIndependent ?? 1) > 1, hubPrice: query.hubPrice ?? 1 };
  const isActor = (node: number) => kinds[store.entities.kind[node]!] === 'actor';
  const judged: JudgedPath[] = [];
  const pace = new Pace();
  // The second search finds the first one's paths again among its own.
  for (const route of [...quiet.routes, ...(all === quiet ? [] : all.routes.filter((found) => found.nodes.slice(1, -1).some(isActor)))]) {
    const path = yield* judgePath(judging, route);
    judged.push(path);
    if (pace.due(20 * path.steps.length)) yield;
  }
  const ranked = yield* rankPaths(store, judged, shown);
  return { judging, families: familiesOf(store, ranked), standing: ranked.standing, leftOut: () => leftOut(store, judged, ranked.groups), cut: quiet.cut || all.cut };
}
