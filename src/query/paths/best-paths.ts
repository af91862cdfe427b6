import { kinds } from '../../model/entity.ts';
import type { Store } from '../../store/store.ts';
import type { Steps } from '../steps.ts';
import { judgePath } from './judge-path.ts';
import type { JudgedPath, Judging } from './judged-path.ts';
import { Pace } from './pace.ts';
import { familiesOf, type Family } from './path-families.ts';
import { routesOf, type Question } from './path-question.ts';
import { rankPaths } from './rank-paths.ts';

const defaultShown = 12;
/** Candidates judged for each path shown. */
const candidatesPerPath = 20;

/** What is shown of a question, and with what it was judged. */
export interface BestPaths {
  readonly judging: Judging;
  readonly families: readonly Family[];
  /** The budget ended the search. */
  readonly cut: boolean;
}

/** The cheapest routes, without an actor in the middle and of any kind, judged, ranked and grouped. */
export function* bestPaths(store: Store, question: Question): Steps<BestPaths> {
  const { query, graph } = question;
  const shown = query.k ?? defaultShown;
  const wanted = Math.max(60, shown * candidatesPerPath);
  const quiet = yield* routesOf(store, question, wanted, ['actor']);
  const all = yield* routesOf(store, question, wanted, []);
  const judging: Judging = { store, admit: question.admit, graph, days: question.days, inOrder: query.inOrder === true, hubPrice: query.hubPrice ?? 1 };
  const isActor = (node: number) => kinds[store.entities.kind[node]!] === 'actor';
  const judged: JudgedPath[] = [];
  const pace = new Pace();
  // The second search finds the first one's paths again among its own.
  for (const route of [...quiet.routes, ...all.routes.filter((found) => found.nodes.slice(1, -1).some(isActor))]) {
    const path = yield* judgePath(judging, route);
    judged.push(path);
    if (pace.due(20 * path.steps.length)) yield;
  }
  const families = familiesOf(store, yield* rankPaths(store, judged, shown));
  return { judging, families, cut: quiet.cut || all.cut };
}
