import { useState } from 'react';
import type { PathsView } from '../../query/path-views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { Popover } from '../widgets/popover.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { focusedPath } from './path-order.ts';
import { pathsMarkdown } from './path-markdown.ts';
import { pathsSvg } from './path-svg.ts';
import { saveBlob } from './save-blob.ts';

/** What can be done with the answer: show all at once, copy with citations, save. Copies what is drawn: the focused path and those beside it, or all. */
export function PathsFooter() {
  const session = useSession();
  const view = resourceValue(useSignal(session.paths));
  return view === undefined || view.count === 0 ? null : <Footer view={view} />;
}

function Footer({ view }: { readonly view: PathsView }) {
  const session = useSession();
  const { allPaths, path, together = [] } = useSignal(session.state);
  const [said, setSaid] = useState('');
  const focused = focusedPath(view.families, path);
  const all = view.families.flatMap((family) => family.paths);
  const shown = allPaths || focused === undefined ? all : [focused, ...all.filter((path) => path !== focused && together.includes(path.id))];
  const several = shown.length > 1;
  const name = `${view.from[0]?.id ?? 'from'}-to-${view.to[0]?.id ?? 'to'}`;
  const address = () => new URL(session.address(), location.href).href;
  /** Does it, and says for a moment how it went. */
  const tell = async (done: string, failed: string, act: () => Promise<void>) => {
    let words = done;
    try {
      await act();
    } catch {
      words = failed;
    }
    setSaid(words);
    setTimeout(() => setSaid(''), 2500);
  };
  const copy = () => tell(several ? `${shown.length} paths copied` : 'Copied', 'The browser did not allow copying', () => navigator.clipboard.writeText(pathsMarkdown(view, shown, address())));
  const saveJson = () => {
    const { query, from, to, cut, notes, families } = view;
    const text = JSON.stringify({ format: 'readout-paths', version: 1, address: address(), query, from, to, cut, notes, families }, null, 2);
    return tell('Saved', 'It could not be saved', async () => saveBlob(new Blob([text], { type: 'application/json' }), `${name}.paths.json`));
  };
  const saveSvg = () =>
    tell('Saved', 'The picture could not be made', async () => saveBlob(new Blob([pathsSvg(view, shown, address())], { type: 'image/svg+xml' }), `${name}.svg`));
  const savePicture = () =>
    tell('Saved', 'The picture could not be made', async () => {
      if (session.canvas === null) throw new Error('no canvas');
      saveBlob(await session.canvas.png(), `${name}.png`);
    });
  return (
    <div className="paths-footer">
      {all.length > 1 && <Button small aria-pressed={allPaths} onClick={() => session.dispatch({ type: 'all-paths', on: !allPaths })}>{allPaths ? 'Show only one' : `Show all ${all.length}`}</Button>}
      {several && !allPaths && <Button small onClick={() => session.dispatch({ type: 'together', paths: [] })}>Show only one</Button>}
      <span className="meta grow" role="status">{said}</span>
      <Popover label="Save the answer" align="end" className="save-pop" trigger={(props) => <button type="button" className="btn sm" {...props}>Save…</button>}>
        {(close) => (
          <div className="save-list">
            <Button small data-autofocus="" onClick={() => { close(); void saveJson(); }}>Save as JSON</Button>
            <Button small onClick={() => { close(); void saveSvg(); }}>{several ? `Save ${shown.length} paths as SVG` : 'Save the path as SVG'}</Button>
            <Button small onClick={() => { close(); void savePicture(); }}>Save picture as PNG</Button>
          </div>
        )}
      </Popover>
      <Button small icon="copy" onClick={() => void copy()}>Copy with citations</Button>
    </div>
  );
}
