import { OPEN_HIGH, OPEN_LOW } from '../../model/edtf-date.ts';
import type { Status } from '../../model/claim.ts';
import type { Store } from '../../store/store.ts';
import { isAdmitted, kindOf, type Admit } from '../admit.ts';
import { compareText } from '../claim-order.ts';
import { dateView } from '../date-view.ts';
import { eventStatuses, isPlanned } from '../entity-status.ts';
import type { EntityRef } from '../filter.ts';
import { weightOf } from '../tied-neighbours.ts';
import { timeSpan } from './time-span.ts';
import type { TimelineEvent } from './timeline-views.ts';

/** What counts most of what is said to have become of an event. */
const furthest: readonly Status[] = ['occurred', 'ongoing', 'cancelled', 'suspended', 'pending', 'planned'];

/** The weightiest events with a date, by index, and those without one. */
export function chosenEvents(store: Store, admitted: Admit, most: number): { dated: number[]; total: number; undated: EntityRef[] } {
  const dated: { event: number; weight: number }[] = [];
  const undated: { event: number; weight: number }[] = [];
  for (let event = 0; event < store.entities.count; event++) {
    if (kindOf(store, event) !== 'event' || !isAdmitted(store, admitted, event)) continue;
    const date = store.entities.date[event]!;
    const known = date !== 0 && !(store.dates.low[date] === OPEN_LOW && store.dates.high[date] === OPEN_HIGH);
    (known ? dated : undated).push({ event, weight: weightOf(store, admitted, event) });
  }
  const order = (a: { event: number; weight: number }, b: { event: number; weight: number }): number =>
    b.weight - a.weight || compareText(store.entities.ids[a.event]!, store.entities.ids[b.event]!);
  return {
    dated: dated.sort(order).slice(0, most).map(({ event }) => event),
    total: dated.length,
    undated: undated.sort(order).slice(0, most).map(({ event }) => store.entities.ref(event)),
  };
}

/** Events as they are drawn, those that are under way or over first, planned ones in rows of their own below. */
export function timelineEvents(
  store: Store,
  admitted: Admit,
  events: readonly number[],
  extent: { low: number; high: number },
  asOf: number | null,
  window: { low: number; high: number },
): { events: TimelineEvent[]; levels: number } {
  const { entities, dates } = store;
  const drafts = events.map((event) => {
    const date = entities.date[event]!;
    const [low, high] = [dates.low[date]!, dates.high[date]!];
    const statuses = eventStatuses(store, admitted, event);
    const status = furthest.find((one) => statuses.some((view) => view.status === one));
    return {
      ...timeSpan(store, low, high, date, extent),
      entity: entities.ref(event),
      when: dateView(dates, date)!,
      ...(status !== undefined && { status }),
      statuses,
      planned: isPlanned(store, admitted, event),
      future: asOf !== null && low > asOf,
      claims: weightOf(store, admitted, event),
      inWindow: low <= window.high && high >= window.low,
    };
  });
  const past = drafts.filter((event) => !event.planned);
  const planned = drafts.filter((event) => event.planned);
  const first = stack(past, 0);
  const second = stack(planned, first.levels);
  return { events: [...first.events, ...second.events], levels: second.levels };
}

/** Interval partitioning, first day first: each event in the first row that is free, in as few rows as can be. O(n · rows). */
function stack<T extends { low: number; high: number; claims: number; entity: EntityRef }>(events: readonly T[], from: number): { events: (T & { level: number })[]; levels: number } {
  const ends: number[] = [];
  const placed = [...events]
    .sort((a, b) => a.low - b.low || b.claims - a.claims || compareText(a.entity.id, b.entity.id))
    .map((event) => {
      let row = ends.findIndex((end) => end < event.low);
      if (row < 0) row = ends.length;
      ends[row] = event.high;
      return { ...event, level: from + row };
    });
  return { events: placed, levels: from + ends.length };
}
