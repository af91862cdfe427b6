import type { ReadonlySignal } from '@preact/signals-core';
import type { CanvasHandle, HoveredEdge, Intent, Scene } from '../scene/scene.ts';
import type { OpenInput, Progress } from '../engine/engine.ts';
import type { Entity } from '../model/entity.ts';
import type { Issue } from '../model/issue.ts';
import type { ClaimId, EntityId } from '../model/ids.ts';
import type { EntityRef, FacetName, Filter } from '../query/filter.ts';
import type { AccountsView, ChangesView, CompareView, ContestedView } from '../query/accounts/account-views.ts';
import type { PathsView } from '../query/path-views.ts';
import type { ClaimView, DateView, EntityView, Facets, LinksView, Neighbourhood, Overview, Resolution, SearchView } from '../query/views.ts';
import type { MatrixView } from '../query/matrix/matrix-views.ts';
import type { ClaimsTable, ClaimsTableQuery, EntitiesTable, EntitiesTableQuery } from '../query/tables/table-views.ts';
import type { TimelineView } from '../query/time/timeline-views.ts';
import type { CentralityView, CommunitiesView } from '../query/metrics/metric-views.ts';
import type { Briefing, BriefingEdit } from './briefing.ts';
import type { CellReading } from './read-cell.ts';
import type { AccountsQuestion, Lens, MatrixQuestion, PathOrder, PathQuestion, TableQuestion, View, ViewState } from './state.ts';

/** A query's answer on its way: the old value stays until the new one is there. */
export type Resource<T> =
  | { readonly is: 'idle' }
  | { readonly is: 'loading'; readonly since: number; readonly value?: T }
  | { readonly is: 'ready'; readonly value: T }
  | { readonly is: 'failed'; readonly message: string; readonly value?: T }
  | { readonly is: 'cancelled'; readonly value?: T };

export type Opening =
  | { readonly is: 'empty' }
  | { readonly is: 'loading'; readonly name: string; readonly since: number; readonly progress?: Progress }
  | { readonly is: 'open'; readonly name: string; readonly warnings: readonly Issue[] }
  | { readonly is: 'failed'; readonly name: string; readonly issues: readonly Issue[] }
  | { readonly is: 'cancelled'; readonly name: string };

/** Every change of the state is one of these, and can be undone. */
export type Action =
  | { readonly type: 'go'; readonly view: View }
  | { readonly type: 'select'; readonly entity: EntityId; readonly add?: boolean; /** also switch to the links view and put it on the canvas */ readonly open?: boolean }
  | { readonly type: 'select-many'; readonly entities: readonly EntityId[] }
  | { readonly type: 'open-claims'; readonly claims: readonly ClaimId[] }
  | { readonly type: 'clear' }
  | { readonly type: 'show'; readonly entities: readonly EntityId[]; readonly from?: EntityId }
  | { readonly type: 'hide'; readonly entities: readonly EntityId[] }
  /** Takes away what the expansion of this entity brought. */
  | { readonly type: 'collapse'; readonly entity: EntityId }
  | { readonly type: 'reset-canvas' }
  | { readonly type: 'move'; readonly entity: EntityId; readonly x: number; readonly y: number }
  | { readonly type: 'unpin'; readonly entity?: EntityId }
  | { readonly type: 'filter'; readonly filter: Filter }
  | { readonly type: 'toggle-facet'; readonly facet: FacetName; readonly value: string; readonly mode: 'only' | 'without' }
  | { readonly type: 'clear-filter'; readonly facet?: FacetName | 'window' | 'asOf' | 'contested' }
  | { readonly type: 'tied-to'; readonly entities: readonly EntityId[] }
  | { readonly type: 'links'; readonly a: readonly EntityId[]; readonly b: readonly EntityId[] }
  /** Goes to the paths view; a filter, where given, is part of the same change. */
  | { readonly type: 'ask'; readonly question: Partial<PathQuestion>; readonly filter?: Filter }
  | { readonly type: 'swap' }
  | { readonly type: 'focus-path'; readonly path: string | null }
  | { readonly type: 'order-paths'; readonly order: PathOrder }
  /** So many of the ways that an answer leaves out are listed behind it; 0 = none. */
  | { readonly type: 'further'; readonly count: number }
  | { readonly type: 'all-paths'; readonly on: boolean }
  | { readonly type: 'pin-paths'; readonly paths: readonly string[]; readonly on: boolean }
  /** Draws exactly these beside the focused path. */
  | { readonly type: 'together'; readonly paths: readonly string[] }
  /** Goes to the accounts view. */
  | { readonly type: 'compare'; readonly question: Partial<AccountsQuestion> }
  /** Goes to the matrix. */
  | { readonly type: 'matrix'; readonly question: Partial<MatrixQuestion> }
  /** Opens a cell of the matrix, which selects its row and its column. */
  | { readonly type: 'cell'; readonly row: EntityId; readonly column: EntityId }
  /** Goes to the tables; another kind of table begins with its own order and columns. */
  | { readonly type: 'table'; readonly question: Partial<TableQuestion> }
  | { readonly type: 'lens'; readonly lens: Partial<Lens> }
  | { readonly type: 'briefing'; readonly change: BriefingEdit }
  | { readonly type: 'as-list'; readonly on: boolean };

/** A part of the path question that names entities. */
export type PathEnd = 'from' | 'to' | 'also' | 'through' | 'avoid';

/** A name in the address that the dossier does not know, or knows several of. */
export interface UnknownName {
  readonly end: PathEnd;
  readonly name: string;
  readonly suggestions: readonly EntityRef[];
}

export interface Session {
  readonly state: ReadonlySignal<ViewState>;
  readonly opening: ReadonlySignal<Opening>;
  readonly overview: ReadonlySignal<Resource<Overview>>;
  /** The overview of the whole dossier, whatever is filtered; null while none is open. */
  readonly whole: ReadonlySignal<Overview | null>;
  /** Names in the address's path question that nothing here bears; a name is let go when its part of the question changes. */
  readonly unknown: ReadonlySignal<readonly UnknownName[]>;
  /** The dossier that the address speaks of, where another one is open; null = none. Opening it follows the address. */
  readonly foreign: ReadonlySignal<string | null>;
  /** The leading selected entity. */
  readonly entity: ReadonlySignal<Resource<EntityView>>;
  readonly claims: ReadonlySignal<Resource<readonly ClaimView[]>>;
  readonly links: ReadonlySignal<Resource<LinksView>>;
  readonly paths: ReadonlySignal<Resource<PathsView>>;
  readonly facets: ReadonlySignal<Resource<Facets>>;
  /** What can be compared, and the three parts of the accounts view; idle in other views. */
  readonly accounts: ReadonlySignal<Resource<AccountsView>>;
  readonly compare: ReadonlySignal<Resource<CompareView>>;
  readonly changes: ReadonlySignal<Resource<ChangesView>>;
  readonly contested: ReadonlySignal<Resource<ContestedView>>;
  /** The matrix, events and claims in time, and the claims of the selected cell; idle in other views. */
  readonly matrix: ReadonlySignal<Resource<MatrixView>>;
  readonly timeline: ReadonlySignal<Resource<TimelineView>>;
  readonly cell: ReadonlySignal<Resource<CellReading>>;
  /** The communities and the measure that the canvas shows; idle while it shows none. */
  readonly communities: ReadonlySignal<Resource<CommunitiesView>>;
  readonly centrality: ReadonlySignal<Resource<CentralityView>>;
  readonly briefing: ReadonlySignal<Briefing>;
  /** Entities that were selected or asked about, as far as undo goes back, the last first; some. */
  readonly recent: ReadonlySignal<readonly EntityId[]>;
  readonly scene: ReadonlySignal<Scene>;
  /** What the canvas is to show is being asked for; the scene is the one before. */
  readonly scenePending: ReadonlySignal<boolean>;
  /** What is filtered out, in words; empty = nothing. */
  readonly filteredOut: ReadonlySignal<string>;
  /** For the polite live region: "Taiwan selected, 11 neighbours". */
  readonly announcement: ReadonlySignal<string>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** The entity or the edge under the pointer on the canvas; for the hover card the heaviest claim among the entity's drawn edges, or the first few of the edge. */
  readonly hovered: ReadonlySignal<EntityId | null>;
  readonly hoveredEdge: ReadonlySignal<HoveredEdge | null>;
  readonly hoverClaims: ReadonlySignal<Resource<readonly ClaimView[]>>;
  /** The end of the path question that a click on the canvas fills: the one asked for by `fillNext`, else the first empty end; null outside the paths view. */
  readonly filling: ReadonlySignal<PathEnd | null>;
  /** Whose expand menu is open. */
  readonly expanding: ReadonlySignal<EntityId | null>;
  readonly expansion: ReadonlySignal<Resource<Neighbourhood>>;
  dispatch(action: Action): void;
  intent(intent: Intent): void;
  expand(entity: EntityId | null): void;
  /** Names the part of the question that the next choice on the canvas or in its list fills; `instead` is the further end whose place it takes. */
  fillNext(end: PathEnd | null, instead?: EntityId): void;
  undo(): void;
  redo(): void;
  /** Changes the briefing of the present state and of all that undo and redo lead to: what was done elsewhere is not undone here. */
  reworkBriefing(change: (briefing: Briefing) => Briefing): void;
  /** Steps the selection to the next (1) or previous (-1) neighbour of the leading entity. */
  step(direction: 1 | -1): void;
  /** Forgets names of `unknown`: of this end, or all. */
  forgetUnknown(end?: PathEnd): void;
  /** What a name stands for, as the command line takes it; not part of the state. */
  resolve(name: string, signal?: AbortSignal): Promise<Resolution>;
  /** Runs a search now; not part of the state. Rejects with AbortError when aborted. */
  search(text: string, signal?: AbortSignal): Promise<SearchView>;
  /** Claims by id, in that order, for lists; not part of the state. */
  readClaims(ids: readonly ClaimId[], signal?: AbortSignal): Promise<readonly ClaimView[]>;
  /** Entities whole, by id, those that are unknown left out; for citing sources. */
  readEntities(ids: readonly EntityId[]): Promise<readonly Entity[]>;
  /** When these events are, those without a date left out. */
  readDates(ids: readonly EntityId[]): Promise<ReadonlyMap<EntityId, DateView>>;
  /** Rows of the tables; not part of the state. */
  claimsTable(query: ClaimsTableQuery, signal?: AbortSignal): Promise<ClaimsTable>;
  entitiesTable(query: EntitiesTableQuery, signal?: AbortSignal): Promise<EntitiesTable>;
  /** Which of these ids the dossier does not hold (any more). */
  missing(entities: readonly EntityId[], claims: readonly ClaimId[], signal?: AbortSignal): Promise<ReadonlySet<string>>;
  /** An entity by its id, as far as an answer has named it. */
  refOf(id: EntityId): EntityRef | undefined;
  /** More claims of one relation group of the leading entity, or of the pair; at most 20. */
  moreClaims(key: string, offset: number): Promise<readonly ClaimView[]>;
  open(input: OpenInput): Promise<void>;
  cancel(): void;
  retry(): void;
  /** The address of the present state, to share. */
  address(): string;
  /** The address of the state that an action would give; nothing changes. For links that open in a new tab. */
  addressOf(action: Action): string;
  /** Takes the state of an address (browser back and forward, a pasted link); broken or unknown parts are left out, never an error. */
  navigate(address: string): void;
  /** The canvas, once mounted; panels ask it to highlight, fit, zoom. */
  canvas: CanvasHandle | null;
  dispose(): void;
}
