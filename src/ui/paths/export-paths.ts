/* What is saved and copied of an answer, fetched when it is asked for. */
import type { PathsView, PathStep, PathView } from '../../query/path-views.ts';
import { shownPaths } from '../../session/shown-paths.ts';
import type { Session } from '../../session/session.ts';
import { edgeOfStep } from './edge-of-step.ts';
import { pathsJson } from './path-json.ts';
import { pathsMarkdown } from './path-markdown.ts';
import { pathsPng } from './path-png.ts';
import { pathsSvg } from './path-svg.ts';
import { readSources } from './source-lines.ts';

/** Forms in which an answer leaves the page. */
export type ExportForm = 'markdown' | 'json' | 'svg' | 'png';

/** The answer in that form: all of it as JSON, otherwise what is drawn, the tree that joins all ends always with it. */
export async function exportPaths(form: ExportForm, view: PathsView, session: Session): Promise<Blob> {
  const shown = shownPaths(view, session.state.peek());
  const all = shown.listed.map(({ path }) => path);
  const drawn = shown.drawn.flatMap((id): readonly PathView[] => all.filter((path) => path.id === id));
  const steps = [...(view.connection?.steps ?? []), ...(form === 'json' ? all : drawn).flatMap((path) => path.steps)];
  const sources = await readSources(session, steps);
  const address = new URL(session.address(), location.href).href;
  switch (form) {
    case 'markdown':
      return new Blob([pathsMarkdown(view, drawn, sources, address)], { type: 'text/markdown' });
    case 'json':
      return new Blob([pathsJson(view, shown, sources, address)], { type: 'application/json' });
    case 'svg':
      return new Blob([pathsSvg(view, drawn, sources, pictured(address), pointedIn(session))], { type: 'image/svg+xml' });
    case 'png':
      if (session.canvas === null) throw new Error('no canvas');
      return pathsPng(await session.canvas.png(2), view, drawn, shown.focused, sources, pictured(address), shown.numberOf, pointedIn(session));
  }
}

/** Whether the canvas has an arrowhead on a step: what holds both ways has none. */
function pointedIn(session: Session): (step: PathStep) => boolean {
  const scene = session.scene.peek();
  const edges = new Map(scene.edges.map((edge) => [edge.id, edge]));
  return (step) => {
    const edge = edges.get(edgeOfStep(scene, step) ?? '');
    return edge === undefined || (edge.directed && !edge.omission);
  };
}

/** The address as a picture has it: of a page that only this machine serves the part that any copy of Readout understands. */
export function pictured(address: string): string {
  const { protocol, hostname, hash } = new URL(address);
  return protocol === 'file:' || /^(?:localhost|127\.[\d.]+|\[::1\])$/u.test(hostname) ? hash : address;
}
