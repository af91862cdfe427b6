import { ClaimChoice, seek, type Carriers, type ClaimDays } from './claim-choice.ts';
import { pairOf, type PairGraph } from './pair-graph.ts';
import { tieFlag } from './pair-ties.ts';
import type { RouteRule } from './route-enumeration.ts';
import { countUpTo } from './count-up-to.ts';

export type { ClaimDays };

export interface StepRuleOptions {
  /** The claims of each pair ascending. */
  readonly graph: PairGraph;
  readonly days: ClaimDays;
  /** A step may not rest on something that happened after the next. */
  readonly inOrder: boolean;
  /** Whether a path may end at this node. */
  readonly isGoal: (node: number) => boolean;
}

/** What may carry a step between two nodes, and what is true of all of it. */
interface Step extends Carriers {
  readonly key: number;
  /** Every claim says that the lower-numbered node is part of the other one, or the other way. */
  readonly up: boolean;
  readonly down: boolean;
  readonly office: boolean;
}

/** Pairs, and claims copied for them, that are remembered at once. */
const keptPairs = 20_000;
const keptClaims = 500_000;
const keptTurns = 50_000;
/** Steps with fewer claims are compared faster than looked up. */
const quick = 16;

/**
 * The rules that a path as a whole has to keep (design, section 2):
 * - every step has a claim of its own: one claim never carries two steps;
 * - no detour by the same claims: where two steps' outer ends are tied directly, neither step may rest only on claims that tie those ends;
 * - never up and down again through a hierarchy;
 * - claims that serve ends only (an office, a membership) must be able to hold at the time of the step beside them;
 * - in order: claims can be chosen, one for each step, so that none happened after the next.
 * A beginning that breaks one of them cannot be mended by going on, which is what the enumeration needs. What two steps say of each other is
 * remembered, since many paths turn at the same place.
 */
export class StepRule implements RouteRule {
  private readonly graph: PairGraph;
  private readonly days: ClaimDays;
  private readonly inOrder: boolean;
  private readonly isGoal: (node: number) => boolean;
  private readonly choice: ClaimChoice;
  private readonly steps = new Map<number, Step>();
  private copied = 0;
  private readonly turns = new Map<number, boolean>();
  private looked = 0;

  constructor(options: StepRuleOptions) {
    this.graph = options.graph;
    this.days = options.days;
    this.inOrder = options.inOrder;
    this.isGoal = options.isGoal;
    this.choice = new ClaimChoice(options.days, options.inOrder);
  }

  /** Whether this graph can break any rule at all; if not, the search goes without. */
  static needed(graph: PairGraph, inOrder: boolean): boolean {
    return inOrder || graph.shared || graph.claimFlags !== null;
  }

  /** Claims looked at so far. */
  get work(): number {
    return this.looked + this.choice.work;
  }

  admits(nodes: readonly number[], length: number): boolean {
    const last = length - 1;
    const here = this.stepOf(nodes[last - 1]!, nodes[last]!, last === 1 || this.isGoal(nodes[last]!));
    if (here.start === here.end) return false;
    if (length >= 3 && !this.canTurn(this.stepOf(nodes[last - 2]!, nodes[last - 1]!, last === 2), here, nodes[last - 2]!, nodes[last - 1]!, nodes[last]!)) return false;
    if (!this.inOrder && !this.graph.shared) return true;
    const steps: Step[] = [];
    for (let i = 1; i < last; i++) steps.push(this.stepOf(nodes[i - 1]!, nodes[i]!, i === 1));
    steps.push(here);
    return this.choice.isPossible(steps);
  }

  private stepOf(u: number, v: number, atEnd: boolean): Step {
    const key = 2 * pairOf(this.graph, u, v) + Number(atEnd);
    let step = this.steps.get(key);
    if (step === undefined) {
      step = this.read(key, atEnd);
      if (this.steps.size >= keptPairs || this.copied > keptClaims) {
        this.steps.clear();
        this.copied = 0;
      }
      if (step.claims !== this.graph.claims) this.copied += step.end;
      this.steps.set(key, step);
    }
    return step;
  }

  private read(key: number, atEnd: boolean): Step {
    const { claims, claimStart, claimFlags } = this.graph;
    const start = claimStart[key >> 1]!;
    const end = claimStart[(key >> 1) + 1]!;
    if (claimFlags === null) return { key, claims, start, end, up: false, down: false, office: false };
    this.looked += end - start;
    let [all, left] = [0xff, 0];
    for (let i = start; i < end; i++) {
      if (!atEnd && claimFlags[i]! & tieFlag.endsOnly) continue;
      all &= claimFlags[i]!;
      left++;
    }
    const flags = { key, up: (all & tieFlag.up) !== 0, down: (all & tieFlag.down) !== 0, office: (all & tieFlag.endsOnly) !== 0 };
    if (left === end - start) return { claims, start, end, ...flags };
    const inside = claims.subarray(start, end).filter((_, i) => (claimFlags[start + i]! & tieFlag.endsOnly) === 0);
    return { claims: inside, start: 0, end: left, ...flags };
  }

  /** Whether a path may go on from one step to the next: by way of y from x to z. */
  private canTurn(before: Step, here: Step, x: number, y: number, z: number): boolean {
    if (before.end - before.start + here.end - here.start <= quick) return this.turn(before, here, x, y, z);
    const key = before.key * 2 * this.graph.pairs + here.key;
    let can = this.turns.get(key);
    if (can === undefined) {
      can = this.turn(before, here, x, y, z);
      if (this.turns.size >= keptTurns) this.turns.clear();
      this.turns.set(key, can);
    }
    return can;
  }

  private turn(before: Step, here: Step, x: number, y: number, z: number): boolean {
    // What is said of steps speaks of the lower-numbered node; walked the other way, up is down.
    if ((x < y ? before.up : before.down) && (y < z ? here.down : here.up)) return false;
    if (this.graph.shared) {
      const outer = pairOf(this.graph, x, z);
      if (outer >= 0 && (this.isCovered(before, outer) || this.isCovered(here, outer))) return false;
    }
    return !(before.office || here.office) || this.canMeet(before, here);
  }

  /** Whether every claim of a step ties the outer pair as well. */
  private isCovered({ claims, start, end }: Step, outer: number): boolean {
    const { claims: others, claimStart } = this.graph;
    const until = claimStart[outer + 1]!;
    let at = claimStart[outer]!;
    for (let i = start; i < end; i++) {
      this.looked++;
      at = seek(others, at, until, claims[i]!);
      if (at === until || others[at] !== claims[i]) return false;
    }
    return true;
  }

  /** Whether some claim of the one step and some of the other can hold on one day: those of the shorter list by their first day, with the last day that any up to there reaches. */
  private canMeet(before: Step, here: Step): boolean {
    const { low, high } = this.days;
    const [few, many] = before.end - before.start < here.end - here.start ? [before, here] : [here, before];
    this.looked += many.end - many.start + few.end - few.start;
    const sorted = few.claims.slice(few.start, few.end).sort((a, b) => low[a]! - low[b]!);
    const begins = Float64Array.from(sorted, (claim) => low[claim]!);
    let last = -Infinity;
    const reach = Float64Array.from(sorted, (claim) => (last = Math.max(last, high[claim]!)));
    for (let i = many.start; i < many.end; i++) {
      const claim = many.claims[i]!;
      const begun = countUpTo(begins, high[claim]!);
      if (begun > 0 && reach[begun - 1]! >= low[claim]!) return true;
    }
    return false;
  }
}
