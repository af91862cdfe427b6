import type { EntityId } from '../model/ids.ts';
import type { EdgeView, NodeView } from '../query/views.ts';
import { keep, keepById } from './keep.ts';
import { marksOf } from './marks.ts';
import { pathEdges } from './path-edges.ts';
import type { SceneInput } from './scene-input.ts';
import type { Emphasis, Scene, SceneEdge, SceneGroup, SceneNode } from './scene.ts';
import { sceneTitle } from './scene-title.ts';
import { thinEdges } from './thin-edges.ts';
import { connectionId } from './listed-paths.ts';
import { longestChain } from './longest-chain.ts';
import { byWeight, drawLimit, manyShown, pathsToDraw, type DrawnPath } from './what-to-draw.ts';

export const emptyScene: Scene = Object.freeze({ nodes: [], edges: [], groups: [], title: '', detail: '', arrangement: 'groups', omitted: 0, marks: [] });

const boldLabels = 10;
const blockedLimit = 3;
/** Up to so many paths at once have their words on the canvas. */
const wordedPaths = 3;

/** What is on the canvas, from the state and the answers so far; what did not change since `previous` is the same object. */
export function makeScene(input: SceneInput, previous: Scene = emptyScene): Scene {
  const graph = input.graph ?? input.overview?.graph;
  if (!graph) return keep(previous, emptyScene);
  const must = new Set<EntityId>([...input.selection, ...input.ends, ...input.around.slice(-1)]);
  const drawn = input.view === 'paths' ? pathsToDraw(input.paths, input.path, input.allPaths, input.together) : [];
  for (const path of drawn) for (const ref of path.entities) must.add(ref.id);

  const views = capped(graph.nodes, must);
  const ids = new Set(views.map((node) => node.id));
  const among = graph.edges.filter((edge) => ids.has(edge.source) && ids.has(edge.target));
  const emphasis = emphasise(input, drawn, ids, among);
  const edges = drawEdges(input, drawn, ids, among, emphasis);
  const nodes = drawNodes(input, views, emphasis, drawn[0]?.apart === true);
  const centre = input.view === 'links' ? input.around.findLast((id) => ids.has(id)) : undefined;
  const [focused] = drawn;
  const connection = focused?.id === connectionId ? input.paths?.connection : undefined;
  const path = connection ? longestChain(connection) : focused?.entities.map((ref) => ref.id);
  const ends = input.view === 'paths' && input.paths?.none ? input.ends.filter((id) => ids.has(id)) : [];
  const arrangement = focused || ends.length > 1 ? 'path' : centre && !input.communities ? 'centre' : 'groups';
  const omitted = graph.nodes.length - views.length;
  const groups = arrangement === 'groups' ? groupsOf(input, ids, views.length) : [];
  const paths = drawn.map(({ id, number, look, label, steps, apart }) => ({ id, number, look, label, steps: steps.length, ...(apart && { apart }) }));
  const scene: Scene = {
    nodes: keepById(previous.nodes, nodes),
    edges: keepById(previous.edges, edges),
    groups: keep(previous.groups, groups),
    ...sceneTitle(input, { nodes, edges, omitted, among: among.length, total: graph.total.entities }),
    arrangement,
    ...(arrangement === 'centre' && centre && { centre }),
    ...(arrangement === 'groups' && input.communities && { groupedBy: 'communities' as const }),
    ...(path && { path: keep(previous.path, path), ground: input.ends.join(' ') }),
    ...(connection && { joined: keep(previous.joined, connection.entities.map((ref) => ref.id)) }),
    ...(focused && { paths: keep(previous.paths, paths) }),
    omitted,
    marks: keep(previous.marks, marksOf(nodes, edges, groups, paths)),
  };
  return keepScene(previous, scene);
}

function capped(nodes: readonly NodeView[], must: ReadonlySet<EntityId>): readonly NodeView[] {
  if (nodes.length <= drawLimit) return nodes;
  const chosen = new Set(byWeight(nodes).slice(0, manyShown));
  return nodes.filter((node) => chosen.has(node) || must.has(node.id));
}

/** How strongly each entity is drawn; one that is not named is plain. */
function emphasise(input: SceneInput, paths: readonly DrawnPath[], ids: ReadonlySet<EntityId>, edges: readonly EdgeView[]): ReadonlyMap<EntityId, Emphasis> {
  const emphasis = new Map<EntityId, Emphasis>();
  const selected = new Set(input.selection.filter((id) => ids.has(id)));
  if (input.view === 'paths') {
    const none = input.paths?.none;
    if (paths.length > 0 || none) for (const id of ids) emphasis.set(id, 'context');
    for (const ref of none ? [...none.nearFrom, ...none.nearTo] : []) if (ids.has(ref.id)) emphasis.set(ref.id, 'focus');
    for (const path of paths.slice(1)) for (const ref of path.entities) emphasis.set(ref.id, 'focus');
    for (const ref of paths[0]?.entities ?? []) emphasis.set(ref.id, 'path');
    if (!paths[0]) for (const id of input.ends) if (ids.has(id)) emphasis.set(id, 'path');
  } else if (selected.size > 0) {
    for (const id of ids) emphasis.set(id, 'context');
    for (const edge of edges) {
      if (selected.has(edge.source)) emphasis.set(edge.target, 'focus');
      if (selected.has(edge.target)) emphasis.set(edge.source, 'focus');
    }
    // A source is tied to nothing: what it brought is what its claims are about.
    for (const id of selected) {
      if (edges.some((edge) => edge.source === id || edge.target === id)) continue;
      for (const [other, from] of input.cameFrom) if (from === id && ids.has(other)) emphasis.set(other, 'focus');
    }
  }
  // The ends of a path are marked already: a selection that the question was asked from says nothing more.
  for (const id of selected) if (emphasis.get(id) !== 'path' || !input.ends.includes(id)) emphasis.set(id, 'selected');
  return emphasis;
}

function drawNodes(input: SceneInput, views: readonly NodeView[], emphasis: ReadonlyMap<EntityId, Emphasis>, apart: boolean): SceneNode[] {
  const shares = input.shares?.of;
  const ranked = shares ? [...views].sort((a, b) => (shares.get(b.id) ?? 0) - (shares.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1)) : byWeight(views);
  const most = views.reduce((high, node) => Math.max(high, node.weight), 1);
  const size = (node: NodeView): number => Math.sqrt(Math.max(0, shares ? (shares.get(node.id) ?? 0) : node.weight / most));
  const bold = new Set(ranked.slice(0, boldLabels).map((node) => node.id));
  return views.map((node) => {
    const how = emphasis.get(node.id) ?? 'plain';
    const pin = input.pins[node.id];
    const from = input.cameFrom.get(node.id);
    return {
      ...node,
      emphasis: how,
      radius: Math.round((7 + 11 * size(node)) * 10) / 10,
      bold: how === 'selected' || (how !== 'context' && bold.has(node.id)) || (how === 'path' && input.ends.includes(node.id)),
      pinned: pin !== undefined,
      // What was asked about is marked as such; the rest of what joins it to nothing is not.
      ...(apart && how === 'path' && !input.ends.includes(node.id) && { apart: true as const }),
      ...(pin && { position: { x: pin[0], y: pin[1] } }),
      ...(from !== undefined && { cameFrom: from }),
    };
  });
}

function drawEdges(input: SceneInput, paths: readonly DrawnPath[], ids: ReadonlySet<EntityId>, among: readonly EdgeView[], emphasis: ReadonlyMap<EntityId, Emphasis>): SceneEdge[] {
  const how = (id: EntityId): Emphasis => emphasis.get(id) ?? 'plain';
  if (emphasis.size === 0) return thinEdges(among, Math.ceil(ids.size * (input.chosen ? 2.4 : 1.6))).map((edge) => drawn(edge, 'plain'));

  const strong: SceneEdge[] = [];
  const between: EdgeView[] = [];
  const beside: EdgeView[] = [];
  const context: EdgeView[] = [];
  const steps = pathEdges(paths, among).filter(({ edge }) => ids.has(edge.source) && ids.has(edge.target));
  const stepped = new Set(steps.map((step) => pairOf(step.edge)));
  for (const step of steps) {
    strong.push({
      ...drawn(step.edge, step.focused ? 'path' : 'focus'),
      labelled: step.focused || paths.length <= wordedPaths,
      ...(step.step !== undefined && { step: step.step }),
      ...(step.beside && { beside: true as const }),
      ...(step.focused && paths[0]?.apart && { apart: true as const }),
      ...(step.keys.length > 0 && { keys: step.keys }),
    });
  }
  for (const edge of among) {
    const [a, b] = [how(edge.source), how(edge.target)];
    const ends = input.view === 'paths' && steps.length === 0 && (a === 'path' || b === 'path');
    if (stepped.has(pairOf(edge))) continue;
    // Beside a path, all that ties a selected entity would bury the path: what ties it to the path is drawn, in thin lines without words.
    if (steps.length > 0) ((a === 'selected' && b === 'path') || (a === 'path' && b === 'selected') ? beside : context).push(edge);
    else if (a === 'selected' || b === 'selected' || (ends && a !== 'context' && b !== 'context')) strong.push({ ...drawn(edge, 'focus'), labelled: input.selection.length < 3 });
    else if (input.view === 'links' && a === 'focus' && b === 'focus') between.push(edge);
    else context.push(edge);
  }
  const focus = [...emphasis.values()].filter((each) => each !== 'context').length;
  const kept = thinEdges(between, Math.ceil(focus * 0.7)).map((edge) => drawn(edge, 'plain'));
  const quiet = thinEdges(onePerPair(context), Math.ceil((ids.size - focus) * 1.3)).map((edge) => drawn(edge, 'context'));
  const near = onePerPair(beside).map((edge) => ({ ...drawn(edge, 'plain'), width: 1.4 }));
  return [...quiet, ...kept, ...near, ...strong, ...blocked(input, ids, among)];
}

/** What would tie an end that nothing ties under the filter: drawn as blocked, with the words that block it. */
function blocked(input: SceneInput, ids: ReadonlySet<EntityId>, among: readonly EdgeView[]): SceneEdge[] {
  if (!input.paths?.none || !input.unfiltered || input.filteredOut === '') return [];
  const free = new Set(among.map(pairOf));
  const ends = new Set(input.ends);
  return onePerPair(input.unfiltered.edges)
    .filter((edge) => (ends.has(edge.source) || ends.has(edge.target)) && ids.has(edge.source) && ids.has(edge.target) && !free.has(pairOf(edge)))
    .toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .slice(0, blockedLimit)
    .map((edge, i) => ({ ...drawn(edge, 'focus'), id: `blocked ${edge.id}`, labelled: i === 0, blocked: `filtered out: ${input.filteredOut}` }));
}

function drawn(edge: EdgeView, emphasis: Emphasis): SceneEdge {
  const width = Math.min(3.4, 1.4 + 0.55 * Math.log2(Math.max(1, edge.count)));
  return { ...edge, emphasis, width: Math.round(width * 100) / 100, labelled: false };
}

/** Context is thin and grey, so one line for each pair is enough: the heaviest. */
function onePerPair(edges: readonly EdgeView[]): readonly EdgeView[] {
  const best = new Map<string, EdgeView>();
  for (const edge of edges) {
    const had = best.get(pairOf(edge));
    if (!had || edge.count > had.count) best.set(pairOf(edge), edge);
  }
  return [...best.values()];
}

function pairOf(edge: EdgeView): string {
  return edge.source < edge.target ? `${edge.source} ${edge.target}` : `${edge.target} ${edge.source}`;
}

/** Groups of the overview, or communities by number, with at least two drawn members. */
function groupsOf(input: SceneInput, ids: ReadonlySet<EntityId>, drawnNodes: number): readonly SceneGroup[] {
  const all = input.communities?.map(({ label, ids: members }, index) => ({ label: `${index + 1} · ${label}`, members })) ?? input.overview?.groups ?? [];
  const groups = all.map((group) => ({ label: group.label, members: group.members.filter((id) => ids.has(id)) })).filter((group) => group.members.length > 1);
  return groups.length === 1 && groups[0]?.members.length === drawnNodes ? [] : groups;
}

function keepScene(previous: Scene, scene: Scene): Scene {
  const keys = Object.keys(scene) as (keyof Scene)[];
  return keys.length === Object.keys(previous).length && keys.every((key) => scene[key] === previous[key]) ? previous : scene;
}
