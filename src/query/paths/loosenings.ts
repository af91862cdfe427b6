import { dateOf, formatDay } from '../../model/calendar-day.ts';
import { OPEN_HIGH, OPEN_LOW, parseEdtf } from '../../model/edtf-date.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Store } from '../../store/store.ts';
import { noFilter, type FacetName, type Filter } from '../filter.ts';
import type { PathQuery } from '../path-views.ts';
import type { Steps } from '../steps.ts';
import { leastValues, type Looser } from './least-values.ts';

/** All limits taken away at once. */
export const everything = 'Without any of these limits';

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
export function* loosenings(store: Store, query: PathQuery): Steps<(readonly Looser[])[]> {
  yield* daysOf(store);
  const ladders: (readonly Looser[])[] = [...byTime(store, query), ...(yield* byFacet(store, query))];
  const name = (id: string) => {
    const entity = store.entities.indexOf(id);
    return entity < 0 ? id : store.entities.ref(entity).label;
  };
  const { maxSteps = 0, minIndependent = 1 } = query;
  if (maxSteps > 0) {
    ladders.push(Array.from({ length: furtherSteps }, (_, i) => ({ change: `With up to ${maxSteps + i + 1} steps`, query: { ...query, maxSteps: maxSteps + i + 1 } })));
  }
  for (const id of query.avoid ?? []) {
    ladders.push([{ change: `With ${name(id)} allowed in between`, query: { ...query, avoid: query.avoid!.filter((other) => other !== id) } }]);
  }
  for (const kind of query.avoidKinds ?? []) {
    ladders.push([{ change: `With ${kind}s allowed in between`, query: { ...query, avoidKinds: query.avoidKinds!.filter((other) => other !== kind) } }]);
  }
  for (const group of query.throughOneOf ?? []) {
    ladders.push([{ change: `Without having to pass ${name(group[0]!)}`, query: { ...query, throughOneOf: query.throughOneOf!.filter((other) => other !== group) } }]);
  }
  for (const id of query.through ?? []) {
    ladders.push([{ change: `Without having to pass ${name(id)}`, query: { ...query, through: query.through!.filter((other) => other !== id) } }]);
  }
  if (query.inOrder === true) ladders.push([{ change: 'In any order of time', query: without(query, ['inOrder']) }]);
  if (minIndependent > 1) {
    ladders.push(Array.from({ length: minIndependent - 1 }, (_, i) => {
      const least = minIndependent - 1 - i;
      return { change: least === 1 ? 'With steps that rest on one voice' : `With ${least} independent voices a step`, query: { ...query, minIndependent: least } };
    }));
  }
  if (ladders.length > 0) {
    ladders.push([{ change: everything, query: without(query, ['filter', 'maxSteps', 'through', 'throughOneOf', 'avoid', 'avoidKinds', 'inOrder', 'minIndependent']) }]);
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
      ...known.get(store)!.filter((day) => day > end).map((day) => refiltered(`With the window open until ${formatDay(day)}`, { ...filter, window: { ...window, to: isoDay(day) } })),
      refiltered('With no end to the time window', { ...filter, window: open }),
    ]);
  }
  if (window?.from !== undefined) {
    const begin = parseEdtf(window.from)?.low ?? OPEN_LOW;
    const { from: _, ...open } = window;
    ladders.push([
      ...known.get(store)!.filter((day) => day < begin).toReversed().map((day) => refiltered(`With the window open from ${formatDay(day)}`, { ...filter, window: { ...window, from: isoDay(day) } })),
      refiltered('With no start to the time window', { ...filter, window: open }),
    ]);
  }
  if (window?.from !== undefined && window.to !== undefined) ladders.push([refiltered('With no time window', without(filter, ['window']))]);
  if (asOf !== undefined) {
    const known = parseEdtf(asOf)?.high ?? OPEN_HIGH;
    const published = new Set<number>();
    const { entities, dates } = store;
    for (let e = 0; e < entities.count; e++) if (entities.items[e]!.kind === 'source') published.add(dates.low[entities.date[e]!]!);
    ladders.push([
      ...[...published].filter((day) => day > known).sort((a, b) => a - b).map((day) => refiltered(`As known on ${formatDay(day)}`, { ...filter, asOf: isoDay(day) })),
      refiltered('With all that is known today', without(filter, ['asOf'])),
    ]);
  }
  return ladders;
}

function* byFacet(store: Store, query: PathQuery): Steps<(readonly Looser[])[]> {
  const filter = query.filter ?? noFilter;
  const ladders: (readonly Looser[])[] = [];
  const one = (change: string, next: Filter) => ladders.push([{ change, query: { ...query, filter: next } }]);
  if (filter.contested !== undefined) one(filter.contested === 'only' ? 'With uncontested claims as well' : 'With contested claims as well', without(filter, ['contested']));
  const carriers = carriersOf(store, filter.only?.source ?? []);
  if (carriers.length > 0) {
    const names = carriers.map((id) => store.entities.ref(store.entities.indexOf(id)).label).join(' and ');
    one(`Read through ${names}`, { ...filter, only: { ...filter.only, source: [...filter.only!.source!, ...carriers] } });
  }
  for (const side of ['only', 'without'] as const) {
    for (const facet of Object.keys(filter[side] ?? {}) as FacetName[]) {
      const least = side === 'only' ? yield* leastValues(store, query, facet) : null;
      if (least !== null) ladders.push([least]);
      one(side === 'only' ? `With all ${facetWords[facet]}` : `With no ${facetWords[facet]} left out`, { ...filter, [side]: without(filter[side]!, [facet]) });
    }
  }
  return ladders;
}

/** What carries the sources that were read through another one only, and is not asked for itself. */
export function carriersOf(store: Store, sources: readonly string[]): EntityId[] {
  const carriers = sources.flatMap((id) => {
    const entity = store.entities.items[store.entities.indexOf(id)];
    return entity?.kind === 'source' && entity.carriedBy !== undefined ? [entity.carriedBy] : [];
  });
  return [...new Set(carriers)].filter((id) => !sources.includes(id));
}

const known = new WeakMap<Store, readonly number[]>();

/** First days of all dated claims and sources, ascending, each once; made in steps where they are not known yet. */
function* daysOf(store: Store): Steps<readonly number[]> {
  let days = known.get(store);
  if (days === undefined) {
    const found = new Set<number>();
    const { claims, dates, entities } = store;
    for (let c = 0; c < claims.count; c++) {
      if ((c & 0x3fff) === 0x3fff) yield;
      found.add(dates.low[claims.effectiveDate(c)]!);
    }
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
