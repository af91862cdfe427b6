import { dateOf, formatDay } from '../../model/calendar-day.ts';
import { OPEN_HIGH, OPEN_LOW, parseEdtf } from '../../model/edtf-date.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Store } from '../../store/store.ts';
import { filterKey } from '../admit.ts';
import { noFilter, type FacetName, type Filter } from '../filter.ts';
import type { PathQuery } from '../path-views.ts';
import { nameOf } from './path-question.ts';
import type { Steps } from '../steps.ts';
import { leastValues, type Looser } from './least-values.ts';
import type { KeptGraphs } from './store-graph.ts';
import { countUpTo } from './count-up-to.ts';

/** All limits taken away at once. */
export const everything = 'Without any of these limits';

const facetWords: Record<FacetName, string> = {
  kind: 'kinds', subtype: 'subtypes', family: 'families of relations', type: 'types of relations', quad: 'classes of relations',
  source: 'sources', speaker: 'speakers', modality: 'modalities', polarity: 'denials', certainty: 'degrees of certainty',
};
/** Steps tried beyond the limit. */
const furtherSteps = 6;

/** One limit moved, from the least change to the greatest; a change is put into words when it is asked for, since there may be one for every day. */
export interface Ladder {
  readonly length: number;
  rung(index: number): Looser;
}

const ladderOf = (...rungs: readonly Looser[]): Ladder => ({ length: rungs.length, rung: (index) => rungs[index]! });

/**
 * Every single limit of the question, moved: for each a ladder, so that one can say by how much it has to be loosened; last, all of them at once, where that is more
 * than one of them at its loosest.
 */
export function* loosenings(store: Store, query: PathQuery, trials: KeptGraphs): Steps<Ladder[]> {
  const ladders: Ladder[] = [...byTime(store, query, yield* daysOf(store)), ...(yield* byFacet(store, query, trials))];
  const name = (id: string) => {
    const entity = store.entities.indexOf(id);
    return entity < 0 ? id : nameOf(store, entity);
  };
  const { maxSteps = 0, minIndependent = 1 } = query;
  const one = (change: string, next: Partial<PathQuery>) => ladders.push(ladderOf({ change, query: { ...query, ...next } }));
  if (maxSteps > 0) {
    ladders.push({ length: furtherSteps, rung: (i) => ({ change: `With up to ${maxSteps + i + 1} steps`, query: { ...query, maxSteps: maxSteps + i + 1 } }) });
  }
  for (const id of query.avoid ?? []) one(`With ${name(id)} allowed in between`, { avoid: query.avoid!.filter((other) => other !== id) });
  for (const kind of query.avoidKinds ?? []) one(`With ${kind}s allowed in between`, { avoidKinds: query.avoidKinds!.filter((other) => other !== kind) });
  for (const group of query.throughOneOf ?? []) one(`Without having to pass ${name(group[0]!)}`, { throughOneOf: query.throughOneOf!.filter((other) => other !== group) });
  for (const id of query.through ?? []) one(`Without having to pass ${name(id)}`, { through: query.through!.filter((other) => other !== id) });
  if (query.inOrder === true) ladders.push(ladderOf({ change: 'In any order of time', query: without(query, ['inOrder']) }));
  if (minIndependent > 1) {
    ladders.push({
      length: minIndependent - 1,
      rung: (i) => {
        const least = minIndependent - 1 - i;
        return { change: least === 1 ? 'With steps that rest on one voice' : `With ${least} independent voices a step`, query: { ...query, minIndependent: least } };
      },
    });
  }
  if (ladders.length > 0 && !ladders.some((ladder) => isFree(ladder.rung(ladder.length - 1).query))) {
    ladders.push(ladderOf({ change: everything, query: without(query, ['filter', 'maxSteps', 'through', 'throughOneOf', 'avoid', 'avoidKinds', 'inOrder', 'minIndependent']) }));
  }
  return ladders;
}

/** Whether a question has a limit beyond the number of steps. */
export const isLimited = ({ filter, through = [], throughOneOf = [], avoid = [], avoidKinds = [], inOrder = false, minIndependent = 1 }: PathQuery): boolean =>
  filterKey(filter) !== '' || through.length + throughOneOf.length + avoid.length + avoidKinds.length > 0 || inOrder || minIndependent > 1;

/** Whether a question has no limit left. */
const isFree = (query: PathQuery): boolean => !isLimited(query) && (query.maxSteps ?? 0) === 0;

function byTime(store: Store, query: PathQuery, days: readonly number[]): Ladder[] {
  const filter = query.filter ?? noFilter;
  const { window, asOf } = filter;
  const ladders: Ladder[] = [];
  const refiltered = (change: string, next: Filter): Looser => ({ change, query: { ...query, filter: next } });
  const daily = (count: number, onDay: (index: number) => Looser, last: Looser) => ladders.push({ length: count + 1, rung: (index) => (index < count ? onDay(index) : last) });
  if (window?.to !== undefined) {
    const next = countUpTo(days, parseEdtf(window.to)?.high ?? OPEN_HIGH);
    const { to: _, ...open } = window;
    const until = (day: number) => refiltered(`With the window open until ${formatDay(day)}`, { ...filter, window: { ...window, to: isoDay(day) } });
    daily(days.length - next, (index) => until(days[next + index]!), refiltered('With no end to the time window', { ...filter, window: open }));
  }
  if (window?.from !== undefined) {
    const earlier = countUpTo(days, (parseEdtf(window.from)?.low ?? OPEN_LOW) - 1);
    const { from: _, ...open } = window;
    const from = (day: number) => refiltered(`With the window open from ${formatDay(day)}`, { ...filter, window: { ...window, from: isoDay(day) } });
    daily(earlier, (index) => from(days[earlier - 1 - index]!), refiltered('With no start to the time window', { ...filter, window: open }));
  }
  if (window?.from !== undefined && window.to !== undefined) ladders.push(ladderOf(refiltered('With no time window', without(filter, ['window']))));
  if (asOf !== undefined) {
    const published = publicationDays(store);
    const next = countUpTo(published, parseEdtf(asOf)?.high ?? OPEN_HIGH);
    const asKnownOn = (day: number) => refiltered(`As known on ${formatDay(day)}`, { ...filter, asOf: isoDay(day) });
    daily(published.length - next, (index) => asKnownOn(published[next + index]!), refiltered('With all that is known today', without(filter, ['asOf'])));
  }
  return ladders;
}

/** First days of all dated sources, ascending, each once. */
function publicationDays({ entities, dates }: Store): readonly number[] {
  const days = new Set<number>();
  for (let e = 0; e < entities.count; e++) if (entities.items[e]!.kind === 'source') days.add(dates.low[entities.date[e]!]!);
  days.delete(OPEN_LOW);
  return [...days].sort((a, b) => a - b);
}

function* byFacet(store: Store, query: PathQuery, trials: KeptGraphs): Steps<Ladder[]> {
  const filter = query.filter ?? noFilter;
  const ladders: Ladder[] = [];
  const one = (change: string, next: Filter) => ladders.push(ladderOf({ change, query: { ...query, filter: next } }));
  if (filter.contested !== undefined) one(filter.contested === 'only' ? 'With uncontested claims as well' : 'With contested claims as well', without(filter, ['contested']));
  const carriers = carriersOf(store, filter.only?.source ?? []);
  if (carriers.length > 0) {
    const names = carriers.map((id) => store.entities.ref(store.entities.indexOf(id)).label).join(' and ');
    one(`Read through ${names}`, { ...filter, only: { ...filter.only, source: [...filter.only!.source!, ...carriers] } });
  }
  for (const side of ['only', 'without'] as const) {
    for (const facet of Object.keys(filter[side] ?? {}) as FacetName[]) {
      const least = side === 'only' ? yield* leastValues(store, query, facet, trials) : null;
      if (least !== null) ladders.push(ladderOf(least));
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
