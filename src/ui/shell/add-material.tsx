import { useSession } from '../session-context.ts';
import { Icon } from '../widgets/icon.tsx';
import { Popover } from '../widgets/popover.tsx';
import { FileButtons } from './file-buttons.tsx';
import { FormatList } from './format-list.tsx';
import { openSample } from './open-files.ts';
import { usePage } from './page.ts';

/** Opens one's own files in place of the dossier on the screen. */
export function AddMaterial() {
  const session = useSession();
  const page = usePage();
  return (
    <Popover
      label="Add material"
      align="end"
      className="wide-popover"
      trigger={(props) => (
        <button type="button" className="btn add wide" title="Add material" {...props}>
          <Icon name="upload" size={15} />
          <span className="word">Add material</span>
        </button>
      )}
    >
      {(close) => (
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
      )}
    </Popover>
  );
}
