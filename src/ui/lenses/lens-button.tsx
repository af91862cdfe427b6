import { lazy, Suspense } from 'react';
import { initialLens } from '../../session/initial-state.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Icon } from '../widgets/icon.tsx';
import { Popover } from '../widgets/popover.tsx';

const LensPanel = lazy(() => import('./lens-panel.tsx'));

/** Opens the choice of what the canvas shows: size by a measure, hulls by community. */
export function LensButton() {
  const session = useSession();
  const lens = useSignal(session.state).lens ?? initialLens;
  const on = Number(lens.groups) + Number(lens.size !== null);
  return (
    <Popover
      label="Lenses"
      align="end"
      className="lens-popover"
      trigger={(props) => (
        <button type="button" className="btn sm" {...props}>
          <Icon name="lens" size={14} />
          <span className="word">Lenses</span>
          {on > 0 && <b>{on}<span className="vh"> on</span></b>}
        </button>
      )}
    >
      {() => <Suspense fallback={<p className="pad meta">One moment…</p>}><LensPanel /></Suspense>}
    </Popover>
  );
}
