import { lazy, useEffect, type CSSProperties } from 'react';
import type { View } from '../session/state.ts';
import { useKeys } from './keys/use-keys.ts';
import { SearchBox } from './search/search-box.tsx';
import { useSession } from './session-context.ts';
import { CanvasHost } from './shell/canvas-host.tsx';
import { focusView } from './shell/focus-view.ts';
import { DropArea } from './shell/drop-area.tsx';
import { HeaderBar } from './shell/header-bar.tsx';
import { LiveRegion, Toast } from './shell/live-region.tsx';
import { LoadingBar } from './shell/loading-bar.tsx';
import { usePage } from './shell/page.ts';
import { SidePanel } from './shell/side-panel.tsx';
import { StatusLine } from './shell/status-line.tsx';
import { ViewTabs } from './shell/view-tabs.tsx';
import { views } from './shell/views.ts';
import { StartPanel } from './start/start-panel.tsx';
import { useSignal } from './use-signal.ts';
import { Modal } from './widgets/modal.tsx';
import { Part } from './widgets/part.tsx';
import { resourceValue } from './widgets/resource-value.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';

const Inspector = lazy(() => import('./inspector/inspector.tsx').then((file) => ({ default: file.Inspector })));
const PathsPanel = lazy(() => import('./paths/paths-panel.tsx').then((file) => ({ default: file.PathsPanel })));
const AccountsView = lazy(() => import('./accounts/accounts-view.tsx'));
const MatrixTime = lazy(() => import('./matrix/matrix-time.tsx').then((file) => ({ default: file.MatrixTime })));
const TablesView = lazy(() => import('./tables/tables-view.tsx').then((file) => ({ default: file.TablesView })));
const ProblemPanel = lazy(() => import('./shell/problem-panel.tsx').then((file) => ({ default: file.ProblemPanel })));
const ProblemDialog = lazy(() => import('./shell/problem-dialog.tsx').then((file) => ({ default: file.ProblemDialog })));
const EmptyState = lazy(() => import('./shell/empty-state.tsx').then((file) => ({ default: file.EmptyState })));
const FacetsDrawer = lazy(() => import('./facets/facets-drawer.tsx'));
const BriefingDrawer = lazy(() => import('./briefing/briefing-drawer.tsx'));
const ForeignNotice = lazy(() => import('./shell/foreign-notice.tsx'));
const KeysList = lazy(() => import('./keys/keys-list.tsx'));

/** Views with the graph; the others fill the page and bring a heading of their own. */
function hasGraph(view: View): boolean {
  return view === 'overview' || view === 'links' || view === 'paths';
}

/** The whole page. */
export function App() {
  const session = useSession();
  const page = usePage();
  useKeys();
  const overview = resourceValue(useSignal(session.overview));
  const scene = useSignal(session.scene);
  const { view } = useSignal(session.state);
  const title = overview ? (view === 'overview' ? overview.head.short : hasGraph(view) ? scene.title : nameOf(view)) : '';
  useEffect(() => {
    document.title = title ? `${title} · Readout` : 'Readout';
  }, [title]);
  const foreign = useSignal(session.foreign);
  const searching = useSignal(page.searching);
  const keysOpen = useSignal(page.keysOpen);
  const briefing = useSignal(page.briefing);
  return (
    <div className="app">
      {overview && <a className="skip" href={hasGraph(view) ? '#graph' : '#table'} onClick={(event) => { event.preventDefault(); focusView(); }}>{hasGraph(view) ? 'Skip to the graph' : 'Skip to the table'}</a>}
      <HeaderBar />
      <LoadingBar />
      {overview && foreign && <Part name="The notice"><ForeignNotice key={foreign} name={foreign} /></Part>}
      {overview ? <Workspace /> : <Nothing />}
      {overview && briefing && <Part name="The briefing"><BriefingDrawer /></Part>}
      {overview && <StatusLine />}
      {overview && <ViewTabs bottom onFollow={() => (page.fullCanvas.value = page.briefing.value = false)} />}
      <LiveRegion />
      <Toast />
      <DropArea />
      {overview && <Troubles />}
      <Modal title="Search" bare className="search-modal" open={searching} onClose={() => (page.searching.value = false)}>
        <SearchBox />
      </Modal>
      <Modal title="All keys" open={keysOpen} onClose={() => (page.keysOpen.value = false)}>
        <Part name="The list of keys"><KeysList /></Part>
      </Modal>
    </div>
  );
}

function nameOf(view: View): string {
  return views.find((each) => each.view === view)?.label ?? 'Readout';
}

/** The panels of the present view beside the canvas. */
function Workspace() {
  const session = useSession();
  const page = usePage();
  const state = useSignal(session.state);
  const full = useSignal(page.fullCanvas);
  const filtering = useSignal(page.filtering);
  const right = useSignal(page.widths.right);
  const { view } = state;
  const name = nameOf(view);
  // What fills the page is one view's graph.
  useEffect(() => () => void (page.fullCanvas.value = false), [page, view]);
  const chosen = state.selection.length > 0 || state.claims.length > 0;
  // In the overview the details take the place of the start, and the graph keeps its width: what was about to be clicked stays where it is.
  const instead = view === 'overview' && chosen;
  const inspecting = !instead && (view === 'links' || (view === 'paths' && chosen) || state.claims.length > 0);
  const whole = hasGraph(view) && (full || state.asList);
  return (
    <main className={`split ${view}${whole ? ' full' : ''}${inspecting ? ' inspecting' : ''}`} style={{ '--right': `${right}px` } as CSSProperties}>
      {(view === 'overview' ? instead : hasGraph(view)) ? <h1 className="vh">{name}</h1> : view === 'overview' && whole && <h1 className="vh narrow-heading">{name}</h1>}
      {view === 'overview' && !instead && <SidePanel key="start" side="left" label="Start"><StartPanel /></SidePanel>}
      {instead && <SidePanel key="instead" side="left" label="Details"><Part name="The details"><Inspector /></Part></SidePanel>}
      {view === 'paths' && (
        <SidePanel key="paths" side="left" label="Paths">
          <Part name="The paths panel"><PathsPanel /></Part>
        </SidePanel>
      )}
      {!hasGraph(view) && inspecting && <h1 className="vh narrow-heading">{name}</h1>}
      {view === 'accounts' && <Part name="The accounts view"><AccountsView key="accounts" /></Part>}
      {view === 'matrix' && <Part name="Matrix and time"><MatrixTime key="matrix" /></Part>}
      {view === 'tables' && <Part name="The tables"><TablesView key="tables" /></Part>}
      {hasGraph(view) && <CanvasHost key="canvas" />}
      {inspecting && <SidePanel key="details" side="right" label="Details"><Part name="The details"><Inspector /></Part></SidePanel>}
      {filtering && <Part name="The filters"><FacetsDrawer key="filters" /></Part>}
    </main>
  );
}

/** While a dossier is open: why another one could not be opened. */
function Troubles() {
  const opening = useSignal(useSession().opening);
  const problem = useSignal(usePage().problem);
  const failed = problem ?? (opening.is === 'failed' ? opening : null);
  return failed && <Part name="The list of problems"><ProblemDialog failed={failed} /></Part>;
}

/** Before a dossier is open: what goes on, what went wrong, or where to drop one. */
function Nothing() {
  const session = useSession();
  const page = usePage();
  const opening = useSignal(session.opening);
  const problem = useSignal(page.problem);
  const fetching = useSignal(page.fetching);
  const failed = problem ?? (opening.is === 'failed' ? opening : null);
  if (failed) {
    return (
      <main className="problem">
        <div>
          <h1 className="page">This dossier could not be opened</h1>
          <Part name="The list of problems"><ProblemPanel name={failed.name} issues={failed.issues} kept={false} /></Part>
        </div>
      </main>
    );
  }
  if (fetching !== null || opening.is === 'loading' || opening.is === 'open') return <main aria-busy="true"><h1 className="vh">Readout</h1></main>;
  return <main className="empty-main"><Part name="The start"><EmptyState {...(opening.is === 'cancelled' ? { cancelled: opening.name } : {})} /></Part></main>;
}
