import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { Icon } from '../widgets/icon.tsx';
import { Part } from '../widgets/part.tsx';
import { Legend } from '../legend/legend.tsx';
import type { CanvasHandle } from '../../scene/scene.ts';
import { CanvasHeading } from './canvas-heading.tsx';
import { DrawingNote, type Placing } from './drawing-note.tsx';
import { landFocus } from './focus-view.ts';
import { usePage } from './page.ts';
import { ZoomBar } from './zoom-bar.tsx';

const HoverCard = lazy(() => import('./hover-card.tsx').then((file) => ({ default: file.HoverCard })));
const ExpandMenu = lazy(() => import('../inspector/expand-menu.tsx').then((file) => ({ default: file.ExpandMenu })));
const TreeView = lazy(() => import('../tree/tree-view.tsx'));

/** The graph: the canvas with its furniture, or the same as a list. */
export function CanvasHost() {
  const session = useSession();
  const page = usePage();
  const scene = useSignal(session.scene);
  const state = useSignal(session.state);
  const full = useSignal(page.fullCanvas);
  const expanding = useSignal(session.expanding);
  const section = useRef<HTMLElement>(null);
  const mount = useRef<HTMLDivElement>(null);
  const [failure, setFailure] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [placing, setPlacing] = useState<Placing>('first');

  useEffect(() => {
    const container = mount.current;
    if (!container) return;
    let gone = false;
    const ends: (() => void)[] = [];
    page.loadCanvas().then(
      (make) => {
        if (gone) return;
        // Asked before the canvas sees its size: one that changes its shape is laid out for what is free of it then.
        let setInsets: CanvasHandle['setInsets'] | undefined;
        ends.push(watchInsets(section.current, (insets) => setInsets?.(insets)));
        const handle = make({
          container,
          theme: page.theme.resolved.peek(),
          reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
          onIntent: (intent) => {
            session.intent(intent);
            // Cytoscape takes the focus from wherever it is, and gives it to nothing.
            if (intent.type !== 'hover') landFocus();
          },
          onPlacing: (is) => setPlacing((before) => (!is ? null : before === 'first' ? 'first' : 'again')),
        });
        session.canvas = handle;
        setInsets = handle.setInsets;
        ends.push(
          page.theme.resolved.subscribe((theme) => handle.setTheme(theme)),
          session.scene.subscribe((next) => handle.update(next)),
          () => {
            session.canvas = null;
            handle.destroy();
          },
        );
      },
      (error: unknown) => {
        if (!gone) setFailure(error instanceof Error ? error.message : String(error));
      },
    );
    return () => {
      gone = true;
      for (const end of ends) end();
    };
  }, [session, page, attempt]);

  // Whoever leaves the list by a key goes on from the canvas.
  const wasList = useRef(state.asList);
  useEffect(() => {
    const back = wasList.current && !state.asList;
    wasList.current = state.asList;
    if (back) landFocus();
  }, [state.asList]);

  const empty = scene.nodes.length === 0;
  // Before the first scene is made, nobody knows yet whether there is nothing to draw.
  const coming = useSignal(session.scenePending) && scene.title === '';
  return (
    <section ref={section} className="canvas" id="graph" aria-label="Graph">
      <div
        ref={mount}
        className="canvas-mount"
        data-canvas
        role="img"
        tabIndex={state.asList || empty ? -1 : 0}
        hidden={state.asList}
        aria-label={`${scene.title}: ${scene.detail}. The list view (L) holds the same as text.`}
      />
      {state.asList && !empty && <Suspense fallback={null}><TreeView /></Suspense>}
      {empty && !coming && <EmptyCanvas />}
      <DrawingNote placing={state.asList || failure !== '' || (empty && !coming) ? null : coming ? 'first' : placing} />
      {failure && (
        <div className="canvas-empty" role="alert">
          <p>The graph could not be drawn: {failure}. The list holds the same.</p>
          <p>
            <Button icon="retry" onClick={() => { setFailure(''); setAttempt(attempt + 1); }}>Try again</Button>{' '}
            <Button icon="list" onClick={() => session.dispatch({ type: 'as-list', on: true })}>Show as list</Button>
          </p>
        </div>
      )}
      <CanvasHeading />
      {!state.asList && !empty && <Hovered />}
      {!state.asList && <Legend />}
      {!state.asList && <ZoomBar />}
      {expanding && <Suspense fallback={null}><ExpandMenu /></Suspense>}
      {!full && !state.asList && (
        <button type="button" className="canvas-open" aria-label="Open the graph on the full screen" onClick={() => page.fillPage(true)}>
          <span className="hint"><Icon name="expand-full" /></span>
        </button>
      )}
    </section>
  );
}

/** The card beside what is under the pointer; its script comes with the first. */
function Hovered() {
  const session = useSession();
  const entity = useSignal(session.hovered);
  const edge = useSignal(session.hoveredEdge);
  return (entity ?? edge) && <Part name="The card"><HoverCard /></Part>;
}

/** Why nothing is drawn, and the way out. */
function EmptyCanvas() {
  const session = useSession();
  const page = usePage();
  const filteredOut = useSignal(session.filteredOut);
  const { view, shown } = useSignal(session.state);
  const overview = useSignal(session.overview);
  if (overview.is !== 'ready') return null;
  return (
    <div className="canvas-empty">
      <p className="says">{filteredOut ? 'Nothing is left under the filters.' : view === 'paths' ? 'Name two ends to see how they are connected.' : 'Nothing is on the canvas.'}</p>
      {filteredOut && <p>{filteredOut}</p>}
      <p>
        {filteredOut && <Button onClick={() => session.dispatch({ type: 'clear-filter' })}>Clear all filters</Button>}{' '}
        {shown !== null && view !== 'paths' && <Button onClick={() => session.dispatch({ type: 'reset-canvas' })}>Show the weightiest</Button>}{' '}
        <Button icon="search" onClick={() => (page.searching.value = true)}>Search</Button>
      </p>
    </div>
  );
}

/** Tells how much of the canvas lies under its heading, legend and buttons, now and whenever that changes; returns how to stop. */
function watchInsets(section: HTMLElement | null, tell: (insets: { top: number; right: number; bottom: number; left: number }) => void): () => void {
  if (!section) return () => undefined;
  const measure = () => {
    const visible = (selector: string) => {
      const element = section.querySelector<HTMLElement>(selector);
      return element && element.offsetParent !== null ? element : null;
    };
    const head = visible('.chead');
    const legend = visible('.legend');
    const zoom = visible('.zoombar');
    tell({
      top: head ? head.offsetTop + head.offsetHeight + 8 : 8,
      // On a narrow screen the zoom buttons lie in a row, beside the legend.
      right: zoom && zoom.offsetHeight > zoom.offsetWidth ? 60 : 8,
      // A legend that is opened over much of a narrow graph lies on it; the graph does not shrink under it.
      bottom: legend ? (legend.offsetHeight > section.clientHeight * 0.3 ? 60 : section.clientHeight - legend.offsetTop + 12) : 8,
      left: 8,
    });
  };
  const watcher = new ResizeObserver(measure);
  watcher.observe(section);
  const furniture = () => {
    for (const element of section.querySelectorAll('.chead,.legend')) watcher.observe(element);
  };
  furniture();
  // The legend goes while the graph is a list, and another one comes.
  const changes = new MutationObserver(furniture);
  changes.observe(section, { childList: true });
  return () => {
    watcher.disconnect();
    changes.disconnect();
  };
}
