import { useMemo } from 'react';
import type { EntityRef } from '../../query/filter.ts';
import type { PathStep } from '../../query/path-views.ts';
import { ClaimSentence } from '../claim/claim-sentence.tsx';
import { wordsOf } from '../claim/claim-words.ts';
import { ClaimWho } from '../claim/claim-who.tsx';
import { Versus } from '../claim/versus.tsx';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { OmitGlyph } from '../widgets/omit-glyph.tsx';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';
import { Tag } from '../widgets/tag.tsx';
import { edgeOfStep } from './edge-of-step.ts';
import { claimsWords } from './path-words.ts';
import { isTimed, StepDate } from './step-date.tsx';

interface PathStepItemProps {
  readonly step: PathStep;
  readonly number: number;
  readonly thinnest: boolean;
  /** It begins another branch of a tree, from here. */
  readonly branch?: EntityRef | undefined;
}

/** One step: its best claim as a sentence with its citation, what to be careful about, and who leaves it out. */
export function PathStepItem({ step, number, thinnest, branch }: PathStepItemProps) {
  const session = useSession();
  const strong = useMemo(() => new Set([step.from.id, step.to.id]), [step]);
  const hovered = useSignal(session.hovered);
  const hoveredEdge = useSignal(session.hoveredEdge);
  const timed = isTimed(useSignal(session.state));
  const lit = (hovered !== null && (hovered === step.from.id || hovered === step.to.id)) || (hoveredEdge !== null && hoveredEdge.id === edgeOfStep(session.scene.peek(), step));
  const claim = step.claims[0];
  const light = (on: boolean) => {
    const edge = on ? edgeOfStep(session.scene.peek(), step) : null;
    session.canvas?.highlight(edge === null ? null : { edge });
  };
  if (claim === undefined) return null;
  const unnamed = [step.from, step.to].filter((end) => !claim.spans.some((span) => span.entity?.id === end.id));
  // Said by the contested mark already.
  const cautions = step.cautions.filter((caution) => claim.contested.length === 0 || caution !== 'contested');
  // A relation that says no more, or a bare mention, is told as such already.
  const told = cautions.some((caution) => /^only “|^a bare mention$/.test(caution));
  return (
    <li className={`${lit ? 'lit' : ''}${branch ? ' branch' : ''}`} onPointerEnter={() => light(true)} onPointerLeave={() => light(false)} onFocus={() => light(true)} onBlur={() => light(false)}>
      {branch && <p className="meta">Another branch, from <EntityLink entity={branch} glyph /></p>}
      <span className="no num-t" aria-hidden="true">{number}</span>
      <div>
        <p className="says"><ClaimSentence claim={claim} strong={strong} />{step.where !== undefined && ` (${step.where})`}{step.where === undefined && unnamed.map((end) => <span key={end.id}> <EntityLink entity={end} glyph className="joint" /></span>)}</p>
        <ClaimWho
          claim={claim}
          bare
          links
          {...(timed && { when: <StepDate claim={claim} /> })}
          before={<span title={claim.phrase}><QuadGlyph quad={claim.quad} width={24} /><span className="vh">{claim.phrase}. </span></span>}
          after={
            <>
              {cautions.map((caution) => <Tag key={caution}>{caution === 'future' ? wordsOf.modality.future : caution}</Tag>)}
              {step.beside === true && !told && <Tag>only side by side</Tag>}
              {thinnest && <Tag>thinnest step</Tag>}
              {step.within === true && <Tag>a part of it, which stands for it</Tag>}
              {step.claims.length > 1 && (
                <ActionLink className="cite" action={{ type: 'open-claims', claims: step.claims.map((each) => each.id) }}>{claimsWords(step)}</ActionLink>
              )}
            </>
          }
        />
        {claim.contested.length > 0 && <div className="folds"><Versus contested={claim.contested} /></div>}
        {step.leftOutBy.map((left) => (
          <p key={left.claim} className="left-out">
            <OmitGlyph size={12} />
            <span>{left.says} <ActionLink className="cite" action={{ type: 'open-claims', claims: [left.claim] }}>{left.citation}</ActionLink></span>
          </p>
        ))}
      </div>
    </li>
  );
}
