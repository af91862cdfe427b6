import { joinNames } from '../../model/template.ts';
import type { Store } from '../../store/store.ts';
import { type Admit, admitInSteps } from '../admit.ts';
import { communities } from '../communities.ts';
import { inSentence } from '../in-sentence.ts';
import type { Steps } from '../steps.ts';
import { weightOf } from '../tied-neighbours.ts';
import { nameGroup, type NamedGroup } from './group-name.ts';
import type { CommunitiesQuery, CommunitiesView, Community } from './metric-views.ts';
import { strengths } from './rank-nodes.ts';
import { tieGraph, tiePairs, type TieGraph, type TiePairs } from './tie-graph.ts';

const usualLimit = 12;
const membersNamed = 40;
/** Entities that are put into communities; the weightiest, where there are more. */
const mostGrouped = 120;
const ACTOR = 0;
const spelled = 3;

/**
 * Communities told in words: groups whose members claims tie to each other more than chance would have it (Louvain, Blondel et al. 2008; always the same answer). Actors and events that are tied to
 * everything stand apart as the centre. O(claims + ties of the grouped).
 */
export function* communitiesView(store: Store, query: CommunitiesQuery): Steps<CommunitiesView> {
  const admitted = yield* admitInSteps(store, query.filter);
  yield;
  const known = query.among === undefined ? memory.get(admitted) : undefined;
  const found = known ?? (yield* findCommunities(store, admitted, query.among?.map((id) => store.entities.indexOf(id)).filter((entity) => entity >= 0)));
  if (query.among === undefined) memory.set(admitted, found);
  const told = found.groups.slice(0, query.limit ?? usualLimit);
  return { ...found.head, communities: told.map((group, i) => communityView(store, admitted, nameGroup(store, admitted, group), i === 0 && found.centre, found.inside[i]!, found.outside[i]!)) };
}

/** The groups of a filter, before they are told. */
interface Found {
  readonly groups: readonly (readonly number[])[];
  /** The first group is what is tied to everything. */
  readonly centre: boolean;
  readonly inside: Uint32Array;
  readonly outside: Uint32Array;
  readonly head: Omit<CommunitiesView, 'communities'>;
}
const memory = new WeakMap<Admit, Found>();

function* findCommunities(store: Store, admitted: Admit, among: readonly number[] | undefined): Steps<Found> {
  const graph = yield* tieGraph(store, admitted, among);
  yield;
  const chosen = heaviestNodes(graph);
  const { hubs, groups: apart, loose } = yield* communities(store, admitted, chosen);
  yield;
  const groupOf = new Int32Array(store.entities.count).fill(-1);
  const groups = hubs.length > 0 ? [hubs, ...apart] : apart;
  groups.forEach((group, i) => group.forEach((entity) => (groupOf[entity] = i)));
  const crossing = countCrossing(store, admitted, yield* tiePairs(store), groupOf, groups.length);
  const cut = chosen.length < graph.entities.length ? ` Of ${graph.entities.length} entities the ${chosen.length} with most ties are grouped.` : '';
  return {
    groups,
    centre: hubs.length > 0,
    ...crossing,
    head: {
      total: groups.length,
      entities: chosen.length,
      alone: loose.length,
      modularity: modularityOf(graph, groupOf),
      method: `Groups whose members are tied to each other more closely than chance would have it (Louvain, Blondel et al. 2008); what is tied to everything stands apart. Above 0.3, modularity says that the groups are clear.${cut}`,
    },
  };
}

/** The entities with most ties, at most `mostGrouped`. */
function heaviestNodes(graph: TieGraph): number[] {
  if (graph.entities.length <= mostGrouped) return [...graph.entities];
  const strength = strengths(graph);
  return graph.entities.map((entity, i) => ({ entity, i })).sort((a, b) => strength[b.i]! - strength[a.i]! || a.i - b.i).slice(0, mostGrouped).map(({ entity }) => entity);
}

/** Of each group the claims that tie two of its members, and those that tie one of them to a member of another. */
function countCrossing(store: Store, admitted: Admit, ties: TiePairs, groupOf: Int32Array, groups: number): { inside: Uint32Array; outside: Uint32Array } {
  const [inside, outside] = [new Uint32Array(groups), new Uint32Array(groups)];
  const [lastIn, lastOut] = [new Int32Array(groups).fill(-1), new Int32Array(groups).fill(-1)];
  const count = (counts: Uint32Array, last: Int32Array, group: number, claim: number): void => {
    if (last[group] === claim) return;
    last[group] = claim;
    counts[group]!++;
  };
  for (let claim = 0; claim < store.claims.count; claim++) {
    if (admitted.claims[claim] === 0) continue;
    for (let i = ties.start[claim]!; i < ties.start[claim + 1]!; i++) {
      const pair = ties.pairs[i]!;
      const [x, y] = [groupOf[ties.a[pair]!]!, groupOf[ties.b[pair]!]!];
      if (x < 0 || y < 0) continue;
      if (x === y) count(inside, lastIn, x, claim);
      else {
        count(outside, lastOut, x, claim);
        count(outside, lastOut, y, claim);
      }
    }
  }
  return { inside, outside };
}

function communityView(store: Store, admitted: Admit, group: NamedGroup, centre: boolean, inside: number, outside: number): Community {
  const refs = group.members.map((entity) => store.entities.ref(entity));
  const things = group.members.filter((entity) => store.entities.kind[entity] !== ACTOR);
  const actors = group.members.filter((entity) => store.entities.kind[entity] === ACTOR);
  const named = (entities: readonly number[]): string => {
    const more = entities.length - spelled;
    return joinNames([...entities.slice(0, spelled).map((entity) => inSentence(store, store.entities.ref(entity))), ...(more > 0 ? [`${more} more`] : [])]);
  };
  const label = centre ? 'The centre' : group.label;
  const head = centre ? 'The centre, tied to everything' : `The ${inSentence(store, { ...refs[0]!, label: group.label }, false)} cluster`;
  const byWeight = [...actors].sort((a, b) => weightOf(store, admitted, b) - weightOf(store, admitted, a) || a - b);
  const what = things.length === 0 ? named(byWeight) : `${named(things)}${actors.length > 0 ? `, with ${named(byWeight)}` : ''}`;
  const claims = (count: number): string => `${count} ${count === 1 ? 'claim' : 'claims'}`;
  return {
    key: group.key,
    label,
    says: `${head}: ${what}; ${claims(inside)} inside, ${outside} to other clusters.`,
    size: refs.length,
    inside,
    outside,
    members: refs.slice(0, membersNamed),
    ids: refs.map((ref) => ref.id),
  };
}

/** Newman and Girvan's modularity (2004) over ties weighted by claims; what is in no group is a group of one. */
export function modularityOf(graph: TieGraph, groupOf: Int32Array): number {
  const strength = strengths(graph);
  const total = strength.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  let inside = 0;
  const whole = new Map<number, number>();
  graph.entities.forEach((entity, i) => {
    // Those in no group get a number of their own below 0.
    const group = groupOf[entity]! < 0 ? -1 - i : groupOf[entity]!;
    whole.set(group, (whole.get(group) ?? 0) + strength[i]!);
    if (group < 0) return;
    for (let at = graph.start[i]!; at < graph.start[i + 1]!; at++) if (groupOf[graph.entities[graph.items[at]!]!] === group) inside += graph.claims[at]!;
  });
  let expected = 0;
  for (const sum of whole.values()) expected += (sum / total) ** 2;
  return inside / total - expected;
}
