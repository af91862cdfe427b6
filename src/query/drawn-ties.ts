import { forEachParticipant, ROLE_A, rolesOf } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import { forEachDrawnTie } from '../store/ties.ts';
import { TYPE_ENDS_ONLY, TYPE_HIERARCHY, TYPE_NAMESAKE } from '../store/type-table.ts';
import type { Admit } from './admit.ts';
import type { WeightedTies } from './louvain.ts';
import type { Steps } from './steps.ts';

const ACTOR = 0;
const SOURCE = 3;
/** A claim with so few participants is specific: it ties its topics and events to each other as well, whatever their roles. */
const specific = 5;
/** What is part of something, in office there or the same by another name belongs with it more than one claim says. */
const belonging = TYPE_HIERARCHY | TYPE_NAMESAKE | TYPE_ENDS_ONLY;
const belongs = 2;
/** Claims between two yields, and pairs of ties. */
const pace = 4096;
const enoughWork = 100_000;

/** How a few entities are tied to everything in the graph, sources left out. */
export interface DrawnTies {
  /** The drawn entities, by place. */
  readonly drawn: readonly number[];
  /** By place: weight of the tie to each entity of the whole graph, by index. */
  readonly rows: WeightedTies;
  /** Sum of all ties, by index of the entity. */
  readonly strength: Float64Array;
}

/**
 * Ties of the drawn entities by the claims they share with anything. A claim's weight is spread over the ties that it makes, so that an agenda of twelve topics counts
 * no more than a claim about one. O(claims).
 */
export function* drawnTies(store: Store, admitted: Admit, drawn: readonly number[]): Steps<DrawnTies> {
  const { claims, entities, types } = store;
  const place = new Int32Array(entities.count).fill(-1);
  drawn.forEach((entity, i) => (place[entity] = i));
  const rows = drawn.map(() => new Map<number, number>());
  const strength = new Float64Array(entities.count);
  const pairs: number[] = [];
  const members: number[] = [];
  let weight = 0;
  const add = (a: number, b: number): void => {
    if (entities.kind[a] === SOURCE || entities.kind[b] === SOURCE) return;
    strength[a]! += weight;
    strength[b]! += weight;
    if (place[a]! >= 0) increase(rows[place[a]!]!, b, weight);
    if (place[b]! >= 0) increase(rows[place[b]!]!, a, weight);
  };
  for (let claim = 0; claim < claims.count; claim++) {
    if (claim % pace === pace - 1) yield;
    if (admitted.claims[claim] === 0) continue;
    pairs.length = 0;
    const { annotates, price } = claims.relation(claim);
    // A contrast sets apart.
    if (annotates && price > 0) continue;
    // What a reading only names together is not tied by that.
    const isNamed = (entity: number): boolean => annotates && rolesOf(store, claim, entity) === 1 << ROLE_A;
    forEachDrawnTie(store, claim, (a, b) => {
      if (!isNamed(a) || !isNamed(b)) pairs.push(a, b);
    });
    const whole = claims.weight[claim]! * ((types.flags[claims.type[claim]!]! & belonging) === 0 ? 1 : belongs);
    weight = whole / (pairs.length / 2);
    for (let i = 0; i < pairs.length; i += 2) add(pairs[i]!, pairs[i + 1]!);
    members.length = 0;
    forEachParticipant(store, claim, (entity) => {
      if (!members.includes(entity)) members.push(entity);
    });
    if (members.length < 3 || members.length > specific) continue;
    weight = whole / members.length;
    const matters = members.filter((entity) => entities.kind[entity] !== ACTOR);
    matters.forEach((a, i) => {
      for (const b of matters.slice(i + 1)) if (!isNamed(a) || !isNamed(b)) add(a, b);
    });
  }
  return { drawn, rows, strength };
}

/**
 * The ties among some of the drawn entities, each as its share of what its two ends have. What is not drawn is passed through: two entities that share many
 * undrawn neighbours are tied as well (one step of Kron's reduction of the normalised ties, Dörfler and Bullo 2013). What is neither an end nor passed through takes no part. O(ties + sum of squared numbers of drawn neighbours).
 */
export function* reducedTies({ drawn, rows, strength }: DrawnTies, ends: (place: number) => boolean, through: (entity: number) => boolean): Steps<WeightedTies> {
  const place = new Map(drawn.map((entity, i) => [entity, i]));
  const own = new Float64Array(strength);
  // What is tied to those apart does not count in anybody's strength.
  drawn.forEach((entity, i) => {
    if (ends(i) || through(entity)) return;
    for (const [other, weight] of rows[i]!) own[other]! -= weight;
  });
  yield;
  const reduced = drawn.map(() => new Map<number, number>());
  const add = (a: number, b: number, weight: number): void => {
    increase(reduced[a]!, b, weight);
    increase(reduced[b]!, a, weight);
  };
  const between = new Map<number, number[]>();
  for (let i = 0; i < drawn.length; i++) {
    if (!ends(i)) continue;
    const mine = own[drawn[i]!]!;
    for (const [other, weight] of rows[i]!) {
      const j = place.get(other);
      const share = weight / Math.sqrt(mine * own[other]!);
      if (j !== undefined && ends(j)) {
        if (i < j) add(i, j, share);
      } else if (j === undefined && through(other)) {
        const list = between.get(other);
        if (list === undefined) between.set(other, [i, share]);
        else list.push(i, share);
      }
    }
    yield;
  }
  let work = 0;
  for (const list of between.values()) {
    for (let a = 0; a < list.length; a += 2) for (let b = a + 2; b < list.length; b += 2) add(list[a]!, list[b]!, list[a + 1]! * list[b + 1]!);
    work += list.length * list.length;
    if (work < enoughWork) continue;
    work = 0;
    yield;
  }
  return reduced;
}

function increase(map: Map<number, number>, key: number, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by);
}
