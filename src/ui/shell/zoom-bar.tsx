import { runBinding } from '../keys/run-binding.ts';
import { useSession } from '../session-context.ts';
import { IconButton } from '../widgets/button.tsx';
import { usePage } from './page.ts';

/** Nearer, farther, everything. */
export function ZoomBar() {
  const session = useSession();
  const page = usePage();
  return (
    <div className="zoombar" role="group" aria-label="Zoom">
      <IconButton icon="plus" label="Zoom in" keys="+" onClick={() => runBinding('zoom', session, page)} />
      <IconButton icon="minus" label="Zoom out" keys="−" onClick={() => runBinding('zoom', session, page, true)} />
      <IconButton icon="fit" label="Fit everything" keys="\" onClick={() => runBinding('fit', session, page)} />
    </div>
  );
}
