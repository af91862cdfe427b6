import { buildPairGraph, type PairGraph } from '../../../src/query/paths/pair-graph.ts';
import { searchRoutes } from '../../../src/query/paths/search-routes.ts';
import { nodePricesOf } from '../../../src/query/paths/store-graph.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { readClaims, type Columns } from './read-claims.ts';
import type { Tool } from './tasks.ts';

/** What is held of the file besides the rows: a claim's pair says its ends, and one bit which of them speaks. Lines whose two ends are one node hang off no pair. */
interface Held {
  readonly type: Uint16Array;
  readonly day: Int32Array;
  /** Bit `line`: from the higher node to the lower one. */
  readonly backwards: Uint8Array;
  readonly loops: Uint32Array;
}

/** The kernel: columns and rows straight from the file. */
export function readoutTool(): Tool {
  let graph: PairGraph;
  const days = { low: new Int32Array(0), high: new Int32Array(0) };
  return {
    load(file) {
      const columns = readClaims(file);
      graph = buildPairGraph(columns.n, { count: columns.count, a: columns.from, b: columns.to, claim: null, price: null, flags: null });
      const { type, day, backwards, loops } = heldOf(columns);
      const held = [type, day, backwards, loops, graph.offsets, graph.neighbours, graph.firstPair, graph.claimStart, graph.claims];
      return () => held.reduce((sum, column) => sum + column.byteLength, 0);
    },
    answers({ count, hub }) {
      const nodePrices = nodePricesOf(graph, hub);
      return (from, to) => runSteps(searchRoutes({
        graph, from: [from], to: [to], barred: null, nodePrices, through: [], maxSteps: 0, inOrder: false, days, count, budget: 1e9,
      })).routes.map((route) => route.cost);
    },
  };
}

function heldOf({ count, from, to, type, day }: Columns): Held {
  const backwards = new Uint8Array((count >> 3) + 1);
  const loops: number[] = [];
  for (let line = 0; line < count; line++) {
    if (from[line]! > to[line]!) backwards[line >> 3]! |= 1 << (line & 7);
    else if (from[line] === to[line]) loops.push(line, from[line]!);
  }
  return { type, day, backwards, loops: Uint32Array.from(loops) };
}
