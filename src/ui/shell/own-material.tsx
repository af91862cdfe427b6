import { useSession } from '../session-context.ts';
import { Icon } from '../widgets/icon.tsx';
import { FileButtons } from './file-buttons.tsx';
import { FormatList } from './format-list.tsx';
import { openSample } from './open-sample.ts';
import { usePage } from './page.ts';

/** What can be opened in place of the dossier on the screen, and how. */
export default function OwnMaterial({ close }: { readonly close: () => void }) {
  const session = useSession();
  const page = usePage();
  return (
    <div className="pad">
      <h2>Open your own material</h2>
      <p className="meta">It is read in this browser and never leaves this computer. You can also drop files anywhere on the page.</p>
      <FormatList />
      <p className="acts">
        <FileButtons small onChosen={close} />
      </p>
      {page.loadSample && (
        <>
          <div className="rule" />
          <button type="button" className="choice" onClick={() => { close(); void openSample(session, page); }}>
            <Icon name="retry" />
            <span>Back to the sample dossier</span>
          </button>
        </>
      )}
    </div>
  );
}
