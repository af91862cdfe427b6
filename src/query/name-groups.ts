import { joinNames } from '../model/template.ts';
import type { Store } from '../store/store.ts';
import { TYPE_HIERARCHY } from '../store/type-table.ts';
import type { Admit } from './admit.ts';
import { compareText } from './claim-order.ts';
import type { Communities } from './communities.ts';
import { capital } from './facet-labels.ts';
import { inSentence } from './in-sentence.ts';
import { weightOf } from './tied-neighbours.ts';
import type { Overview } from './views.ts';

const ACTOR = 0;
const TOPIC = 1;
const longestName = 30;

/** Groups with what to call them, those in the middle first, each name once. */
export function nameGroups(store: Store, admitted: Admit, { hubs, groups }: Communities): Overview['groups'] {
  const taken = new Set<string>();
  const named = (label: string, members: readonly number[]): Overview['groups'][number] => {
    taken.add(label);
    return { label, members: members.map((entity) => store.entities.ids[entity]!) };
  };
  return [...(hubs.length > 0 ? [named(hubsName(store, hubs), hubs)] : []), ...groups.map((members) => named(groupName(store, admitted, members, taken), members))];
}

/** What actors in the middle are called together, by subtype; of many kinds the two most frequent. */
const hubWords: Readonly<Record<string, string>> = { state: 'governments', person: 'leaders', body: 'institutions', organisation: 'organisations', group: 'groups' };

function hubsName(store: Store, hubs: readonly number[]): string {
  const counts = new Map<string, number>();
  for (const entity of hubs) {
    const word = hubWords[store.entities.items[entity]!.subtype];
    if (word !== undefined) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const order = Object.values(hubWords);
  const most = [...counts].sort((a, b) => b[1] - a[1] || order.indexOf(a[0]) - order.indexOf(b[0])).slice(0, 2).map(([word]) => word);
  return capital(joinNames(order.filter((word) => most.includes(word))));
}

/**
 * A group is named for its weightiest issue (a topic, or a process such as a war or a dispute), where one that others of the group are part of weighs as much as all of them,
 * and for a second of like weight that is no part of the first; without issues for its weightiest actors, then events.
 */
function groupName(store: Store, admitted: Admit, members: readonly number[], taken: ReadonlySet<string>): string {
  const under = partsAmong(store, admitted, members);
  const weight = new Map(members.map((entity) => [entity, [entity, ...under.get(entity)!].reduce((sum, each) => sum + weightOf(store, admitted, each), 0)]));
  const ranked = [...members].sort((a, b) => weight.get(b)! - weight.get(a)! || compareText(store.entities.ids[a]!, store.entities.ids[b]!));
  const issues = ranked.filter((entity) => store.entities.kind[entity] === TOPIC || store.entities.items[entity]!.subtype === 'process');
  const actors = ranked.filter((entity) => store.entities.kind[entity] === ACTOR);
  const [first, ...others] = issues.length > 0 ? issues : actors.length > 0 ? actors : ranked;
  const second = others.find((entity) => !under.get(first!)!.has(entity));
  const name = store.entities.ref(first!).short;
  const like = second !== undefined && weightOf(store, admitted, second) * 3 >= weightOf(store, admitted, first!);
  const other = like ? inSentence(store, store.entities.ref(second), false) : undefined;
  const both = other === undefined || name.length + other.length > longestName ? name : `${name} and ${other}`;
  for (const label of [both, name, ...ranked.map((entity) => `${both} (${store.entities.ref(entity).short})`)]) if (!taken.has(label)) return label;
  return `${both} (${taken.size + 1})`;
}

/** What lies below each member, at any depth within the group, by claims whose type is a hierarchy (from = the part). */
function partsAmong(store: Store, admitted: Admit, members: readonly number[]): ReadonlyMap<number, ReadonlySet<number>> {
  const { adjacency, claims, types } = store;
  const within = new Set(members);
  const parts = new Map(members.map((entity) => [entity, new Set<number>()]));
  for (const whole of members) {
    for (let i = adjacency.start[whole]!; i < adjacency.start[whole + 1]!; i++) {
      const claim = adjacency.items[i]!;
      const part = claims.from[claim]!;
      const below = (types.flags[claims.type[claim]!]! & TYPE_HIERARCHY) !== 0 && admitted.claims[claim] === 1 && claims.to[claim] === whole;
      if (below && part !== whole && within.has(part)) parts.get(whole)!.add(part);
    }
  }
  // A set that grows while it is walked takes in the parts of parts.
  for (const [whole, below] of parts) for (const part of below) for (const deeper of parts.get(part)!) if (deeper !== whole) below.add(deeper);
  return parts;
}
