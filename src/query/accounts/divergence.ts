/** A share of attention by row, each with its row's key; shares sum to 1, or there are none. */
export type Attention = ReadonlyMap<number, number>;

/** Mass by row as shares that sum to 1; empty where there is no mass. */
export function sharesOf(mass: ReadonlyMap<number, number>): Attention {
  let sum = 0;
  for (const value of mass.values()) sum += value;
  const shares = new Map<number, number>();
  if (sum > 0) for (const [row, value] of mass) if (value > 0) shares.set(row, value / sum);
  return shares;
}

/**
 * Generalised Jensen–Shannon divergence of distributions with equal weights (Lin 1991), base 2, over its maximum log2(n): 0 where all are
 * equal, 1 where no two share a row. Its square root is a metric for two (Endres & Schindelin 2003). Every row's part is 0 or more
 * and they sum to the whole. null where fewer than two are given or one is empty. O(rows · n).
 */
export function jensenShannon(sides: readonly Attention[]): { total: number; parts: ReadonlyMap<number, number> } | null {
  const n = sides.length;
  if (n < 2 || sides.some((side) => side.size === 0)) return null;
  const parts = new Map<number, number>();
  const scale = 1 / (n * Math.log2(n));
  let total = 0;
  const rows = new Set<number>();
  for (const side of sides) for (const row of side.keys()) rows.add(row);
  for (const row of rows) {
    let mean = 0;
    for (const side of sides) mean += side.get(row) ?? 0;
    mean /= n;
    let part = 0;
    for (const side of sides) {
      const share = side.get(row) ?? 0;
      if (share > 0) part += share * Math.log2(share / mean);
    }
    // Rounding can leave a part of -1e-17 where all sides agree.
    const value = Math.max(0, part * scale);
    parts.set(row, value);
    total += value;
  }
  return { total: Math.min(1, total), parts };
}

/** Half the distance of the two furthest stances, -1 to 1 each: 0 = agreed, 1 = one for and one against; null = fewer than two take one. */
export function stanceSpread(values: readonly (number | undefined)[]): number | null {
  const taken = values.filter((value) => value !== undefined);
  if (taken.length < 2) return null;
  return (Math.max(...taken) - Math.min(...taken)) / 2;
}
