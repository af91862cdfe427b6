/** No price: the arc may not be walked here. */
export const noPrice = 0x3fffffff;

/** Bits of `Ties.flags`. */
export const tieFlag = {
  /** Serves only as the first or the last step of a path. */
  endsOnly: 1,
  /** `a` lies below `b` in a hierarchy (is part of it). */
  up: 2,
  /** `b` lies below `a` in a hierarchy. */
  down: 4,
} as const;

/** What the builder reads: tie i says that claim `claim[i]` ties the nodes `a[i]` and `b[i]`. A claim's ties stand together. Loops (a = b) are ignored. */
export interface Ties {
  readonly count: number;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** null = tie i is claim i. */
  readonly claim: Uint32Array | null;
  /** Price of the step, 512 included; null = `step` for all. */
  readonly price: Int32Array | null;
  readonly flags: Uint8Array | null;
}
