import { hash, seeded } from './seeded.ts';

export interface StressGraph {
  readonly ids: readonly string[];
  /** Edges by index. */
  readonly edges: readonly { readonly a: number; readonly b: number }[];
  /** Multiplies the wanted distance of two nodes; 1 = as the graph says. */
  readonly spread?: (a: number, b: number) => number;
}

/** The paper's 15 rounds are enough to see a large picture; a small one is read closely and gets more. */
const roundsFor = (n: number): number => (n > 400 ? 15 : 40);
const epsilon = 0.05;

/**
 * Places nodes so that their distances are as their distances in the graph, in units of one edge (stress by stochastic gradient descent:
 * Zheng, Pawar and Goodman 2019; O(n (n + m) + rounds n^2)). Edges of hubs are wanted longer, so that their many neighbours find room.
 */
export function stressLayout({ ids, edges, spread }: StressGraph): { x: Float64Array; y: Float64Array } {
  const n = ids.length;
  const x = new Float64Array(n);
  const y = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const random = seeded(hash(ids[i] ?? ''));
    x[i] = (random() - 0.5) * Math.sqrt(n);
    y[i] = (random() - 0.5) * Math.sqrt(n);
  }
  if (n < 2) return { x, y };
  const distance = distances(n, edges);
  const pairs = new Uint32Array((n * (n - 1)) / 2);
  let count = 0;
  for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) pairs[count++] = i * n + j;
  const wanted = (i: number, j: number): number => (distance[i * n + j] ?? 1) * (spread?.(i, j) ?? 1);

  let nearest = Infinity;
  let farthest = 0;
  for (const pair of pairs) {
    const d = wanted(Math.floor(pair / n), pair % n);
    nearest = Math.min(nearest, d);
    farthest = Math.max(farthest, d);
  }
  const rounds = roundsFor(n);
  const first = farthest * farthest;
  const last = epsilon * nearest * nearest;
  const decay = Math.log(first / last) / (rounds - 1);
  const random = seeded(n);
  for (let round = 0; round < rounds; round++) {
    const step = first * Math.exp(-decay * round);
    for (let k = count - 1; k > 0; k--) {
      const other = Math.floor(random() * (k + 1));
      const swap = pairs[k]!;
      pairs[k] = pairs[other]!;
      pairs[other] = swap;
    }
    for (const pair of pairs) {
      const i = Math.floor(pair / n);
      const j = pair % n;
      const d = wanted(i, j);
      const mu = Math.min(1, step / (d * d));
      const dx = x[i]! - x[j]!;
      const dy = y[i]! - y[j]!;
      const length = Math.hypot(dx, dy) || 1e-6;
      const r = (mu * (length - d)) / 2 / length;
      x[i]! -= dx * r;
      y[i]! -= dy * r;
      x[j]! += dx * r;
      y[j]! += dy * r;
    }
  }
  return { x, y };
}

/** Shortest distances of all pairs, n x n, by label correcting from each node; parts that do not hang together stand a little apart. */
function distances(n: number, edges: StressGraph['edges']): Float32Array {
  const near: { to: number; length: number }[][] = Array.from({ length: n }, () => []);
  const degree = new Uint32Array(n);
  for (const { a, b } of edges) {
    degree[a]!++;
    degree[b]!++;
  }
  for (const { a, b } of edges) {
    if (a === b) continue;
    const length = 1 + 0.18 * Math.log2(Math.max(1, Math.min(degree[a]!, degree[b]!)));
    near[a]!.push({ to: b, length });
    near[b]!.push({ to: a, length });
  }
  const all = new Float32Array(n * n).fill(Infinity);
  let far = 0;
  for (let start = 0; start < n; start++) {
    const row = all.subarray(start * n, start * n + n);
    row[start] = 0;
    // Label correcting with a queue: edge lengths differ little, so few labels are corrected.
    const queue = [start];
    for (let head = 0; head < queue.length; head++) {
      const at = queue[head]!;
      const d = row[at]!;
      for (const { to, length } of near[at]!) {
        if (d + length >= row[to]! - 1e-6) continue;
        row[to] = d + length;
        queue.push(to);
      }
    }
    for (const d of row) if (d !== Infinity && d > far) far = d;
  }
  const apart = Math.min(far, 4) + 1;
  for (let k = 0; k < all.length; k++) if (all[k] === Infinity) all[k] = apart;
  return all;
}
