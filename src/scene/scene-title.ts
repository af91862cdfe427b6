import type { SceneInput } from './scene-input.ts';
import type { SceneEdge, SceneNode } from './scene.ts';
import { connectionId } from './listed-paths.ts';
import { pathsToDraw } from './what-to-draw.ts';

/** Counts that the words are about. */
export interface Drawn {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** Entities asked for and not drawn. */
  readonly omitted: number;
  /** Edges among the drawn entities before thinning. */
  readonly among: number;
  /** Entities under the filter. */
  readonly total: number;
}

/** The heading of the canvas: what it shows, and the rest in smaller words. */
export function sceneTitle(input: SceneInput, drawn: Drawn): { title: string; detail: string } {
  const { title, detail } = plainTitle(input, drawn);
  return { title, detail: input.shares ? `${detail}, sized by ${input.shares.name.toLowerCase()}` : detail };
}

function plainTitle(input: SceneInput, drawn: Drawn): { title: string; detail: string } {
  const n = drawn.nodes.length;
  const tail = drawn.omitted > 0 ? `; ${drawn.omitted.toLocaleString('en')} more asked for are not drawn: see the list` : drawn.edges.length < drawn.among ? ', heaviest ties only' : '';
  if (input.view === 'paths' && input.paths) return pathTitle(input);
  if (input.view === 'paths') return { title: 'Paths', detail: `choose ${input.ends.length > 0 ? 'the other end' : 'both ends'} to see how they are connected` };
  const lead = input.selection.at(-1);
  const node = drawn.nodes.find((each) => each.id === lead);
  if (node) {
    if (input.selection.length > 1) {
      return { title: `${input.selection.length} selected`, detail: `${focused(drawn)} in focus, the rest kept as context` };
    }
    const near = focused(drawn);
    if (node.degree === 0 && near > 0) return { title: node.label, detail: `the ${near} entities that most of its claims are about` };
    const of = node.degree > near ? `${near} of ${node.degree.toLocaleString('en')} neighbours` : `${near} ${near === 1 ? 'neighbour' : 'neighbours'}`;
    const rest = drawn.nodes.some((each) => each.emphasis === 'context') ? ', the rest kept as context' : '';
    return { title: node.label, detail: `${of} in focus${rest}` };
  }
  if (input.view === 'overview' && !input.chosen) {
    const groups = input.communities ? ', in communities' : (input.overview?.groups.length ?? 0) > 1 ? ', grouped by the claims they share' : '';
    const which = n === 0 ? 'nothing to draw' : n < drawn.total ? `the ${n} weightiest of ${drawn.total.toLocaleString('en')} entities` : `all ${n} entities`;
    return { title: 'Overview', detail: `${which}${groups}${tail}` };
  }
  return { title: 'Canvas', detail: `${n} of ${drawn.total.toLocaleString('en')} entities${tail}` };
}

function focused(drawn: Drawn): number {
  return drawn.nodes.filter((each) => each.emphasis === 'focus').length;
}

function pathTitle(input: SceneInput): { title: string; detail: string } {
  const drawn = pathsToDraw(input.paths, input.path, input.allPaths, input.together);
  const [path] = drawn;
  if (!path || !input.paths) return { title: 'No path', detail: 'filled: what each end can reach under these limits' };
  const steps = `${path.steps.length} ${path.steps.length === 1 ? 'step' : 'steps'}`;
  const tree = path.id === connectionId;
  const name = tree ? path.label : `Path ${path.number}`;
  if (drawn.length > 1) {
    const paths = drawn.filter(({ id }) => id !== connectionId).length;
    return { title: `${paths} of ${input.paths.count} paths${paths < drawn.length ? ' and the tree' : ''}`, detail: `steps numbered: ${tree ? 'all ends together' : `path ${path.number}`}, ${steps}` };
  }
  const none = path.apart ? ', not a connection' : '';
  if (tree) return { title: name, detail: `${steps}${none}` };
  // Beside further ends, a path joins but two of them.
  const only = input.paths.connection ? `, ${path.entities[0]?.short ?? ''} to ${path.entities.at(-1)?.short ?? ''} only` : '';
  return { title: name, detail: `${path.label}, ${steps}${only}${none}` };
}
