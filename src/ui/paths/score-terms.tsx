import type { ScoreTerm } from '../../query/path-views.ts';

/** A score's terms: each a name, a value with its bar, and what it says in words. */
export function ScoreTerms({ terms }: { readonly terms: readonly ScoreTerm[] }) {
  return (
    <dl className="terms">
      {terms.map((term) => (
        <div key={term.name}>
          <dt>{term.label}</dt>
          <dd>
            <b className="num-t">{term.value.toFixed(2)}</b>
            <span className="gauge" aria-hidden="true"><span style={{ width: `${Math.round(term.value * 100)}%` }} /></span>
            <span className="words">{term.words}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
