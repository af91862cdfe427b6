import type { PathView } from '../../query/path-views.ts';
import type { ShownPaths } from '../../session/shown-paths.ts';
import { thinnestStep } from '../../session/thinnest-step.ts';
import { ComparePart } from './compare-part.tsx';
import { thinnestText } from './path-words.ts';
import { PathStepItem } from './path-step.tsx';
import { ScoreTerms } from './score-terms.tsx';

/** A path read from start to end: its steps, what it is worth and why, and how it stands to the others. */
export function PathDetail({ path, shown }: { readonly path: PathView; readonly shown: ShownPaths }) {
  const thinnest = thinnestStep(path);
  return (
    <>
      <ol className="steps" aria-label={`Path ${shown.numberOf(path.id)}, steps`}>
        {path.steps.map((step, index) => <PathStepItem key={`${step.from.id} ${step.to.id}`} step={step} number={index + 1} thinnest={index === thinnest} />)}
      </ol>
      <p className="thinnest">{thinnestText(path)}</p>
      <ScoreTerms terms={path.terms} score={path.score} />
      <ComparePart key={path.id} path={path} shown={shown} />
    </>
  );
}
