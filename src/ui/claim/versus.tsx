import { useState } from 'react';
import type { ConflictRef } from '../../query/views.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { plural } from '../widgets/format.ts';
import { sidesOf, type ConflictSide } from './conflict-sides.ts';
import { SaidBy } from './said-by.tsx';

/** The claims that a contested claim cannot hold with, one at first; those it only pulls against are folded. */
export function Versus({ contested }: { readonly contested: readonly ConflictRef[] }) {
  const [all, setAll] = useState(false);
  const contradictions = sidesOf(contested, 'contradiction');
  const tensions = sidesOf(contested, 'tension');
  const shown = all ? contradictions : contradictions.slice(0, 1);
  return (
    <>
      {shown.length > 0 && (
        <div className="versus">
          <p className="against">Stands against</p>
          {shown.map((side) => <Side key={side.claim} side={side} />)}
          {contradictions.length > shown.length && (
            <button type="button" className="cite" onClick={() => setAll(true)}>{plural(contradictions.length - shown.length, 'more claim')}</button>
          )}
        </div>
      )}
      {tensions.length > 0 && (
        <details className="readings tensions">
          <summary>Pulls against {plural(tensions.length, 'claim')}</summary>
          <ul>{tensions.map((side) => <li key={side.claim}><Side side={side} /></li>)}</ul>
        </details>
      )}
    </>
  );
}

function Side({ side }: { readonly side: ConflictSide }) {
  return (
    <div className="side">
      <p className="says">{side.says}</p>
      <p className="who">
        <SaidBy attribution={side.attribution} citation={side.citation} />
        <ActionLink className="cite" action={{ type: 'open-claims', claims: [side.claim] }}>{side.citation}</ActionLink>
      </p>
    </div>
  );
}
