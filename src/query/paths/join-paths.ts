import type { Store } from '../../store/store.ts';
import type { Steps } from '../steps.ts';
import { bestPaths } from './best-paths.ts';
import { rooted, type Connection } from './connect-ends.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { JudgedPath } from './judged-path.ts';
import { ask, type Question } from './path-question.ts';
import { arcOf } from './pair-graph.ts';
import { nodePricesOf } from './store-graph.ts';
import { standingOf } from './whether-connected.ts';

/** More ends than these make too many pairs. */
const mostEnds = 6;
/** Paths of a pair that are tried in turn, and routes judged for them. */
const [triedOfPair, candidatesOfPair] = [4, 80];

export interface Joined {
  readonly tree: Connection | null;
  readonly groups: readonly (readonly number[])[];
  readonly links: readonly { readonly ends: readonly [number, number]; readonly passed: readonly number[] }[];
}

/**
 * A tree made of the best paths between the ends, the best pairs first (Kruskal's spanning tree of the ends, by the score of the path between two; the metric closure of
 * Kou, Markowsky and Berman 1981, in which a judgement stands for the distance); null where such paths do not join all of them, or run into circles. `groups` are the ends, by number, that they do join,
 * `links` the paths that join two of them each.
 */
export function* joinPaths(store: Store, question: Question, ends: readonly (readonly number[])[]): Steps<Joined> {
  if (ends.length > mostEnds) return { tree: null, groups: [], links: [] };
  const pairs: { readonly i: number; readonly j: number; readonly paths: readonly JudgedPath[] }[] = [];
  for (let i = 0; i < ends.length; i++) {
    for (let j = i + 1; j < ends.length; j++) pairs.push({ i, j, paths: yield* pathsBetween(store, question, ends[i]!, ends[j]!) });
  }
  pairs.sort((a, b) => (b.paths[0]?.score ?? 0) - (a.paths[0]?.score ?? 0) || a.i - b.i || a.j - b.j);
  const groups = new DisjointSets();
  let arcs: readonly Arc[] = [];
  const links: Joined['links'][number][] = [];
  for (const { i, j, paths } of pairs) {
    if (groups.of(i) === groups.of(j)) continue;
    for (const path of paths) {
      const more = joined(arcs, path.route.nodes);
      if (!isForest(more)) continue;
      arcs = more;
      links.push({ ends: [i, j], passed: path.route.nodes.slice(1, -1) });
      groups.join(i, j);
      break;
    }
  }
  const joinedEnds = ends.map((_, i) => ends.flatMap((__, j) => (groups.of(j) === i ? [j] : []))).filter((group) => group.length > 0);
  return { tree: treeOf(question, ends, arcs), groups: joinedEnds, links };
}

function treeOf(question: Question, ends: readonly (readonly number[])[], arcs: readonly Arc[]): Connection | null {
  const root = ends[0]!.find((node) => arcs.some((arc) => arc.includes(node)));
  if (root === undefined) return null;
  const tree = rooted(root, arcs);
  const held = new Set([root, ...tree.map(([, to]) => to)]);
  // Of an end that is several entities two paths may have taken different ones.
  if (tree.length < arcs.length || !ends.every((end) => end.some((node) => held.has(node)))) return null;
  return { arcs: tree, cost: costOf(question, tree, new Set(ends.flat())), method: 'joined' };
}

type Arc = readonly [number, number];

/** Those worth telling, the best first. */
function* pathsBetween(store: Store, question: Question, from: readonly number[], to: readonly number[]): Steps<readonly JudgedPath[]> {
  const { also: _, through: __, throughOneOf: ___, ...limits } = question.query;
  const ids = (end: readonly number[]) => end.map((entity) => store.entities.ids[entity]!);
  const { families } = yield* bestPaths(store, yield* ask(store, { ...limits, from: ids(from), to: ids(to), k: triedOfPair }, []), candidatesOfPair);
  return families.flatMap(({ paths }) => paths).filter((path) => standingOf([path]) === 'connected').slice(0, triedOfPair);
}

function joined(arcs: readonly Arc[], nodes: readonly number[]): readonly Arc[] {
  const more = [...arcs];
  for (let i = 1; i < nodes.length; i++) {
    const [u, v] = [nodes[i - 1]!, nodes[i]!];
    if (!more.some(([a, b]) => (a === u && b === v) || (a === v && b === u))) more.push([u, v]);
  }
  return more;
}

/** Whether no arc closes a circle. */
function isForest(arcs: readonly Arc[]): boolean {
  const sets = new DisjointSets();
  return arcs.every(([u, v]) => sets.join(u, v));
}

/** Steps and entities passed, each once. */
function costOf({ graph, query }: Question, arcs: readonly Arc[], terminals: ReadonlySet<number>): number {
  const prices = nodePricesOf(graph, query.hubPrice ?? 1);
  const inner = [...new Set(arcs.flat())].filter((node) => !terminals.has(node));
  const step = ([u, v]: Arc): number => {
    const arc = arcOf(graph, u, v);
    return arc < 0 || graph.endPrices === null ? graph.step : graph.endPrices[arc]!;
  };
  return arcs.reduce((sum, arc) => sum + step(arc), 0) + inner.reduce((sum, node) => sum + prices[node]!, 0);
}
