import { compareText } from './claim-order.ts';
import type { EdgeView, GraphView } from './views.ts';

/** Edges kept for each node, on the average, and for each node at least (if it has them). */
const edgesPerNode = 1.5;
const leastPerNode = 2;

/**
 * The graph with its most telling edges only, so that an overview is never a hairball: the two best of every node, then the best of all up to
 * 1.5 a node. Best: many claims between entities that have few other edges; deeds and conflict before words, words before structure; contested and left-out ones a little.
 * O(edges log edges).
 */
export function thinned(graph: GraphView): GraphView {
  const most = Math.round(graph.nodes.length * edgesPerNode);
  if (graph.edges.length <= most) return graph;
  const degree = new Map<string, number>();
  for (const edge of graph.edges) for (const end of [edge.source, edge.target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  const value = (edge: EdgeView): number => (classValue(edge) * Math.sqrt(edge.count)) / Math.sqrt(Math.sqrt(degree.get(edge.source)! * degree.get(edge.target)!));
  const ranked = graph.edges.map((edge) => ({ edge, value: value(edge) })).sort((a, b) => b.value - a.value || compareText(a.edge.id, b.edge.id)).map(({ edge }) => edge);
  const kept = new Set<EdgeView>();
  const has = new Map<string, number>();
  const keep = (edge: EdgeView): void => {
    kept.add(edge);
    for (const end of [edge.source, edge.target]) has.set(end, (has.get(end) ?? 0) + 1);
  };
  // Who has the fewest edges chooses first.
  const nodes = [...graph.nodes].sort((a, b) => (degree.get(a.id) ?? 0) - (degree.get(b.id) ?? 0) || compareText(a.id, b.id));
  for (const node of nodes) {
    for (const edge of ranked) {
      if ((has.get(node.id) ?? 0) >= leastPerNode || kept.size >= most) break;
      if (!kept.has(edge) && (edge.source === node.id || edge.target === node.id)) keep(edge);
    }
  }
  for (const edge of ranked) {
    if (kept.size >= most) break;
    if (!kept.has(edge)) keep(edge);
  }
  const edges = graph.edges.filter((edge) => kept.has(edge));
  return { ...graph, edges, drawn: new Set(edges.flatMap((edge) => edge.claims)).size };
}

function classValue(edge: EdgeView): number {
  const base = edge.omission ? 1.3 : edge.quad === 'none' ? 1 : edge.quad.startsWith('material') ? 2 : 1.6;
  return base * (edge.quad.endsWith('conflict') ? 1.25 : 1) * (edge.contested ? 1.2 : 1);
}
