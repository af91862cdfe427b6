import { lazy, Suspense, useState } from 'react';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { plural } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { Modal } from '../widgets/modal.tsx';
import { Popover } from '../widgets/popover.tsx';
import { resourceValue } from '../widgets/resource-value.ts';

const IssueList = lazy(() => import('./issue-list.tsx').then((file) => ({ default: file.IssueList })));

/** Which dossier is open, what it holds, and what is doubtful in it. */
export function DossierMenu() {
  const session = useSession();
  const overview = resourceValue(useSignal(session.overview));
  const opening = useSignal(session.opening);
  const [warned, setWarned] = useState(false);
  if (!overview) return null;
  const { head, statistics } = overview;
  const entities = Object.values(statistics.entities).reduce((sum, n) => sum + n, 0);
  const warnings = opening.is === 'open' ? opening.warnings : [];
  return (
    <>
      <Popover
        label="Dossier"
        className="about"
        trigger={(props) => (
          <button type="button" className="dossier" {...props}>
            <span className="vh">Dossier: </span>
            <span>{head.short}</span>
            <Icon name="chevron-down" size={12} />
          </button>
        )}
      >
        {(close) => (
          <div className="pad">
            <h2>{head.title}</h2>
            {head.description && <p>{head.description}</p>}
            <p className="meta">
              {plural(entities, 'entity', 'entities')}, {plural(statistics.claims, 'claim')}, {plural(statistics.conflicts, 'declared conflict')}
            </p>
            {head.curators.length > 0 && <p className="meta">Curated by {head.curators.join(', ')}</p>}
            {head.licence && <p className="meta">Licence: {head.licence}</p>}
            {opening.is === 'open' && <p className="meta">Read from {opening.name}</p>}
            {warnings.length > 0 && (
              <>
                <div className="rule" />
                <button type="button" className="choice" onClick={() => { close(); setWarned(true); }}>
                  <Icon name="warning" />
                  <span>{plural(warnings.length, 'warning')}</span>
                </button>
              </>
            )}
          </div>
        )}
      </Popover>
      <Modal title="Warnings" open={warned} onClose={() => setWarned(false)} className="wide-modal">
        <div className="modal-content">
          <p>These do not stop the dossier from being used.</p>
          <Suspense fallback={null}><IssueList issues={warnings} /></Suspense>
        </div>
      </Modal>
    </>
  );
}
