import type { Store } from '../../store/store.ts';
import { admitInSteps } from '../admit.ts';
import { compareText } from '../claim-order.ts';
import type { Steps } from '../steps.ts';
import type { CentralityMeasure, CentralityQuery, CentralityView } from './metric-views.ts';
import { betweenness, degrees, eigenvector, pageRank, strengths } from './rank-nodes.ts';
import { tieGraph, type TieGraph } from './tie-graph.ts';

const usualLimit = 50;
/** Steps of work up to which betweenness is exact; beyond, it is estimated from so many sources as this allows. */
const exactWork = 2_000_000;

const measures: CentralityView['measures'] = [
  { id: 'degree', label: 'Neighbours', says: 'How many others it is tied to: who has to do with many.' },
  { id: 'claims', label: 'Claims', says: 'How many claims tie it to others: who is spoken of most, however few the others are.' },
  { id: 'betweenness', label: 'Go-between', says: 'How often it lies on the shortest chain between two others (betweenness): what connects matters that are otherwise apart.' },
  { id: 'pagerank', label: 'Standing', says: 'How much it is tied to those that are themselves much tied, each passing its weight on in shares (PageRank): who counts among those that count.' },
  { id: 'eigenvector', label: 'Core', says: 'How close it is to the most heavily tied part of the graph (eigenvector centrality): who belongs to the core.' },
];

/** Entities by a measure of how central they are in the graph of ties, the highest first; ties by id. */
export function* centrality(store: Store, query: CentralityQuery): Steps<CentralityView> {
  const admitted = yield* admitInSteps(store, query.filter);
  yield;
  const graph = yield* tieGraph(store, admitted, query.among?.map((id) => store.entities.indexOf(id)).filter((entity) => entity >= 0));
  yield;
  const n = graph.entities.length;
  const sources = query.measure === 'betweenness' ? pivots(graph) : [];
  const values = yield* measure(graph, query.measure, sources);
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => values[b]! - values[a]! || compareText(store.entities.ids[graph.entities[a]!]!, store.entities.ids[graph.entities[b]!]!));
  const highest = values[order[0] ?? 0] ?? 0;
  const exact = query.measure !== 'betweenness' || sources.length === n;
  const scores: CentralityView['scores'][number][] = [];
  order.slice(0, query.limit ?? usualLimit).forEach((node, i) => {
    const before = scores.at(-1);
    const value = values[node]!;
    scores.push({ entity: store.entities.ref(graph.entities[node]!), value, share: highest > 0 ? value / highest : 0, rank: before !== undefined && before.value === value ? before.rank : i + 1 });
  });
  return {
    measure: query.measure,
    measures,
    scores,
    entities: n,
    exact,
    ...(!exact && { note: `Estimated from the shortest chains out of ${sources.length} of ${n} entities, spread evenly over them (Brandes & Pich 2007).` }),
  };
}

function* measure(graph: TieGraph, of: CentralityMeasure, sources: readonly number[]): Steps<Float64Array> {
  switch (of) {
    case 'degree':
      return degrees(graph);
    case 'claims':
      return strengths(graph);
    case 'betweenness':
      return yield* betweenness(graph, sources);
    case 'pagerank':
      return yield* pageRank(graph);
    case 'eigenvector':
      return yield* eigenvector(graph);
  }
}

/** All nodes, or as many as the work allows, spread evenly over the nodes in the order of their ids (which says nothing of their ties). */
function pivots({ entities, edges }: TieGraph): number[] {
  const n = entities.length;
  const most = Math.max(16, Math.floor(exactWork / Math.max(1, n + 2 * edges)));
  return most >= n ? Array.from({ length: n }, (_, i) => i) : Array.from({ length: most }, (_, i) => Math.floor((i * n) / most));
}
