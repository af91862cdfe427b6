import type { ReactNode } from 'react';
import type { EntityRef } from '../../query/filter.ts';
import type { ClaimView, ConflictRef } from '../../query/views.ts';
import { Readings } from '../claim/claim-card.tsx';
import { ClaimSentence } from '../claim/claim-sentence.tsx';
import { capital, qualifiers, quantityText, wordsOf } from '../claim/claim-words.ts';
import { SaidBy } from '../claim/said-by.tsx';
import { BriefButton } from '../widgets/brief-button.tsx';
import { ActionLink } from '../widgets/action-link.tsx';
import { ContestTag } from '../claim/contest-tag.tsx';
import { ContestGlyph } from '../widgets/contest-glyph.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { plural } from '../widgets/format.ts';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';
import { Tag } from '../widgets/tag.tsx';
import { BackBar } from './back-bar.tsx';
import { CopyText } from './copy-text.tsx';
import { EvidencePiece } from './evidence-piece.tsx';

/** Everything about one claim: its sentence, each piece of evidence, what it stands against, how it is read, and its parts. */
export function ClaimPanel({ claim }: { readonly claim: ClaimView }) {
  return (
    <>
      <header className="hd">
        <BackBar />
        <p className="eyebrow"><QuadGlyph quad={claim.quad} omission={claim.omission} /> {claim.typeLabel}</p>
        <h2 className="claim-title" tabIndex={-1}><ClaimSentence claim={claim} apart={false} /></h2>
        <Marks claim={claim} />
        <div className="acts"><BriefButton source={{ is: 'claim', claim }} what="this claim" words /></div>
      </header>
      <section className="grp" aria-labelledby="claim-evidence">
        <h3 className="sec" id="claim-evidence">Evidence <span className="n">{plural(claim.evidence.length, 'piece')}, {plural(claim.independent, 'independent voice')}</span></h3>
        <ol className="evidence">
          {claim.evidence.map((piece, index) => <EvidencePiece key={index} piece={piece} />)}
        </ol>
        {claim.evidence.some((piece) => piece.paragraphs.length > 0) && <p className="meta">¶ counts the paragraphs of a source, headings and lines of lists among them. The sources' own text is not kept in a dossier: this sentence tells what they say there.</p>}
      </section>
      {claim.contested.map((conflict) => <Conflict key={conflict.conflict} conflict={conflict} />)}
      {claim.readings.length > 0 && (
        <section className="grp" aria-labelledby="claim-readings">
          <h3 className="sec" id="claim-readings">Readings</h3>
          <Readings claim={claim} open />
        </section>
      )}
      <section className="grp" aria-labelledby="claim-parts">
        <h3 className="sec" id="claim-parts">What it says, part by part</h3>
        <dl className="facts">
          {parts(claim).map(([term, value]) => <div key={term}><dt>{term}</dt><dd>{value}</dd></div>)}
        </dl>
      </section>
      {claim.native !== undefined && (
        <section className="grp" aria-labelledby="claim-native">
          <h3 className="sec" id="claim-native">As it was recorded</h3>
          <dl className="facts">
            <div><dt>Scheme</dt><dd>{claim.native.scheme}</dd></div>
            <div><dt>Code</dt><dd className="num-t">{claim.native.code}</dd></div>
            {claim.native.quad !== undefined && <div><dt>Class</dt><dd>{claim.native.quad}</dd></div>}
            {claim.native.intensity !== undefined && <div><dt>Intensity</dt><dd className="num-t">{claim.native.intensity}</dd></div>}
          </dl>
        </section>
      )}
    </>
  );
}

function Marks({ claim }: { readonly claim: ClaimView }) {
  const tags = qualifiers(claim);
  if (tags.length === 0 && claim.contested.length === 0 && !claim.omission) return null;
  return (
    <p className="who">
      <ContestTag claim={claim} />
      {claim.omission && <Tag look="omit">silence, not denial</Tag>}
      {tags.map((tag) => <Tag key={tag}>{tag}</Tag>)}
    </p>
  );
}

function Conflict({ conflict }: { readonly conflict: ConflictRef }) {
  const heading = `conflict-${conflict.conflict}`;
  return (
    <section className="grp" aria-labelledby={`${heading} ${heading}-says`}>
      <h3 className="sec contest-head" id={heading}><ContestGlyph />{conflict.kind === 'contradiction' ? 'Stands against' : 'Pulls against'}</h3>
      <p className="says conflict-says" id={`${heading}-says`}>{conflict.says}</p>
      <ul className="versus">
        {conflict.against.map((side) => (
          <li key={side.claim} className="side">
            <p className="says"><ActionLink className="says-link" action={{ type: 'open-claims', claims: [side.claim] }}>{side.says}</ActionLink></p>
            <p className="who"><SaidBy attribution={side.attribution} citation={side.citation} /><span className="cite-plain">{side.citation}</span></p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function parts(claim: ClaimView): readonly (readonly [string, ReactNode])[] {
  const rows: (readonly [string, ReactNode])[] = [['Relation', `${claim.typeLabel} (${claim.family})`]];
  const of = (end: 'from' | 'to') => claim.ofClaims.filter((each) => each.end === end);
  const ends = (end: 'from' | 'to'): ReactNode => (
    <>
      {names(claim[end])}
      {of(end).map((each) => <div key={each.id}><ActionLink className="says-link" action={{ type: 'open-claims', claims: [each.id] }}>{each.says}</ActionLink></div>)}
    </>
  );
  rows.push(['From', ends('from')]);
  if (claim.to.length + of('to').length > 0) rows.push(['To', ends('to')]);
  if (claim.about.length > 0) rows.push(['About', names(claim.about)]);
  if (claim.at !== undefined) rows.push(['At', names([claim.at])]);
  if (claim.when !== undefined) rows.push(['When', claim.when.text]);
  if (claim.role !== undefined) rows.push(['Role', claim.role]);
  if (claim.stance !== undefined) rows.push(['Stance', wordsOf.stance[claim.stance]]);
  if (claim.status !== undefined) rows.push(['Status', wordsOf.status[claim.status]]);
  if (claim.quantity !== undefined) rows.push(['Quantity', <span key="q" className="num-t">{quantityText(claim.quantity)}</span>]);
  if (claim.condition !== undefined)
    rows.push(['Condition', <span key="c">{claim.condition.holds === 'yes' ? 'if ' : 'unless '}<EntityLink entity={claim.condition.event} glyph /> {claim.condition.holds === 'yes' ? 'happens' : 'happens (it holds if it does not)'}</span>]);
  if (claim.modality !== 'asserted') rows.push(['Modality', capital(wordsOf.modality[claim.modality])]);
  if (claim.polarity !== 'affirmed') rows.push(['Polarity', capital(wordsOf.polarity[claim.polarity])]);
  rows.push(['Claim id', <CopyText key="id" text={claim.id} what="the claim's id" />]);
  return rows;
}

function names(refs: readonly EntityRef[]): ReactNode {
  return <span className="spaced">{refs.map((ref) => <EntityLink key={ref.id} entity={ref} glyph />)}</span>;
}
