import { keep } from '../scene/keep.ts';
import type { Briefing, BriefingItem } from './briefing.ts';

/**
 * One briefing of two that were made of the same one, as in two tabs. What either has added, it holds; what either has taken out is gone, unless the
 * other has written in it since. A note that both have changed holds both; a title that both have changed is that of `mine`. The order is that of
 * `mine`, or of `theirs` where only there something was moved; what comes from the other stands before what it stood before, else at the end.
 * Gives `mine` or `theirs` itself (===) where it says the same.
 */
export function mergeBriefings(base: Briefing, mine: Briefing, theirs: Briefing): Briefing {
  if (sameBriefing(base, theirs)) return mine;
  if (sameBriefing(base, mine)) return theirs;
  const [was, here, there] = [byKey(base), byKey(mine), byKey(theirs)];
  const written = (item: BriefingItem): boolean => item.note !== (was.get(item.key)?.note ?? null);
  const stays = mine.items.flatMap((item) => {
    const other = there.get(item.key);
    if (!other) return written(item) ? [item] : [];
    const note = mergeNotes(was.get(item.key)?.note ?? '', item.note, other.note);
    return [note === item.note ? item : { ...item, note }];
  });
  const comes = theirs.items.filter((item) => !here.has(item.key) && written(item));
  const items = new Map([...stays, ...comes].map((item) => [item.key, item]));
  const [lead, other] = isMoved(base, theirs) && !isMoved(base, mine) ? [theirs, mine] : [mine, theirs];
  const order = lead.items.flatMap(({ key }) => (items.has(key) ? [key] : []));
  for (const [index, { key }] of [...other.items.entries()].reverse()) {
    if (!items.has(key) || order.includes(key)) continue;
    const next = other.items.slice(index + 1).find((each) => order.includes(each.key));
    order.splice(next ? order.indexOf(next.key) : order.length, 0, key);
  }
  const title = mine.title === base.title ? theirs.title : mine.title;
  const merged = { ...mine, title, items: order.flatMap((key) => items.get(key) ?? []) };
  return [theirs, mine].find((each) => sameBriefing(each, merged)) ?? merged;
}

export function sameBriefing(a: Briefing, b: Briefing): boolean {
  return keep(a, b) === a;
}

/** What came from another tab: "Another tab added 2 items to the briefing."; '' for nothing. */
export function wordsOfMerge(before: Briefing, after: Briefing): string {
  const [had, has] = [byKey(before), byKey(after)];
  const added = after.items.filter(({ key }) => !had.has(key)).length;
  const gone = before.items.filter(({ key }) => !has.has(key)).length;
  const items = (count: number): string => `${count} ${count === 1 ? 'item' : 'items'}`;
  if (added > 0) return `Another tab added ${items(added)} to the briefing${gone > 0 ? ` and took ${items(gone)} out` : ''}.`;
  if (gone > 0) return `Another tab took ${items(gone)} out of the briefing.`;
  return sameBriefing(before, after) ? '' : 'Another tab changed the briefing.';
}

/** A text of two that both were written from one; nothing that either has written is lost. */
function mergeNotes(base: string, mine: string, theirs: string): string {
  if (theirs === base || mine.includes(theirs)) return mine;
  if (mine === base || theirs.includes(mine)) return theirs;
  return `${mine}\n\n${theirs}`;
}

/** Whether what both hold stands in another order. */
function isMoved(before: Briefing, after: Briefing): boolean {
  const [had, has] = [byKey(before), byKey(after)];
  const left = before.items.filter(({ key }) => has.has(key));
  return after.items.filter(({ key }) => had.has(key)).some(({ key }, index) => key !== left[index]?.key);
}

function byKey({ items }: Briefing): ReadonlyMap<string, BriefingItem> {
  return new Map(items.map((item) => [item.key, item]));
}
