import { dateOf, formatDay } from '../../model/calendar-day.ts';
import { OPEN_HIGH, OPEN_LOW, parseEdtf } from '../../model/edtf-date.ts';
import type { Store } from '../../store/store.ts';
import { noFilter, type FacetName, type Filter } from '../filter.ts';
import type { PathQuery } from '../path-views.ts';

/** A question with one limit moved. */
export interface Looser {
  readonly change: string;
  readonly query: PathQuery;
}

/** All limits taken away at once. */
export const everything = 'Clear every option';

const facetWords: Record<FacetName, string> = {
  kind: 'kinds', subtype: 'subtypes', family: 'families of relations', type: 'types of relations', quad: 'classes of relations',
  source: 'sources', speaker: 'speakers', modality: 'modalities', polarity: 'denials', certainty: 'degrees of certainty',
};
/** Steps tried beyond the limit. */
const furtherSteps = 6;

/**
 * Every single limit of the question, moved: for each a ladder from the least change to the greatest, so that one can say by how much it
 * has to be loosened; last, all of them at once.
 */
export function loosenings(store: Store, query: PathQuery): (readonly Looser[])[] {
  const ladders: (readonly Looser[])[] = [...byTime(store, query), ...byFacet(query)];
  const name = (id: string) => {
    const entity = store.entities.indexOf(id);
    return entity < 0 ? id : store.entities.ref(entity).label;
  };
  const { maxSteps = 0, minIndependent = 1 } = query;
  if (maxSteps > 0) {
    ladders.push(Array.from({ length: furtherSteps }, (_, i) => ({ change: `Allow up to ${maxSteps + i + 1} steps`, query: { ...query, maxSteps: maxSteps + i + 1 } })));
  }
  for (const id of query.avoid ?? []) {
    ladders.push([{ change: `Allow ${name(id)}`, query: { ...query, avoid: query.avoid!.filter((other) => other !== id) } }]);
  }
  for (const kind of query.avoidKinds ?? []) {
    ladders.push([{ change: `Allow ${kind}s in between`, query: { ...query, avoidKinds: query.avoidKinds!.filter((other) => other !== kind) } }]);
  }
  for (const id of query.through ?? []) {
    ladders.push([{ change: `Not only through ${name(id)}`, query: { ...query, through: query.through!.filter((other) => other !== id) } }]);
  }
  if (query.inOrder === true) ladders.push([{ change: 'Any order in time', query: without(query, ['inOrder']) }]);
  if (minIndependent > 1) {
    ladders.push(Array.from({ length: minIndependent - 1 }, (_, i) => {
      const least = minIndependent - 1 - i;
      return { change: least === 1 ? 'Steps by a single voice' : `Steps by ${least} independent voices`, query: { ...query, minIndependent: least } };
    }));
  }
  if (ladders.length > 0) {
    ladders.push([{ change: everything, query: without(query, ['filter', 'maxSteps', 'through', 'avoid', 'avoidKinds', 'inOrder', 'minIndependent']) }]);
  }
  return ladders;
}

function byTime(store: Store, query: PathQuery): (readonly Looser[])[] {
  const filter = query.filter ?? noFilter;
  const { window, asOf } = filter;
  const ladders: (readonly Looser[])[] = [];
  const refiltered = (change: string, next: Filter): Looser => ({ change, query: { ...query, filter: next } });
  if (window?.to !== undefined) {
    const end = parseEdtf(window.to)?.high ?? OPEN_HIGH;
    const { to: _, ...open } = window;
    ladders.push([
      ...daysOf(store).filter((day) => day > end).map((day) => refiltered(`End the window on ${formatDay(day)}`, { ...filter, window: { ...window, to: isoDay(day) } })),
      refiltered('No end to the time window', { ...filter, window: open }),
    ]);
  }
  if (window?.from !== undefined) {
    const begin = parseEdtf(window.from)?.low ?? OPEN_LOW;
    const { from: _, ...open } = window;
    ladders.push([
      ...daysOf(store).filter((day) => day < begin).toReversed().map((day) => refiltered(`Begin the window on ${formatDay(day)}`, { ...filter, window: { ...window, from: isoDay(day) } })),
      refiltered('No start to the time window', { ...filter, window: open }),
    ]);
  }
  if (window?.from !== undefined && window.to !== undefined) ladders.push([refiltered('No time window', without(filter, ['window']))]);
  if (asOf !== undefined) {
    const known = parseEdtf(asOf)?.high ?? OPEN_HIGH;
    const published = new Set<number>();
    const { entities, dates } = store;
    for (let e = 0; e < entities.count; e++) if (entities.items[e]!.kind === 'source') published.add(dates.low[entities.date[e]!]!);
    ladders.push([
      ...[...published].filter((day) => day > known).sort((a, b) => a - b).map((day) => refiltered(`As known on ${formatDay(day)}`, { ...filter, asOf: isoDay(day) })),
      refiltered('All that is known today', without(filter, ['asOf'])),
    ]);
  }
  return ladders;
}

function byFacet(query: PathQuery): (readonly Looser[])[] {
  const filter = query.filter ?? noFilter;
  const ladders: (readonly Looser[])[] = [];
  const one = (change: string, next: Filter) => ladders.push([{ change, query: { ...query, filter: next } }]);
  if (filter.contested !== undefined) one('Contested claims or not', without(filter, ['contested']));
  for (const side of ['only', 'without'] as const) {
    for (const facet of Object.keys(filter[side] ?? {}) as FacetName[]) {
      one(side === 'only' ? `All ${facetWords[facet]}` : `No ${facetWords[facet]} left out`, { ...filter, [side]: without(filter[side]!, [facet]) });
    }
  }
  return ladders;
}

const known = new WeakMap<Store, readonly number[]>();

/** First days of all dated claims and sources, ascending, each once. */
function daysOf(store: Store): readonly number[] {
  let days = known.get(store);
  if (days === undefined) {
    const found = new Set<number>();
    const { claims, dates, entities } = store;
    for (let c = 0; c < claims.count; c++) found.add(dates.low[claims.effectiveDate(c)]!);
    for (let e = 0; e < entities.count; e++) found.add(dates.low[entities.date[e]!]!);
    found.delete(OPEN_LOW);
    known.set(store, (days = [...found].sort((a, b) => a - b)));
  }
  return days;
}

function isoDay(day: number): string {
  const { year, month, day: date } = dateOf(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

function without<T extends object>(whole: T, keys: readonly (keyof T)[]): T {
  const rest = { ...whole };
  for (const key of keys) delete rest[key];
  return rest;
}
