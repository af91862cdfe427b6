import type { MouseEvent } from 'react';
import type { ConnectionView } from '../../query/path-views.ts';
import { treeId } from '../../session/shown-paths.ts';
import { thinnestSteps } from '../../session/thinnest-step.ts';
import { BriefButton } from '../widgets/brief-button.tsx';
import { plural } from '../widgets/format.ts';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { branchFrom } from './branch-from.ts';
import { DrawToo } from './path-marks.tsx';
import { PathStepItem } from './path-step.tsx';

interface ConnectionItemProps {
  readonly connection: ConnectionView;
  readonly open: boolean;
  /** Told when it is clicked; `add` with Shift. */
  readonly onFocus: (id: string, add: boolean) => void;
}

/** The answer for three or more ends: the smallest graph that was found to join them, its steps away from the first end, and how good it can be. */
export function ConnectionItem({ connection, open, onFocus }: ConnectionItemProps) {
  const { ends, steps, says, agenda } = connection;
  const none = agenda === undefined ? '' : `Nothing recorded connects them all. ${agenda}`;
  const thinnest = thinnestSteps(connection);
  const brief = <BriefButton source={{ is: 'tree', connection }} what="all ends together" />;
  return (
    <section className={`connection fam${open ? ' is' : ''}${agenda === undefined ? '' : ' apart'}`} aria-labelledby="connection" data-brief-here="">
      <header>
        <h2 id="connection" data-answer-head>
          <button type="button" data-path={treeId} aria-expanded={open} onClick={(event: MouseEvent) => onFocus(treeId, event.shiftKey)}>All {ends.length} ends together</button>
        </h2>
        <span className="score meta">{plural(steps.length, 'step')}</span>
        {open && <span className="marks">{brief}</span>}
      </header>
      <p className="one route">
        {ends.map((end, index) => (
          <span key={end.id}>{index > 0 && ', '}<span className="stop"><KindGlyph kind={end.kind} size={11} />{end.label}</span></span>
        ))}
      </p>
      {open ? (
        <>
          {none !== '' && <p className="warned">{none}</p>}
          <ol className="steps" aria-label="The ends together, steps">
            {steps.map((step, index) => <PathStepItem key={`${step.from.id} ${step.to.id}`} step={step} number={index + 1} thinnest={thinnest.has(index)} branch={branchFrom(steps, index)} />)}
          </ol>
          <p className="thinnest">{connection.thinnest.says}</p>
          <p className="thinnest meta">{says}</p>
        </>
      ) : (
        <div className="foot"><p className="mini">{agenda === undefined ? says : 'Nothing recorded connects them all.'}</p><span className="marks"><DrawToo id={treeId} what="all ends together" />{brief}</span></div>
      )}
    </section>
  );
}
