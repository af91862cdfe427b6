import type { Steps } from '../steps.ts';
import { DisjointSets } from './disjoint-sets.ts';
import { arcPrice, type Ends } from './local-graph.ts';
import type { PairGraph } from './pair-graph.ts';
import { noPrice } from './pair-ties.ts';
import { NodeHeap } from './node-heap.ts';

/** Three or more ends to be connected; an end may be several nodes, any of which will do. */
export interface Connecting extends Pick<Ends, 'barred' | 'nodePrices'> {
  readonly graph: PairGraph;
  readonly ends: readonly (readonly number[])[];
  /** Elementary operations that an exact answer may cost; dearer questions are answered approximately. */
  readonly exactUpTo?: number;
}

export interface Connection {
  /** Arcs of a tree, each from the side of the first end. */
  readonly arcs: readonly (readonly [number, number])[];
  /** Steps and entities passed, each once. */
  readonly cost: number;
  /** `joined`: the best paths between the ends, put together (join-paths.ts). */
  readonly method: 'exact' | 'approximate' | 'joined';
}

const far = 0x3fffffff;
const exactUpTo = 60_000_000;

/**
 * The cheapest tree that holds of each end one node at least, or null where they do not hang together. Exact by Dreyfus and Wagner (1971) with prices on
 * nodes as well, O(3^k n + 2^k m log n) for k ends; where that is too dear, by Mehlhorn (1988) on arcs that carry half the price of
 * either node, O(m log n): at most 2 (1 - 1/k) times the best tree of that graph, in which an entity where j branches meet counts j / 2 times. Where an end is
 * several nodes one of them is settled on first, and that holds of the trees over the nodes settled on; of all trees k - 1 times the best holds (`narrowed`).
 */
export function* connectEnds(question: Connecting): Steps<Connection | null> {
  const { graph, ends } = question;
  if (ends.some((end) => end.length === 0)) return null;
  const work = 3 ** ends.length * graph.n + 2 ** ends.length * graph.neighbours.length;
  const terminal = new Uint8Array(graph.n);
  for (const end of ends) for (const node of end) terminal[node] = 1;
  const found = work <= (question.exactUpTo ?? exactUpTo) ? yield* dreyfusWagner(question, terminal) : yield* approximate(question, terminal);
  if (found !== null) mustHold(found, ends);
  return found;
}

function mustHold({ arcs }: Connection, ends: readonly (readonly number[])[]): void {
  // Ends that share a node need no arc.
  const held = new Set(arcs.length === 0 ? ends[0]! : arcs.flat());
  if (!ends.every((end) => end.some((node) => held.has(node)))) throw new Error('A tree does not hold all of its ends.');
}

const priceOf = ({ nodePrices }: Connecting, terminal: Uint8Array, node: number): number => (terminal[node] ? 0 : nodePrices[node]!);
const passable = ({ barred }: Connecting, terminal: Uint8Array, node: number): boolean => terminal[node] === 1 || barred === null || barred[node] === 0;

function* dreyfusWagner(question: Connecting, terminal: Uint8Array): Steps<Connection | null> {
  const { graph, ends } = question;
  const { n, offsets, neighbours } = graph;
  const subsets = 1 << ends.length;
  // cost[S * n + v]: the cheapest tree that holds v and the ends in S, v's own price included.
  const cost = new Int32Array(subsets * n).fill(far);
  // The node it came from; below -1, the subset that was split off; -1 = an end by itself.
  const back = new Int32Array(subsets * n).fill(-1);
  ends.forEach((end, i) => {
    for (const node of end) cost[(1 << i) * n + node] = 0;
  });
  for (let set = 1; set < subsets; set++) {
    const base = set * n;
    for (let part = (set - 1) & set; part > 0; part = (part - 1) & set) {
      if (part < (set & ~part)) continue;
      mergeParts(part, set & ~part, base);
      yield;
    }
    const heap = new NodeHeap();
    for (let v = 0; v < n; v++) if (cost[base + v]! < far) heap.push(cost[base + v]!, v);
    for (let popped = 1; heap.size > 0; popped++) {
      if ((popped & 0x1ff) === 0) yield;
      const reached = heap.topKey();
      const v = heap.pop();
      if (reached > cost[base + v]!) continue;
      for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
        const u = neighbours[arc]!;
        if (!passable(question, terminal, u)) continue;
        const step = arcPrice(graph, arc, terminal[u] === 1 || terminal[v] === 1);
        const total = reached + step + priceOf(question, terminal, u);
        if (step >= noPrice || total >= cost[base + u]!) continue;
        cost[base + u] = total;
        back[base + u] = v;
        heap.push(total, u);
      }
    }
  }
  function mergeParts(part: number, other: number, base: number): void {
    for (let v = 0; v < n; v++) {
      const a = cost[part * n + v]!;
      const b = cost[other * n + v]!;
      if (a >= far || b >= far) continue;
      const total = a + b - priceOf(question, terminal, v);
      if (total < cost[base + v]!) {
        cost[base + v] = total;
        back[base + v] = -2 - part;
      }
    }
  }
  const full = subsets - 1;
  let root = -1;
  for (const node of ends[0]!) if (root < 0 || cost[full * n + node]! < cost[full * n + root]!) root = node;
  if (root < 0 || cost[full * n + root]! >= far) return null;
  const arcs: [number, number][] = [];
  const open: [set: number, node: number][] = [[full, root]];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [set, node] = at;
    const from = back[set * n + node]!;
    if (from >= 0) {
      arcs.push([node, from]);
      open.push([set, from]);
    } else if (from < -1) open.push([-2 - from, node], [set & ~(-2 - from), node]);
  }
  return { arcs: rooted(root, arcs), cost: cost[full * n + root]!, method: 'exact' };
}

function* approximate(question: Connecting, terminal: Uint8Array): Steps<Connection | null> {
  const { ends } = question;
  const nodes = ends.every((end) => end.length === 1) ? ends.flat() : yield* narrowed(question, terminal);
  return nodes === null ? null : yield* mehlhorn(question, terminal, [...new Set(nodes)]);
}

/**
 * Of each end the node nearest to one of the end with fewest nodes: the one whose distances to all others are least in sum. The tree over them is no dearer than
 * these ways together, each of which is no longer than the best tree that holds that node: k - 1 times the best tree of all. One search a node, O(m log n).
 */
function* narrowed(question: Connecting, terminal: Uint8Array): Steps<number[] | null> {
  const { ends } = question;
  const centres = ends.reduce((fewest, end) => (end.length < fewest.length ? end : fewest));
  let best: { readonly sum: number; readonly nodes: number[] } | null = null;
  for (const centre of centres) {
    const { reach } = yield* cellsOf(question, terminal, [centre]);
    const nodes = ends.map((end) => (end.includes(centre) ? centre : end.reduce((near, node) => (reach[node]! < reach[near]! ? node : near))));
    const sum = nodes.reduce((all, node) => all + reach[node]!, 0);
    if (sum < (best?.sum ?? Infinity)) best = { sum, nodes };
  }
  return best?.nodes ?? null;
}

/** The price of an arc with half the price of either node on it, doubled, so that it is whole; infinite where it may not be walked. */
function splitPrice(question: Connecting, terminal: Uint8Array, u: number, v: number, arc: number): number {
  const step = arcPrice(question.graph, arc, terminal[u] === 1 || terminal[v] === 1);
  return step >= noPrice ? Infinity : 2 * step + priceOf(question, terminal, u) + priceOf(question, terminal, v);
}

/** Of each node its distance from the nearest seed, which one that is, and the node before it on the way. */
interface Cells {
  readonly reach: Float64Array;
  readonly cell: Int32Array;
  readonly parent: Int32Array;
}

function* cellsOf(question: Connecting, terminal: Uint8Array, seeds: readonly number[]): Steps<Cells> {
  const { n, offsets, neighbours } = question.graph;
  const reach = new Float64Array(n).fill(Infinity);
  const cell = new Int32Array(n).fill(-1);
  const parent = new Int32Array(n).fill(-1);
  const heap = new NodeHeap();
  seeds.forEach((node, i) => {
    reach[node] = 0;
    cell[node] = i;
    heap.push(0, node);
  });
  let work = 0;
  while (heap.size > 0) {
    const key = heap.topKey();
    const v = heap.pop();
    if (key > reach[v]!) continue;
    if ((++work & 0x1ff) === 0) yield;
    for (let arc = offsets[v]!; arc < offsets[v + 1]!; arc++) {
      const u = neighbours[arc]!;
      if (!passable(question, terminal, u)) continue;
      const total = key + splitPrice(question, terminal, u, v, arc);
      if (total >= reach[u]!) continue;
      reach[u] = total;
      cell[u] = cell[v]!;
      parent[u] = v;
      heap.push(total, u);
    }
  }
  return { reach, cell, parent };
}

function* mehlhorn(question: Connecting, terminal: Uint8Array, seeds: readonly number[]): Steps<Connection | null> {
  const { graph } = question;
  const { n, offsets, neighbours } = graph;
  const { reach, cell, parent } = yield* cellsOf(question, terminal, seeds);
  const bridges = new Map<number, { cost: number; u: number; v: number }>();
  for (let u = 0; u < n; u++) {
    if ((u & 0x1ff) === 0) yield;
    if (cell[u]! < 0) continue;
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) {
      const v = neighbours[arc]!;
      if (v < u || cell[v]! < 0 || cell[v] === cell[u]) continue;
      const total = reach[u]! + splitPrice(question, terminal, u, v, arc) + reach[v]!;
      if (total === Infinity) continue;
      const key = Math.min(cell[u]!, cell[v]!) * seeds.length + Math.max(cell[u]!, cell[v]!);
      const known = bridges.get(key);
      if (known === undefined || total < known.cost) bridges.set(key, { cost: total, u, v });
    }
  }
  const groups = new DisjointSets();
  const tree = new Map<string, [number, number]>();
  const add = (u: number, v: number) => tree.set(u < v ? `${u} ${v}` : `${v} ${u}`, [u, v]);
  let joined = 1;
  for (const { u, v } of [...bridges.values()].sort((a, b) => a.cost - b.cost || a.u - b.u || a.v - b.v)) {
    if (!groups.join(cell[u]!, cell[v]!)) continue;
    joined++;
    add(u, v);
    for (const end of [u, v]) for (let at = end; parent[at]! >= 0; at = parent[at]!) add(at, parent[at]!);
  }
  if (joined < seeds.length) return null;
  const arcs = [...tree.values()];
  const ordered = rooted(seeds[0]!, arcs);
  const passed = new Set(ordered.flat());
  let cost = 0;
  for (const node of passed) cost += priceOf(question, terminal, node);
  for (const [u, v] of ordered) {
    for (let arc = offsets[u]!; arc < offsets[u + 1]!; arc++) if (neighbours[arc] === v) cost += arcPrice(graph, arc, terminal[u] === 1 || terminal[v] === 1);
  }
  return { arcs: ordered, cost, method: 'approximate' };
}

/** The arcs of a tree in order of distance from its root, each pointing away from it. */
export function rooted(root: number, arcs: readonly (readonly [number, number])[]): [number, number][] {
  const beside = new Map<number, number[]>();
  for (const [u, v] of arcs) {
    for (const [a, b] of [[u, v], [v, u]] as const) {
      const row = beside.get(a);
      if (row === undefined) beside.set(a, [b]);
      else row.push(b);
    }
  }
  const seen = new Set([root]);
  const ordered: [number, number][] = [];
  const queue = [root];
  for (let i = 0; i < queue.length; i++) {
    for (const next of (beside.get(queue[i]!) ?? []).sort((a, b) => a - b)) {
      if (seen.has(next)) continue;
      seen.add(next);
      ordered.push([queue[i]!, next]);
      queue.push(next);
    }
  }
  return ordered;
}
