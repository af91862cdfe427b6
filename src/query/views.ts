import type { Certainty, Claim, Modality, Polarity, Quantity, Stance, Status } from '../model/claim.ts';
import type { Entity, Kind } from '../model/entity.ts';
import type { ClaimId, ConflictId, EntityId, TypeId } from '../model/ids.ts';
import type { DossierHead } from '../model/dossier.ts';
import type { Family, Quad } from '../model/vocabulary.ts';
import type { EntityRef, FacetName } from './filter.ts';

/*
 * What queries answer: plain data that survives structured clone and JSON, ready to be shown. Everything is ordered by the kernel,
 * with ties broken by id, so that two engines and two machines answer the same.
 */

export interface DateView {
  /** EDTF. */
  readonly edtf: string;
  /** As people write it: "24 Nov 2025". */
  readonly text: string;
  /** Lowest and highest day, counted from 1970-01-01; null = open. */
  readonly low: number | null;
  readonly high: number | null;
}

/** A run of a sentence; `entity` where it names one. */
export interface Span {
  readonly text: string;
  readonly entity?: EntityRef;
}

export interface EvidenceView {
  readonly source: EntityRef;
  /** The source through which it was read, when another carries it. */
  readonly paragraphs: readonly number[];
  /** "7 Insights ¶32", "7 Insights ¶18, 20". */
  readonly citation: string;
  readonly voices: readonly EntityRef[];
  /** "Xi, via Chinese state media"; the source's own name when nobody else speaks. */
  readonly attribution: string;
  readonly in?: EntityRef;
  readonly certainty: Certainty;
  readonly quote?: string;
  readonly published?: DateView;
  readonly record?: string;
}

/** Another claim that this one stands against. */
export interface ConflictRef {
  readonly conflict: ConflictId;
  readonly kind: 'contradiction' | 'tension';
  /** The conflict in one sentence. */
  readonly says: string;
  readonly against: readonly { readonly claim: ClaimId; readonly says: string; readonly attribution: string; readonly citation: string }[];
}

export interface ClaimView {
  readonly id: ClaimId;
  readonly type: TypeId;
  readonly typeLabel: string;
  readonly family: Family;
  readonly quad: Quad;
  /** True where the claim records that an account leaves something out. */
  readonly omission: boolean;
  /** Words for an edge, modality and polarity included: "could sanction". */
  readonly phrase: string;
  readonly says: string;
  readonly spans: readonly Span[];
  readonly from: readonly EntityRef[];
  readonly to: readonly EntityRef[];
  /** Claims in `from` or `to` of a reading. */
  readonly ofClaims: readonly { readonly id: ClaimId; readonly says: string; readonly end: 'from' | 'to' }[];
  readonly about: readonly EntityRef[];
  readonly at?: EntityRef;
  readonly when?: DateView;
  readonly role?: string;
  readonly stance?: Stance;
  readonly status?: Status;
  readonly quantity?: Quantity;
  readonly condition?: { readonly event: EntityRef; readonly holds: 'yes' | 'no' };
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly evidence: readonly EvidenceView[];
  /** Distinct first voices (a source that speaks for itself counts as one). */
  readonly independent: number;
  /** Contradictions first, then tensions (see `kind`): only a contradiction makes the claim contested. */
  readonly contested: readonly ConflictRef[];
  /** Readings of this claim: what it aims at, explains, signals. */
  readonly readings: readonly { readonly id: ClaimId; readonly says: string; readonly attribution: string; readonly citation: string }[];
  /** What an imported record said, kept as it was. */
  readonly native?: Readonly<NonNullable<Claim['native']>>;
}

/** Claims of one relation type and one direction, as seen from one entity. */
export interface RelationGroup {
  readonly key: string;
  readonly type: TypeId;
  readonly family: Family;
  readonly quad: Quad;
  readonly omission: boolean;
  /** Label or inverse label, by direction. */
  readonly label: string;
  /** The part it has; `condition`: the claim holds if it happens; `voice`, `source`: it takes no part, but says so or is where it was read. */
  readonly direction: 'from' | 'to' | 'about' | 'at' | 'condition' | 'voice' | 'source';
  readonly count: number;
  /** The heaviest first; at most `limit` of them. */
  readonly claims: readonly ClaimView[];
}

export interface StatusView {
  readonly status: Status;
  /** Who says so, one attribution each, and the claims. */
  readonly says: readonly { readonly attribution: string; readonly citation: string; readonly claim: ClaimId }[];
}

export interface EntityView {
  readonly ref: EntityRef;
  readonly entity: Entity;
  /** Claims in which it takes part; of a source, those that rest on it as well. */
  readonly claims: number;
  readonly neighbours: number;
  /** Claims before the filter. */
  readonly unfiltered: number;
  /** Claims that it says or carries without taking part in them. */
  readonly vouches?: number;
  readonly when?: DateView;
  /** Earliest and latest date of its claims. */
  readonly span?: DateView;
  /** Derived from claims, events only. */
  readonly statuses: readonly StatusView[];
  /** Entity of the same name in the other guise (Taiwan the actor, Taiwan the issue). */
  readonly namesakes: readonly EntityRef[];
  /** Most frequent partners by kind of actor, for "tied to" chips. */
  readonly partners: readonly { readonly entity: EntityRef; readonly claims: number }[];
  readonly groups: readonly RelationGroup[];
}

/** All admitted claims of one pair of entities and one class, drawn as one edge. */
export interface EdgeView {
  readonly id: string;
  readonly source: EntityId;
  readonly target: EntityId;
  readonly quad: Quad;
  readonly family: Family;
  readonly omission: boolean;
  /** Some claim on it is contested (contradicted; a tension is not). */
  readonly contested: boolean;
  /** How many of its claims are. */
  readonly contestedClaims?: number;
  /** All claims on it are future, hypothetical or negated. */
  readonly unrealised: boolean;
  readonly claims: readonly ClaimId[];
  readonly count: number;
  /** Phrase of the heaviest claim. */
  readonly label: string;
  readonly directed: boolean;
}

export interface NodeView extends EntityRef {
  /** Number of admitted claims that it takes part in; of a source, those that rest on it as well. */
  readonly weight: number;
  /** Neighbours in the whole (filtered) graph. */
  readonly degree: number;
  readonly planned: boolean;
}

/** Entities with the edges among them: what a canvas draws. */
export interface GraphView {
  readonly nodes: readonly NodeView[];
  readonly edges: readonly EdgeView[];
  /** How many entities and claims there are under the filter. */
  readonly total: { readonly entities: number; readonly claims: number };
  /** How many distinct claims the edges stand for. */
  readonly drawn: number;
}

/** One line of the expand menu. */
export interface ExpandOption {
  readonly key: string;
  readonly label: string;
  readonly quad: Quad;
  readonly family: Family;
  readonly omission: boolean;
  /** Neighbours through this relation, and how many of them are not in `shown`. */
  readonly neighbours: number;
  readonly hidden: number;
  /** Hidden neighbours, the heaviest first; at most `limit`. */
  readonly next: readonly EntityRef[];
}

export interface Neighbourhood {
  readonly centre: EntityRef;
  readonly relations: readonly ExpandOption[];
  readonly neighbours: readonly NodeView[];
}

/** The claims that tie two entities directly, and the best indirect ties. */
export interface LinksView {
  readonly a: readonly EntityRef[];
  readonly b: readonly EntityRef[];
  readonly count: number;
  readonly groups: readonly RelationGroup[];
  /** Parts of an end (narrower topics, events within it) that the other end is linked to as well, the most claims first. */
  readonly narrower?: readonly { readonly entity: EntityRef; readonly end: 'a' | 'b'; readonly claims: number }[];
  /** Set where a name was taken for several entities. */
  readonly note?: string;
}

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** Claims with this value under all the other facets of the filter (entities for kind and subtype). */
  readonly count: number;
  readonly quad?: Quad;
  readonly kind?: Kind;
  /** A relation type that records what accounts leave out. */
  readonly omission?: boolean;
}
export interface Facets {
  readonly facets: readonly { readonly name: FacetName; readonly label: string; readonly values: readonly FacetValue[] }[];
  readonly claims: number;
  readonly total: number;
  readonly entities: number;
  readonly totalEntities: number;
  /** Claims per month (or coarser), for the time facet: `low` is the first day of the bin. */
  readonly timeline: readonly { readonly low: number; readonly high: number; readonly label: string; readonly count: number }[];
  readonly undated: number;
}

export interface ConflictView {
  readonly id: ConflictId;
  readonly kind: 'contradiction' | 'tension';
  readonly over: EntityRef;
  readonly says: string;
  readonly settledBy?: string;
  /** Found by a rule, not declared in the dossier. */
  readonly derived?: boolean;
  readonly sides: readonly { readonly holder?: EntityRef; readonly claims: readonly ClaimView[] }[];
}

export interface Statistics {
  readonly entities: Readonly<Record<Kind, number>>;
  readonly claims: number;
  readonly evidence: number;
  /** Claims that another claim contradicts. */
  readonly contested: number;
  /** Claims that pull against another without contradicting it. */
  readonly tensions?: number;
  readonly omissions: number;
  readonly conflicts: number;
  readonly quads: Readonly<Record<Quad, number>>;
  readonly families: readonly { readonly family: Family; readonly claims: number }[];
  readonly types: readonly { readonly type: TypeId; readonly label: string; readonly claims: number }[];
  readonly modalities: Readonly<Record<Modality, number>>;
  readonly sources: readonly { readonly source: EntityRef; readonly claims: number; readonly published?: DateView }[];
  readonly speakers: readonly { readonly speaker: EntityRef; readonly claims: number }[];
  readonly heaviest: Readonly<Record<Kind, readonly { readonly entity: EntityRef; readonly claims: number }[]>>;
  readonly span?: DateView;
}

export interface SearchHit {
  readonly kind: Kind | 'claim';
  readonly id: string;
  readonly label: string;
  /** For an entity its subtype and the alias or the description that matched; for a claim its attribution. */
  readonly detail: string;
  readonly entity?: EntityRef;
  readonly claims: number;
  readonly score: number;
  /** Character ranges of `label` that matched. */
  readonly marks: readonly (readonly [number, number])[];
}
/** What was typed, understood: hits, and, where it names two entities, the question it asks. */
export interface SearchView {
  readonly hits: readonly SearchHit[];
  readonly counts: Readonly<Partial<Record<Kind | 'claim', number>>>;
  /** `soybeans -> taiwan` or `soybeans to taiwan`: paths; `xi taiwan`: links. */
  readonly question?: {
    readonly kind: 'paths' | 'links';
    readonly from: EntityRef;
    readonly to: EntityRef;
    /** All that the name stands for: a polity and its issue. */
    readonly fromAll?: readonly EntityRef[];
    readonly toAll?: readonly EntityRef[];
    /** Further ends between the two: `soybeans to taiwan to japan`. */
    readonly also?: readonly EntityRef[];
  };
}

/** What a name stands for: ids, labels and aliases are accepted; a polity and its issue are both taken. */
export type Resolution =
  | { readonly ok: true; readonly entities: readonly EntityRef[]; readonly note?: string }
  | { readonly ok: false; readonly reason: 'unknown' | 'ambiguous'; readonly name: string; readonly suggestions: readonly EntityRef[] };

/** A question that this graph can answer well, with the figures that say why. */
export interface SuggestedQuestion {
  readonly kind: 'paths' | 'links' | 'entity' | 'conflict' | 'omission';
  readonly text: string;
  readonly detail: string;
  readonly from?: EntityRef;
  readonly to?: EntityRef;
  readonly entity?: EntityRef;
  readonly claim?: ClaimId;
}

export interface Overview {
  readonly head: DossierHead;
  readonly statistics: Statistics;
  readonly graph: GraphView;
  /** Groups of the drawn entities by the claims they share (Louvain), named by their weightiest topic. */
  readonly groups: readonly { readonly label: string; readonly members: readonly EntityId[] }[];
  readonly questions: readonly SuggestedQuestion[];
}
