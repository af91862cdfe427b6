import { useState } from 'react';
import type { Issue } from '../../model/issue.ts';
import { Modal } from '../widgets/modal.tsx';
import { ProblemPanel } from './problem-panel.tsx';

interface Failed {
  readonly name: string;
  readonly issues: readonly Issue[];
}

/** Why a dossier could not be opened while another one stays open; closed once for each failure. */
export function ProblemDialog({ failed }: { readonly failed: Failed }) {
  const [dismissed, setDismissed] = useState<Failed | null>(null);
  return (
    <Modal title="This dossier could not be opened" className="wide-modal" open={failed !== dismissed} onClose={() => setDismissed(failed)}>
      <div className="modal-content">
        <ProblemPanel name={failed.name} issues={failed.issues} kept />
      </div>
    </Modal>
  );
}
