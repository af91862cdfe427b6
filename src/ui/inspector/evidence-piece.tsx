import type { EvidenceView } from '../../query/views.ts';
import { wordsOf } from '../claim/claim-words.ts';
import { SourceLink, SourceTitle } from '../claim/source-link.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { Quote } from '../widgets/quote.tsx';
import { Tag } from '../widgets/tag.tsx';

/** One piece of evidence: the chain of voices, where it was said, the source and its paragraphs, and how surely. */
export function EvidencePiece({ piece }: { readonly piece: EvidenceView }) {
  const chain = piece.voices.some((voice) => voice.id === piece.source.id) ? piece.voices : [...piece.voices, piece.source];
  return (
    <li>
      <p className="chain-of-voices">
        {chain.map((voice, index) => (
          <span key={voice.id}>
            {index > 0 && <span className="meta"> via </span>}
            <EntityLink entity={voice} glyph />
          </span>
        ))}
        {piece.paragraphs.length > 0 && <span className="num-t meta"> ¶{piece.paragraphs.join(', ')}</span>}
        {piece.record !== undefined && <span className="num-t meta"> record {piece.record}</span>}
        {' '}<SourceLink source={piece.source} named />
      </p>
      <p className="meta"><SourceTitle source={piece.source} /></p>
      {piece.quote !== undefined && <p className="says"><Quote>{piece.quote}</Quote></p>}
      <p className="who">
        {piece.attribution !== piece.source.label && <span className="speaker">{piece.attribution}</span>}
        {piece.in !== undefined && <span>said in <EntityLink entity={piece.in} /></span>}
        {piece.published !== undefined && <span>published {piece.published.text}</span>}
        <Tag>{wordsOf.certainty[piece.certainty]}</Tag>
      </p>
    </li>
  );
}
