import type { Certainty, Modality, Polarity, Quantity, Stance } from '../../model/claim.ts';
import type { ClaimId } from '../../model/ids.ts';
import type { Kind } from '../../model/entity.ts';
import type { Family, Quad } from '../../model/vocabulary.ts';
import type { EntityRef, Filter } from '../filter.ts';
import type { DateView } from '../views.ts';

export type ClaimColumn =
  | 'says' | 'type' | 'family' | 'quad' | 'from' | 'to' | 'about' | 'at' | 'when' | 'stance' | 'quantity' | 'modality' | 'polarity' | 'certainty'
  | 'source' | 'speaker' | 'citation' | 'independent' | 'contested' | 'weight';
export type EntityColumn = 'label' | 'kind' | 'subtype' | 'claims' | 'neighbours' | 'when' | 'sources' | 'contested' | 'supports' | 'opposes' | 'omissions';

export interface TableQuery<Column extends string> {
  readonly filter?: Filter;
  /** Words that a row must contain, each of them somewhere; accents and case do not matter. */
  readonly text?: string;
  readonly sort?: readonly { readonly column: Column; readonly descending?: boolean }[];
  /** Rows of one value stand together, the largest group first. */
  readonly group?: Column;
  /** Only rows of this group (its key). */
  readonly only?: string;
  readonly offset?: number;
  /** 100 unless told; at most 5000. */
  readonly limit?: number;
}

export interface TableColumn<Column extends string> {
  readonly id: Column;
  readonly label: string;
  readonly numeric: boolean;
  readonly sortable: boolean;
  readonly groupable: boolean;
  /** Shown unless the user chooses. */
  readonly usual: boolean;
}

export interface TableGroup {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Place of its first row in the whole order. */
  readonly offset: number;
}

export interface TableView<Column extends string, Row> {
  readonly columns: readonly TableColumn<Column>[];
  /** Rows that match, and rows before `text`. */
  readonly total: number;
  readonly all: number;
  readonly offset: number;
  readonly rows: readonly Row[];
  /** Present where grouped. */
  readonly groups?: readonly TableGroup[];
}

export interface ClaimRow {
  readonly id: ClaimId;
  readonly says: string;
  readonly typeLabel: string;
  readonly family: Family;
  readonly quad: Quad;
  readonly from: readonly EntityRef[];
  readonly to: readonly EntityRef[];
  readonly about: readonly EntityRef[];
  readonly at?: EntityRef;
  /** Its own date, else its event's. */
  readonly when?: DateView;
  readonly stance?: Stance;
  readonly quantity?: Quantity;
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly sources: readonly EntityRef[];
  readonly speakers: readonly EntityRef[];
  readonly citation: string;
  readonly attribution: string;
  readonly independent: number;
  readonly contested: boolean;
  readonly omission: boolean;
  readonly weight: number;
  /** Key of its group, where grouped. */
  readonly group?: string;
}

export interface EntityRow {
  readonly entity: EntityRef;
  readonly kind: Kind;
  readonly subtype: string;
  readonly claims: number;
  readonly neighbours: number;
  readonly when?: DateView;
  /** Distinct sources of its claims. */
  readonly sources: number;
  readonly contested: number;
  /** Claims that support or oppose it (topics and events), and accounts that leave it out. */
  readonly supports: number;
  readonly opposes: number;
  readonly omissions: number;
  readonly group?: string;
}

export type ClaimsTableQuery = TableQuery<ClaimColumn>;
export type EntitiesTableQuery = TableQuery<EntityColumn>;
export type ClaimsTable = TableView<ClaimColumn, ClaimRow>;
export type EntitiesTable = TableView<EntityColumn, EntityRow>;
