import { quads } from '../../model/vocabulary.ts';
import { modalityOf, quadIndex } from '../../store/claim-flags.ts';
import { forEachParticipant, ROLE_A, ROLE_ACCOUNT_ACTOR, ROLE_F, ROLE_T } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { forEachTie } from '../../store/ties.ts';
import { pair, TYPE_NAMESAKE, TYPE_OMISSION, TYPE_VIA_ACCOUNT } from '../../store/type-table.ts';
import { stanceTowards, StanceTally } from '../accounts/stance-of.ts';
import type { Admit } from '../admit.ts';

const ACTOR = 0;
const TOPIC = 1;
const EVENT = 2;

/** One cell while it is counted. */
export interface CellCounts {
  readonly row: number;
  readonly column: number;
  readonly claims: number[];
  readonly omissions: number[];
  readonly stance: StanceTally;
  readonly quads: Uint32Array;
}

export type Place = (claim: number, row: number, column: number, role: number, omission: boolean) => void;

/**
 * Visits the cells of an actor by topic-and-event matrix: whoever stands in `from` with each topic and event that the claim is to or about (a polity
 * that it is to stands for its issue); for accounts the actor whose account it is. A cell is visited once a claim; `role` is the topic's.
 */
export function forEachStance(store: Store, admitted: Admit, namesake: Int32Array, place: Place): void {
  const { claims, entities, types } = store;
  const actors: number[] = [];
  const topics: number[] = [];
  const roles: number[] = [];
  for (let claim = 0; claim < claims.count; claim++) {
    if (admitted.claims[claim] === 0) continue;
    const flags = types.flags[claims.type[claim]!]!;
    if ((flags & TYPE_NAMESAKE) !== 0) continue;
    const account = (flags & TYPE_VIA_ACCOUNT) !== 0;
    actors.length = topics.length = roles.length = 0;
    forEachParticipant(store, claim, (entity, role) => {
      const kind = entities.kind[entity]!;
      if (kind === ACTOR && role === (account ? ROLE_ACCOUNT_ACTOR : ROLE_F)) {
        if (!actors.includes(entity)) actors.push(entity);
        return;
      }
      if (role !== ROLE_T && role !== ROLE_A) return;
      const topic = kind === ACTOR ? namesake[entity]! : kind === TOPIC || kind === EVENT ? entity : -1;
      if (topic < 0 || topics.includes(topic)) return;
      topics.push(topic);
      roles.push(role);
    });
    const omission = (flags & TYPE_OMISSION) !== 0;
    for (const actor of actors) for (let i = 0; i < topics.length; i++) place(claim, actor, topics[i]!, roles[i]!, omission);
  }
}

/** Visits the cells of an actor by actor matrix: `from` to `to`, and each way between those who act together. */
export function forEachDealing(store: Store, admitted: Admit, place: Place): void {
  const { claims, entities, types } = store;
  for (let claim = 0; claim < claims.count; claim++) {
    if (admitted.claims[claim] === 0 || types.relations[claims.type[claim]!]!.endsOnly) continue;
    forEachTie(store, claim, (a, b, tied) => {
      if (entities.kind[a] !== ACTOR || entities.kind[b] !== ACTOR) return;
      if (tied === pair.FT) place(claim, a, b, ROLE_T, false);
      else if (tied === pair.FF) {
        place(claim, a, b, ROLE_F, false);
        place(claim, b, a, ROLE_F, false);
      }
    });
  }
}

/** Counts the visited cells of the chosen rows and columns (entity -> its place; -1 = not chosen). */
export function countCells(store: Store, visit: (place: Place) => void, rowAt: Int32Array, columnAt: Int32Array, columns: number): Map<number, CellCounts> {
  const cells = new Map<number, CellCounts>();
  visit((claim, actor, other, role, omission) => {
    const [row, column] = [rowAt[actor]!, columnAt[other]!];
    if (row < 0 || column < 0) return;
    const key = row * columns + column;
    let cell = cells.get(key);
    if (cell === undefined) cells.set(key, (cell = { row, column, claims: [], omissions: [], stance: new StanceTally(), quads: new Uint32Array(quads.length) }));
    if (omission) {
      if (cell.omissions.at(-1) !== claim) cell.omissions.push(claim);
      return;
    }
    if (cell.claims.at(-1) === claim) return;
    cell.claims.push(claim);
    const flags = store.claims.flags[claim]!;
    cell.quads[quadIndex(flags)]!++;
    const stance = stanceTowards(store, claim, role);
    if (stance !== undefined) cell.stance.add(modalityOf(flags) === 'hypothetical' ? 'ambiguous' : stance);
  });
  return cells;
}
