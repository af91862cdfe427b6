import { useState } from 'react';
import type { PathView } from '../../query/path-views.ts';
import { comparePaths } from './compare-paths.ts';
import { thinnestText } from './path-markdown.ts';
import { PathStepItem } from './path-step.tsx';
import { ScoreTerms } from './score-terms.tsx';

/** A path read from start to end: its steps, what it is worth and why, and how it stands to the best. */
export function PathDetail({ path, number, best }: { readonly path: PathView; readonly number: number; readonly best: PathView | undefined }) {
  return (
    <>
      <ol className="steps" aria-label={`Path ${number}, steps`}>
        {path.steps.map((step, index) => <PathStepItem key={`${step.from.id} ${step.to.id}`} step={step} number={index + 1} thinnest={path.steps.length > 1 && index === path.thinnest.step} />)}
      </ol>
      <p className="thinnest">{thinnestText(path)}</p>
      <ScoreTerms terms={path.terms} />
      {best !== undefined && best.id !== path.id && <WhyNot key={path.id} path={path} best={best} />}
    </>
  );
}

function WhyNot({ path, best }: { readonly path: PathView; readonly best: PathView }) {
  const [open, setOpen] = useState(false);
  const { losses, gains, says } = comparePaths(path, best);
  return (
    <div className="why-not">
      <button type="button" className="cite" aria-expanded={open} onClick={() => setOpen(!open)}>Why not this one?</button>
      {open && (
        <>
          <p>{says}</p>
          <table>
            <thead><tr><th scope="col">Term</th><th scope="col">This</th><th scope="col">First</th><th scope="col">Points</th></tr></thead>
            <tbody>
              {[...losses, ...gains].map((each) => (
                <tr key={each.label}>
                  <th scope="row">{each.label}</th>
                  <td title={each.mineWords}>{each.mine.toFixed(2)}</td>
                  <td title={each.bestWords}>{each.best.toFixed(2)}</td>
                  <td>{each.points > 0 ? '−' : '+'}{Math.abs(each.points).toFixed(0)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </div>
  );
}
