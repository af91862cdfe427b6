import { useEffect, useRef, useState } from 'react';
import type { PathsView } from '../../query/path-views.ts';
import { shownPaths } from '../../session/shown-paths.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { usePage } from '../shell/page.ts';
import { Popover } from '../widgets/popover.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import type { ExportForm } from './export-paths.ts';
import { saveBlob } from './save-blob.ts';

/** What can be done with the answer: show all at once, copy with citations, save. Copies what is drawn: the focused path and those beside it, or all. */
export function PathsFooter() {
  const session = useSession();
  const view = resourceValue(useSignal(session.paths));
  return view === undefined || (view.count === 0 && !view.connection) ? null : <Footer view={view} />;
}

const loadExports = () => import('./export-paths.ts');

function Footer({ view }: { readonly view: PathsView }) {
  const session = useSession();
  const state = useSignal(session.state);
  const page = usePage();
  const [done, setDone] = useState<'copied' | 'saved' | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const { drawn, together } = shownPaths(view, state);
  const several = drawn.length > 1;
  const what = several ? `${drawn.length} paths` : together ? 'the tree' : 'the path';
  const name = [view.from[0], view.to[0], ...(view.connection?.ends.slice(2) ?? [])].map((end) => end?.id ?? 'end').join('-to-');
  /** Does it; for some seconds its button says that it is done. */
  const tell = async (what: 'copied' | 'saved', failed: string, act: () => Promise<void>) => {
    try {
      await act();
    } catch {
      return page.say(failed);
    }
    setDone(what);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setDone(null), 3000);
  };
  const said = done === 'saved' ? 'Saved' : done === 'copied' ? (several ? `${drawn.length} paths copied` : 'Copied') : '';
  const copy = () =>
    tell('copied', 'The browser did not allow copying', async () => {
      const { exportPaths } = await loadExports();
      await navigator.clipboard.writeText(await (await exportPaths('markdown', view, session)).text());
    });
  const save = (form: ExportForm, ending: string) =>
    tell('saved', 'It could not be saved', async () => {
      const { exportPaths } = await loadExports();
      saveBlob(await exportPaths(form, view, session), `${name}.${ending}`);
    });
  // On a phone there is no room for the verb, but in what is read out.
  const verbed = (rest: string) => <span><span className="verb">Show </span><span className="rest">{rest}</span></span>;
  return (
    <div className="paths-footer">
      {view.count > 1 && <Button small aria-pressed={state.allPaths} onClick={() => session.dispatch({ type: 'all-paths', on: !state.allPaths })}>{state.allPaths ? verbed('only one') : verbed(`all ${view.count}`)}</Button>}
      {several && !state.allPaths && <Button small onClick={() => session.dispatch({ type: 'together', paths: [] })}>{verbed('only one')}</Button>}
      <span className="grow" /><span className="vh" role="status">{said}</span>
      <Popover label="Save the answer" align="end" className="save-pop" trigger={(props) => <button type="button" className="btn sm" {...props}>{done === 'saved' ? 'Saved' : 'Save…'}</button>}>
        {(close) => {
          const button = (label: string, form: ExportForm, ending: string, first = false) => (
            <Button small {...(first && { 'data-autofocus': '' })} onClick={() => { close(); void save(form, ending); }}>{label}</Button>
          );
          return (
            <div className="save-list">
              {button('Save the answer as JSON', 'json', 'paths.json', true)}
              {button(`Save ${what} as SVG`, 'svg', 'svg')}
              {button('Save the picture as PNG', 'png', 'png')}
            </div>
          );
        }}
      </Popover>
      <Button small icon="copy" className={several ? 'copy several' : 'copy'} onClick={() => void copy()}>
        {done === 'copied' ? 'Copied' : <span>Copy<span className="cites"> with citations</span></span>}
      </Button>
    </div>
  );
}
