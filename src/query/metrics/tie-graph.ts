import type { Store } from '../../store/store.ts';
import { forEachTie } from '../../store/ties.ts';
import type { Admit } from '../admit.ts';
import { compareText } from '../claim-order.ts';

/** Entities and their ties as a simple undirected graph: neighbours of node i are `items[start[i]] ..`, `claims` says how many claims tie them. */
export interface TieGraph {
  /** Entity of each node, by id. */
  readonly entities: readonly number[];
  readonly start: Uint32Array;
  readonly items: Uint32Array;
  readonly claims: Float64Array;
  readonly edges: number;
}

/** Pairs of entities that any claim ties, and of each claim its pairs, each once. */
export interface TiePairs {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly start: Uint32Array;
  readonly pairs: Uint32Array;
}

const known = new WeakMap<Store, TiePairs>();

/** The pairs of a store, whatever the filter; made when first asked for. O(ties). */
export function* tiePairs(store: Store): Generator<void, TiePairs, void> {
  let found = known.get(store);
  if (found !== undefined) return found;
  const { count } = store.entities;
  const numbers = new Map<number, number>();
  const [a, b]: [number[], number[]] = [[], []];
  const pairs: number[] = [];
  const last: number[] = [];
  const start = new Uint32Array(store.claims.count + 1);
  for (let claim = 0; claim < store.claims.count; claim++) {
    forEachTie(store, claim, (x, y) => {
      const key = x < y ? x * count + y : y * count + x;
      let pair = numbers.get(key);
      if (pair === undefined) {
        pair = a.push(Math.min(x, y)) - 1;
        b.push(Math.max(x, y));
        last.push(-1);
        numbers.set(key, pair);
      }
      if (last[pair] === claim) return;
      last[pair] = claim;
      pairs.push(pair);
    });
    start[claim + 1] = pairs.length;
    if (claim % 4000 === 0) yield;
  }
  found = { a: Int32Array.from(a), b: Int32Array.from(b), start, pairs: Uint32Array.from(pairs) };
  known.set(store, found);
  return found;
}

/** The ties of the admitted claims among entities that are not hidden (and, where given, among these); entities without ties are left out. O(ties). */
export function* tieGraph(store: Store, admitted: Admit, among?: readonly number[]): Generator<void, TieGraph, void> {
  const ties = yield* tiePairs(store);
  const wanted = new Uint8Array(store.entities.count).fill(among === undefined ? 1 : 0);
  for (const entity of among ?? []) wanted[entity] = 1;
  for (let entity = 0; entity < wanted.length; entity++) if (admitted.hidden[entity] === 1) wanted[entity] = 0;
  const weights = new Uint32Array(ties.a.length);
  for (let claim = 0; claim < store.claims.count; claim++) {
    if (admitted.claims[claim] === 1) for (let i = ties.start[claim]!; i < ties.start[claim + 1]!; i++) weights[ties.pairs[i]!]!++;
  }
  yield;
  const degree = new Uint32Array(wanted.length);
  let edges = 0;
  for (let pair = 0; pair < weights.length; pair++) {
    if (weights[pair]! > 0 && (wanted[ties.a[pair]!] === 0 || wanted[ties.b[pair]!] === 0)) weights[pair] = 0;
    if (weights[pair] === 0) continue;
    degree[ties.a[pair]!]!++;
    degree[ties.b[pair]!]!++;
    edges++;
  }
  const entities = Array.from(degree.keys()).filter((entity) => degree[entity]! > 0).sort((x, y) => compareText(store.entities.ids[x]!, store.entities.ids[y]!));
  const node = new Int32Array(wanted.length).fill(-1);
  const start = new Uint32Array(entities.length + 1);
  entities.forEach((entity, i) => {
    node[entity] = i;
    start[i + 1] = start[i]! + degree[entity]!;
  });
  const items = new Uint32Array(edges * 2);
  const claims = new Float64Array(edges * 2);
  const next = start.slice();
  for (let pair = 0; pair < weights.length; pair++) {
    if (weights[pair] === 0) continue;
    for (const [from, to] of [[ties.a[pair]!, ties.b[pair]!], [ties.b[pair]!, ties.a[pair]!]] as const) {
      const at = next[node[from]!]!++;
      items[at] = node[to]!;
      claims[at] = weights[pair]!;
    }
  }
  return { entities, start, items, claims, edges };
}
