import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';
import type { ScoreTerm } from '../path-views.ts';
import type { Tie } from './judged-step.ts';
import type { PairGraph } from './pair-graph.ts';
import type { Route } from './route-enumeration.ts';
import type { ClaimDays } from './step-rule.ts';
import type { StepWeights } from './weighed-pair.ts';

/** A step with its claims weighed: the first tie is the one read out. */
export interface JudgedStep extends StepWeights {
  readonly from: number;
  readonly to: number;
  /** The inner entity is a part of the path's end (Taiwan's defence, of Taiwan): it stands for the end, and the step says nothing new. */
  readonly within: boolean;
}

/** The steps that say something of their own; all where none does. */
export function thatCount(steps: readonly JudgedStep[]): readonly JudgedStep[] {
  const telling = steps.filter((step) => !step.within);
  return telling.length === 0 ? steps : telling;
}

/** What hangs on an event by a tie that only places it beside that. */
export interface AgendaSide {
  readonly event: number;
  readonly other: number;
  readonly tie: Tie;
}

/**
 * What a path that comes apart has in place of a connection: claims that meet at actors, gatherings or hubs and have nothing particular in common (`facts`), something that is only set beside
 * what it is tied to (`hangs`), two things that both bear on a third (`collider`).
 */
export type Apart =
  | { readonly is: 'facts'; readonly at: readonly number[] }
  | { readonly is: 'hangs'; readonly end: number; readonly on: number; readonly tie: Tie }
  | { readonly is: 'collider'; readonly one: number; readonly other: number; readonly on: number };

export interface JudgedPath {
  readonly route: Route;
  readonly steps: readonly JudgedStep[];
  readonly terms: readonly ScoreTerm[];
  readonly score: number;
  readonly thinnest: number;
  readonly throughActors: boolean;
  /** Where it is no more than a common agenda: how either side hangs on an event by what only came up beside it. Empty = it is more. */
  readonly agenda: readonly AgendaSide[];
  /** Where it comes apart, if no source connects its parts; empty = nowhere. */
  readonly apart: readonly Apart[];
  readonly stutters: boolean;
  /** What it hinges on: of the entities passed the greatest hub, where the surroundings of the two ends meet (of an agenda its event); -1 = it passes nothing. */
  readonly hinge: number;
}

/** What judging needs of the graph that was searched. */
export interface Judging {
  readonly store: Store;
  readonly admit: Admit;
  readonly graph: PairGraph;
  readonly days: ClaimDays;
  readonly inOrder: boolean;
  /** Every claim of a pair is weighed, not only the heaviest: the order in time, or the number of voices, may hang on any. */
  readonly everyClaim: boolean;
  /** What the question multiplies the price of hubs by; 1 unless said. */
  readonly hubPrice?: number;
}
