import type { EntityId } from '../../model/ids.ts';
import type { ClaimView, Span } from '../../query/views.ts';
import { EntityLink } from '../widgets/entity-link.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { sentenceRuns } from './sentence-runs.ts';

interface ClaimSentenceProps {
  readonly claim: Pick<ClaimView, 'spans' | 'says' | 'evidence'>;
  /** Entities to draw with their glyph and in bold: the ends of a path's step. */
  readonly strong?: ReadonlySet<EntityId>;
  /** False: quoted phrases that are not in the sentence are shown elsewhere. */
  readonly apart?: boolean;
}

/** A claim's sentence: every name a link, and what the source itself quotes under the highlighter. */
export function ClaimSentence({ claim, strong, apart: after = true }: ClaimSentenceProps) {
  const quotes = claim.evidence.flatMap((piece) => (piece.quote === undefined ? [] : [piece.quote]));
  /** An entity is marked where it is named first: twice would read as two. */
  const seen = new Set<EntityId>();
  const { runs, apart } = sentenceRuns(claim.spans.length > 0 ? claim.spans : [{ text: claim.says }], quotes);
  return (
    <>
      {runs.map((run, index) =>
        run.quoted ? <q key={index} className="ph">{words(run.spans, strong, seen)}</q> : <span key={index}>{words(run.spans, strong, seen)}</span>,
      )}
      {after && apart.map((quote) => (
        <span key={quote}> <q className="ph">{quote}</q></span>
      ))}
    </>
  );
}

function words(spans: readonly Span[], strong: ReadonlySet<EntityId> | undefined, seen: Set<EntityId>) {
  return spans.map((span, index) => {
    if (span.entity === undefined || seen.has(span.entity.id)) return <span key={index}>{span.text}</span>;
    seen.add(span.entity.id);
    if (strong?.has(span.entity.id) !== true) return <EntityLink key={index} entity={span.entity} className="quiet">{span.text}</EntityLink>;
    // The glyph must not stay behind at the end of a line.
    const cut = span.text.indexOf(' ') < 0 ? span.text.length : span.text.indexOf(' ');
    return (
      <EntityLink key={index} entity={span.entity} className="strong">
        <span className="stick"><KindGlyph kind={span.entity.kind} size={13} />{span.text.slice(0, cut)}</span>
        {span.text.slice(cut)}
      </EntityLink>
    );
  });
}
