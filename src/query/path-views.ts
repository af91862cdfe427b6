import type { ClaimId, EntityId } from '../model/ids.ts';
import type { EntityRef, Filter } from './filter.ts';
import type { ClaimView } from './views.ts';

export interface PathQuery {
  /** Ids; several at one end when a name stands for a polity and its issue. */
  readonly from: readonly EntityId[];
  readonly to: readonly EntityId[];
  /** Further ends: the best small graph that connects them all. */
  readonly also?: readonly EntityId[];
  readonly k?: number;
  readonly maxSteps?: number;
  readonly through?: readonly EntityId[];
  /** Of each group (the namesakes that one name stands for) every path passes one at least. */
  readonly throughOneOf?: readonly (readonly EntityId[])[];
  readonly avoid?: readonly EntityId[];
  readonly avoidKinds?: readonly string[];
  /** A step may not rest on something that happened after the next. */
  readonly inOrder?: boolean;
  /** Every step must have at least so many independent voices. */
  readonly minIndependent?: number;
  /** Multiplies the price of an intermediate entity; 1 is the design's 256 ln(degree). */
  readonly hubPrice?: number;
  readonly filter?: Filter;
  /** How many candidates the kernel may look at before it says that it was cut. */
  readonly budget?: number;
  /** So many of the ways that are left out else are told as well, the best first, of which each passes something that none before it passes: behind all others, by the reason for which they are left out. */
  readonly further?: number;
}

export interface PathStep {
  readonly from: EntityRef;
  readonly to: EntityRef;
  /** The claims that tie the two, the best first: the first is the one that is read out. */
  readonly claims: readonly ClaimView[];
  /** Claims that tie the two in all; `claims` holds the first dozen. */
  readonly count: number;
  /** True when the step is walked against the claim's direction. */
  readonly against: boolean;
  /** Roles that the best claim ties here, such as `F-T`. */
  readonly roles: string;
  readonly cost: number;
  /** Strength of the step's evidence, 0 to 1. */
  readonly strength: number;
  /** hypothetical, negated, hedged, contested, only “comes before”: what the reader must be told. */
  readonly cautions: readonly string[];
  /** Where it was done, in words ("in the February call"), when an end of the step is that event and the sentence does not name it. */
  readonly where?: string;
  /** The inner entity is part of what was asked about and stands for it (Taiwan's defence for Taiwan): the step does not count in the score. */
  readonly within?: true;
  /** The claim read out only places the two side by side: an agenda, an order in time, a contrast. */
  readonly beside?: true;
  /** What stands against the claim read out: of each kind of conflict the claim that has most to do with the step. */
  readonly opposing: readonly OpposingView[];
  /** Accounts that leave this out. */
  readonly leftOutBy: readonly { readonly claim: ClaimId; readonly says: string; readonly citation: string }[];
}

/** A claim that stands against the one read out: its sentence, or, of a tension, what the conflict is about (then nobody is attributed). */
export interface OpposingView {
  readonly kind: 'contradiction' | 'tension';
  readonly claim: ClaimId;
  readonly says: string;
  readonly attribution: string;
  readonly citation: string;
}

/** One term of a path's score, 0 to 1, with the words that explain it. */
export interface ScoreTerm {
  readonly name: 'weakest' | 'specific' | 'sources' | 'order' | 'sure' | 'short';
  readonly label: string;
  readonly value: number;
  readonly words: string;
  readonly weight: number;
}

export interface PathView {
  readonly id: string;
  readonly cost: number;
  readonly entities: readonly EntityRef[];
  readonly steps: readonly PathStep[];
  /** 0 to 100. */
  readonly score: number;
  readonly terms: readonly ScoreTerm[];
  /** Index of the thinnest step, why ("its claim is inferred"), and both as a sentence that names the step. */
  readonly thinnest: { readonly step: number; readonly why: string; readonly says: string; /** No step is thinner than another. */ readonly even?: true; /** Further steps that are as thin for the same reasons. */ readonly also?: readonly number[] };
  /** Whether an actor stands in the middle: the two families of the design, ranked apart. */
  readonly throughActors: boolean;
  /** Set where the path is no more than a common agenda: a sentence that says so. */
  readonly agenda?: string;
  /** Set where the path comes apart: at each place what it has there instead of a connection, in sentences. */
  readonly apart?: string;
  readonly family: string;
  /** Index of the step that says most: its sentence stands for the path where one has to do. Absent = the first. */
  readonly telling?: number;
  /** The path as a short paragraph with citations. */
  readonly text: string;
}

/**
 * Groups of families, shown one after another: `lead` the best path through an actor where those without are hardly worth it; `any` where an end is an actor,
 * so that passing one tells nothing; `beside` a direct tie that only sets the two side by side; `nearest` the shortest way where nothing connects the two;
 * `apart` what only meets somewhere, by the shortest way; `further` what is left out else.
 */
export type PathGroup = 'direct' | 'beside' | 'lead' | 'nearest' | 'without-actors' | 'through-actors' | 'any' | 'apart' | 'agenda' | 'further';

export interface PathFamily {
  readonly key: string;
  readonly group: PathGroup;
  /** What the group is called: "Without an actor in between". */
  readonly heading: string;
  /** Says what the paths have in common: "Through the November call". */
  readonly label: string;
  /** What that is, in a word: "call", "issue", "state". Absent where the label says it, or they pass nothing. */
  readonly kind?: string;
  readonly throughActors: boolean;
  readonly paths: readonly PathView[];
}

/** A change that would give a path, tried out. */
export interface Loosening {
  /** As a sentence begins: "With up to 3 steps". */
  readonly change: string;
  /** Paths shown then. */
  readonly paths: number;
  /** Steps of the shortest. */
  readonly best?: number;
  readonly query: PathQuery;
}

/** The best small graph that connects three or more ends: a tree. */
export interface ConnectionView {
  readonly ends: readonly EntityRef[];
  readonly entities: readonly EntityRef[];
  /** Each step away from the first end, of which each begins at it or where another one ends. */
  readonly steps: readonly PathStep[];
  readonly cost: number;
  readonly method: 'exact' | 'approximate' | 'joined';
  /** How the tree was found and how far from the best it can be. */
  readonly says: string;
  /** Index of the thinnest step, why, and both as a sentence. */
  readonly thinnest: PathView['thinnest'];
  /** Set where the tree connects nothing: all that its ends share is one event at which they came up, or its branches come apart; in sentences. */
  readonly agenda?: string;
  /** The claims as a paragraph with citations, and these two sentences. */
  readonly text: string;
}

export interface PathsView {
  readonly query: PathQuery;
  readonly from: readonly EntityRef[];
  readonly to: readonly EntityRef[];
  readonly families: readonly PathFamily[];
  readonly count: number;
  /** Ways that were judged, pass something that none of the others passes, and are in none of the families; absent = none. */
  readonly leftOut?: number;
  /** True when the budget ended the search. */
  readonly cut: boolean;
  /** Where further ends were given (`also`) and they hang together. */
  readonly connection?: ConnectionView;
  /** Set when nothing was found; of a search that was cut it says only what easier questions found. */
  readonly none?: {
    readonly says: string;
    /** Ends that are sources: what they say ties others, they themselves are tied to nothing. */
    readonly sources: readonly EntityRef[];
    readonly loosenings: readonly Loosening[];
    /** What each end can reach under the limits, the nearest first. */
    readonly nearFrom: readonly EntityRef[];
    readonly nearTo: readonly EntityRef[];
  };
  /** Set where nothing connects the two, or only what is far-fetched, though there are paths: a sentence that says so, a heading before its colon. */
  readonly unconnected?: string;
  /** The question without its limits, where something connects the two then. */
  readonly freer?: PathQuery;
  readonly notes: readonly string[];
}
