import { lazy } from 'react';
import { Icon } from '../widgets/icon.tsx';
import { Part } from '../widgets/part.tsx';
import { Popover } from '../widgets/popover.tsx';

const OwnMaterial = lazy(() => import('./own-material.tsx'));

/** Opens one's own files in place of the dossier on the screen. */
export function AddMaterial() {
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
      {(close) => <Part name="The choice of files"><OwnMaterial close={close} /></Part>}
    </Popover>
  );
}
