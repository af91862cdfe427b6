import type { Store } from '../../src/store/store.ts';
import { forEachTie } from '../../src/store/ties.ts';
import type { Admit } from '../../src/query/admit.ts';
import { daysOfClaims } from '../../src/query/paths/days-of-claims.ts';
import { judgePath } from '../../src/query/paths/judge-path.ts';
import type { JudgedPath } from '../../src/query/paths/judged-path.ts';
import { buildPairGraph, pairOf, type PairGraph } from '../../src/query/paths/pair-graph.ts';
import { leftOut } from '../../src/query/paths/left-out.ts';
import { familiesOf, furtherFamilies } from '../../src/query/paths/path-families.ts';
import { rankPaths } from '../../src/query/paths/rank-paths.ts';
import { searchRoutes } from '../../src/query/paths/search-routes.ts';
import { buildStoreGraph, nodePricesOf } from '../../src/query/paths/store-graph.ts';
import { runSteps } from '../../src/query/steps.ts';
import type { Task } from './held-out.ts';

/** Paths for a question, the best first, each as its nodes. */
export type Ranker = (store: Store, task: Task, count: number) => readonly (readonly number[])[];

const candidates = 300;
const longest = 5;
const furtherShown = 24;
const plainGraphs = new WeakMap<Admit, PairGraph>();
const richGraphs = new WeakMap<Admit, PairGraph>();

/** The graph as a baseline sees it: ties without prices or rules. */
function plainGraph(store: Store, seen: Admit): PairGraph {
  let graph = plainGraphs.get(seen);
  if (graph === undefined) {
    const a: number[] = [];
    const b: number[] = [];
    for (let c = 0; c < store.claims.count; c++) {
      if (!seen.claims[c]) continue;
      forEachTie(store, c, (u, v) => {
        a.push(u);
        b.push(v);
      });
    }
    graph = buildPairGraph(store.entities.count, {
      count: a.length, a: Uint32Array.from(a), b: Uint32Array.from(b), claim: Uint32Array.from(a, (_, i) => i), price: null, flags: null,
    });
    plainGraphs.set(seen, graph);
  }
  return graph;
}

export function richGraph(store: Store, seen: Admit): PairGraph {
  let graph = richGraphs.get(seen);
  if (graph === undefined) richGraphs.set(seen, (graph = runSteps(buildStoreGraph(store, seen, 1))));
  return graph;
}

function routes(store: Store, graph: PairGraph, task: Task, count: number, hubPrice: number, barred: Uint8Array | null = null) {
  return runSteps(searchRoutes({
    graph, from: [task.from], to: [task.to], barred, nodePrices: nodePricesOf(graph, hubPrice), through: [], maxSteps: longest,
    inOrder: false, days: runSteps(daysOfClaims(store)), count, budget: 1_000_000,
  })).routes;
}

/** Fewest steps first. */
export const breadthFirst: Ranker = (store, task, count) => routes(store, plainGraph(store, task.seen), task, count, 0).map((route) => route.nodes);

/** One a step and the logarithm of the degree for each entity passed. */
export const logDegree: Ranker = (store, task, count) => routes(store, plainGraph(store, task.seen), task, count, 1).map((route) => route.nodes);

/**
 * PF-ITF (Pirro 2015): for a step of type t, the share of t among the claims at either end, times ln(claims / claims of type t); a path
 * is worth the mean of its steps. Ranks the shortest candidates.
 */
export const pfItf: Ranker = (store, task, count) => {
  const found = routes(store, plainGraph(store, task.seen), task, candidates, 0);
  const graph = richGraph(store, task.seen);
  const total = task.seen.claimCount;
  const ofType = new Map<number, number>();
  for (let c = 0; c < store.claims.count; c++) if (task.seen.claims[c]) ofType.set(store.claims.type[c]!, (ofType.get(store.claims.type[c]!) ?? 0) + 1);
  const at = (entity: number, type: number) => {
    let [same, all] = [0, 0];
    for (let i = store.adjacency.start[entity]!; i < store.adjacency.start[entity + 1]!; i++) {
      const claim = store.adjacency.items[i]!;
      if (!task.seen.claims[claim]) continue;
      all++;
      if (store.claims.type[claim] === type) same++;
    }
    return all === 0 ? 0 : same / all;
  };
  const step = (u: number, v: number) => {
    const pair = pairOf(graph, u, v);
    let best = 0;
    for (let i = graph.claimStart[pair]!; i < graph.claimStart[pair + 1]!; i++) {
      const type = store.claims.type[graph.claims[i]!]!;
      best = Math.max(best, ((at(u, type) + at(v, type)) / 2) * Math.log(total / ofType.get(type)!));
    }
    return best;
  };
  return found
    .map((route) => ({ route, worth: route.nodes.slice(1).reduce((sum, v, i) => sum + step(route.nodes[i]!, v), 0) / (route.nodes.length - 1) }))
    .sort((a, b) => b.worth - a.worth || a.route.cost - b.route.cost)
    .slice(0, count)
    .map(({ route }) => route.nodes);
};

/** The kernel alone: cheapest first by the prices and rules of design section 2. */
export const kernel: Ranker = (store, task, count) => routes(store, richGraph(store, task.seen), task, count, 1).map((route) => route.nodes);

/** Candidates judged, as they are in the product: the cheapest without an actor in the middle, and the cheapest of all. */
export function judged(store: Store, task: Task): JudgedPath[] {
  const graph = richGraph(store, task.seen);
  const judging = { store, admit: task.seen, graph, days: runSteps(daysOfClaims(store)), inOrder: false, everyClaim: false };
  const isActor = (node: number) => store.entities.kind[node] === 0;
  const quiet = routes(store, graph, task, candidates, 1, Uint8Array.from(store.entities.kind, (kind) => (kind === 0 ? 1 : 0)));
  const loud = routes(store, graph, task, candidates, 1).filter((route) => route.nodes.slice(1, -1).some(isActor));
  return [...quiet, ...loud].map((route) => runSteps(judgePath(judging, route)));
}

/** Judged, then chosen for worth and difference: what the product shows, in its order. */
export const readout: Ranker = (store, task, count) => shownOf(store, judged(store, task), count);

/** The same, and behind it what is left out, as who asks for that meets it. */
export const inFull: Ranker = (store, task, count) => {
  const paths = judged(store, task);
  const ranked = runSteps(rankPaths(store, paths, count));
  return [...familiesOf(store, ranked), ...furtherFamilies(leftOut(store, paths, ranked.groups).slice(0, furtherShown))].flatMap((family) => family.paths).map((path) => path.route.nodes);
};

export function shownOf(store: Store, paths: readonly JudgedPath[], count: number): readonly (readonly number[])[] {
  const ranked = runSteps(rankPaths(store, paths, count));
  return familiesOf(store, ranked).flatMap((family) => family.paths.map((path) => path.route.nodes));
}
