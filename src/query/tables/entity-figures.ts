import { forEachParticipant, ROLE_A, ROLE_T } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { stanceTowards } from '../accounts/stance-of.ts';
import type { Admit } from '../admit.ts';
import { isContested } from '../contested.ts';
import { isOmission } from '../relation-groups.ts';
import type { Steps } from '../steps.ts';
import { weightOf } from '../tied-neighbours.ts';

/** Figures of every entity under a filter, by index. */
export interface EntityFigures {
  /** Claims in which it takes part; for a source those that rest on it. */
  readonly claims: Float64Array;
  /** Contested claims that it takes part in; claims for and against it; accounts that leave it out. */
  readonly contested: Float64Array;
  readonly supports: Float64Array;
  readonly opposes: Float64Array;
  readonly omissions: Float64Array;
  /** Distinct sources of its claims. */
  readonly sources: Float64Array;
}

/** Claims, and entities, between two yields. */
const pace = 8192;

const memory = new WeakMap<Admit, EntityFigures>();

/** Counts for all entities at once; remembered as long as the admission is. O(claims + participants · evidence). */
export function* entityFigures(store: Store, admitted: Admit): Steps<EntityFigures> {
  const known = memory.get(admitted);
  if (known !== undefined) return known;
  const { count } = store.entities;
  const zeros = (): Float64Array => new Float64Array(count);
  const found: EntityFigures = { claims: zeros(), contested: zeros(), supports: zeros(), opposes: zeros(), omissions: zeros(), sources: zeros() };
  const members: number[] = [];
  for (let claim = 0; claim < store.claims.count; claim++) {
    if (claim % pace === pace - 1) yield;
    if (admitted.claims[claim] === 0) continue;
    members.length = 0;
    const omission = isOmission(store, store.claims.type[claim]!);
    const contested = isContested(store, admitted, claim);
    forEachParticipant(store, claim, (entity, role) => {
      if (contested && !members.includes(entity)) {
        members.push(entity);
        found.contested[entity]!++;
      }
      if (role !== ROLE_T && role !== ROLE_A) return;
      if (omission) {
        if (role === ROLE_T) found.omissions[entity]!++;
        return;
      }
      const stance = stanceTowards(store, claim, role);
      if (stance === 'supports') found.supports[entity]!++;
      else if (stance === 'opposes') found.opposes[entity]!++;
    });
  }
  const stamp = new Int32Array(count).fill(-1);
  for (let entity = 0; entity < count; entity++) {
    if (entity % pace === pace - 1) yield;
    found.claims[entity] = weightOf(store, admitted, entity);
    found.sources[entity] = sourcesOf(store, admitted, entity, stamp);
  }
  memory.set(admitted, found);
  return found;
}

/** Distinct sources of the admitted claims of an entity; `stamp` has one cell an entity. */
function sourcesOf(store: Store, admitted: Admit, entity: number, stamp: Int32Array): number {
  const { adjacency, evidence } = store;
  let sources = 0;
  for (let i = adjacency.start[entity]!; i < adjacency.start[entity + 1]!; i++) {
    const claim = adjacency.items[i]!;
    if (admitted.claims[claim] === 0) continue;
    for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
      const source = evidence.source[piece]!;
      if (admitted.evidence[piece] === 0 || stamp[source] === entity) continue;
      stamp[source] = entity;
      sources++;
    }
  }
  return sources;
}
