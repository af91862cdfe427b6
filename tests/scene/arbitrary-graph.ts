import fc from 'fast-check';
import type { ClaimId, EntityId } from '../../src/model/ids.ts';
import type { EdgeView, GraphView, NodeView } from '../../src/query/views.ts';
import type { Quad } from '../../src/model/vocabulary.ts';

export const id = (text: string): EntityId => text as EntityId;

export function node(name: string, weight = 1, degree = 1): NodeView {
  return { id: id(name), label: name.toUpperCase(), short: name, kind: 'topic', subtype: 'issue', weight, degree, planned: false };
}

export function edge(source: string, target: string, count = 1, quad: Quad = 'none', more: Partial<EdgeView> = {}): EdgeView {
  return {
    id: `${source}~${target}~${quad}`, source: id(source), target: id(target), quad, family: 'structure', omission: false, contested: false, unrealised: false,
    claims: Array.from({ length: count }, (_, i) => `${source}-${target}-${i}` as ClaimId), count, label: 'ties', directed: true, ...more,
  };
}

export function graph(nodes: readonly NodeView[], edges: readonly EdgeView[]): GraphView {
  return { nodes, edges, total: { entities: nodes.length, claims: edges.length }, drawn: edges.length };
}

/** Graphs of up to `most` entities with weights and edges of all classes. */
export function arbitraryGraph(most: number): fc.Arbitrary<GraphView> {
  const quad = fc.constantFrom<Quad>('verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'none');
  return fc.integer({ min: 1, max: most }).chain((n) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: 0, max: 40 }), { minLength: n, maxLength: n }),
        fc.uniqueArray(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), quad, fc.integer({ min: 1, max: 9 })), { maxLength: n * 3, selector: ([a, b, q]) => `${Math.min(a, b)} ${Math.max(a, b)} ${q}` }),
      )
      .map(([weights, ties]) => graph(weights.map((weight, i) => node(`n${i}`, weight)), ties.filter(([a, b]) => a !== b).map(([a, b, q, count]) => edge(`n${a}`, `n${b}`, count, q)))),
  );
}
