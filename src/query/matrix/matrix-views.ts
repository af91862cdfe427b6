import type { ClaimId, EntityId } from '../../model/ids.ts';
import type { Quad } from '../../model/vocabulary.ts';
import type { EntityRef, Filter } from '../filter.ts';

export interface MatrixQuery {
  /** `stance`: actor by topic and event; `quad`: actor by actor. */
  readonly mode: 'stance' | 'quad';
  readonly filter?: Filter;
  /** `blocks` (unless told): hierarchical clustering with optimal leaf ordering; `weight`: the most claims first; `name`. */
  readonly order?: 'blocks' | 'weight' | 'name';
  /** Rows and columns at most; 40 unless told, and no more than 80. */
  readonly rows?: number;
  readonly columns?: number;
  /** These are in, whatever they weigh. */
  readonly keep?: readonly EntityId[];
}

export interface MatrixHead {
  readonly entity: EntityRef;
  /** Claims in the row or column, those cut off included. */
  readonly claims: number;
  /** Index into `groups` of the axis. */
  readonly group: number;
}

/** supports `+`, opposes `−`, both `±` (claims for and against, or ambiguous ones), neutral `·`, none = claims without a stance. */
export type MatrixStance = 'supports' | 'opposes' | 'both' | 'neutral' | 'none';

/** A filled cell; what is not listed is empty. */
export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  /** Claims, without omissions. */
  readonly count: number;
  readonly stance: MatrixStance;
  readonly supports: number;
  readonly opposes: number;
  readonly ambiguous: number;
  readonly neutral: number;
  /** Claims by quad class. */
  readonly quads: Readonly<Record<Quad, number>>;
  /** The class with most claims (deeds before words, conflict before cooperation where equal). */
  readonly quad: Quad;
  /** Accounts of the actor that leave the topic out, according to a source. */
  readonly omissions: number;
  readonly contested: number;
  /** The weightiest claims first, omissions last; at most 200. */
  readonly claims: readonly ClaimId[];
  /** For the cell's name: "China, soybean purchases: ambiguous, 4 claims, contested". */
  readonly name: string;
}

export interface MatrixView {
  readonly mode: 'stance' | 'quad';
  readonly rows: readonly MatrixHead[];
  readonly columns: readonly MatrixHead[];
  /** Row by row. */
  readonly cells: readonly MatrixCell[];
  /** Blocks along an axis, in order, named by their weightiest member. */
  readonly rowGroups: readonly { readonly label: string; readonly from: number; readonly to: number }[];
  readonly columnGroups: readonly { readonly label: string; readonly from: number; readonly to: number }[];
  readonly order: 'blocks' | 'weight' | 'name';
  /** How it is ordered, in one sentence with the method's name. */
  readonly orderSays: string;
  /** Before the cut. */
  readonly total: { readonly rows: number; readonly columns: number; readonly claims: number };
  /** Claims that the shown cells stand for. */
  readonly shown: number;
  readonly cut: boolean;
  /** "The weightiest 40 of 312 actors and 40 of 95 topics." Empty where nothing is cut. */
  readonly cutSays: string;
}
