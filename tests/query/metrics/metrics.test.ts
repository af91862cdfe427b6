import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../../src/model/ids.ts';
import { admit } from '../../../src/query/admit.ts';
import { centrality } from '../../../src/query/metrics/centrality.ts';
import { communitiesView, modularityOf } from '../../../src/query/metrics/communities-view.ts';
import { betweenness, degrees, eigenvector, pageRank, strengths } from '../../../src/query/metrics/rank-nodes.ts';
import { tieGraph, type TieGraph } from '../../../src/query/metrics/tie-graph.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import { store as contractStore } from '../contract-store.ts';
import { randomDossier } from '../../store/random-dossier.ts';
import { Oracle } from '../oracle.ts';
import { randomFilter } from '../random-filter.ts';

/** A graph from its edges; nodes without edges are left out, as the kernels may expect. */
function graphOf(edges: readonly (readonly [number, number, number])[]): TieGraph {
  const nodes = [...new Set(edges.flatMap(([a, b]) => [a, b]))].sort((a, b) => a - b);
  const start = new Uint32Array(nodes.length + 1);
  const items: number[] = [];
  const claims: number[] = [];
  nodes.forEach((node, i) => {
    for (const [a, b, weight] of edges) {
      if (a !== node && b !== node) continue;
      items.push(nodes.indexOf(a === node ? b : a));
      claims.push(weight);
    }
    start[i + 1] = items.length;
  });
  return { entities: nodes, start, items: Uint32Array.from(items), claims: Float64Array.from(claims), edges: edges.length };
}
const anyGraph = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 5 })).filter(([a, b]) => a < b), { selector: ([a, b]) => `${a} ${b}`, minLength: 1, maxLength: 16 })
  .map(graphOf);
const neighbours = (graph: TieGraph, node: number): number[] => [...graph.items.subarray(graph.start[node]!, graph.start[node + 1]!)];

/** All shortest paths between two nodes, by trying every way. */
function shortestPaths(graph: TieGraph, from: number, to: number): number[][] {
  let ways = [[from]];
  for (let steps = 0; steps < graph.entities.length; steps++) {
    const there = ways.filter((way) => way.at(-1) === to);
    if (there.length > 0) return there;
    ways = ways.flatMap((way) => neighbours(graph, way.at(-1)!).filter((next) => !way.includes(next)).map((next) => [...way, next]));
  }
  return [];
}

describe('betweenness', () => {
  it('is the share of shortest paths that run through a node, over all pairs', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const n = graph.entities.length;
        const expected = new Array<number>(n).fill(0);
        for (let a = 0; a < n; a++) {
          for (let b = a + 1; b < n; b++) {
            const paths = shortestPaths(graph, a, b);
            for (const path of paths) for (const node of path.slice(1, -1)) expected[node]! += 1 / paths.length;
          }
        }
        const found = runSteps(betweenness(graph, graph.entities.map((_, i) => i)));
        expected.forEach((sum, node) => expect(found[node]).toBeCloseTo(n < 3 ? 0 : (2 * sum) / ((n - 1) * (n - 2)), 9));
      }),
    );
  });
});

describe('ranks by neighbours', () => {
  it('PageRank sums to 1 and gives back itself', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const rank = runSteps(pageRank(graph));
        const strength = strengths(graph);
        const n = graph.entities.length;
        expect(rank.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 6);
        graph.entities.forEach((_, node) => {
          let sum = 0;
          for (let at = graph.start[node]!; at < graph.start[node + 1]!; at++) sum += (rank[graph.items[at]!]! * graph.claims[at]!) / strength[graph.items[at]!]!;
          expect(rank[node]).toBeCloseTo(0.15 / n + 0.85 * sum, 6);
        });
      }),
    );
  });

  it('an eigenvector stays in its direction, and has length 1', () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const vector = runSteps(eigenvector(graph));
        expect(vector.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 6);
        const image = graph.entities.map((_, node) => {
          let sum = 0;
          for (let at = graph.start[node]!; at < graph.start[node + 1]!; at++) sum += vector[graph.items[at]!]! * graph.claims[at]!;
          return sum;
        });
        const length = Math.sqrt(image.reduce((sum, value) => sum + value * value, 0));
        // Rayleigh: the length of the image is that of the largest eigenvalue, so the two are in line.
        const inLine = image.reduce((sum, value, node) => sum + value * vector[node]!, 0) / length;
        expect(inLine).toBeGreaterThan(0.995);
      }),
    );
  });

  it('degree and claims count ties of the admitted claims, as told one by one', () => {
    fc.assert(
      fc.property(randomDossier, randomFilter, (dossier, filter) => {
        const store = compileDossier(dossier);
        const oracle = new Oracle(dossier, new Set());
        if (filter.contested !== undefined) return;
        const pairs = new Map<string, Set<string>>();
        for (const claim of dossier.claims) {
          if (!oracle.admits(claim, filter)) continue;
          for (const { a, b } of oracle.ties(claim)) {
            // What is drawn but never walked: from an account's source.
            if (oracle.type(claim).viaAccount && claim.from.includes(a as never)) continue;
            if (oracle.hidden(a, filter) || oracle.hidden(b, filter)) continue;
            const key = [a, b].sort().join(' ');
            pairs.set(key, (pairs.get(key) ?? new Set()).add(claim.id));
          }
        }
        const graph = runSteps(tieGraph(store, admit(store, filter)));
        expect(graph.edges).toBe(pairs.size);
        const [degree, strength] = [degrees(graph), strengths(graph)];
        graph.entities.forEach((entity, i) => {
          const own = [...pairs].filter(([key]) => key.split(' ').includes(store.entities.ids[entity]!));
          expect([degree[i], strength[i]]).toEqual([own.length, own.reduce((sum, [, claims]) => sum + claims.size, 0)]);
        });
      }),
    );
  });

  it('tells the highest first, equals with equal rank, and explains every measure', () => {
    const view = runSteps(centrality(contractStore, { measure: 'degree' }));
    const values = view.scores.map((score) => score.value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    view.scores.slice(1).forEach((score, i) => expect(score.rank === view.scores[i]!.rank).toBe(score.value === view.scores[i]!.value));
    expect(view.measures.map((measure) => measure.id)).toEqual(['degree', 'claims', 'betweenness', 'pagerank', 'eigenvector']);
    expect(view.scores[0]!.share).toBe(1);
    const among = runSteps(centrality(contractStore, { measure: 'claims', among: ['ada', 'bo', 'tea', 'nobody'] as EntityId[] }));
    expect(among.scores.map((score) => score.entity.id).sort()).toEqual(['ada', 'bo', 'tea']);
  });
});

describe('communities', () => {
  it('part the entities, count claims inside and out, and are told in words', () => {
    fc.assert(
      fc.property(randomDossier, (dossier) => {
        const store = compileDossier(dossier);
        const view = runSteps(communitiesView(store, { limit: 99 }));
        const members = view.communities.flatMap((one) => one.ids);
        expect(new Set(members).size).toBe(members.length);
        expect(members.length + view.alone).toBe(view.entities);
        for (const one of view.communities) {
          expect(one.size).toBe(one.ids.length);
          expect(one.says).toContain(`${one.inside} ${one.inside === 1 ? 'claim' : 'claims'} inside`);
          const inside = dossier.claims.filter((claim) => new Oracle(dossier, new Set()).ties(claim).some(({ a, b }) => one.ids.includes(a as EntityId) && one.ids.includes(b as EntityId)));
          expect(one.inside).toBeLessThanOrEqual(inside.length);
        }
        expect(view.modularity).toBeGreaterThanOrEqual(-0.5);
        expect(view.modularity).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it('have the modularity of Newman and Girvan', () => {
    fc.assert(
      fc.property(anyGraph, fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 8, maxLength: 8 }), (graph, groups) => {
        const groupOf = Int32Array.from(groups);
        const strength = strengths(graph);
        const total = strength.reduce((sum, value) => sum + value, 0);
        let expected = 0;
        graph.entities.forEach((a, i) =>
          graph.entities.forEach((b, j) => {
            if (groupOf[a] !== groupOf[b]) return;
            let weight = 0;
            for (let at = graph.start[i]!; at < graph.start[i + 1]!; at++) if (graph.items[at] === j) weight += graph.claims[at]!;
            expected += (weight - (strength[i]! * strength[j]!) / total) / total;
          }),
        );
        expect(modularityOf(graph, groupOf)).toBeCloseTo(expected, 9);
      }),
    );
  });
});
