import { OPEN_LOW } from '../../model/edtf-date.ts';
import type { Store } from '../../store/store.ts';
import { compareText } from '../claim-order.ts';

const known = new WeakMap<Store, ReadonlyMap<string, readonly number[]>>();

/** Events by series, oldest first (undated ones last, ties by id); series of one event too. */
export function seriesOf(store: Store): ReadonlyMap<string, readonly number[]> {
  let found = known.get(store);
  if (found !== undefined) return found;
  const groups = new Map<string, number[]>();
  store.entities.items.forEach((item, event) => {
    if (item.kind !== 'event' || item.series === undefined) return;
    const members = groups.get(item.series);
    if (members === undefined) groups.set(item.series, [event]);
    else members.push(event);
  });
  for (const members of groups.values()) members.sort((a, b) => dayOf(store, a) - dayOf(store, b) || compareText(store.entities.ids[a]!, store.entities.ids[b]!));
  found = groups;
  known.set(store, found);
  return found;
}

function dayOf(store: Store, event: number): number {
  const date = store.entities.date[event]!;
  const low = date === 0 ? OPEN_LOW : store.dates.low[date]!;
  return low === OPEN_LOW ? Number.MAX_SAFE_INTEGER : low;
}

/** The event before this one in its series; -1 = it is the first, or in no series. */
export function eventBefore(store: Store, event: number): number {
  const item = store.entities.items[event]!;
  if (item.kind !== 'event' || item.series === undefined) return -1;
  const members = seriesOf(store).get(item.series) ?? [];
  return members[members.indexOf(event) - 1] ?? -1;
}

/** The nearest earlier event of the series of which a source is the actor's account (-1: anybody's); -1 = there is none. */
export function accountBefore(store: Store, event: number, actor: number): number {
  const { accountEvent, accountActor } = store.entities;
  for (let before = eventBefore(store, event); before >= 0; before = eventBefore(store, before)) {
    if (accountEvent.some((of, source) => of === before && (actor < 0 || accountActor[source] === actor))) return before;
  }
  return -1;
}

/** A series as a name: its slug in words, written as its events' names write them: "trump-xi-calls" -> "Trump Xi calls". */
export function seriesLabel(store: Store, id: string, events: readonly number[]): string {
  const written = new Map<string, string>();
  for (const event of events) {
    const { label, aliases } = store.entities.items[event]!;
    for (const word of [label, ...aliases].join(' ').split(/[^\p{L}\p{N}]+/u)) if (!written.has(word.toLowerCase())) written.set(word.toLowerCase(), word);
  }
  const words = id.split('-').map((word) => written.get(word) ?? word).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
