import { certainties, type Evidence } from '../model/claim.ts';
import type { EntityTable } from './entity-table.ts';

/** What only few pieces of evidence have; paragraphs and the like of curated claims. */
export interface EvidenceDetail {
  readonly paragraphs: Evidence['paragraphs'];
  readonly voices: readonly number[];
  readonly at: number;
  readonly quote?: string;
  readonly record?: string;
}

export interface EvidenceParts {
  readonly start: Uint32Array;
  readonly source: Int32Array;
  readonly speaker: Int32Array;
  readonly certainty: Uint8Array;
  /** Record numbers of imported rows, -1 = none; null = no row has one. */
  readonly record: Int32Array | null;
  readonly details: ReadonlyMap<number, EvidenceDetail>;
}

const nobody: readonly number[] = Object.freeze([]);

/** Pieces of evidence by index; those of claim c are `start[c] .. start[c + 1] - 1`. */
export class EvidenceColumns {
  readonly count: number;
  /** Claims + 1. */
  readonly start: Uint32Array;
  readonly source: Int32Array;
  /** Who spoke first: the first voice, else the actor whose account the source is, else the source itself. */
  readonly speaker: Int32Array;
  /** Index into `certainties`: 0 stated, 1 hedged, 2 inferred. */
  readonly certainty: Uint8Array;
  readonly #record: Int32Array | null;
  readonly #details: ReadonlyMap<number, EvidenceDetail>;
  readonly #entities: EntityTable;

  constructor(parts: EvidenceParts, entities: EntityTable) {
    this.count = parts.source.length;
    this.start = parts.start;
    this.source = parts.source;
    this.speaker = parts.speaker;
    this.certainty = parts.certainty;
    this.#record = parts.record;
    this.#details = parts.details;
    this.#entities = entities;
  }

  /** Entities that speak, the original speaker first; empty = the source itself. */
  voices(piece: number): readonly number[] {
    return this.#details.get(piece)?.voices ?? nobody;
  }

  /** Where it was said (source or event); -1 = not recorded. */
  at(piece: number): number {
    return this.#details.get(piece)?.at ?? -1;
  }

  paragraphs(piece: number): Evidence['paragraphs'] {
    return this.#details.get(piece)?.paragraphs ?? [];
  }

  quote(piece: number): string | undefined {
    return this.#details.get(piece)?.quote;
  }

  record(piece: number): string | undefined {
    const number = this.#record?.[piece] ?? -1;
    return number >= 0 ? String(number) : this.#details.get(piece)?.record;
  }

  /** The piece in the shape of the model. */
  get(piece: number): Evidence {
    const ids = this.#entities.ids;
    const quote = this.quote(piece);
    const record = this.record(piece);
    const at = this.at(piece);
    return {
      source: ids[this.source[piece]!]!,
      paragraphs: this.paragraphs(piece),
      voices: this.voices(piece).map((voice) => ids[voice]!),
      ...(at >= 0 && { in: ids[at]! }),
      certainty: certainties[this.certainty[piece]!]!,
      ...(quote !== undefined && { quote }),
      ...(record !== undefined && { record }),
    };
  }
}
