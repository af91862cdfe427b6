import type { Dossier } from '../model/dossier.ts';
import { kinds, type Entity } from '../model/entity.ts';

/**
 * The same dossier with entities by kind and id, claims and conflicts by id: what two readings of one dossier agree on.
 * Lists that are in order already stay the same arrays.
 */
export function canonicalOrder(dossier: Dossier): Dossier {
  const entities = inOrder(dossier.entities, byKindAndId);
  const claims = inOrder(dossier.claims, byId);
  const conflicts = inOrder(dossier.conflicts, byId);
  const same = entities === dossier.entities && claims === dossier.claims && conflicts === dossier.conflicts;
  return same ? dossier : { ...dossier, entities, claims, conflicts };
}

/** By code units, not by locale: every machine must give one order. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function byKindAndId(a: Pick<Entity, 'kind' | 'id'>, b: Pick<Entity, 'kind' | 'id'>): number {
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byId(a, b);
}

function inOrder<T>(items: T[], compare: (a: T, b: T) => number): T[] {
  const sorted = items.every((item, index) => index === 0 || compare(items[index - 1] as T, item) <= 0);
  return sorted ? items : items.toSorted(compare);
}
