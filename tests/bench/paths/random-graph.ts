/** A seeded heavy-tailed graph of claims: claim i ties `from[i]` and `to[i]`. */
export interface RandomClaims {
  readonly n: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly type: Uint16Array;
  readonly day: Int32Array;
}

export interface Size {
  readonly name: string;
  readonly nodes: number;
  readonly pairs: number;
  readonly claims: number;
}

/** About ICEWS14, about ICEWS18, and a million nodes. */
export const sizes: readonly Size[] = [
  { name: '7k / 90k', nodes: 7_000, pairs: 30_000, claims: 90_000 },
  { name: '23k / 470k', nodes: 23_000, pairs: 125_000, claims: 470_000 },
  { name: '1M / 10M', nodes: 1_000_000, pairs: 5_000_000, claims: 10_000_000 },
];

/** Mulberry32: numbers in [0, 1) from a 32-bit seed. */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Ends drawn with weights rank^-0.75 (Chung and Lu 2002), pairs repeated as event data repeats them: every drawn pair once, the rest
 * of the claims on pairs drawn with weight 1 / rank. Node numbers say nothing of weight.
 */
export function randomClaims(size: Size, seed = 1): RandomClaims {
  const random = generator(seed);
  const { nodes, pairs, claims } = size;
  const cumulative = new Float64Array(nodes);
  let sum = 0;
  for (let i = 0; i < nodes; i++) cumulative[i] = sum += (i + 1) ** -0.75;
  const place = Uint32Array.from({ length: nodes }, (_, i) => i);
  for (let i = nodes - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const other = place[j]!;
    place[j] = place[i]!;
    place[i] = other;
  }
  const draw = () => {
    const x = random() * sum;
    let low = 0;
    let high = nodes - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! < x) low = middle + 1;
      else high = middle;
    }
    return place[low]!;
  };
  const from = new Uint32Array(claims);
  const to = new Uint32Array(claims);
  const type = new Uint16Array(claims);
  const day = new Int32Array(claims);
  for (let i = 0; i < claims; i++) {
    if (i < pairs) {
      from[i] = draw();
      do to[i] = draw();
      while (to[i] === from[i]);
    } else {
      const pair = Math.floor(pairs ** random());
      const turned = random() < 0.5;
      from[i] = turned ? to[pair]! : from[pair]!;
      to[i] = turned ? from[pair]! : to[pair]!;
    }
    type[i] = Math.floor(random() * random() * 100);
    day[i] = 17_000 + Math.floor(random() * 365);
  }
  return { n: nodes, from, to, type, day };
}
