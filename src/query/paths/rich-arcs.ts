import type { Steps } from '../steps.ts';
import { noPrice, tieFlag, type Ties } from './pair-ties.ts';

/** Prices and flags of arcs and of the claims on them, collected tie by tie. */
export class RichArcs {
  readonly prices: Int32Array;
  readonly endPrices: Int32Array;
  readonly claimPrices: Int32Array;
  readonly claimFlags: Uint8Array;
  lowest = noPrice;
  private readonly ties: Ties;
  private readonly step: number;

  private constructor(ties: Ties, step: number, claims: number, prices: Int32Array, endPrices: Int32Array) {
    this.ties = ties;
    this.step = step;
    this.prices = prices;
    this.endPrices = endPrices;
    this.claimPrices = new Int32Array(claims);
    this.claimFlags = new Uint8Array(claims);
  }

  /** Room for the arcs of many claims takes a while to come by. */
  static* make(ties: Ties, step: number, claims: number, arcs: number): Steps<RichArcs> {
    const prices = new Int32Array(arcs).fill(noPrice);
    yield;
    const endPrices = new Int32Array(arcs).fill(noPrice);
    yield;
    return new RichArcs(ties, step, claims, prices, endPrices);
  }

  /** Adds a tie to its pair, whose claims so far are `claims[first .. at)`; false when its claim was among them. */
  add(tie: number, low: number, up: number, down: number, claims: Uint32Array, first: number, at: number): boolean {
    const { ties, prices, endPrices, claimPrices, claimFlags } = this;
    const price = ties.price === null ? this.step : ties.price[tie]!;
    let flags = ties.flags === null ? 0 : ties.flags[tie]!;
    if (ties.a[tie] !== low && flags & (tieFlag.up | tieFlag.down)) flags ^= tieFlag.up | tieFlag.down;
    if (price < endPrices[up]!) endPrices[up] = endPrices[down] = price;
    if (!(flags & tieFlag.endsOnly) && price < prices[up]!) prices[up] = prices[down] = price;
    if (price < this.lowest) this.lowest = price;
    const claim = ties.claim === null ? tie : ties.claim[tie]!;
    const last = at - 1;
    if (last >= first && claims[last] === claim) {
      if (price < claimPrices[last]!) claimPrices[last] = price;
      claimFlags[last]! &= flags | ~tieFlag.endsOnly;
      return false;
    }
    claimPrices[at] = price;
    claimFlags[at] = flags;
    return true;
  }
}
