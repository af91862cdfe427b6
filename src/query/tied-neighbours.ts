import { ROLE_A, ROLE_E, ROLE_F, ROLE_T } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import { forEachDrawnTie } from '../store/ties.ts';
import { pair } from '../store/type-table.ts';
import { vouches, type Admit } from './admit.ts';

const SOURCE = 3;
const firstRole: readonly number[] = rolesOfPairs(0);
const secondRole: readonly number[] = rolesOfPairs(1);

function rolesOfPairs(end: 0 | 1): number[] {
  const roles: number[] = [];
  const set = (index: number, first: number, second: number): void => {
    roles[index] = end === 0 ? first : second;
  };
  set(pair.FF, ROLE_F, ROLE_F);
  set(pair.FT, ROLE_F, ROLE_T);
  set(pair.FA, ROLE_F, ROLE_A);
  set(pair.FE, ROLE_F, ROLE_E);
  set(pair.TT, ROLE_T, ROLE_T);
  set(pair.TA, ROLE_T, ROLE_A);
  set(pair.TE, ROLE_T, ROLE_E);
  set(pair.AA, ROLE_A, ROLE_A);
  set(pair.AE, ROLE_A, ROLE_E);
  return roles;
}

/** Visits what an entity is tied to by its admitted claims: the claim, the neighbour, and the role that the entity itself has in the tie. Hidden neighbours are passed over. */
export function forEachNeighbour(store: Store, admitted: Admit, entity: number, visit: (claim: number, neighbour: number, role: number) => void): void {
  const { start, items } = store.adjacency;
  for (let i = start[entity]!; i < start[entity + 1]!; i++) {
    const claim = items[i]!;
    if (admitted.claims[claim] === 0) continue;
    forEachDrawnTie(store, claim, (a, b, tied) => {
      if (a === entity && admitted.hidden[b] === 0) visit(claim, b, firstRole[tied]!);
      else if (b === entity && admitted.hidden[a] === 0) visit(claim, a, secondRole[tied]!);
    });
  }
}

/** Number of admitted claims that an entity takes part in; of a source, those that rest on it as well. */
export function weightOf(store: Store, admitted: Admit, entity: number): number {
  const { start, items } = store.adjacency;
  if (store.entities.kind[entity] === SOURCE) return weightOfSource(store, admitted, entity);
  if (admitted.all) return start[entity + 1]! - start[entity]!;
  let weight = 0;
  for (let i = start[entity]!; i < start[entity + 1]!; i++) weight += admitted.claims[items[i]!]!;
  return weight;
}

function weightOfSource(store: Store, admitted: Admit, source: number): number {
  const claims = new Set<number>();
  for (const { start, items } of [store.adjacency, store.vouched]) {
    for (let i = start[source]!; i < start[source + 1]!; i++) {
      const claim = items[i]!;
      if (admitted.claims[claim] === 1 && (start === store.adjacency.start || admitted.all || vouches(store, admitted, source, claim))) claims.add(claim);
    }
  }
  return claims.size;
}

/** How many different entities one is tied to; `stamp` is a scratch array of one cell an entity, `mark` a value not yet in it. */
export function degreeOf(store: Store, admitted: Admit, entity: number, stamp: Int32Array, mark: number): number {
  let degree = 0;
  forEachNeighbour(store, admitted, entity, (_, neighbour) => {
    if (stamp[neighbour] === mark) return;
    stamp[neighbour] = mark;
    degree++;
  });
  return degree;
}
