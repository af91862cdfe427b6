import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createWorkerEngine } from './engine/worker-engine.ts';
import type { Issue } from './model/issue.ts';
import { createSession } from './session/create-session.ts';
import { App } from './ui/app.tsx';
import { briefingShelf } from './ui/briefing/briefing-shelf.ts';
import { keepEarlyKeys } from './ui/keys/early-keys.ts';
import { SessionContext } from './ui/session-context.ts';
import { openSample } from './ui/shell/open-sample.ts';
import { createPage, PageContext, SampleError, type AcceptedFormat } from './ui/shell/page.ts';

const formats: readonly AcceptedFormat[] = [
  { label: 'Readout file', short: 'Readout files (.readout.json)', detail: '.readout.json, a whole dossier in one file', endings: ['.readout.json', '.json'] },
  { label: 'Dossier folder', short: 'dossier folders', detail: 'its YAML files, with the vocabulary', endings: ['.yaml', '.yml'] },
];
const sampleFile = 'dossier.readout.json';

/** The dossier that is served beside the page. */
async function loadSample(signal: AbortSignal) {
  const response = await fetch(new URL(sampleFile, document.baseURI), { signal });
  const text = await response.text();
  if (response.ok) return { name: sampleFile, files: [{ path: sampleFile, text }] };
  throw issuesOf(text) ?? new Error(`the server answered ${response.status} ${response.statusText}`);
}

function issuesOf(text: string): SampleError | undefined {
  try {
    const { issues } = JSON.parse(text) as { issues?: readonly Issue[] };
    return Array.isArray(issues) ? new SampleError(issues) : undefined;
  } catch {
    return undefined;
  }
}

keepEarlyKeys();
// The drawing is a script of its own: the panels are on the screen before it has come.
const canvas = import('./canvas/make-canvas.ts');
const page = createPage({
  loadCanvas: () => canvas.then((file) => file.makeCanvas, () => import('./canvas/make-canvas.ts').then((file) => file.makeCanvas)),
  formats,
  loadSample,
});
const shelf = briefingShelf();
const session = createSession({
  engine: createWorkerEngine(),
  initialAddress: location.href,
  loadBriefing: (dossier) => shelf.load(dossier),
  onAddress: (address, replace) => {
    const url = new URL(address, location.href);
    if (url.href === location.href) return;
    history[replace ? 'replaceState' : 'pushState'](page.fullCanvas.peek() ? 'in-full' : null, '', url);
  },
});
shelf.keep(session, page);
addEventListener('popstate', () => {
  // Back from where the canvas was made to fill the page.
  if (!history.state) page.fullCanvas.value = false;
  session.navigate(location.href);
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <SessionContext value={session}>
      <PageContext value={page}>
        <App />
      </PageContext>
    </SessionContext>
  </StrictMode>,
);
void openSample(session, page);
