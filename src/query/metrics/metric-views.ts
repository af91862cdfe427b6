import type { EntityId } from '../../model/ids.ts';
import type { EntityRef, Filter } from '../filter.ts';

export interface CommunitiesQuery {
  readonly filter?: Filter;
  /** Communities told at most; 12 unless told. */
  readonly limit?: number;
  /** Only among these entities (what is on the canvas); absent = the whole graph. */
  readonly among?: readonly EntityId[];
}

export interface Community {
  readonly key: string;
  /** "Trade and soybeans". */
  readonly label: string;
  /** In words: "The trade cluster: soybeans, farm trade and the trade truce, with Donald Trump; 41 claims inside, 12 to other clusters." */
  readonly says: string;
  readonly size: number;
  /** Claims that tie its members to each other, and to others. */
  readonly inside: number;
  readonly outside: number;
  /** The most central first; at most 40 named. */
  readonly members: readonly EntityRef[];
  /** All members, in that order. */
  readonly ids: readonly EntityId[];
}

export interface CommunitiesView {
  readonly communities: readonly Community[];
  /** Communities and entities in all; entities without ties belong to none. */
  readonly total: number;
  readonly entities: number;
  readonly alone: number;
  /** Newman's modularity of the partition: 0 = no better than chance, above 0.3 = clear clusters. */
  readonly modularity: number;
  /** Method and how to read it, in two sentences. */
  readonly method: string;
}

export type CentralityMeasure = 'degree' | 'claims' | 'betweenness' | 'pagerank' | 'eigenvector';

export interface CentralityQuery {
  readonly measure: CentralityMeasure;
  readonly filter?: Filter;
  /** Entities told at most; 50 unless told. */
  readonly limit?: number;
  readonly among?: readonly EntityId[];
}

export interface CentralityView {
  readonly measure: CentralityMeasure;
  /** All measures with their name and one sentence on what each says, to choose from. */
  readonly measures: readonly { readonly id: CentralityMeasure; readonly label: string; readonly says: string }[];
  /** The highest first; `share` = value over the highest value. */
  readonly scores: readonly { readonly entity: EntityRef; readonly value: number; readonly share: number; readonly rank: number }[];
  readonly entities: number;
  /** false = estimated from a sample; `note` says how. */
  readonly exact: boolean;
  readonly note?: string;
}
