import type { Steps } from '../steps.ts';
import type { Store } from '../../store/store.ts';
import { nameBook } from '../name-spans.ts';
import type { PathFamily, PathQuery, PathsView, PathView } from '../path-views.ts';
import { connectionOf } from './connection-view.ts';
import { explainNone } from './explain-none.ts';
import { isLimited } from './loosenings.ts';
import { pathView } from './path-view.ts';
import { ask, type Question } from './path-question.ts';
import { bestPaths } from './best-paths.ts';
import { furtherFamilies } from './path-families.ts';
import { countMatters } from './share-paragraph.ts';
import { tellingStep } from './telling-step.ts';
import { voiceNotes } from './voice-notes.ts';

export interface FindOptions {
  /** Called often; may throw to end the search. */
  readonly checkpoint?: () => void;
}

/** By what stands between the ends; under limits each begins otherwise. */
const unconnected = {
  unconnected: ['Nothing recorded here connects the two', 'what follows only sets them side by side, or tells facts that are separate.'],
  'far-fetched': ['Only far-fetched ways connect the two here', 'what follows is long or thin.'],
} as const;

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
  const { judging, families: found, standing, leftOut, cut } = yield* bestPaths(store, question);
  const connection = question.also.length === 0 ? null : yield* connectionOf(store, judging, question, notes);
  const joined = connection === null ? {} : { connection };
  if (found.length === 0) {
    const none = yield* explainNone(store, question, notes, cut);
    return { ...view, families: [], count: 0, cut, ...joined, none, notes };
  }
  if (standing !== 'connected') notes.push(...voiceNotes(store, question));
  const families: PathFamily[] = [];
  const told = new Set<number>();
  const left = leftOut();
  const further = left.slice(0, query.further ?? 0);
  yield;
  for (const { paths: members, ...family } of [...found, ...furtherFamilies(further)]) {
    const views: PathView[] = [];
    for (const path of members) views.push({ ...(yield* pathView(store, question.admit, path, family.key)), telling: tellingStep(store, path, told) });
    families.push({ ...family, paths: views });
  }
  return { ...view, families, count: families.reduce((sum, family) => sum + family.paths.length, 0), cut, ...(left.length > further.length && { leftOut: left.length - further.length }), ...joined, ...(standing !== 'connected' && (yield* saysUnconnected(store, question, standing, families[0]!.group === 'beside', cut))), notes };
}

/** That nothing connects the ends, or hardly anything; under limits also whether something does without them, and the question that finds it. */
function* saysUnconnected(store: Store, question: Question, standing: 'unconnected' | 'far-fetched', beside: boolean, cut: boolean): Steps<Pick<PathsView, 'unconnected' | 'freer'>> {
  const [heading, follows] = unconnected[standing];
  const rest = standing === 'far-fetched' && beside ? `what comes first only sets them side by side, the rest ${follows.slice('what follows '.length)}` : follows;
  // There may be more.
  if (cut) return { unconnected: `In the time given, ${standing === 'unconnected' ? 'nothing was found that connects the two' : 'only far-fetched ways were found'}: ${rest}` };
  const { maxSteps = 0 } = question.query;
  const limited = isLimited(question.query);
  if (!limited && maxSteps === 0) return { unconnected: `${heading}: ${rest}` };
  const { from, to, k, hubPrice, budget } = question.query;
  const freer: PathQuery = { from, to, ...(k !== undefined && { k }), ...(hubPrice !== undefined && { hubPrice }), ...(budget !== undefined && { budget }) };
  const free = yield* bestPaths(store, yield* ask(store, freer, [], new Map()));
  const isFree = free.standing === 'connected';
  const found = isFree ? { freer } : {};
  const lower = `${heading.charAt(0).toLowerCase()}${heading.slice(1)}`;
  // The number of steps is always set on the page: it is told where it matters.
  if (!limited) return { unconnected: isFree ? `In ${maxSteps === 1 ? 'one step' : `${maxSteps} steps`} ${lower}: ${rest} In more steps something does.` : `${heading}: ${rest}`, ...found };
  return { unconnected: `Under these limits ${lower}: ${rest}${isFree ? ' Without these limits something does.' : ''}`, ...found };
}
