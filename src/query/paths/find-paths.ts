import type { Steps } from '../steps.ts';
import type { Store } from '../../store/store.ts';
import { nameBook } from '../name-spans.ts';
import type { PathFamily, PathQuery, PathsView, PathView } from '../path-views.ts';
import { connectionOf } from './connection-view.ts';
import { explainNone } from './explain-none.ts';
import { pathView } from './path-view.ts';
import { ask } from './path-question.ts';
import { bestPaths } from './best-paths.ts';
import { countMatters } from './share-paragraph.ts';

export interface FindOptions {
  /** Called often; may throw to end the search. */
  readonly checkpoint?: () => void;
}

const unconnected = 'Nothing recorded here connects the two: what follows only sets them side by side, or tells facts that are separate.';

/** The best paths between the ends, judged and grouped. Unknown ids are left out and noted. */
export function findPaths(store: Store, query: PathQuery, options: FindOptions = {}): PathsView {
  const steps = findPathsInSteps(store, query);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    options.checkpoint?.();
  }
}

/** The same, yielding every few milliseconds at most, so that an engine can let others run and stop for good between two steps. */
export function* findPathsInSteps(store: Store, query: PathQuery): Steps<PathsView> {
  const notes: string[] = [];
  const question = yield* ask(store, query, notes);
  const ref = (entity: number) => store.entities.ref(entity);
  const view = { query, from: question.from.map(ref), to: question.to.map(ref) };
  yield* nameBook(store);
  yield* countMatters(store);
  const { judging, families: found, cut } = yield* bestPaths(store, question);
  const connection = question.also.length === 0 ? null : yield* connectionOf(store, judging, question, notes);
  const joined = connection === null ? {} : { connection };
  if (found.length === 0) {
    const none = yield* explainNone(store, question, notes, cut);
    return { ...view, families: [], count: 0, cut, ...joined, none, notes };
  }
  const paths = found.flatMap((family) => family.paths);
  const none = paths.length > 0 && paths.every((path) => path.agenda.length > 0 || path.apart.length > 0 || (path.steps.length === 1 && path.steps[0]!.ties[0]!.beside === 'loose'));
  const families: PathFamily[] = [];
  for (const { key, group, heading, label, throughActors, paths: members } of found) {
    const views: PathView[] = [];
    for (const path of members) views.push(yield* pathView(store, question.admit, path, key));
    families.push({ key, group, heading, label, throughActors, paths: views });
  }
  return { ...view, families, count: families.reduce((sum, family) => sum + family.paths.length, 0), cut, ...joined, ...(none && { unconnected }), notes };
}
