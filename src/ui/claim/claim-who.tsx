import type { ReactNode } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { ClaimView } from '../../query/views.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { ContestTag } from './contest-tag.tsx';
import { SourceLink } from './source-link.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { Tag } from '../widgets/tag.tsx';
import { plural } from '../widgets/format.ts';
import { qualifiers, voicesOf } from './claim-words.ts';

interface ClaimWhoProps {
  readonly claim: ClaimView;
  /** Before the speaker: a line glyph, say. */
  readonly before?: ReactNode;
  /** In place of the claim's date or occasion. */
  readonly when?: ReactNode;
  /** With the way out to each source that has an address. */
  readonly links?: boolean;
  /** After the tags. */
  readonly after?: ReactNode;
  /** Cautions said elsewhere, left out here. */
  readonly bare?: boolean;
  /** The entity whose claims these are: not named again as the occasion. */
  readonly focus?: EntityId;
}

/** Who says so, when, and where to read it; then the marks of a claim that is not a plain fact. */
export function ClaimWho({ claim, before, when, links = false, after, bare = false, focus }: ClaimWhoProps) {
  const voices = voicesOf(claim.evidence);
  const shown = voices.slice(0, 3);
  return (
    <p className="who">
      {before}
      {shown.map((voice, index) => (
        <span key={voice.attribution} className="voice">
          <span className="speaker">{voice.attribution}</span>
          {index === 0 && (when ?? <When claim={claim} focus={focus} />)}
          {voice.citations.map((citation) => {
            const source = links ? claim.evidence.find((piece) => piece.citation === citation)?.source : undefined;
            return (
              <span key={citation} className="cited">
                <ActionLink className="cite" action={{ type: 'open-claims', claims: [claim.id] }}>
                  {citation}
                </ActionLink>
                {source && <SourceLink source={source} />}
              </span>
            );
          })}
        </span>
      ))}
      {voices.length > shown.length && (
        <ActionLink className="cite" action={{ type: 'open-claims', claims: [claim.id] }}>
          {plural(voices.length - shown.length, 'more voice')}
        </ActionLink>
      )}
      <ContestTag claim={claim} />
      {claim.omission && <Tag look="omit">silence, not denial</Tag>}
      {!bare && qualifiers(claim).map((tag) => <Tag key={tag}>{tag}</Tag>)}
      {after}
    </p>
  );
}

function When({ claim, focus }: { readonly claim: ClaimView; readonly focus: EntityId | undefined }) {
  if (claim.when !== undefined) return <time className="when" dateTime={claim.when.edtf.slice(0, 10)}>{claim.when.text}</time>;
  if (claim.at !== undefined && claim.at.id !== focus) return <EntityLink entity={claim.at} className="when">{claim.at.short}</EntityLink>;
  return null;
}
