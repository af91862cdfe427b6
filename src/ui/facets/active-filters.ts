import { facetNames, type FacetName, type Filter } from '../../query/filter.ts';
import type { Facets } from '../../query/views.ts';
import type { Action } from '../../session/session.ts';
import { dateWords, windowText } from '../../session/window-words.ts';

/** One thing that is filtered, in words, and the action that takes it back. */
export interface ActiveFilter {
  readonly key: string;
  readonly words: string;
  readonly undo: Action;
}

/** Everything that the filter takes out, one entry each; labels come from the facets where these know the value. */
export function activeFilters(filter: Filter, facets: Facets | undefined): readonly ActiveFilter[] {
  const found: ActiveFilter[] = [];
  for (const mode of ['only', 'without'] as const) {
    for (const facet of facetNames) {
      for (const [index, value] of (filter[mode]?.[facet] ?? []).entries()) {
        found.push({
          key: `${mode} ${facet} ${value}`,
          words: `${mode === 'without' ? 'Without' : index > 0 ? 'Or' : 'Only'}: ${labelOf(facets, facet, value)}`,
          undo: { type: 'toggle-facet', facet, value, mode },
        });
      }
    }
  }
  if (filter.window) {
    const words = windowText(filter.window);
    found.push({ key: 'window', words: words.charAt(0).toUpperCase() + words.slice(1), undo: { type: 'clear-filter', facet: 'window' } });
  }
  if (filter.asOf) found.push({ key: 'asOf', words: `As known on ${dateWords(filter.asOf)}`, undo: { type: 'clear-filter', facet: 'asOf' } });
  if (filter.contested) {
    found.push({ key: 'contested', words: filter.contested === 'only' ? 'Only contested' : 'Without contested', undo: { type: 'clear-filter', facet: 'contested' } });
  }
  return found;
}

function labelOf(facets: Facets | undefined, facet: FacetName, value: string): string {
  return facets?.facets.find(({ name }) => name === facet)?.values.find((entry) => entry.value === value)?.label ?? value;
}
