import { lazy, Suspense, useState } from 'react';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Icon } from '../widgets/icon.tsx';
import { Modal } from '../widgets/modal.tsx';
import { Part } from '../widgets/part.tsx';
import { Popover } from '../widgets/popover.tsx';
import { resourceValue } from '../widgets/resource-value.ts';

const AboutDossier = lazy(() => import('./about-dossier.tsx'));
const IssueList = lazy(() => import('./issue-list.tsx').then((file) => ({ default: file.IssueList })));

/** Which dossier is open, what it holds, and what is doubtful in it. */
export function DossierMenu() {
  const session = useSession();
  const overview = resourceValue(useSignal(session.overview));
  const opening = useSignal(session.opening);
  const [warned, setWarned] = useState(false);
  if (!overview) return null;
  return (
    <>
      <Popover
        label="Dossier"
        className="about"
        trigger={(props) => (
          <button type="button" className="dossier" {...props}>
            <span className="vh">Dossier: </span>
            <span>{overview.head.short}</span>
            <Icon name="chevron-down" size={12} />
          </button>
        )}
      >
        {(close) => <Part name="What the dossier is"><AboutDossier onWarnings={() => { close(); setWarned(true); }} /></Part>}
      </Popover>
      <Modal title="Warnings" open={warned} onClose={() => setWarned(false)} className="wide-modal">
        <div className="modal-content">
          <p>These do not stop the dossier from being used.</p>
          <Suspense fallback={null}><IssueList issues={opening.is === 'open' ? opening.warnings : []} /></Suspense>
        </div>
      </Modal>
    </>
  );
}
