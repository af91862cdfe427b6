import type { Span } from '../../query/views.ts';
import { EntityLink } from './entity-link.tsx';

/** A sentence in which every entity is a link to it. */
export function Spans({ spans }: { readonly spans: readonly Span[] }) {
  return spans.map((span, index) =>
    span.entity ? (
      <EntityLink key={index} entity={span.entity}>
        {span.text}
      </EntityLink>
    ) : (
      <span key={index}>{span.text}</span>
    ),
  );
}
