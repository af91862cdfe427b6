import type { ClaimId, EntityId } from '../model/ids.ts';
import type { Filter } from '../query/filter.ts';
import type { CentralityMeasure } from '../query/metrics/metric-views.ts';
import type { Briefing } from './briefing.ts';

export type View = 'overview' | 'links' | 'paths' | 'accounts' | 'matrix' | 'tables';

/** How the list of paths is ordered: by score, by number of steps, or by the evidence of the weakest step. */
export type PathOrder = 'tells' | 'steps' | 'sure';

/** The question of the paths view; everything that PathQuery needs but the filter. */
export interface PathQuestion {
  readonly from: readonly EntityId[];
  readonly to: readonly EntityId[];
  readonly also: readonly EntityId[];
  readonly through: readonly EntityId[];
  readonly avoid: readonly EntityId[];
  /** Steps of a path at most; 0 = any number. */
  readonly maxSteps: number;
  readonly hubPrice: number;
  readonly inOrder: boolean;
  readonly minIndependent: number;
}

/** What the accounts view sets side by side, and which part of the answer is open. */
export interface AccountsQuestion {
  /** Keys of sides (SideKey) in the order of the columns; empty = what the dossier suggests. */
  readonly sides: readonly string[];
  /** Adds, for each account and event of a series, the one before it. */
  readonly previous: boolean;
  readonly part: 'compare' | 'changes' | 'contested';
  /** The one kind of row or point that is listed; null = all. Belongs to the part: another part begins with all. */
  readonly only: AccountsOnly | null;
  /** Rows asked for at most. */
  readonly limit: number;
}
export type AccountsOnly = 'differ' | 'changed' | 'new' | 'gone' | 'shifted' | 'firmer' | 'softer' | 'contradiction' | 'tension';

/** What the matrix sets against what. The open cell is the selection itself: [row, column]. */
export interface MatrixQuestion {
  /** `stance`: actors by topics and events; `quad`: actors by actors. */
  readonly mode: 'stance' | 'quad';
  readonly order: 'blocks' | 'weight' | 'name';
  /** Columns asked for at most (and rows, where there are more than usual). */
  readonly size: number;
}

/** Which table, and how it is laid out. */
export interface TableQuestion {
  readonly kind: 'claims' | 'entities';
  readonly text: string;
  /** Columns to sort by, the first one first; a `-` before the name = descending. Empty = the table's own order. */
  readonly sort: readonly string[];
  readonly group: string | null;
  /** Columns shown; empty = the usual ones. */
  readonly columns: readonly string[];
}

/** What the canvas shows of the shape of the graph. */
export interface Lens {
  /** Entities are as large as they are central by this measure; null = by the number of their claims. */
  readonly size: CentralityMeasure | null;
  /** Hulls are the communities of the whole graph. */
  readonly groups: boolean;
}

/** All that the address holds and undo restores: two people with the same address see the same thing. */
export interface ViewState {
  readonly view: View;
  /** Selected entities, the last one leads. */
  readonly selection: readonly EntityId[];
  /** Claims whose detail is open: an edge's, or one opened from a list. */
  readonly claims: readonly ClaimId[];
  readonly filter: Filter;
  /** Entities put on the canvas; null = the weightiest, as the overview chooses. */
  readonly shown: readonly EntityId[] | null;
  /** Dragged nodes and where they are. */
  readonly pins: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** The links question; null = the selection's own claims. */
  readonly pair: { readonly a: readonly EntityId[]; readonly b: readonly EntityId[] } | null;
  readonly question: PathQuestion;
  /** Focused path (PathView.id); null = the best. */
  readonly path: string | null;
  readonly allPaths: boolean;
  /** Absent = by what it tells. */
  readonly pathOrder?: PathOrder;
  /** So many of the ways that the answer leaves out are listed behind it. */
  readonly further?: number;
  /** Paths (PathView.id) that are listed first, whatever the ranking says. Absent = none. */
  readonly pinned?: readonly string[];
  /** Paths drawn beside the focused one. Absent = none. */
  readonly together?: readonly string[];
  readonly accounts?: AccountsQuestion;
  readonly matrix?: MatrixQuestion;
  readonly table?: TableQuestion;
  readonly lens?: Lens;
  /** What was collected; undo restores it, the address does not hold it. */
  readonly briefing?: Briefing;
  /** The canvas as a tree. */
  readonly asList: boolean;
  /** Which relation filter chips of the inspector are on. */
  readonly tiedTo: readonly EntityId[];
  /** Opened entities, the last one in the centre; one that `shown` does not hold brings itself and its heaviest neighbours. Absent = none. */
  readonly around?: readonly EntityId[];
  /** Which of `shown` an expansion brought, by the expanded entity: what `collapse` takes away. Absent = none. */
  readonly brought?: Readonly<Record<string, readonly EntityId[]>>;
}
