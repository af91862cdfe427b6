import type { PathView } from '../../query/path-views.ts';
import type { ShownPaths } from '../../session/shown-paths.ts';
import { thinnestSteps, warningsOf } from '../../session/thinnest-step.ts';
import { ComparePart } from './compare-part.tsx';
import { PathStepItem } from './path-step.tsx';
import { ScoreTerms } from './score-terms.tsx';

/** A path read from start to end: that it is no connection, where it is none, its steps, what it is worth and why, and how it stands to the others. */
export function PathDetail({ path, connects, shown }: { readonly path: PathView; readonly connects: boolean; readonly shown: ShownPaths }) {
  const thinnest = thinnestSteps(path);
  const warnings = warningsOf(path);
  return (
    <>
      {warnings.length > 0 && <p className="warned">{warnings.join(' ')}</p>}
      <ol className="steps" aria-label={`Path ${shown.numberOf(path.id)}, steps`}>
        {path.steps.map((step, index) => <PathStepItem key={`${step.from.id} ${step.to.id}`} step={step} number={index + 1} thinnest={thinnest.has(index)} />)}
      </ol>
      <p className="thinnest">{path.thinnest.says}</p>
      <ScoreTerms terms={path.terms} {...(connects && { score: path.score })} />
      <ComparePart key={path.id} path={path} shown={shown} />
    </>
  );
}
