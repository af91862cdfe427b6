/** Lowest and highest day of a claim, by claim; open where unknown. */
export interface ClaimDays {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** The claims that may carry a step: `claims[start .. end)`, ascending. */
export interface Carriers {
  readonly claims: Uint32Array;
  readonly start: number;
  readonly end: number;
}

/** From this day on, with these claims used up, a step and those after it cannot be carried; nor from a later day, nor with more used up. */
interface DeadEnd {
  readonly day: number;
  readonly used: readonly number[];
}

/**
 * Whether each step of a path can be given a claim of its own, in order of time where that is asked. Of k steps left at most k claims a step matter, those that hold the
 * path up least: the other steps can take k - 1 of them (exchange argument). Whom that leaves no claim is found by augmenting paths (Kuhn 1955), who comes too late by the
 * latest day of each step; only where both leave it open, choices are tried, and a dead end is met once.
 */
export class ClaimChoice {
  private readonly days: ClaimDays;
  private readonly inOrder: boolean;
  /** Claims looked at so far. */
  work = 0;

  constructor(days: ClaimDays, inOrder: boolean) {
    this.days = days;
    this.inOrder = inOrder;
  }

  isPossible(steps: readonly Carriers[]): boolean {
    if (!this.inOrder) return this.areDistinct(steps);
    if (this.atOnce(steps)) return true;
    const latest = this.latestDays(steps);
    return latest !== null && this.areDistinct(steps) && this.search(steps, latest);
  }

  /** Each step takes the claim that holds the path up least and is left: most paths need no more. */
  private atOnce(steps: readonly Carriers[]): boolean {
    const used: number[] = [];
    let day = -Infinity;
    for (const step of steps) {
      const [claim] = this.candidates(step, day, Infinity, used, 1);
      if (claim === undefined) return false;
      used.push(claim);
      day = this.dayOf(claim, day);
    }
    return true;
  }

  /** The latest day that a step may begin on for it and those after it to be carried, by step; null where none does. */
  private latestDays(steps: readonly Carriers[]): number[] | null {
    const { low, high } = this.days;
    const latest = new Array<number>(steps.length + 1);
    latest[steps.length] = Infinity;
    for (let step = steps.length - 1; step >= 0; step--) {
      const next = latest[step + 1]!;
      const { claims, start, end } = steps[step]!;
      let most = -Infinity;
      let i = start;
      for (; i < end && most < next; i++) {
        const claim = claims[i]!;
        if (low[claim]! <= next && high[claim]! > most) most = high[claim]!;
      }
      this.work += i - start;
      if (most === -Infinity) return null;
      latest[step] = Math.min(most, next);
    }
    return latest;
  }

  /** Whether each step can have a claim of its own, whatever the order. */
  private areDistinct(steps: readonly Carriers[]): boolean {
    const holder = new Map<number, number>();
    const give = (step: number, tried: Set<number>): boolean => {
      const { claims, start, end } = steps[step]!;
      for (let i = start; i < end && i < start + steps.length; i++) {
        const claim = claims[i]!;
        if (tried.has(claim)) continue;
        this.work++;
        tried.add(claim);
        const other = holder.get(claim);
        if (other !== undefined && !give(other, tried)) continue;
        holder.set(claim, step);
        return true;
      }
      return false;
    };
    return steps.every((_, step) => give(step, new Set()));
  }

  private search(steps: readonly Carriers[], latest: readonly number[]): boolean {
    const { high } = this.days;
    const deadEnds: DeadEnd[][] = steps.map(() => []);
    const place = (step: number, day: number, used: readonly number[]): boolean => {
      if (step === steps.length) return true;
      if (deadEnds[step]!.some((end) => end.day <= day && end.used.every((claim) => used.includes(claim)))) return false;
      for (const claim of this.candidates(steps[step]!, day, latest[step + 1]!, used, steps.length - step)) {
        if (place(step + 1, this.dayOf(claim, day), [...used, claim])) return true;
      }
      // What no step from here on could use is not missed.
      deadEnds[step]!.push({ day, used: used.filter((claim) => high[claim]! >= day && steps.some((later, i) => i >= step && holds(later, claim))) });
      return false;
    };
    return place(0, -Infinity, []);
  }

  /** Of the claims that can carry a step from `day` on, by `until`, the `most` that hold it up least, the best first. */
  private candidates({ claims, start, end }: Carriers, day: number, until: number, used: readonly number[], most: number): number[] {
    const { low, high } = this.days;
    const best: number[] = [];
    let i = start;
    for (; i < end; i++) {
      const claim = claims[i]!;
      const at = Math.max(low[claim]!, day);
      if (high[claim]! < day || at > until || used.includes(claim)) continue;
      let place = best.length;
      while (place > 0 && this.dayOf(best[place - 1]!, day) > at) place--;
      if (place === most) continue;
      best.splice(place, 0, claim);
      if (best.length > most) best.pop();
      // None holds it up less.
      if (best.length === most && this.dayOf(best[most - 1]!, day) === day) break;
    }
    this.work += i - start;
    return best;
  }

  private dayOf(claim: number, day: number): number {
    return Math.max(this.days.low[claim]!, day);
  }
}

function holds({ claims, start, end }: Carriers, claim: number): boolean {
  const at = seek(claims, start, end, claim);
  return at < end && claims[at] === claim;
}

/** The first place from `at` on whose claim is no lower; O(log of how far that is). */
export function seek(claims: Uint32Array, at: number, end: number, claim: number): number {
  let stride = 1;
  let low = at;
  while (low + stride < end && claims[low + stride]! < claim) {
    low += stride;
    stride *= 2;
  }
  let high = Math.min(end, low + stride);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (claims[middle]! < claim) low = middle + 1;
    else high = middle;
  }
  return low;
}
