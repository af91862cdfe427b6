import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';
import type { ScoreTerm } from '../path-views.ts';
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

export interface JudgedPath {
  readonly route: Route;
  readonly steps: readonly JudgedStep[];
  readonly terms: readonly ScoreTerm[];
  readonly score: number;
  readonly thinnest: number;
  readonly throughActors: boolean;
  /** An event that the path enters and leaves by what only came up beside it, -1 = none: then it is no more than a common agenda. */
  readonly agenda: number;
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
  /** What the question multiplies the price of hubs by; 1 unless said. */
  readonly hubPrice?: number;
}
