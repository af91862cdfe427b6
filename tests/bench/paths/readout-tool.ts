import { buildPairGraph, type PairGraph } from '../../../src/query/paths/pair-graph.ts';
import { searchRoutes } from '../../../src/query/paths/search-routes.ts';
import { nodePricesOf } from '../../../src/query/paths/store-graph.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { readClaims, type Columns } from './read-claims.ts';
import type { Tool } from './tasks.ts';

/** The kernel: columns and rows straight from the file. */
export function readoutTool(): Tool {
  let graph: PairGraph;
  let columns: Columns;
  const days = { low: new Int32Array(0), high: new Int32Array(0) };
  return {
    load(file) {
      columns = readClaims(file);
      graph = buildPairGraph(columns.n, { count: columns.count, a: columns.from, b: columns.to, claim: null, price: null, flags: null });
      const held = [columns.from, columns.to, columns.type, columns.day, graph.offsets, graph.neighbours, graph.firstPair, graph.claimStart, graph.claims];
      return { bytes: held.reduce((sum, column) => sum + column.byteLength, 0) };
    },
    answers({ count, hub }) {
      const nodePrices = nodePricesOf(graph, hub);
      return (from, to) => runSteps(searchRoutes({
        graph, from: [from], to: [to], barred: null, nodePrices, through: [], maxSteps: 0, inOrder: false, days, count, budget: 1e9,
      })).routes.map((route) => route.cost);
    },
  };
}
