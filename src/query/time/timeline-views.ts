import type { Modality, Status } from '../../model/claim.ts';
import type { ClaimId } from '../../model/ids.ts';
import type { Quad } from '../../model/vocabulary.ts';
import type { EntityRef, Filter } from '../filter.ts';
import type { DateView, StatusView } from '../views.ts';

export interface TimelineQuery {
  /** Its window is what is brushed: it marks, and takes nothing away here. Everything else filters, `asOf` too. */
  readonly filter?: Filter;
  /** Lanes at most; 7 unless told. What is in no lane goes to "Other". */
  readonly lanes?: number;
  /** Bins at most; 180 unless told. */
  readonly bins?: number;
  /** Single claims drawn at most, over all lanes; 1500 unless told. Beyond that lanes have bins only. */
  readonly marks?: number;
  /** Events at most, the weightiest; 60 unless told. */
  readonly events?: number;
}

/** Days are counted from 1970-01-01. An interval is all that its date admits; a day is an interval of one day. */
export interface TimeSpan {
  readonly low: number;
  readonly high: number;
  /** The date has no known beginning or end: drawn to the edge, faded. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly uncertain: boolean;
  readonly approximate: boolean;
}

export interface TimelineEvent extends TimeSpan {
  readonly entity: EntityRef;
  readonly when: DateView;
  /** Derived from claims; the furthest that somebody vouches for. */
  readonly status?: Status;
  readonly statuses: readonly StatusView[];
  /** Somebody plans or awaits it and nobody says that it has begun: drawn dashed. */
  readonly planned: boolean;
  /** The date can only be after the as-of date (or after the last publication, where there is none). */
  readonly future: boolean;
  readonly claims: number;
  readonly inWindow: boolean;
  /** Rows so that no two events of a row overlap in time (labels are the view's own matter). */
  readonly level: number;
}

/** One claim of a lane. */
export interface TimelineMark extends TimeSpan {
  readonly claim: ClaimId;
  readonly quad: Quad;
  readonly modality: Modality;
  readonly says: string;
  readonly citation: string;
  readonly inWindow: boolean;
  /** Index into `bins` of its first day. */
  readonly bin: number;
  /** Its date spans more than one bin. */
  readonly spans: boolean;
}

export type QuadCounts = Readonly<Record<Quad, number>>;

export interface TimelineLane {
  readonly key: string;
  readonly label: string;
  /** The topics, events and actors that make the lane, the weightiest issues first; at most 12. */
  readonly topics: readonly EntityRef[];
  readonly claims: number;
  /** Claims that can lie in each bin, by quad class: in the order of `bins`. */
  readonly bins: readonly QuadCounts[];
  /** By first day, then weight; empty where there are too many claims. */
  readonly marks: readonly TimelineMark[];
}

export interface TimelineView {
  /** First and last day of anything shown; null = nothing is dated. */
  readonly extent: { readonly low: number; readonly high: number } | null;
  readonly unit: 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';
  readonly bins: readonly { readonly low: number; readonly high: number; readonly label: string }[];
  readonly events: readonly TimelineEvent[];
  readonly eventsTotal: number;
  readonly undatedEvents: readonly EntityRef[];
  readonly levels: number;
  readonly lanes: readonly TimelineLane[];
  /** All claims under the brush's own histogram: by bin, and how many of them lie in the future. */
  readonly all: readonly { readonly count: number; readonly future: number }[];
  readonly claims: number;
  readonly undated: number;
  /** Claims in the window, and how many of those are about the future (modality future, or dated after the as-of day). */
  readonly inWindow: number;
  readonly inWindowFuture: number;
  /** The brush in days; null = open. */
  readonly window: { readonly low: number | null; readonly high: number | null };
  /** Day of `filter.asOf`; else the latest day on which anything can have been published; null = no source is dated. */
  readonly asOf: number | null;
  /** Days from which something can have been published, for playing "as known on": ascending; `edtf` is the last day that its date admits, by which it was. */
  readonly published: readonly { readonly day: number; readonly edtf: string; readonly text: string; readonly claims: number }[];
  readonly marksCut: boolean;
}
