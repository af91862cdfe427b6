/** Two clusters joined; leaves are numbered 0 to n - 1, the i-th merge is n + i. */
export interface Merge {
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly size: number;
}

/**
 * Hierarchical clustering with average linkage (UPGMA, Sokal & Michener 1958) of n things by their distances (n · n, symmetric). Ties go to the
 * pair that comes first. n - 1 merges, by height. O(n³); for some dozens of rows.
 */
export function cluster(distances: Float64Array, n: number): Merge[] {
  const between = Float64Array.from(distances);
  const merges: Merge[] = [];
  const active = Array.from({ length: n }, (_, i) => ({ id: i, slot: i, size: 1 }));
  while (active.length > 1) {
    let [a, b, best] = [0, 1, Infinity];
    for (let i = 0; i < active.length; i++) {
      for (let j = i + 1; j < active.length; j++) {
        const distance = between[active[i]!.slot * n + active[j]!.slot]!;
        if (distance < best - 1e-12) [a, b, best] = [i, j, distance];
      }
    }
    const [x, y] = [active[a]!, active[b]!];
    for (const other of active) {
      if (other === x || other === y) continue;
      const mean = (between[x.slot * n + other.slot]! * x.size + between[y.slot * n + other.slot]! * y.size) / (x.size + y.size);
      between[x.slot * n + other.slot] = mean;
      between[other.slot * n + x.slot] = mean;
    }
    merges.push({ left: x.id, right: y.id, height: best, size: x.size + y.size });
    active[a] = { id: n + merges.length - 1, slot: x.slot, size: x.size + y.size };
    active.splice(b, 1);
  }
  return merges;
}

/**
 * The order of the leaves, among the 2^(n-1) that the tree admits, in which neighbours are nearest in sum: optimal leaf ordering (Bar-Joseph, Gifford &
 * Jaakkola 2001), by dynamic programming over the outermost leaves of each subtree. Of an order and its reverse the one that begins with the lower leaf. O(n³).
 */
export function optimalLeafOrder(distances: Float64Array, n: number, merges: readonly Merge[]): number[] {
  if (n === 0) return [];
  if (n === 1) return [0];
  const leaves: number[][] = Array.from({ length: n }, (_, i) => [i]);
  for (const { left, right } of merges) leaves.push([...leaves[left]!, ...leaves[right]!]);
  // cost[u * n + w] of the subtree in which u and w were last outermost; every pair is the outermost of just one subtree.
  const cost = new Float64Array(n * n).fill(Infinity);
  const inner = new Int32Array(n * n * 2).fill(-1);
  for (let i = 0; i < n; i++) cost[i * n + i] = 0;
  for (const { left, right } of merges) joinSubtrees(distances, n, leaves[left]!, leaves[right]!, ends(left, n, merges, leaves), ends(right, n, merges, leaves), cost, inner);
  const root = merges.at(-1)!;
  let [best, from, to] = [Infinity, 0, 0];
  for (const u of leaves[root.left]!) for (const w of leaves[root.right]!) if (cost[u * n + w]! < best - 1e-12) [best, from, to] = [cost[u * n + w]!, u, w];
  const order = unfold(2 * n - 2, from, to, n, merges, leaves, inner);
  return order[0]! <= order.at(-1)! ? order : order.reverse();
}

/** For a leaf u of a subtree the leaves that can stand at its other end: those of the other child. */
function ends(node: number, n: number, merges: readonly Merge[], leaves: readonly (readonly number[])[]): (leaf: number) => readonly number[] {
  if (node < n) return () => leaves[node]!;
  const { left, right } = merges[node - n]!;
  const inLeft = new Set(leaves[left]!);
  return (leaf) => (inLeft.has(leaf) ? leaves[right]! : leaves[left]!);
}

function joinSubtrees(
  distances: Float64Array, n: number, left: readonly number[], right: readonly number[],
  otherOfLeft: (leaf: number) => readonly number[], otherOfRight: (leaf: number) => readonly number[], cost: Float64Array, inner: Int32Array,
): void {
  for (const u of left) {
    // The nearest way from u through the left subtree to each k of the right.
    const reach = new Map<number, { cost: number; by: number }>();
    for (const k of right) {
      let [best, by] = [Infinity, -1];
      for (const m of otherOfLeft(u)) {
        const way = cost[u * n + m]! + distances[m * n + k]!;
        if (way < best) [best, by] = [way, m];
      }
      reach.set(k, { cost: best, by });
    }
    for (const w of right) {
      let [best, m, k] = [Infinity, -1, -1];
      for (const start of otherOfRight(w)) {
        const way = reach.get(start)!.cost + cost[start * n + w]!;
        if (way < best) [best, m, k] = [way, reach.get(start)!.by, start];
      }
      cost[u * n + w] = cost[w * n + u] = best;
      inner[(u * n + w) * 2] = m;
      inner[(u * n + w) * 2 + 1] = k;
      inner[(w * n + u) * 2] = k;
      inner[(w * n + u) * 2 + 1] = m;
    }
  }
}

function unfold(node: number, from: number, to: number, n: number, merges: readonly Merge[], leaves: readonly (readonly number[])[], inner: Int32Array): number[] {
  if (node < n) return [node];
  const { left, right } = merges[node - n]!;
  const fromLeft = leaves[left]!.includes(from);
  const [m, k] = [inner[(from * n + to) * 2]!, inner[(from * n + to) * 2 + 1]!];
  return [...unfold(fromLeft ? left : right, from, m, n, merges, leaves, inner), ...unfold(fromLeft ? right : left, k, to, n, merges, leaves, inner)];
}

/** Blocks: the clusters below the widest gap between two merges that leaves 2 to `most` of them; each leaf's block, numbered along `order`. */
export function blocks(order: readonly number[], merges: readonly Merge[], most: number): number[] {
  const n = order.length;
  let cut = n - 1;
  let gap = -1;
  for (let kept = Math.max(0, n - most); kept <= n - 2; kept++) {
    const width = (merges[kept]?.height ?? 0) - (kept === 0 ? 0 : merges[kept - 1]!.height);
    if (width > gap) [gap, cut] = [width, kept];
  }
  const parent = Array.from({ length: n + merges.length }, (_, i) => i);
  const find = (node: number): number => {
    let at = node;
    while (parent[at] !== at) at = parent[at]!;
    return at;
  };
  merges.slice(0, n < 3 ? n - 1 : cut).forEach(({ left, right }, i) => {
    parent[find(left)] = n + i;
    parent[find(right)] = n + i;
  });
  const numbers = new Map<number, number>();
  return order.map((leaf) => {
    const root = find(leaf);
    if (!numbers.has(root)) numbers.set(root, numbers.size);
    return numbers.get(root)!;
  });
}
