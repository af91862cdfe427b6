import fc from 'fast-check';
import Graph from 'graphology';
import library from 'graphology-communities-louvain';
import { describe, expect, it, vi } from 'vitest';
import { louvain, modularity, type WeightedTies } from '../../src/query/louvain.ts';

// Hundreds of random dossiers on a machine that may be busy with the rest of the tests.
vi.setConfig({ testTimeout: 60_000 });

const randomTies: fc.Arbitrary<WeightedTies> = fc
  .tuple(fc.integer({ min: 1, max: 24 }), fc.array(fc.tuple(fc.nat(23), fc.nat(23), fc.integer({ min: 1, max: 9 })), { maxLength: 70 }))
  .map(([size, edges]) => {
    const ties = Array.from({ length: size }, () => new Map<number, number>());
    for (const [a, b, weight] of edges) {
      if (a >= size || b >= size || a === b) continue;
      ties[a]!.set(b, weight);
      ties[b]!.set(a, weight);
    }
    return ties;
  });

/** A constant would have the library draw for ever. */
function seeded(): () => number {
  let state = 7;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

function bestOf(ties: WeightedTies): number {
  let best = -1;
  const groups: number[] = [];
  const place = (node: number, used: number): void => {
    if (node === ties.length) {
      best = Math.max(best, modularity(ties, groups));
      return;
    }
    for (let group = 0; group <= used; group++) {
      groups[node] = group;
      place(node + 1, Math.max(used, group + 1));
    }
  };
  place(0, 0);
  return best;
}

describe('louvain', () => {
  it('is about as good as the library, and never worse than all in one or each alone', () => {
    let [ours, theirs] = [0, 0];
    fc.assert(
      fc.property(randomTies, (ties) => {
        const groups = louvain(ties);
        const value = modularity(ties, groups);
        expect(value).toBeGreaterThanOrEqual(-1e-9);
        expect(value).toBeGreaterThanOrEqual(modularity(ties, ties.map((_, i) => i)) - 1e-9);
        const graph = new Graph({ type: 'undirected' });
        ties.forEach((_, i) => graph.addNode(i));
        ties.forEach((neighbours, a) => neighbours.forEach((weight, b) => a < b && graph.addEdge(a, b, { weight })));
        if (graph.size === 0) return;
        const mapping = library(graph, { getEdgeWeight: 'weight', rng: seeded() });
        ours += value;
        theirs += modularity(ties, ties.map((_, i) => mapping[i]!));
      }),
      { seed: 5 },
    );
    expect(ours).toBeGreaterThan(theirs * 0.98);
  });

  it('comes near the best of all partitions of small graphs', () => {
    let [ours, best] = [0, 0];
    fc.assert(
      fc.property(randomTies.filter((ties) => ties.length <= 7), (ties) => {
        const found = modularity(ties, louvain(ties));
        const top = bestOf(ties);
        expect(found).toBeLessThanOrEqual(top + 1e-9);
        ours += found;
        best += top;
      }),
      { seed: 3, numRuns: 60 },
    );
    expect(ours).toBeGreaterThan(best * 0.9);
  });

  it('finds two cliques that one tie joins', () => {
    const ties = Array.from({ length: 8 }, (_, i) => new Map(Array.from({ length: 8 }, (__, j): [number, number] => [j, 1]).filter(([j]) => j !== i && (j < 4) === (i < 4))));
    ties[0]!.set(4, 1);
    ties[4]!.set(0, 1);
    const groups = louvain(ties);
    expect(new Set(groups.slice(0, 4)).size).toBe(1);
    expect(new Set(groups.slice(4)).size).toBe(1);
    expect(groups[0]).not.toBe(groups[4]);
    expect(louvain([])).toEqual([]);
  });
});
