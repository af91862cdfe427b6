import type { Steps } from '../steps.ts';
import { kinds } from '../../model/entity.ts';
import type { Store } from '../../store/store.ts';
import type { PathQuery, PathsView } from '../path-views.ts';
import { connectionOf } from './connection-view.ts';
import { claimDays } from './claim-days.ts';
import { explainNone } from './explain-none.ts';
import { judgePath, type JudgedPath, type Judging } from './judge-path.ts';
import { familiesOf } from './path-families.ts';
import { pathView } from './path-view.ts';
import { rankPaths } from './rank-paths.ts';
import { ask, routesOf } from './path-question.ts';

export interface FindOptions {
  /** Called often; may throw to end the search. */
  readonly checkpoint?: () => void;
}

/** The best paths between the ends, judged and grouped. Unknown ids are left out and noted. */
export function findPaths(store: Store, query: PathQuery, options: FindOptions = {}): PathsView {
  const steps = findPathsInSteps(store, query);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    options.checkpoint?.();
  }
}

const defaultShown = 12;
/** Candidates judged for each path shown. */
const candidatesPerPath = 20;

/** The same, yielding every few milliseconds at most, so that an engine can let others run and stop for good between two steps. */
export function* findPathsInSteps(store: Store, query: PathQuery): Steps<PathsView> {
  const notes: string[] = [];
  const question = yield* ask(store, query, notes);
  const shown = query.k ?? defaultShown;
  const ref = (entity: number) => store.entities.ref(entity);
  const view = { query, from: question.from.map(ref), to: question.to.map(ref) };
  const wanted = Math.max(60, shown * candidatesPerPath);
  const quiet = yield* routesOf(store, question, wanted, ['actor']);
  const all = yield* routesOf(store, question, wanted, []);
  const judging: Judging = { store, admit: question.admit, graph: question.graph, days: claimDays(store), inOrder: query.inOrder === true };
  const judged: JudgedPath[] = [];
  const isActor = (node: number) => kinds[store.entities.kind[node]!] === 'actor';
  // The second search finds the first one's paths again among its own.
  for (const route of [...quiet.routes, ...all.routes.filter((found) => found.nodes.slice(1, -1).some(isActor))]) {
    judged.push(judgePath(judging, route));
    if (judged.length % 16 === 0) yield;
  }
  const { withoutActors, throughActors } = rankPaths(store, judged, shown);
  const families = familiesOf(store, [...withoutActors, ...throughActors]);
  yield;
  const cut = quiet.cut || all.cut;
  const connection = question.also.length === 0 ? null : yield* connectionOf(store, judging, question, notes);
  const joined = connection === null ? {} : { connection };
  if (families.length === 0 && !cut) {
    const none = yield* explainNone(store, question, notes);
    return { ...view, families: [], count: 0, cut, ...joined, none, notes };
  }
  return {
    ...view,
    families: families.map(({ key, label, throughActors: through, paths }) => ({
      key, label, throughActors: through,
      paths: paths.map((path) => pathView(store, question.admit, path, key)),
    })),
    count: families.reduce((sum, family) => sum + family.paths.length, 0),
    cut,
    ...joined,
    notes,
  };
}

