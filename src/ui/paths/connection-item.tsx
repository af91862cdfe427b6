import type { MouseEvent } from 'react';
import type { ConnectionView } from '../../query/path-views.ts';
import { treeId } from '../../session/shown-paths.ts';
import { thinnestStep } from '../../session/thinnest-step.ts';
import { plural } from '../widgets/format.ts';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { DrawToo } from './path-marks.tsx';
import { PathStepItem } from './path-step.tsx';
import { thinnestText } from './path-words.ts';

interface ConnectionItemProps {
  readonly connection: ConnectionView;
  readonly open: boolean;
  /** Told when it is clicked; `add` with Shift. */
  readonly onFocus: (id: string, add: boolean) => void;
}

/** The answer for three or more ends: the smallest graph that was found to join them, its steps away from the first end, and how good it can be. */
export function ConnectionItem({ connection, open, onFocus }: ConnectionItemProps) {
  const { ends, steps, says, agenda } = connection;
  const whole = agenda === undefined ? says : `Nothing recorded connects them all. ${says}`;
  const thinnest = thinnestStep(connection);
  return (
    <section className={open ? 'connection fam is' : 'connection fam'} aria-labelledby="connection">
      <header>
        <h2 id="connection">
          <button type="button" data-path={treeId} aria-expanded={open} onClick={(event: MouseEvent) => onFocus(treeId, event.shiftKey)}>All {ends.length} ends together</button>
        </h2>
        <span className="score meta">{plural(steps.length, 'step')}</span>
      </header>
      <p className="one route">
        {ends.map((end, index) => (
          <span key={end.id}>{index > 0 && ', '}<span className="stop"><KindGlyph kind={end.kind} size={11} />{end.label}</span></span>
        ))}
      </p>
      {open ? (
        <>
          <ol className="steps apart" aria-label="The ends together, steps">
            {steps.map((step, index) => <PathStepItem key={`${step.from.id} ${step.to.id}`} step={step} number={index + 1} thinnest={index === thinnest} />)}
          </ol>
          <p className="thinnest">{thinnestText(connection)}</p>
          <p className="thinnest meta">{whole}</p>
        </>
      ) : (
        <div className="foot"><p className="mini">{whole}</p><span className="marks"><DrawToo id={treeId} what="all ends together" /></span></div>
      )}
    </section>
  );
}
