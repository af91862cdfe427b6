import type { FacetName, Filter } from '../query/filter.ts';

type Mode = 'only' | 'without';
type Lists = Partial<Record<FacetName, readonly string[]>>;

/** The filter without empty members: two filters that admit the same claims by their form are written alike. */
export function tidyFilter(filter: Filter): Filter {
  const only = tidyLists(filter.only);
  const without = tidyLists(filter.without);
  const from = filter.window?.from;
  const to = filter.window?.to;
  return {
    ...(only && { only }),
    ...(without && { without }),
    ...((from || to) && { window: { ...(from && { from }), ...(to && { to }) } }),
    ...(filter.asOf && { asOf: filter.asOf }),
    ...(filter.contested && { contested: filter.contested }),
  };
}

/** Puts a facet's value into a list of the filter, or takes it out; it never stands in both lists. */
export function toggleFacet(filter: Filter, facet: FacetName, value: string, mode: Mode): Filter {
  const other: Mode = mode === 'only' ? 'without' : 'only';
  const list = filter[mode]?.[facet] ?? [];
  const next = list.includes(value) ? list.filter((item) => item !== value) : [...list, value];
  return tidyFilter({
    ...filter,
    [mode]: { ...filter[mode], [facet]: next },
    [other]: { ...filter[other], [facet]: (filter[other]?.[facet] ?? []).filter((item) => item !== value) },
  });
}

/** Takes one facet (both lists), the window, the as-of date or the contested choice out of the filter; without a name, all. */
export function clearFilter(filter: Filter, what?: FacetName | 'window' | 'asOf' | 'contested'): Filter {
  if (what === undefined) return {};
  if (what === 'window' || what === 'asOf' || what === 'contested') {
    const { [what]: _, ...rest } = filter;
    return tidyFilter(rest);
  }
  return tidyFilter({ ...filter, only: { ...filter.only, [what]: [] }, without: { ...filter.without, [what]: [] } });
}

/** How many things are filtered: each value, the window, the as-of date, the contested choice. */
export function countFilters({ only, without, window, asOf, contested }: Filter): number {
  const values = [only, without].flatMap((lists) => Object.values(lists ?? {})).flat().length;
  return values + [window, asOf, contested].filter(Boolean).length;
}

/** Whether it admits everything. */
export function admitsAll(filter: Filter): boolean {
  return Object.keys(tidyFilter(filter)).length === 0;
}

function tidyLists(lists: Lists | undefined): Lists | undefined {
  const entries = Object.entries(lists ?? {}).filter(([, values]) => values.length > 0);
  return entries.length > 0 ? (Object.fromEntries(entries) as Lists) : undefined;
}
