import type { Steps } from '../steps.ts';
import { kinds } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import { namedByKind } from '../../model/named-by-kind.ts';
import { joinNames } from '../../model/template.ts';
import type { Store } from '../../store/store.ts';
import { admitInSteps, type Admit } from '../admit.ts';
import { capital } from '../facet-labels.ts';
import { noFilter } from '../filter.ts';
import { namesakesOf } from '../namesakes.ts';
import type { PathQuery } from '../path-views.ts';
import { daysOfClaims } from './days-of-claims.ts';
import type { PairGraph } from './pair-graph.ts';
import { searchRoutes, type Found, type RouteQuestion } from './search-routes.ts';
import type { ClaimDays } from './step-rule.ts';
import { nodePricesOf, storeGraph, type KeptGraphs } from './store-graph.ts';

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

/** Names become numbers; what cannot be asked is noted. Of a question that is only tried out the graph is kept in `trials`. */
export function* ask(store: Store, query: PathQuery, notes: string[], trials: KeptGraphs | null = null): Steps<Question> {
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
  const graph = yield* storeGraph(store, admitted, query.minIndependent ?? 1, trials);
  const { from, to } = apart(store, number(query.from), number(query.to), notes);
  const noEnd = (words: string) => (entity: number): boolean => {
    const isEnd = from.includes(entity) || to.includes(entity);
    if (isEnd) notes.push(`${capital(nameOf(store, entity))} is an end ${words}.`);
    return !isEnd;
  };
  const passed = 'of the path, so that it is passed anyway';
  const { through, throughOneOf } = fewEnough(
    store,
    number(query.through).filter(noEnd(passed)),
    (query.throughOneOf ?? []).map(number).filter((group) => group.length > 0 && group.every(noEnd(passed))),
    notes,
  );
  const also = number(query.also).filter(noEnd('already'));
  const avoid = number(query.avoid).filter(noEnd('of the path, so that it cannot be avoided'));
  return { query, admit: admitted, graph, days: yield* daysOfClaims(store), from, to, through, throughOneOf, avoid, also, budget: query.budget ?? defaultBudget };
}

/** An entity by its label, and by its kind as well where another one goes by the same. */
export function nameOf(store: Store, entity: number): string {
  const ref = store.entities.ref(entity);
  return namesakesOf(store, entity).some(({ label }) => label === ref.label) ? namedByKind(ref) : ref.label;
}


/** As many waypoints, alone or one of a group, as can be asked for; the others are noted. */
function fewEnough(store: Store, through: readonly number[], throughOneOf: readonly (readonly number[])[], notes: string[]): Pick<Question, 'through' | 'throughOneOf'> {
  const room = Math.max(0, mostWaypoints - through.length);
  const left = [...through.slice(mostWaypoints), ...throughOneOf.slice(room).map((group) => group[0]!)].map((entity) => store.entities.ref(entity).label);
  if (left.length > 0) notes.push(`A path can be asked through ${mostWaypoints} entities at most: ${joinNames(left)} ${left.length === 1 ? 'was' : 'were'} left out.`);
  return { through: through.slice(0, mostWaypoints), throughOneOf: throughOneOf.slice(0, room) };
}

/** Ends without what both share: it stays at the end that has nothing else, so that Taiwan (both) to Taiwan (the state) asks from the issue. */
function apart(store: Store, from: readonly number[], to: readonly number[], notes: string[]): { from: readonly number[]; to: readonly number[] } {
  const shared = to.filter((entity) => from.includes(entity));
  if (shared.length === 0) return { from, to };
  const without = (end: readonly number[]) => end.filter((entity) => !shared.includes(entity));
  const isFirst = to.length > shared.length;
  const rest = without(isFirst ? to : from);
  if (rest.length === 0) notes.push('Both ends are the same; a path needs two that differ.');
  else {
    const names = (entities: readonly number[]) => joinNames(entities.map((entity) => namedByKind(store.entities.ref(entity))));
    const [kept, other] = isFirst ? ['first', 'second'] : ['second', 'first'];
    notes.push(`Both ends name ${names(shared)}: ${shared.length === 1 ? 'it is' : 'they are'} taken as the ${kept} end, and the ${other} is ${names(rest)}.`);
  }
  return isFirst ? { from, to: rest } : { from: rest, to };
}

/** The `count` cheapest routes that pass nothing of the given kinds beyond those the question itself rules out. */
export function* routesOf(store: Store, question: Question, count: number, avoidKinds: readonly string[]): Steps<Found> {
  const { query, graph } = question;
  const barred = barredOf(store, question, avoidKinds);
  const found: Found[] = [];
  for (const through of waysThrough(question.through, question.throughOneOf)) {
    if (through.some((entity) => barred[entity])) continue;
    found.push(yield* searchRoutes(asked(through)));
    yield;
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
