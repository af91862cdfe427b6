import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { facetNames, type FacetName, type Filter } from '../../src/query/filter.ts';
import type { Facets } from '../../src/query/views.ts';
import { clearFilter, countFilters, tidyFilter, toggleFacet } from '../../src/session/edit-filter.ts';
import { activeFilters } from '../../src/ui/facets/active-filters.ts';

// Made as people make them: one value at a time, so that none is asked for and taken away at once.
const toggles = fc.array(fc.tuple(fc.constantFrom<FacetName>(...facetNames), fc.constantFrom('a', 'b', 'c'), fc.constantFrom<'only' | 'without'>('only', 'without')), { maxLength: 8 });
const filters: fc.Arbitrary<Filter> = fc
  .record(
    {
      toggles,
      window: fc.record({ from: fc.constantFrom('2025-11-01'), to: fc.constantFrom('2026-02-28') }, { requiredKeys: [] }),
      asOf: fc.constantFrom('2026-02-10'),
      contested: fc.constantFrom<'only' | 'without'>('only', 'without'),
    },
    { requiredKeys: [] },
  )
  .map(({ toggles: made = [], ...rest }) => made.reduce((filter, [facet, value, mode]) => toggleFacet(filter, facet, value, mode), tidyFilter(rest as Filter)));

describe('what is filtered out', () => {
  it('is said one by one, and taking each back leaves nothing filtered', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const active = activeFilters(filter, undefined);
        let left = filter;
        for (const { undo } of active) {
          expect(left).not.toEqual({});
          if (undo.type === 'toggle-facet') left = toggleFacet(left, undo.facet, undo.value, undo.mode);
          else if (undo.type === 'clear-filter') left = clearFilter(left, undo.facet);
        }
        expect(left).toEqual({});
        expect(new Set(active.map(({ key }) => key)).size).toBe(active.length);
        expect(countFilters(filter)).toBe(active.length);
      }),
    );
  });

  it('is named as the facets name it, with days as people write them', () => {
    const facets = { facets: [{ name: 'source', label: 'Source', values: [{ value: 'seven-insights', label: '7 Insights', count: 3 }] }] } as unknown as Facets;
    const filter: Filter = { without: { source: ['seven-insights'] }, window: { from: '2025-11-01', to: '2026-02-28' }, asOf: '2026-02-10', contested: 'only' };
    expect(activeFilters(filter, facets).map(({ words }) => words)).toEqual(['Without: 7 Insights', '1 Nov 2025 – 28 Feb 2026', 'As known on 10 Feb 2026', 'Only contested']);
    // One of several will do: they do not exclude each other.
    expect(activeFilters({ only: { source: ['seven-insights', 'cibercuba'] } }, facets).map(({ words }) => words)).toEqual(['Only: 7 Insights', 'Or: cibercuba']);
  });
});
