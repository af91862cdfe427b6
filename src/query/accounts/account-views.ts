import type { ClaimId, ConflictId, EntityId } from '../../model/ids.ts';
import type { Stance } from '../../model/claim.ts';
import type { EntityRef, Filter } from '../filter.ts';
import type { ClaimView, ConflictView, DateView } from '../views.ts';

/**
 * One thing that can be set against another, as text that an address can hold:
 * `account:<actor>@<event>`, `source:<id>`, `speaker:<id>`, `event:<id>` (all that is said of it or in it), `window:<EDTF>` (claims that
 * can lie in it; an interval such as `2025-11/2026-02`, open with `..`).
 */
export type SideKey = string;

/** What a comparison sets against each other: one column. */
export interface SideView {
  readonly key: SideKey;
  readonly is: 'account' | 'source' | 'speaker' | 'event' | 'window';
  /** In full: "Donald Trump's account of the November call". */
  readonly label: string;
  /** For a column's head: "Trump". */
  readonly short: string;
  /** What it is read from, for the second line of a head: "Trump's remarks (November)", "4 sources". */
  readonly detail: string;
  readonly actor?: EntityRef;
  readonly event?: EntityRef;
  readonly when?: DateView;
  /** The sources that are this account; for the other kinds, those that carry its claims (at most 20). */
  readonly sources: readonly EntityRef[];
  /** Admitted claims, and how many rows they touch. */
  readonly claims: number;
  readonly rows: number;
  /** The account itself was read in full: what it does not have, it leaves out. */
  readonly complete: boolean;
}

/** All that a dossier offers for comparison. */
export interface AccountsView {
  /** Accounts first (by event, then actor), then events of a series, speakers and sources, the weightiest first. At most 200 of a kind. */
  readonly sides: readonly SideView[];
  /** Events that follow one another, oldest first: "last time" is the one before. */
  readonly series: readonly { readonly id: string; readonly label: string; readonly events: readonly EntityRef[] }[];
  /** What to show before anything was chosen: the accounts of the last two events of the series with most accounts; else the two weightiest sides of one kind. */
  readonly suggested: readonly SideKey[];
}

export interface CompareQuery {
  readonly sides: readonly SideKey[];
  /** Adds, for every account and event of a series, the one before it. */
  readonly previous?: boolean;
  readonly filter?: Filter;
  /** Only these rows (row keys). */
  readonly rows?: readonly string[];
  /** Rows at most; 120 unless told. */
  readonly limit?: number;
  /** Claims spelled out in a cell at most; none unless told: `best` and `ids` are always there. */
  readonly claims?: number;
}

/**
 * How a side deals with a row. Three grades of silence that are never mixed: `omitted` = a source says that it is left out; `absent` = the
 * account was read in full and does not have it; `not-reported` = not found in what we have, which proves nothing.
 * `denies` = it has a claim here that another side, or whoever else, contradicts.
 */
export type Grade = 'stresses' | 'mentions' | 'denies' | 'omitted' | 'absent' | 'not-reported';

/** A sentence with who says it and where it stands. */
export interface Passage {
  readonly claim: ClaimId;
  readonly says: string;
  readonly attribution: string;
  readonly citation: string;
  readonly quote?: string;
}

/** Where the side stands towards the row, in the words of those who speak in it. */
export interface CellStance {
  readonly stance: Stance | 'both';
  /** -1 against to 1 for: the mean of its claims that take a stance. */
  readonly value: number;
  readonly supports: number;
  readonly opposes: number;
  readonly neutral: number;
}

export interface AccountCell {
  readonly column: number;
  readonly grade: Grade;
  /** Share of the side's attention that goes to this row, 0 to 1; a column's strengths sum to 1 over all rows. */
  readonly strength: number;
  readonly count: number;
  /** All claims behind it, the best first (at most 200), and so many spelled out as were asked for. */
  readonly ids: readonly ClaimId[];
  readonly claims: readonly ClaimView[];
  /** What to show in the cell; absent where nothing is reported. */
  readonly best?: Passage;
  readonly stance?: CellStance;
  /** Contradictions in which a claim of the cell stands. */
  readonly conflicts: readonly ConflictId[];
  /** Against the same side's account of the event before, where that is among the columns. */
  readonly change?: Change;
}

export type RowRelation =
  /** One side leaves out, denies or takes the other stance to what another has. */
  | 'sides-differ'
  /** A claim here is contradicted, by a side or by somebody else. */
  | 'contested'
  | 'one-side'
  | 'both';

export interface AccountRow {
  readonly key: string;
  readonly label: string;
  /** The row's topic or event (an actor, where claims name neither); the event that the accounts are of for `itself`. */
  readonly entity: EntityRef;
  /** The accounts' own event: a different one for each column. */
  readonly itself: boolean;
  /** A part that only one can have had, where the row is about that: "initiator". */
  readonly role?: string;
  readonly relation: RowRelation;
  /** "Sides differ", "contested", "one side only", "both". */
  readonly relationWords: string;
  /** The row's part of the attention divergence (they sum to it), the distance of stances, and what the order goes by; all 0 to 1. */
  readonly attention: number;
  readonly stance: number;
  readonly divergence: number;
  readonly cells: readonly AccountCell[];
  /** Whether any cell changed against the event before. */
  readonly changed: boolean;
}

/** How far two or more sides lie apart; see docs/accounts.md. */
export interface Divergence {
  /** Jensen–Shannon divergence of the attention, base 2 over log2(sides), 0 (equal) to 1 (nothing shared). null = a side has no claims. */
  readonly attention: number | null;
  /** Its square root, a metric for two sides. */
  readonly distance: number | null;
  /** The part of `attention` that rests on rows where no side is merely not reported. */
  readonly established: number;
  /** Mean distance of stances over the rows where at least two sides take one, by attention; null = there is none. */
  readonly stance: number | null;
  /** "Far apart: 0.71 of 1, of which 0.18 rests on reported silence." */
  readonly says: string;
}

export interface ColumnGroup {
  readonly label: string;
  readonly event?: EntityRef;
  readonly when?: DateView;
  readonly columns: readonly number[];
  readonly divergence: Divergence;
}

export interface CompareView {
  readonly columns: readonly SideView[];
  /** Columns of one event stand together; one group where there is nothing to group by. Divergence is measured inside groups of two and more, else over all. */
  readonly groups: readonly ColumnGroup[];
  readonly rows: readonly AccountRow[];
  /** Rows before `limit`. */
  readonly total: number;
  readonly divergence: Divergence;
  /** Attention divergence of every two columns. */
  readonly between: readonly { readonly a: number; readonly b: number; readonly attention: number | null; readonly stance: number | null }[];
  /** One or two sentences: what is most divergent, what changed. */
  readonly says: string;
  readonly counts: { readonly rows: number; readonly differ: number; readonly changed: number; readonly claims: number };
  /** Sides that were asked for and are not in this dossier. */
  readonly unknown: readonly SideKey[];
}

export type ChangeKind = 'new' | 'gone' | 'firmer' | 'softer' | 'shifted' | 'unchanged';

/** Why a change is called what it is; `direction` 1 firmer, -1 softer, 0 neither. */
export interface ChangeReason {
  readonly aspect: 'attention' | 'stance' | 'modality' | 'certainty' | 'quantity' | 'date' | 'content';
  readonly direction: 1 | 0 | -1;
  /** "a figure now: 20 million tons a season", "stressed, was mentioned". */
  readonly says: string;
}

/** What became of a row from one event of a series to the next, by the rules of docs/accounts.md. */
export interface Change {
  readonly kind: ChangeKind;
  /** "firmer", "new", "was stressed": the tag of a cell. */
  readonly tag: string;
  readonly reasons: readonly ChangeReason[];
  readonly was: Grade;
  readonly now: Grade;
  /** Both passages. For `new` there is no `before`, unless a source says that it was left out; for `gone` no `after` likewise. */
  readonly before?: Passage;
  readonly after?: Passage;
  /** The silence on one side is a gap in our sources, not a silence of the account. */
  readonly gap: boolean;
}

export interface ChangesQuery {
  /** The later event; absent = the last event of the series with most accounts. */
  readonly event?: EntityId;
  /** The earlier one; absent = the one before it in its series. */
  readonly against?: EntityId;
  readonly actor?: EntityId;
  readonly filter?: Filter;
}
export interface ChangedRow {
  readonly key: string;
  readonly label: string;
  readonly entity: EntityRef;
  readonly change: Change;
}
export interface ChangesView {
  /** null = no event of this dossier has one before it. */
  readonly before: EntityRef | null;
  readonly after: EntityRef | null;
  readonly actors: readonly {
    readonly actor: EntityRef;
    readonly before: SideKey;
    readonly after: SideKey;
    readonly counts: Readonly<Record<ChangeKind, number>>;
    /** New, gone, shifted, firmer, softer, unchanged; the weightiest first in each. */
    readonly rows: readonly ChangedRow[];
  }[];
  readonly says: string;
}

export interface ContestedQuery {
  readonly filter?: Filter;
  readonly over?: EntityId;
  readonly kind?: 'contradiction' | 'tension';
}
/** Why claims are set against each other: declared by the dossier, or the rule that found it. */
export type ConflictRule = 'declared' | 'role' | 'denial' | 'figure' | 'date' | 'stance';
export interface ContestedItem extends ConflictView {
  readonly rule: ConflictRule;
  /** The rule in one sentence: "Only one can be the initiator of the November call." */
  readonly why: string;
  /** What would settle it: as declared, else by the rule. */
  readonly settles: string;
  /** For each side who stands there, in words: "China's foreign ministry". */
  readonly stands: readonly string[];
}
export interface ContestedView {
  /** Contradictions first, then tensions; by the entity they are over, the weightiest first. */
  readonly groups: readonly { readonly over: EntityRef; readonly items: readonly ContestedItem[]; readonly contradictions: number; readonly tensions: number }[];
  readonly contradictions: number;
  readonly tensions: number;
  readonly claims: number;
}
