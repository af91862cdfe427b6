import type { BriefedClaim, BriefedStep, BriefingItem } from '../../session/briefing.ts';
import { worthOf } from '../../session/briefing-items.ts';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { briefedCellWords, cutWords, whoAndWhere } from './item-words.ts';
import { stopsOf } from './path-strip.ts';

/** Sentences of an entity or a cell, and rows of a comparison, that are shown in the drawer; the export has them all. */
const shown = 3;

/** What an item holds, shortly. */
export function BriefedBody({ item }: { readonly item: BriefingItem }) {
  switch (item.is) {
    case 'text':
      return null;
    case 'claim':
      return <Sentence claim={item.claim} />;
    case 'path':
      return (
        <>
          <p className="briefed-name">
            {stopsOf(item.steps).map((stop, index) => (
              <span key={stop.id}>{index > 0 && <><span aria-hidden="true"> → </span><span className="vh">, </span></>}<span className="stop"><KindGlyph kind={stop.kind} size={11} /> {stop.label}</span></span>
            ))}
          </p>
          <p className="meta">{[item.family, `${item.steps.length} ${item.steps.length === 1 ? 'step' : 'steps'}`, worthOf(item)].filter((part) => part !== '').join(' · ')}</p>
          <Steps steps={item.steps} />
          <p className="meta">{item.thinnest}</p>
        </>
      );
    case 'tree':
      return (
        <>
          <p className="briefed-name">
            {item.ends.map((end, index) => <span key={end.id}>{index > 0 && ', '}<span className="stop"><KindGlyph kind={end.kind} size={11} /> {end.label}</span></span>)}
          </p>
          <Steps steps={item.steps} />
          <p className="meta">{item.thinnest} {item.detail}</p>
        </>
      );
    case 'entity':
    case 'cell':
      return (
        <>
          <p className="briefed-name">{item.title}</p>
          <p className="meta">{item.detail}</p>
          {item.claims.slice(0, shown).map((claim) => <Sentence key={claim.id} claim={claim} />)}
          {item.claims.length > shown && <p className="meta">{item.claims.length - shown} more in the export{item.claims.length < item.total && `, ${cutWords(item.claims.length, item.total, 'claims')} in all`}.</p>}
        </>
      );
    case 'comparison':
      return (
        <>
          <p className="briefed-name">{item.title}</p>
          <p className="meta">{item.columns.map((column) => column.label).join(', ')}</p>
          <ul className="briefed-rows">
            {item.rows.slice(0, shown).map((row) => (
              <li key={row.label}><b>{row.label}</b>: {row.cells.map((cell, index) => `${item.columns[index]?.label ?? ''} ${briefedCellWords(cell).toLowerCase()}`).join('; ')}</li>
            ))}
          </ul>
          {item.rows.length > shown && <p className="meta">{item.rows.length - shown} more topics in the export.</p>}
        </>
      );
    case 'figure':
      return (
        <figure>
          <img src={item.picture} alt={`${item.title}: ${item.refs.map((ref) => ref.label).join(', ')}`} width={item.width} height={item.height} />
          <figcaption className="meta"><b>{item.title}</b> {item.detail}</figcaption>
        </figure>
      );
  }
}

function Steps({ steps }: { readonly steps: readonly BriefedStep[] }) {
  return (
    <ol className="briefed-steps">
      {steps.map((step, index) => (
        <li key={index}>
          {step.claim ? <Sentence claim={step.claim} /> : <p className="says">{step.from.label} – {step.to.label}</p>}
          {step.opposed?.map((each) => <p key={each.says} className="meta">{each.how}: {each.says} ({whoAndWhere(each)})</p>)}
        </li>
      ))}
    </ol>
  );
}

function Sentence({ claim }: { readonly claim: BriefedClaim }) {
  const by = [...new Set(claim.evidence.map((piece) => [piece.voice, piece.citation].filter((part) => part !== '').join(', ')))];
  return (
    <>
      <p className="says">{claim.says}</p>
      <p className="meta">{[by.join('; '), ...claim.marks].filter((part) => part !== '').join(' · ')}</p>
    </>
  );
}
