import { notInside, pairOf, tieFlag, type PairGraph } from './pair-graph.ts';
import type { RouteRule } from './route-enumeration.ts';

/** Lowest and highest day of a claim, by claim; open where unknown. */
export interface ClaimDays {
  readonly low: Int32Array;
  readonly high: Int32Array;
}

export interface StepRuleOptions {
  readonly graph: PairGraph;
  readonly days: ClaimDays;
  /** A step may not rest on something that happened after the next. */
  readonly inOrder: boolean;
  /** Whether a path may end at this node. */
  readonly isGoal: (node: number) => boolean;
}

/**
 * The rules that a path as a whole has to keep (design, section 2):
 * - every step has a claim of its own: one claim never carries two steps;
 * - no detour by the same claims: where two steps' outer ends are tied directly, neither step may rest only on claims that tie those ends;
 * - never up and down again through a hierarchy;
 * - claims that serve ends only (an office, a membership) must be able to hold at the time of the step beside them;
 * - in order: claims can be chosen, one for each step, so that none happened after the next.
 * A beginning that breaks one of them cannot be mended by going on, which is what the enumeration needs.
 */
export class StepRule implements RouteRule {
  private readonly graph: PairGraph;
  private readonly days: ClaimDays;
  private readonly inOrder: boolean;
  private readonly isGoal: (node: number) => boolean;

  constructor(options: StepRuleOptions) {
    this.graph = options.graph;
    this.days = options.days;
    this.inOrder = options.inOrder;
    this.isGoal = options.isGoal;
  }

  /** Whether this graph can break any rule at all; if not, the search goes without. */
  static needed(graph: PairGraph, inOrder: boolean): boolean {
    return inOrder || graph.shared || graph.claimFlags !== null;
  }

  admits(nodes: readonly number[], length: number): boolean {
    const last = length - 1;
    const atEnd = last === 1 || this.isGoal(nodes[last]!);
    const pair = pairOf(this.graph, nodes[last - 1]!, nodes[last]!);
    const here = this.usable(pair, atEnd);
    if (here.length === 0) return false;
    if (length >= 3) {
      const before = this.usable(pairOf(this.graph, nodes[last - 2]!, nodes[last - 1]!), last === 2);
      if (this.upAndDown(before, nodes[last - 2]! < nodes[last - 1]!, here, nodes[last - 1]! < nodes[last]!)) return false;
      if (this.graph.shared && this.detour(before, here, pairOf(this.graph, nodes[last - 2]!, nodes[last]!))) return false;
      if (!this.holdsThen(before, here)) return false;
    }
    if (!this.inOrder && !this.graph.shared) return true;
    const steps: (readonly number[])[] = [];
    for (let i = 1; i < last; i++) steps.push(this.usable(pairOf(this.graph, nodes[i - 1]!, nodes[i]!), i === 1));
    steps.push(here);
    return this.assign(steps);
  }

  /** Places in `graph.claims` that may carry the pair here. */
  usable(pair: number, atEnd: boolean): number[] {
    const { claimStart, claimFlags } = this.graph;
    const places: number[] = [];
    if (pair < 0) return places;
    for (let i = claimStart[pair]!; i < claimStart[pair + 1]!; i++) {
      if (atEnd || claimFlags === null || !(claimFlags[i]! & notInside)) places.push(i);
    }
    return places;
  }

  private upAndDown(before: readonly number[], beforeRises: boolean, here: readonly number[], hereRises: boolean): boolean {
    const { claimFlags } = this.graph;
    if (claimFlags === null) return false;
    // Flags speak of the lower-numbered node; walked the other way, up is down.
    const upBefore = beforeRises ? tieFlag.up : tieFlag.down;
    const downHere = hereRises ? tieFlag.down : tieFlag.up;
    return before.every((i) => (claimFlags[i]! & upBefore) !== 0) && here.every((i) => (claimFlags[i]! & downHere) !== 0);
  }

  private detour(before: readonly number[], here: readonly number[], outer: number): boolean {
    if (outer < 0) return false;
    const { claims, claimStart } = this.graph;
    const ties = (place: number) => {
      for (let i = claimStart[outer]!; i < claimStart[outer + 1]!; i++) if (claims[i] === claims[place]) return true;
      return false;
    };
    return before.every(ties) || here.every(ties);
  }

  private holdsThen(before: readonly number[], here: readonly number[]): boolean {
    const { claimFlags, claims } = this.graph;
    if (claimFlags === null) return true;
    const office = (i: number) => (claimFlags[i]! & tieFlag.endsOnly) !== 0;
    if (!before.every(office) && !here.every(office)) return true;
    const { low, high } = this.days;
    return before.some((i) => here.some((j) => low[claims[i]!]! <= high[claims[j]!]! && low[claims[j]!]! <= high[claims[i]!]!));
  }

  /**
   * Whether each step can be given a claim of its own, in order of time where that is asked. Of a step's claims that no other step could use, the
   * earliest is never worse than another one (exchange argument): only claims that several steps could use are branched over, the earliest first.
   */
  private assign(steps: readonly (readonly number[])[]): boolean {
    const { claims } = this.graph;
    const { low, high } = this.days;
    const users = new Map<number, number>();
    for (const places of steps) for (const i of places) users.set(claims[i]!, (users.get(claims[i]!) ?? 0) + 1);
    const used = new Set<number>();
    const start = (claim: number, day: number): number => (this.inOrder ? Math.max(low[claim]!, day) : day);
    const place = (step: number, day: number): boolean => {
      if (step === steps.length) return true;
      let own = -1;
      const shared: number[] = [];
      for (const i of steps[step]!) {
        const claim = claims[i]!;
        if (this.inOrder && high[claim]! < day) continue;
        if (users.get(claim)! > 1) {
          if (!used.has(claim)) shared.push(claim);
        } else if (own < 0 || start(claim, day) < start(own, day)) own = claim;
      }
      if (own >= 0 && place(step + 1, start(own, day))) return true;
      shared.sort((a, b) => start(a, day) - start(b, day));
      for (const claim of shared) {
        // No better than the claim of its own, with which it did not work.
        if (own >= 0 && start(claim, day) >= start(own, day)) return false;
        used.add(claim);
        if (place(step + 1, start(claim, day))) return true;
        used.delete(claim);
      }
      return false;
    };
    return place(0, -0x80000000);
  }
}
