import type { EntityId } from '../model/ids.ts';

/** What claims can be counted and filtered by. `kind` and `subtype` speak of entities, the others of claims or their evidence. */
export const facetNames = ['kind', 'subtype', 'family', 'type', 'quad', 'source', 'speaker', 'modality', 'polarity', 'certainty'] as const;
export type FacetName = (typeof facetNames)[number];

/**
 * Which claims are admitted. An absent member admits all. `only` admits a claim that has one of the values; `without` takes the
 * value away: for `source`, `speaker` and `certainty` it removes the pieces of evidence, and with the last piece the claim;
 * for `kind` and `subtype` it removes the entities, and a claim is left as long as one of its participants is.
 */
export interface Filter {
  readonly only?: Partial<Record<FacetName, readonly string[]>>;
  readonly without?: Partial<Record<FacetName, readonly string[]>>;
  /** EDTF dates; a claim is in if its own date, else its event's (`at`), can lie in the window; an undated claim uses its sources' dates. */
  readonly window?: { readonly from?: string; readonly to?: string };
  /** Only what had been published on this EDTF date. */
  readonly asOf?: string;
  readonly contested?: 'only' | 'without';
}

export const noFilter: Filter = Object.freeze({});

/** A named entity with what is needed to show it without asking again. */
export interface EntityRef {
  readonly id: EntityId;
  readonly label: string;
  readonly short: string;
  readonly kind: import('../model/entity.ts').Kind;
  readonly subtype: string;
}
