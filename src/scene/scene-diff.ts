import type { Scene, SceneEdge, SceneNode } from './scene.ts';

/** What turns one drawing into the next, as one batch. */
export interface SceneDiff {
  readonly addedNodes: readonly SceneNode[];
  readonly changedNodes: readonly SceneNode[];
  readonly removedNodes: readonly string[];
  /** Changed or added nodes whose place the scene sets, and sets differently than before. */
  readonly movedNodes: readonly SceneNode[];
  readonly addedEdges: readonly SceneEdge[];
  readonly changedEdges: readonly SceneEdge[];
  /** Also edges whose ends have changed: they come again among the added. */
  readonly removedEdges: readonly string[];
}

/** The difference between two scenes by identity (===) of their nodes and edges; linear in their size. */
export function diffScenes(before: Pick<Scene, 'nodes' | 'edges'>, after: Pick<Scene, 'nodes' | 'edges'>): SceneDiff {
  const nodes = diffLists(before.nodes, after.nodes);
  const edges = diffLists(before.edges, after.edges);
  const old = new Map(before.nodes.map((node) => [node.id as string, node]));
  const rewired = edges.changed.filter(({ was, is }) => was.source !== is.source || was.target !== is.target);
  const moved = [...nodes.added, ...nodes.changed.map(({ is }) => is)].filter((node) => {
    const was = old.get(node.id)?.position;
    return node.position !== undefined && (was?.x !== node.position.x || was.y !== node.position.y);
  });
  return {
    addedNodes: nodes.added,
    changedNodes: nodes.changed.map(({ is }) => is),
    removedNodes: nodes.removed,
    movedNodes: moved,
    addedEdges: [...edges.added, ...rewired.map(({ is }) => is)],
    changedEdges: edges.changed.filter((change) => !rewired.includes(change)).map(({ is }) => is),
    removedEdges: [...edges.removed, ...rewired.map(({ was }) => was.id)],
  };
}

function diffLists<T extends { readonly id: string }>(before: readonly T[], after: readonly T[]) {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set<string>();
  const added: T[] = [];
  const changed: { readonly was: T; readonly is: T }[] = [];
  for (const is of after) {
    const was = old.get(is.id);
    if (!was) added.push(is);
    else if (was !== is) changed.push({ was, is });
    if (was) kept.add(is.id);
  }
  return { added, changed, removed: before.filter((item) => !kept.has(item.id)).map((item) => item.id) };
}
