import type { EntityId } from '../../model/ids.ts';
import type { ClaimView } from '../../query/views.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';
import { BriefButton } from '../widgets/brief-button.tsx';
import { plural } from '../widgets/format.ts';
import { ClaimSentence } from './claim-sentence.tsx';
import { ClaimWho } from './claim-who.tsx';
import { SaidBy } from './said-by.tsx';
import { Versus } from './versus.tsx';
import './claim.css';

/** One claim in a list: its sentence, who says so and where, what it stands against and how it is read. */
export function ClaimCard({ claim, focus }: { readonly claim: ClaimView; /** the entity whose claims these are */ readonly focus?: EntityId }) {
  return (
    <li className="claim" data-brief-here="">
      <span className="qd" title={claim.phrase}>
        <QuadGlyph quad={claim.quad} omission={claim.omission} />
        <span className="vh">{claim.phrase}: </span>
      </span>
      <div>
        <p className="says"><ClaimSentence claim={claim} /></p>
        <div className="claim-foot">
          <ClaimWho claim={claim} {...(focus === undefined ? {} : { focus })} />
          <BriefButton source={{ is: 'claim', claim }} what="this claim" />
        </div>
        {claim.contested.length + claim.readings.length > 0 && (
          <div className="folds">
            <Versus contested={claim.contested} />
            {claim.readings.length > 0 && <Readings claim={claim} />}
          </div>
        )}
      </div>
    </li>
  );
}

/** What analysts or authors make of a claim, folded until asked for. */
export function Readings({ claim, open = false }: { readonly claim: ClaimView; readonly open?: boolean }) {
  return (
    <details className="readings" open={open}>
      <summary>{plural(claim.readings.length, 'reading')}</summary>
      <ul>
        {claim.readings.map((reading) => (
          <li key={reading.id}>
            <p className="says">{reading.says}</p>
            <p className="who">
              <SaidBy attribution={reading.attribution} citation={reading.citation} />
              <ActionLink className="cite" action={{ type: 'open-claims', claims: [reading.id] }}>{reading.citation}</ActionLink>
            </p>
          </li>
        ))}
      </ul>
    </details>
  );
}
