import type { Store } from '../store/store.ts';
import type { Admit } from './admit.ts';
import { compareText } from './claim-order.ts';
import { drawnTies, reducedTies, type DrawnTies } from './drawn-ties.ts';
import { louvain, type WeightedTies } from './louvain.ts';
import type { Steps } from './steps.ts';

const TOPIC = 1;
const ACTOR = 0;

/**
 * What belongs in the middle, by its share of the strongest entity's ties and by their spread over the groups of topics (0 = all in one group, near 1 =
 * evenly over many): with many ties it is enough that they do not nearly all lie in one group; fewer must be spread evenly.
 */
const hubs = { strong: 0.3, spread: 1 / 3, middling: 0.15, even: 0.7, share: 1 / 3 };
/** Louvain's resolutions that are tried (1 is plain modularity), until no group takes in more than a third of what is there. */
const resolutions = [1.3, 2, 3];
/** A group of fewer joins the one it is tied to most, as long as both together are no more than this share of what is there, or `enough`. */
const small = 3;
const enough = 6;
const mostShare = 0.25;

/** Entities in groups, by index. */
export interface Communities {
  /** Those that are tied to everything and hold the whole together. */
  readonly hubs: readonly number[];
  /** The others, the largest group first. */
  readonly groups: readonly (readonly number[])[];
  /** Those that are tied to hubs only, or to nothing. */
  readonly loose: readonly number[];
}

/**
 * Groups of the given entities by how they are tied in the whole graph, what is not given counting as what they have in common. Those whose ties are many and spread over many
 * groups of topics (the participation coefficient of Guimerà and Amaral 2005) are set apart first: they would draw everything into one group. O(claims + ties).
 */
export function* communities(store: Store, admitted: Admit, entities: readonly number[]): Steps<Communities> {
  const order = [...entities].sort((a, b) => compareText(store.entities.ids[a]!, store.entities.ids[b]!));
  const ties = yield* drawnTies(store, admitted, order);
  const apart = yield* hubsOf(store, ties);
  const reduced = yield* reducedTies(ties, (i) => !apart.has(i), () => true);
  yield;
  const groups = merged(partition(reduced, apart), reduced, order.length);
  const entityAt = (i: number): number => order[i]!;
  return {
    hubs: [...apart].sort((a, b) => a - b).map(entityAt),
    groups: groups.filter((group) => group.length > 1).sort((a, b) => b.length - a.length || a[0]! - b[0]!).map((group) => group.map(entityAt)),
    loose: groups.filter((group) => group.length === 1).flat().sort((a, b) => a - b).map(entityAt),
  };
}

/** Places in groups, without those apart. */
function partition(ties: WeightedTies, apart: ReadonlySet<number>): number[][] {
  let groups: number[][] = [];
  for (const resolution of resolutions) {
    const found = new Map<number, number[]>();
    louvain(ties, resolution).forEach((group, i) => {
      if (!apart.has(i)) found.set(group, [...(found.get(group) ?? []), i]);
    });
    groups = [...found.values()];
    if (Math.max(0, ...groups.map((group) => group.length)) <= Math.max(enough, ties.length / 3)) break;
  }
  return groups;
}

/** Small groups with those they are tied to most, by the mean tie of their members; the smallest choose first. */
function merged(groups: readonly (readonly number[])[], ties: WeightedTies, size: number): number[][] {
  const left = groups.map((group) => [...group]);
  const most = Math.max(enough, Math.floor(size * mostShare));
  const stuck = new Set<number[]>();
  for (;;) {
    const next = left.filter((group) => group.length < small && !stuck.has(group)).sort((a, b) => a.length - b.length || a[0]! - b[0]!)[0];
    if (next === undefined) return left;
    let best: { group: number[]; tie: number } | undefined;
    for (const group of left) {
      if (group === next || group.length + next.length > most) continue;
      let tie = 0;
      for (const a of next) for (const b of group) tie += ties[a]!.get(b) ?? 0;
      tie /= group.length;
      if (tie > (best?.tie ?? 0)) best = { group, tie };
    }
    if (best === undefined) {
      stuck.add(next);
      continue;
    }
    left.splice(left.indexOf(next), 1);
    stuck.delete(best.group);
    best.group.push(...next);
    best.group.sort((a, b) => a - b);
  }
}

/** Places of what is strong and spread over the groups that topics make by themselves; at most a third of what is there. */
function* hubsOf(store: Store, ties: DrawnTies): Steps<Set<number>> {
  const { drawn, rows, strength } = ties;
  const isTopic = (entity: number): boolean => store.entities.kind[entity] === TOPIC;
  const groupOf = groupsOfTopics(ties, louvain(yield* reducedTies(ties, (i) => isTopic(drawn[i]!), isTopic)), isTopic);
  yield;
  const strongest = Math.max(0, ...drawn.map((entity) => strength[entity]!));
  const found = drawn
    .map((entity, i) => ({ i, strength: strength[entity]! / strongest, spread: participation(rows[i]!, groupOf) }))
    .filter(({ strength: own, spread }) => (own >= hubs.strong && spread > hubs.spread) || (own >= hubs.middling && spread > hubs.even))
    .sort((a, b) => b.strength - a.strength || a.i - b.i)
    .slice(0, Math.floor(drawn.length * hubs.share));
  // Without an actor among them there is no centre, just events and umbrella topics.
  return new Set(found.some(({ i }) => store.entities.kind[drawn[i]!] === ACTOR) ? found.map(({ i }) => i) : []);
}

/** The group of each topic that a drawn entity is tied to: of a drawn topic its own, of another that of the drawn topic it is tied to most, else one of its own. */
function groupsOfTopics({ drawn, rows }: DrawnTies, groups: readonly number[], isTopic: (entity: number) => boolean): ReadonlyMap<number, number> {
  const groupOf = new Map<number, number>();
  const strongest = new Map<number, number>();
  drawn.forEach((entity, i) => {
    if (!isTopic(entity)) return;
    for (const [other, weight] of rows[i]!) {
      if (!isTopic(other) || weight <= (strongest.get(other) ?? 0)) continue;
      strongest.set(other, weight);
      groupOf.set(other, groups[i]!);
    }
  });
  drawn.forEach((entity, i) => isTopic(entity) && groupOf.set(entity, groups[i]!));
  for (const row of rows) for (const other of row.keys()) if (isTopic(other) && !groupOf.has(other)) groupOf.set(other, -1 - other);
  return groupOf;
}

/** 1 minus the sum of squared shares of an entity's ties by group: 0 = all in one group, near 1 = evenly over many. */
function participation(ties: ReadonlyMap<number, number>, groupOf: ReadonlyMap<number, number>): number {
  const shares = new Map<number, number>();
  let total = 0;
  for (const [other, weight] of ties) {
    const group = groupOf.get(other);
    if (group === undefined) continue;
    shares.set(group, (shares.get(group) ?? 0) + weight);
    total += weight;
  }
  let squares = 0;
  for (const share of shares.values()) squares += (share / total) ** 2;
  return total === 0 ? 0 : 1 - squares;
}
