import { kinds } from '../model/entity.ts';
import type { Store } from '../store/store.ts';
import { type Admit, admitInSteps } from './admit.ts';
import { compareText } from './claim-order.ts';
import { communities } from './communities.ts';
import type { Filter } from './filter.ts';
import { graphView } from './graph-view.ts';
import { heaviestEntities, type Weighed } from './heaviest-entities.ts';
import { nameGroups } from './name-groups.ts';
import { statisticsSteps } from './statistics.ts';
import type { Steps } from './steps.ts';
import { suggestedQuestions } from './suggested-questions.ts';
import { thinned } from './thinned-graph.ts';
import { weightOf } from './tied-neighbours.ts';
import type { Overview } from './views.ts';

/** Entities drawn where nobody says how many. */
const drawnEntities = 26;
/** Shares of the kinds among them; what one kind does not fill, the others take. Sources are what claims rest on, not what they are about. */
const shares: Readonly<Record<string, number>> = { actor: 0.36, topic: 0.38, event: 0.26, source: 0 };

/** What a dossier holds, its weightiest entities with what ties them, in groups, and questions to start from. */
export function* overview(store: Store, question: { filter?: Filter | undefined; limit?: number | undefined }): Steps<Overview> {
  const admitted = yield* admitInSteps(store, question.filter);
  yield;
  const drawn = weightiest(store, admitted, question.limit ?? drawnEntities);
  yield;
  const figures = yield* statisticsSteps(store, question.filter);
  yield;
  const graph = thinned(yield* graphView(store, drawn, question.filter));
  yield;
  const groups = nameGroups(store, admitted, yield* communities(store, admitted, drawn));
  yield;
  const questions = yield* suggestedQuestions(store, question.filter);
  return { head: store.head, statistics: figures, graph, groups, questions };
}

/** The weightiest entities, a share of each kind, by claims; sources only where a filter leaves nothing else. The heaviest first. */
export function weightiest(store: Store, admitted: Admit, limit: number): number[] {
  const { entities } = store;
  const byKind: number[][] = kinds.map(() => []);
  for (let entity = 0; entity < entities.count; entity++) if (admitted.hidden[entity] === 0) byKind[entities.kind[entity]!]!.push(entity);
  const order = (a: Weighed, b: Weighed): number => b.weight - a.weight || compareText(entities.ids[a.entity]!, entities.ids[b.entity]!);
  const ranked = byKind.map((of) => heaviestEntities(store, of, (entity) => weightOf(store, admitted, entity), limit));
  const sources = ranked[kinds.indexOf('source')]!.splice(0);
  const chosen = ranked.flatMap((list, kind) => list.splice(0, Math.round(limit * (shares[kinds[kind]!] ?? 0))));
  const rest = ranked.flat().sort(order);
  const all = [...chosen, ...rest.slice(0, Math.max(0, limit - chosen.length))].sort(order).slice(0, limit);
  const found = all.length > 0 ? all : sources.slice(0, limit);
  // A dossier that nobody has made a claim in yet still shows whom and what it knows.
  if (found.length === 0 && admitted.all) return byKind.flat().slice(0, limit);
  return found.map(({ entity }) => entity);
}
