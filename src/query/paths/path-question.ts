import type { Steps } from '../steps.ts';
import { kinds } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Store } from '../../store/store.ts';
import { admitInSteps, type Admit } from '../admit.ts';
import { noFilter } from '../filter.ts';
import type { PathQuery } from '../path-views.ts';
import { daysOfClaims } from './days-of-claims.ts';
import type { PairGraph } from './pair-graph.ts';
import { searchRoutes, type Found, type RouteQuestion } from './search-routes.ts';
import type { ClaimDays } from './step-rule.ts';
import { nodePricesOf, storeGraph } from './store-graph.ts';

const defaultBudget = 200_000;
/** Each doubles the work. */
const mostWaypoints = 8;

/** The question in numbers: ends, limits and the graph to search. */
export interface Question {
  readonly query: PathQuery;
  readonly admit: Admit;
  readonly graph: PairGraph;
  readonly days: ClaimDays;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly through: readonly number[];
  /** Of each group one at least. */
  readonly throughOneOf: readonly (readonly number[])[];
  readonly avoid: readonly number[];
  /** Further ends. */
  readonly also: readonly number[];
  readonly budget: number;
}

/** Names become numbers; what cannot be asked is noted. */
export function* ask(store: Store, query: PathQuery, notes: string[]): Steps<Question> {
  const number = (ids: readonly EntityId[] | undefined): number[] => {
    const found: number[] = [];
    for (const id of ids ?? []) {
      const entity = store.entities.indexOf(id);
      if (entity < 0) notes.push(`“${id}” is not in this dossier.`);
      else if (!found.includes(entity)) found.push(entity);
    }
    return found;
  };
  const admitted = yield* admitInSteps(store, query.filter ?? noFilter);
  const graph = yield* storeGraph(store, admitted, query.minIndependent ?? 1);
  const { from, to } = apart(number(query.from), number(query.to), notes);
  const through = number(query.through).filter((entity) => !from.includes(entity) && !to.includes(entity));
  const also = number(query.also).filter((entity) => !from.includes(entity) && !to.includes(entity));
  // An end is passed by every path.
  const throughOneOf = (query.throughOneOf ?? []).map(number).filter((group) => group.length > 0 && !group.some((entity) => from.includes(entity) || to.includes(entity)));
  if (through.length > mostWaypoints) notes.push(`A path can be asked through ${mostWaypoints} entities at most: only the first ${mostWaypoints} were required.`);
  const avoid = number(query.avoid).filter((entity) => !from.includes(entity) && !to.includes(entity));
  return { query, admit: admitted, graph, days: yield* daysOfClaims(store), from, to, through: through.slice(0, mostWaypoints), throughOneOf: throughOneOf.slice(0, mostWaypoints), avoid, also, budget: query.budget ?? defaultBudget };
}

/** Ends without what both share: it stays at the end that has nothing else, so that Taiwan (both) to Taiwan (the state) asks from the issue. */
function apart(from: readonly number[], to: readonly number[], notes: string[]): { from: readonly number[]; to: readonly number[] } {
  const shared = to.filter((entity) => from.includes(entity));
  if (shared.length === 0) return { from, to };
  const without = (end: readonly number[]) => end.filter((entity) => !shared.includes(entity));
  const result = to.length > shared.length ? { from, to: without(to) } : { from: without(from), to };
  notes.push(result.from.length === 0 ? 'Both ends are the same; a path needs two that differ.' : 'What both ends share was taken as one of them only.');
  return result;
}

/** The `count` cheapest routes that pass nothing of the given kinds beyond those the question itself rules out. */
export function* routesOf(store: Store, question: Question, count: number, avoidKinds: readonly string[]): Steps<Found> {
  const { query, graph } = question;
  const barred = barredOf(store, question, avoidKinds);
  const found: Found[] = [];
  for (const through of waysThrough(question.through, question.throughOneOf)) {
    if (through.some((entity) => barred[entity])) continue;
    found.push(yield* searchRoutes(asked(through)));
  }
  return found.length === 1 ? found[0]! : merged(found, count);

  function asked(through: readonly number[]): RouteQuestion {
    return {
      graph,
      from: question.from,
      to: question.to,
      barred,
      nodePrices: nodePricesOf(graph, query.hubPrice ?? 1),
      through,
      maxSteps: query.maxSteps ?? 0,
      inOrder: query.inOrder === true,
      days: question.days,
      count,
      budget: question.budget,
    };
  }
}

/** Every choice of one waypoint a group, with those that must be passed. */
function waysThrough(all: readonly number[], oneOf: readonly (readonly number[])[]): readonly (readonly number[])[] {
  let ways: readonly (readonly number[])[] = [all];
  for (const group of oneOf) {
    ways = ways.flatMap((way) => (group.some((entity) => way.includes(entity)) ? [way] : group.map((entity) => [...way, entity])));
  }
  return ways;
}

/** The cheapest of several answers, each path once: what passes two of a group is in both. */
function merged(answers: readonly Found[], count: number): Found {
  const routes = new Map(answers.flatMap((answer) => answer.routes).map((route) => [route.nodes.join(' '), route]));
  const ordered = [...routes.values()].sort((a, b) => a.cost - b.cost || inOrderOfNodes(a.nodes, b.nodes));
  return { routes: ordered.slice(0, count), cut: answers.some((answer) => answer.cut) };
}

function inOrderOfNodes(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((node, i) => node !== b[i]);
  return differs < 0 || differs >= b.length ? a.length - b.length : a[differs]! - b[differs]!;
}

/** 1 = may not be passed: what the question avoids, by name or by kind, and the further kinds. */
export function barredOf(store: Store, question: Question, avoidKinds: readonly string[]): Uint8Array {
  const { query, graph } = question;
  const without = new Set([...(query.avoidKinds ?? []), ...avoidKinds]);
  const barred = new Uint8Array(graph.n);
  for (const entity of question.avoid) barred[entity] = 1;
  if (without.size > 0) for (let e = 0; e < graph.n; e++) if (without.has(kinds[store.entities.kind[e]!]!)) barred[e] = 1;
  return barred;
}
