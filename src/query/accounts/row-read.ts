import type { DateView } from '../views.ts';
import type { Grade, RowRelation } from './account-views.ts';
import type { RowFacts } from './side-facts.ts';

/** One cell, before it is spelled out. */
export interface CellFacts {
  readonly facts: RowFacts | undefined;
  readonly grade: Grade;
  /** Contradictions its claims stand in, and those claims. */
  readonly conflicts: readonly number[];
  readonly contested: ReadonlySet<number>;
  /** Another of the compared sides has a claim here that contradicts one of this. */
  readonly rival: boolean;
}

/** One row, before it is spelled out. */
export interface RowRead {
  readonly row: number;
  readonly cells: readonly CellFacts[];
  readonly relation: RowRelation;
  /** Part of the attention divergence, inside groups where there are groups (their mean). */
  readonly attention: number;
  readonly divergence: number;
}

/** Columns of one event; -1 = one group of all. */
export interface GroupDraft {
  readonly event: number;
  readonly when?: DateView;
  readonly columns: readonly number[];
}
