import { lazy, Suspense, useMemo, type CSSProperties } from 'react';
import { signal } from '@preact/signals-core';
import { cellOf } from '../../session/cell-of.ts';
import { useSession } from '../session-context.ts';
import { SidePanel } from '../shell/side-panel.tsx';
import { TimelineSection } from '../timeline/timeline-section.tsx';
import { useSignal } from '../use-signal.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import { CellPanel } from './cell-panel.tsx';
import { LitContext, nothingLit } from './lit-claims.ts';
import { MatrixSection } from './matrix-section.tsx';
import { SplitEdge, useSplit } from './split-edge.tsx';
import { WhereToLook } from './where-to-look.tsx';
import './matrix.css';

const Inspector = lazy(() => import('../inspector/inspector.tsx').then((file) => ({ default: file.Inspector })));

/** Matrix above, time below, what is selected beside them. */
export function MatrixTime() {
  const session = useSession();
  const state = useSignal(session.state);
  const view = resourceValue(useSignal(session.matrix));
  const lit = useMemo(() => signal(nothingLit), []);
  const split = useSplit();
  const share = useSignal(split);
  const cell = view && cellOf(view, state.selection);
  // Open claims stand in the page's own panel.
  const claimsOpen = state.claims.length > 0;
  const open = !claimsOpen && state.selection.length > 0;
  return (
    <LitContext value={lit}>
      <div id="table" className={open ? 'matrix-time is-open' : 'matrix-time'}>
        <h1 className="vh">Matrix and time</h1>
        <div className="matrix-left" style={{ '--share': share } as CSSProperties}>
          <MatrixSection />
          <SplitEdge share={split} />
          <TimelineSection />
        </div>
        {!claimsOpen && (
          <SidePanel side="right" label="Details">
            {view && cell ? <CellPanel view={view} cell={cell} /> : state.selection.length > 0 ? <Suspense fallback={null}><Inspector /></Suspense> : <WhereToLook view={view} />}
          </SidePanel>
        )}
      </div>
    </LitContext>
  );
}
