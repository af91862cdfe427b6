import { forEachParticipant, ROLE_A, ROLE_E, ROLE_F, ROLE_T } from '../../store/participants.ts';
import type { Store } from '../../store/store.ts';
import { type Admit, admitInSteps } from '../admit.ts';
import { compareText } from '../claim-order.ts';
import { communities } from '../communities.ts';
import { nameGroup, type NamedGroup } from '../metrics/group-name.ts';
import type { Steps } from '../steps.ts';
import { weightOf } from '../tied-neighbours.ts';

const ACTOR = 0;
const SOURCE = 3;
/** Entities that are grouped: the weightiest; the rest follow the claims they share with them. */
const mostGrouped = 120;

/** A lane: a group of topics, events and actors that claims tie to each other. */
export type LaneDraft = NamedGroup;

/** Lanes, and of each claim its lane; -1 = none. */
export interface Lanes {
  readonly lanes: readonly LaneDraft[];
  readonly laneOf: Int32Array;
}

const known = new WeakMap<Store, Map<number, Lanes>>();

/**
 * Lanes for claims: the groups that the claims themselves make (communities.ts; what is tied to everything stands aside), those with most claims first.
 * A claim goes to the lane with most of its participants, issues before actors. The same whatever the filter, so that a brush or a date moves nothing
 * from lane to lane; made when first asked for. O(claims + ties of the grouped).
 */
export function* chooseLanes(store: Store, most: number): Steps<Lanes> {
  let byNumber = known.get(store);
  if (byNumber === undefined) known.set(store, (byNumber = new Map()));
  let found = byNumber.get(most);
  if (found === undefined) byNumber.set(most, (found = yield* makeLanes(store, most)));
  return found;
}

function* makeLanes(store: Store, most: number): Steps<Lanes> {
  const admitted = yield* admitInSteps(store, undefined);
  const { groups } = yield* communities(store, admitted, weightiestOf(store, admitted));
  const groupOf = new Int32Array(store.entities.count).fill(-1);
  groups.forEach((group, i) => group.forEach((entity) => (groupOf[entity] = i)));
  const voted = vote(store, admitted, groupOf, groups.length);
  const sizes = new Uint32Array(groups.length);
  for (const group of voted) if (group >= 0) sizes[group]!++;
  const ranked = [...groups.keys()].filter((group) => sizes[group]! > 0).sort((a, b) => sizes[b]! - sizes[a]! || a - b).slice(0, most);
  const lane = new Int32Array(groups.length).fill(-1);
  ranked.forEach((group, i) => (lane[group] = i));
  return { lanes: ranked.map((group) => nameGroup(store, admitted, groups[group]!)), laneOf: voted.map((group) => (group < 0 ? -1 : lane[group]!)) };
}

function weightiestOf(store: Store, admitted: Admit): number[] {
  const weighed: { entity: number; weight: number }[] = [];
  for (let entity = 0; entity < store.entities.count; entity++) {
    if (store.entities.kind[entity] === SOURCE || admitted.hidden[entity] === 1) continue;
    const weight = weightOf(store, admitted, entity);
    if (weight > 0) weighed.push({ entity, weight });
  }
  return weighed
    .sort((a, b) => b.weight - a.weight || compareText(store.entities.ids[a.entity]!, store.entities.ids[b.entity]!))
    .slice(0, mostGrouped)
    .map(({ entity }) => entity);
}

/** Of each admitted claim the group that most of its participants are in (an issue counts twice an actor); ties go to the larger group. */
function vote(store: Store, admitted: Admit, groupOf: Int32Array, groups: number): Int32Array {
  const { claims, entities } = store;
  const votes = new Uint16Array(groups);
  const touched: number[] = [];
  const found = new Int32Array(claims.count).fill(-1);
  for (let claim = 0; claim < claims.count; claim++) {
    if (admitted.claims[claim] === 0) continue;
    touched.length = 0;
    forEachParticipant(store, claim, (entity, role) => {
      const group = groupOf[entity]!;
      if (group < 0 || (role !== ROLE_F && role !== ROLE_T && role !== ROLE_A && role !== ROLE_E)) return;
      if (votes[group] === 0) touched.push(group);
      votes[group]! += entities.kind[entity] === ACTOR ? 1 : 2;
    });
    let best = -1;
    for (const group of touched) if (best < 0 || votes[group]! > votes[best]! || (votes[group] === votes[best] && group < best)) best = group;
    for (const group of touched) votes[group] = 0;
    found[claim] = best;
  }
  return found;
}
