import { useEffect, useRef } from 'react';
import type { Facets } from '../../query/views.ts';
import { useSession } from '../session-context.ts';
import { usePage } from '../shell/page.ts';
import { useSignal } from '../use-signal.ts';
import { IconButton } from '../widgets/button.tsx';
import { count } from '../widgets/format.ts';
import { ResourceView } from '../widgets/resource-view.tsx';
import { ContestedChoice } from './contested-choice.tsx';
import { FacetSection } from './facet-section.tsx';
import { FilterChips } from './filter-chips.tsx';
import { TimeFacet } from './time-facet.tsx';
import { UseChoice } from './use-choice.tsx';
import './facets.css';

/** What claims can be filtered by, with counts; beside the canvas, so that each choice is seen at once. */
export default function FacetsDrawer() {
  const session = useSession();
  const page = usePage();
  const facets = useSignal(session.facets);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before !== document.body) before.focus();
      else document.querySelector<HTMLElement>('[data-filters]')?.focus();
    };
  }, []);
  const close = () => {
    page.filtering.value = false;
  };
  return (
    <section
      className="drawer"
      aria-labelledby="filters-heading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <header className="drawer-head">
        <h2 id="filters-heading" ref={heading} tabIndex={-1} className="title">Filters</h2>
        <IconButton icon="close" label="Close filters" keys="Esc" onClick={close} />
      </header>
      <div className="drawer-scroll">
        <ResourceView resource={facets} what="filters" idle={<p className="note">There is nothing to filter yet.</p>}>
          {(value) => <FacetBody facets={value} />}
        </ResourceView>
      </div>
    </section>
  );
}

function FacetBody({ facets }: { readonly facets: Facets }) {
  return (
    <>
      <div className="facet-sum">
        <p>
          <b>{count(facets.claims)}</b> of {count(facets.total)} claims, <b>{count(facets.entities)}</b> of {count(facets.totalEntities)} entities
        </p>
        <FilterChips className="filtered" />
      </div>
      <TimeFacet facets={facets} />
      <ContestedChoice />
      <UseChoice />
      {/* Families of relations are chosen by the parts above. */}
      {facets.facets.filter(({ name, values }) => values.length > 0 && name !== 'family').map((facet) => (
        <FacetSection key={facet.name} name={facet.name} label={facet.label} values={facet.values} />
      ))}
    </>
  );
}
