import { useSession } from '../session-context.ts';
import { Button } from '../widgets/button.tsx';
import { FileButtons } from './file-buttons.tsx';
import { FormatList } from './format-list.tsx';
import { openSample } from './open-sample.ts';
import { usePage } from './page.ts';

/** Nothing is open: where to drop, what can be read, and the sample. */
export function EmptyState({ cancelled }: { readonly cancelled?: string }) {
  const session = useSession();
  const page = usePage();
  return (
    <div className="empty">
      <div>
        <p className="eyebrow">Readout</p>
        <h1 className="page">Who said what about which issue, and how two issues are connected</h1>
        {cancelled && <p role="status">Reading {cancelled} was cancelled. Nothing of it was loaded.</p>}
        <div className="dropzone">
          <p className="says">Drop a dossier here</p>
          <p className="acts">
            <FileButtons />
            {page.loadSample && <Button variant="primary" onClick={() => void openSample(session, page)}>Open the sample dossier</Button>}
            {cancelled && <Button icon="retry" onClick={() => session.retry()}>Try again</Button>}
          </p>
          <FormatList />
          <p className="meta">Read in this browser; nothing leaves this computer.</p>
        </div>
      </div>
    </div>
  );
}
