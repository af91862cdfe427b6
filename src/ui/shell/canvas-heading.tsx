import { lazy, Suspense } from 'react';
import { admitsAll } from '../../session/edit-filter.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { LensButton } from '../lenses/lens-button.tsx';
import { BriefButton } from '../widgets/brief-button.tsx';
import { Button } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import { usePage } from './page.ts';

const FilterChips = lazy(() => import('../facets/filter-chips.tsx').then((file) => ({ default: file.FilterChips })));

const PathsBar = lazy(() => import('../paths/canvas-bar.tsx'));

const PathKeys = lazy(() => import('../paths/path-key.tsx').then((file) => ({ default: file.PathKeys })));

/** What the canvas shows, what is filtered out of it, and the way to the list. */
export function CanvasHeading() {
  const session = useSession();
  const page = usePage();
  const scene = useSignal(session.scene);
  const { asList, shown, pins, view, filter } = useSignal(session.state);
  const full = useSignal(page.fullCanvas);
  return (
    <div className="chead">
      <div className="chead-words">
        <p>
          <b>{scene.title}</b> {scene.detail}
          {scene.omitted > 0 && `; ${plural(scene.omitted, 'entity is', 'entities are')} not drawn, filters bring them nearer`}
        </p>
        {!admitsAll(filter) && <Suspense fallback={null}><FilterChips className="filtered" /></Suspense>}
      </div>
      {view === 'links' && shown !== null && <Button small icon="overview" title="Show the weightiest again" onClick={() => session.dispatch({ type: 'reset-canvas' })}><span className="word">Reset</span></Button>}
      {Object.keys(pins).length > 0 && <Button small icon="pin" title="Let the layout place what was dragged" onClick={() => session.dispatch({ type: 'unpin' })}><span className="word">Unpin all</span></Button>}
      {!asList && <BriefButton source={{ is: 'figure' }} what="this picture" className="btn-like" />}
      <LensButton />
      <Button small icon={asList ? 'overview' : 'list'} aria-keyshortcuts="L" onClick={() => session.dispatch({ type: 'as-list', on: !asList })}>
        <span className="word">{asList ? 'Show as graph' : 'Show as list'}</span>
      </Button>
      {view === 'paths' && (
        <div className="chead-more">
          {(scene.paths?.length ?? 0) > 1 && <Suspense fallback={null}><PathKeys /></Suspense>}
          {/* Its room is kept whether it is there or not: the graph would move under the pointer that is on its way to it. */}
          <div className="bar-room"><Suspense fallback={null}><PathsBar /></Suspense></div>
        </div>
      )}
      {full && <Button small icon="close" className="only-narrow" onClick={() => page.fillPage(false)}><span className="word">Close the graph</span></Button>}
    </div>
  );
}
