import type { DossierHead } from '../model/dossier.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { ClaimColumns } from './claim-columns.ts';
import type { Csr } from './csr.ts';
import type { DateTable } from './date-table.ts';
import type { EntityTable } from './entity-table.ts';
import type { EvidenceColumns } from './evidence-columns.ts';
import type { TypeTable } from './type-table.ts';

/** A conflict by index: declared by the dossier, or derived by a rule. */
export interface StoreConflict {
  readonly id: string;
  readonly kind: 'contradiction' | 'tension';
  readonly over: number;
  readonly says: string;
  readonly settledBy?: string;
  readonly derived: boolean;
  /** `holder` is an entity, -1 = nobody named. */
  readonly sides: readonly { readonly claims: readonly number[]; readonly holder: number }[];
}

/**
 * The compiled, immutable graph. Everything is by index: entities, claims, pieces of evidence, types and dates, in the order of the
 * dossier; ids come in only at the edges. A binary claim takes 16 bytes of columns; what only few claims have is in side tables.
 */
export interface Store {
  readonly head: DossierHead;
  readonly vocabulary: Vocabulary;
  readonly types: TypeTable;
  readonly entities: EntityTable;
  readonly claims: ClaimColumns;
  readonly evidence: EvidenceColumns;
  readonly dates: DateTable;
  /** Entity -> claims in which it takes part in any role, each once, ascending. */
  readonly adjacency: Csr;
  /** Entity -> claims that it vouches for (as source, voice, or where it was said), each once, ascending; built when first asked for. */
  readonly vouched: Csr;
  /** Declared ones first, then derived ones. */
  readonly conflicts: readonly StoreConflict[];
  /** Indices into `conflicts`. */
  conflictsOf(claim: number): readonly number[];
  /** Claims that are readings of this one. */
  readings(claim: number): readonly number[];
}
