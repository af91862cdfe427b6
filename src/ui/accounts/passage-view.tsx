import type { Passage } from '../../query/accounts/account-views.ts';
import { sentenceRuns } from '../claim/sentence-runs.ts';
import { ActionLink } from '../widgets/action-link.tsx';

/** A sentence with what the source itself quotes under the highlighter. */
export function PassageText({ passage }: { readonly passage: Passage }) {
  const { runs, apart } = sentenceRuns([{ text: passage.says }], passage.quote === undefined ? [] : [passage.quote]);
  return (
    <>
      {runs.map((run, index) => {
        const text = run.spans.map((span) => span.text).join('');
        return run.quoted ? <q key={index} className="ph">{text}</q> : <span key={index}>{text}</span>;
      })}
      {apart.map((quote) => <span key={quote}> <q className="ph">{quote}</q></span>)}
    </>
  );
}

/** Where a passage stands; opens its claim. */
export function PassageCite({ passage, tabIndex }: { readonly passage: Passage; readonly tabIndex?: number }) {
  return (
    <ActionLink className="cite" action={{ type: 'open-claims', claims: [passage.claim] }} {...(tabIndex === undefined ? {} : { tabIndex })}>
      {passage.citation}
    </ActionLink>
  );
}

/** A passage with who says it and where. */
export function PassageBlock({ passage }: { readonly passage: Passage }) {
  return (
    <>
      <p className="says"><PassageText passage={passage} /></p>
      <p className="who">
        {!passage.citation.startsWith(passage.attribution) && <span className="speaker">{passage.attribution}</span>}
        <PassageCite passage={passage} />
      </p>
    </>
  );
}
