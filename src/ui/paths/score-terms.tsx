import { useState } from 'react';
import type { ScoreTerm } from '../../query/path-views.ts';

/** A score's terms in one row: each a name, a value with its bar; opened, what each says in words. Of what is no connection no score is told. */
export function ScoreTerms({ terms, score }: { readonly terms: readonly ScoreTerm[]; readonly score?: number }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <dl className={open ? 'terms open' : 'terms'}>
        {terms.map((term) => (
          <div key={term.name}>
            <dt>{term.label}</dt>
            <dd>
              <b className="num-t">{term.value.toFixed(2)}</b>
              <span className="gauge" aria-hidden="true"><span style={{ width: `${Math.round(term.value * 100)}%` }} /></span>
              <span className={open ? 'words' : 'vh'}>{term.words}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="why-score"><button type="button" className="cite" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? 'Hide the reasons' : score === undefined ? 'Why these values?' : `Why ${Math.round(score)}?`}</button></p>
    </>
  );
}
