import type { Store } from '../../store/store.ts';
import type { Admit } from '../admit.ts';
import { compareText } from '../claim-order.ts';
import { inSentence } from '../in-sentence.ts';
import { weightOf } from '../tied-neighbours.ts';

const ACTOR = 0;
const TOPIC = 1;
const longestName = 28;
/** An event must have so many times the claims of an issue to give a group its name. */
const eventDiscount = 3;

/** A group of entities with a name; members the weightiest issues first, actors last. `key` is the id of the first. */
export interface NamedGroup {
  readonly key: string;
  readonly label: string;
  readonly members: readonly number[];
}

/**
 * A group by its weightiest issue (a topic, or a process such as a war) and a second of like weight; by an event that outweighs its issues by far; without
 * either by its weightiest actors. `group` has at least one member.
 */
export function nameGroup(store: Store, admitted: Admit, group: readonly number[]): NamedGroup {
  const standing = new Map(group.map((entity) => [entity, standingOf(store, entity, weightOf(store, admitted, entity))]));
  const members = [...group].sort((a, b) => standing.get(b)! - standing.get(a)! || compareText(store.entities.ids[a]!, store.entities.ids[b]!));
  const [first, second] = members;
  const ref = store.entities.ref(first!);
  const alike = second !== undefined && standing.get(second)! * 2 >= standing.get(first!)!;
  const other = alike ? inSentence(store, { ...store.entities.ref(second), label: store.entities.ref(second).short }, false) : undefined;
  return { key: ref.id, label: other === undefined || ref.short.length + other.length > longestName ? ref.short : `${ref.short} and ${other}`, members };
}

function standingOf(store: Store, entity: number, weight: number): number {
  if (store.entities.kind[entity] === ACTOR) return weight / 1e6;
  return store.entities.kind[entity] === TOPIC || store.entities.items[entity]!.subtype === 'process' ? weight : weight / eventDiscount;
}
