import type { Family } from '../model/vocabulary.ts';
import {
  ROLE_A, ROLE_ACCOUNT_ACTOR, ROLE_ACCOUNT_EVENT, ROLE_C, ROLE_E, ROLE_F, ROLE_T,
} from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import { TYPE_OMISSION } from '../store/type-table.ts';
import type { Admit } from './admit.ts';
import { compareText, heaviest } from './claim-order.ts';
import { claimView } from './claim-view.ts';
import type { RelationGroup } from './views.ts';

export type Direction = RelationGroup['direction'];

/** Claims of one type as seen from one direction, not yet made into views. */
export interface RelationRow {
  readonly key: string;
  readonly type: number;
  readonly direction: Direction;
  /** Whether an occasion stands there instead of a speaker: what was said at it. */
  readonly occasion: boolean;
  readonly claims: number[];
}

/** Where an entity stands in a claim, by its roles as bits: the first of from, to, about, at, condition. An account's actor stands with it, its event is `at`. */
export function directionOf(roles: number): Direction {
  if ((roles & ((1 << ROLE_F) | (1 << ROLE_ACCOUNT_ACTOR))) !== 0) return 'from';
  if ((roles & (1 << ROLE_T)) !== 0) return 'to';
  if ((roles & (1 << ROLE_A)) !== 0) return 'about';
  if ((roles & ((1 << ROLE_E) | (1 << ROLE_ACCOUNT_EVENT))) !== 0) return 'at';
  if ((roles & (1 << ROLE_C)) !== 0) return 'condition';
  return 'voice';
}

/** Collects claims into rows by type and direction. */
export class RelationRows {
  readonly #rows = new Map<string, RelationRow>();
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
  }

  add(claim: number, direction: Direction, occasion = false): void {
    const type = this.#store.claims.type[claim]!;
    const key = `${direction}:${this.#store.types.relations[type]!.id}`;
    const row = this.#rows.get(key);
    if (row === undefined) this.#rows.set(key, { key, type, direction, occasion, claims: [claim] });
    else row.claims.push(claim);
  }

  get(key: string): RelationRow | undefined {
    return this.#rows.get(key);
  }

  /** By family (`familyOrder`), the weightiest relations first; what is left out, and what it only says, at the end; ties by key. */
  sorted(): RelationRow[] {
    const { weight } = this.#store.claims;
    const total = (row: RelationRow): number => row.claims.reduce((sum, claim) => sum + weight[claim]!, 0);
    return [...this.#rows.values()]
      .map((row) => ({ row, rank: rank(this.#store, row), total: total(row) }))
      .sort((a, b) => a.rank - b.rank || b.total - a.total || compareText(a.row.key, b.row.key))
      .map(({ row }) => row);
  }
}

/** The row as a view with its heaviest claims from `offset`. */
export function relationGroup(store: Store, admitted: Admit, row: RelationRow, offset: number, limit: number): RelationGroup {
  const relation = store.types.relations[row.type]!;
  const top = heaviest(store, row.claims, offset, limit);
  return {
    key: row.key,
    type: relation.id,
    family: relation.family,
    quad: quadOfRow(store, row),
    omission: isOmission(store, row.type),
    label: directionLabel(store, row),
    direction: row.direction,
    count: row.claims.length,
    claims: top.map((claim) => claimView(store, claim, admitted)),
  };
}

/** A relation type's words from one of its ends. */
export function directionLabel(store: Store, row: RelationRow): string {
  const { label, inverse } = store.types.relations[row.type]!;
  switch (row.direction) {
    case 'from':
    case 'source':
      return label;
    case 'to':
      return inverse;
    case 'about':
      return `${label}, about this`;
    case 'at':
      return `${label}, on this occasion`;
    case 'condition':
      return `${label}, depending on this`;
    case 'voice':
      return row.occasion ? `said there: ${label}` : `says: ${label}`;
  }
}

export const isOmission = (store: Store, type: number): boolean => (store.types.flags[type]! & TYPE_OMISSION) !== 0;

/** Quad class of most of the row's claims. */
function quadOfRow(store: Store, row: RelationRow): RelationGroup['quad'] {
  const counts = new Map<RelationGroup['quad'], number>();
  for (const claim of row.claims) counts.set(store.claims.quad(claim), (counts.get(store.claims.quad(claim)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]![0];
}

/** What was done and what stands are asked for first, then what accounts make of it; how things hang together explains them. */
const familyOrder: readonly Family[] = ['interaction', 'view', 'account', 'outlook', 'structure', 'reading'];

function rank(store: Store, row: RelationRow): number {
  if (row.direction === 'voice' || row.direction === 'source') return familyOrder.length + 1;
  if (isOmission(store, row.type)) return familyOrder.length;
  return familyOrder.indexOf(store.types.relations[row.type]!.family);
}
