import type { EntityId } from '../../model/ids.ts';
import { joinNames } from '../../model/template.ts';
import type { Store } from '../../store/store.ts';
import type { EntityRef } from '../filter.ts';
import type { Steps } from '../steps.ts';
import { compare } from './compare.ts';
import type { ChangedRow, ChangeKind, ChangesQuery, ChangesView, CompareView } from './account-views.ts';
import { accountBefore, eventBefore, seriesOf } from './series.ts';
import { sideKey } from './side.ts';

/** The order in which changes are told. */
const kindsInOrder: readonly ChangeKind[] = ['new', 'gone', 'shifted', 'firmer', 'softer', 'unchanged'];
const words: Readonly<Record<ChangeKind, string>> = { new: 'new', gone: 'gone', shifted: 'shifted', firmer: 'firmer', softer: 'softer', unchanged: 'unchanged' };

/** What changed from one event of a series to the next: for every actor with an account of both, row by row, with both passages. */
export function* changes(store: Store, query: ChangesQuery): Steps<ChangesView> {
  const after = query.event === undefined ? lastOfSeries(store) : store.entities.indexOf(query.event);
  const earlier = query.against === undefined ? before(store, after) : store.entities.indexOf(query.against);
  const ref = (entity: number): EntityRef | null => (entity < 0 ? null : store.entities.ref(entity));
  if (after < 0 || earlier < 0) return { before: ref(earlier), after: ref(after), actors: [], says: 'No event here has one before it in a series, so there is nothing to have changed.' };
  const actors = actorsOfBoth(store, earlier, after, query.actor);
  const views: ChangesView['actors'][number][] = [];
  for (const actor of actors) {
    const [old, fresh] = [sideKey.account(store, actor, earlier), sideKey.account(store, actor, after)];
    const view = yield* compare(store, { sides: [old, fresh], claims: 0, limit: Number.MAX_SAFE_INTEGER, ...(query.filter !== undefined && { filter: query.filter }) });
    const rows = changedRows(view, fresh);
    views.push({ actor: store.entities.ref(actor), before: old, after: fresh, counts: countsOf(rows), rows });
  }
  return { before: ref(earlier), after: ref(after), actors: views, says: changesSay(store.entities.ref(earlier), store.entities.ref(after), views) };
}

/** The event before: the nearest of which there is an account, else the nearest. */
function before(store: Store, event: number): number {
  if (event < 0) return -1;
  const told = accountBefore(store, event, -1);
  return told >= 0 ? told : eventBefore(store, event);
}

/** The last event of the series of which most accounts are known; -1 = there is none with an event before it. */
function lastOfSeries(store: Store): number {
  let best = { event: -1, accounts: -1 };
  for (const events of seriesOf(store).values()) {
    const told = events.filter((event) => store.entities.accountEvent.includes(event));
    const last = (told.length > 1 ? told : events).at(-1)!;
    const accounts = events.reduce((sum, event) => sum + store.entities.accountEvent.reduce((count, of) => count + Number(of === event), 0), 0);
    if (events.length > 1 && eventBefore(store, last) >= 0 && accounts > best.accounts) best = { event: last, accounts };
  }
  return best.event;
}

function actorsOfBoth(store: Store, before: number, after: number, only: EntityId | undefined): number[] {
  const { accountActor, accountEvent, count } = store.entities;
  const of = (event: number): Set<number> => {
    const found = new Set<number>();
    for (let source = 0; source < count; source++) if (accountEvent[source] === event) found.add(accountActor[source]!);
    return found;
  };
  const [old, fresh] = [of(before), of(after)];
  const wanted = only === undefined ? -1 : store.entities.indexOf(only);
  return [...old].filter((actor) => fresh.has(actor) && (only === undefined || actor === wanted));
}

function changedRows(view: CompareView, after: string): ChangedRow[] {
  const column = view.columns.findIndex(({ key }) => key === after);
  const strength = new Map<ChangedRow, number>();
  const rows = view.rows.flatMap((row) => {
    const change = row.cells[column]?.change;
    if (change === undefined) return [];
    const changed = { key: row.key, label: row.label, entity: row.entity, change };
    strength.set(changed, Math.max(...row.cells.map((cell) => cell.strength)));
    return [changed];
  });
  return rows.sort(
    (a, b) => kindsInOrder.indexOf(a.change.kind) - kindsInOrder.indexOf(b.change.kind) || strength.get(b)! - strength.get(a)! || (a.key < b.key ? -1 : 1),
  );
}

function countsOf(rows: readonly ChangedRow[]): Record<ChangeKind, number> {
  const counts: Record<ChangeKind, number> = { new: 0, gone: 0, firmer: 0, softer: 0, shifted: 0, unchanged: 0 };
  for (const { change } of rows) counts[change.kind]++;
  return counts;
}

function changesSay(before: EntityRef, after: EntityRef, actors: ChangesView['actors']): string {
  if (actors.length === 0) return `Nobody's account of both ${before.label} and ${after.label} is known here.`;
  const parts = actors.map(({ actor, counts }) => {
    const told = kindsInOrder.filter((kind) => kind !== 'unchanged' && counts[kind] > 0).map((kind) => `${counts[kind]} ${words[kind]}`);
    return `${actor.label}: ${told.length === 0 ? 'nothing changed' : joinNames(told)}`;
  });
  return `From ${before.label} to ${after.label}. ${parts.join('. ')}.`;
}
