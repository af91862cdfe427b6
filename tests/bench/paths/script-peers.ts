import cytoscape from 'cytoscape';
import { UndirectedGraph } from 'graphology';
import { bidirectional as bidirectionalDijkstra } from 'graphology-shortest-path/dijkstra.js';
import { bidirectional as bidirectionalSearch } from 'graphology-shortest-path/unweighted.js';
import { allSimplePaths } from 'graphology-simple-path';
import createGraph, { type Graph, type Link } from 'ngraph.graph';
import pathFinders from 'ngraph.path';
import { passPrice } from '../../../src/query/paths/step-price.ts';
import { distinctPairs, readClaims } from './read-claims.ts';
import type { Tool } from './tasks.ts';

/*
 * Tools that price arcs only are given half of either node's price on the arc; a path then costs half of its two ends' prices too much,
 * which is taken off again. All get the distinct pairs, as they would choke on parallel claims.
 */

interface Prices {
  readonly price: (node: number) => number;
  readonly arc: (a: number, b: number) => number;
}

function pricesOf(n: number, low: readonly number[], high: readonly number[]): Prices {
  const degree = new Uint32Array(n);
  low.forEach((a, i) => {
    degree[a]!++;
    degree[high[i]!]!++;
  });
  const prices = Float64Array.from(degree, (d) => passPrice(d, 1));
  return { price: (node) => prices[node]!, arc: (a, b) => 512 + (prices[a]! + prices[b]!) / 2 };
}

const heapUsed = (): number => {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed: heap, arrayBuffers } = process.memoryUsage();
  return heap + arrayBuffers;
};

export function graphologyTool(): Tool {
  const before = heapUsed();
  let graph: UndirectedGraph<object, { weight: number }>;
  let prices: Prices;
  const cost = (path: readonly string[] | null, hub: number): number[] => {
    if (path === null) return [];
    let sum = 512 * (path.length - 1);
    if (hub) for (const node of path.slice(1, -1)) sum += prices.price(Number(node));
    return [sum];
  };
  return {
    load(file) {
      const columns = readClaims(file);
      const { low, high } = distinctPairs(columns);
      prices = pricesOf(columns.n, low, high);
      graph = new UndirectedGraph({ allowSelfLoops: false });
      for (let v = 0; v < columns.n; v++) graph.addNode(String(v));
      low.forEach((a, i) => graph.addUndirectedEdge(String(a), String(high[i]!), { weight: prices.arc(a, high[i]!) }));
      return () => heapUsed() - before;
    },
    answers({ count, hub }) {
      if (count > 1) return null;
      if (hub === 0) return (from, to) => cost(bidirectionalSearch(graph, String(from), String(to)), 0);
      return (from, to) => cost(bidirectionalDijkstra(graph, String(from), String(to), 'weight') as string[] | null, 1);
    },
  };
}

/** Only knows how to list all simple paths up to a depth: deepened until there are enough. */
export function simplePathTool(): Tool {
  const before = heapUsed();
  let graph: UndirectedGraph;
  return {
    load(file) {
      const columns = readClaims(file);
      const { low, high } = distinctPairs(columns);
      graph = new UndirectedGraph({ allowSelfLoops: false });
      for (let v = 0; v < columns.n; v++) graph.addNode(String(v));
      low.forEach((a, i) => graph.addUndirectedEdge(String(a), String(high[i]!)));
      return () => heapUsed() - before;
    },
    answers({ count, hub }) {
      if (count !== 10 || hub !== 0) return null;
      return (from, to) => {
        const shortest = bidirectionalSearch(graph, String(from), String(to));
        if (shortest === null) return [];
        for (let depth = shortest.length - 1; ; depth++) {
          const paths = allSimplePaths(graph, String(from), String(to), { maxDepth: depth });
          if (paths.length >= count || depth > 6) return paths.map((path) => 512 * (path.length - 1)).sort((a, b) => a - b).slice(0, count);
        }
      };
    },
  };
}

export function ngraphTool(): Tool {
  const before = heapUsed();
  let graph: Graph<unknown, number>;
  let prices: Prices;
  return {
    load(file) {
      const columns = readClaims(file);
      const { low, high } = distinctPairs(columns);
      prices = pricesOf(columns.n, low, high);
      graph = createGraph();
      for (let v = 0; v < columns.n; v++) graph.addNode(v);
      low.forEach((a, i) => graph.addLink(a, high[i]!, prices.arc(a, high[i]!)));
      return () => heapUsed() - before;
    },
    answers({ count, hub }) {
      if (count > 1) return null;
      // NBA* with no heuristic is its fastest finder that is exact here.
      const finder = pathFinders.nba(graph, { distance: (_a, _b, link: Link<number>) => (hub ? link.data : 512) });
      return (from, to) => {
        const path = finder.find(from, to);
        if (path.length === 0) return [];
        let sum = 512 * (path.length - 1);
        if (hub) for (const node of path.slice(1, -1)) sum += prices.price(Number(node.id));
        return [sum];
      };
    },
  };
}

export function cytoscapeTool(): Tool {
  const before = heapUsed();
  let cy: cytoscape.Core;
  let prices: Prices;
  return {
    load(file) {
      const columns = readClaims(file);
      const { low, high } = distinctPairs(columns);
      prices = pricesOf(columns.n, low, high);
      cy = cytoscape({
        headless: true,
        styleEnabled: false,
        elements: [
          ...Array.from({ length: columns.n }, (_, v) => ({ data: { id: String(v) } })),
          ...low.map((a, i) => ({ data: { id: `e${i}`, source: String(a), target: String(high[i]!), weight: prices.arc(a, high[i]!) } })),
        ],
      });
      return () => heapUsed() - before;
    },
    answers({ count, hub }) {
      if (count > 1) return null;
      return (from, to) => {
        const found = cy.elements().aStar({ root: cy.getElementById(String(from)), goal: cy.getElementById(String(to)), directed: false, weight: (edge) => (hub ? (edge.data('weight') as number) : 512) });
        if (!found.found) return [];
        return [hub ? found.distance - (prices.price(from) + prices.price(to)) / 2 : found.distance];
      };
    },
  };
}
