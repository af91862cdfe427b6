import type { Scene, SceneNode } from '../../scene/scene.ts';
import type { LayoutRequest, Point } from './layout-request.ts';

export interface RequestOptions {
  readonly width: number;
  readonly height: number;
  readonly incremental: boolean;
  readonly places: ReadonlyMap<string, Point>;
  /** Where what is around the paths stood before, by id. */
  readonly homes: ReadonlyMap<string, Point>;
  readonly labelSize: (node: SceneNode) => { readonly labelWidth: number; readonly labelHeight: number };
}

/** Names what a layout is for: while it stays the same, what has a place keeps it. */
export function layoutKey(scene: Scene, strip: boolean): string {
  const size = strip ? 'strip' : 'full';
  return `${size} ${scene.arrangement} ${scene.groupedBy ?? ''} ${scene.centre ?? ''} ${pathOf(scene).join(' ')}`;
}

/** Names a question on a canvas: while it stays the same, what is around the paths keeps its place; '' = nothing to keep. */
export function groundKey(scene: Scene, strip: boolean): string {
  return scene.arrangement === 'path' && scene.ground !== undefined && !strip ? scene.ground : '';
}

/** What the layout has to know of a scene. */
export function toRequest(scene: Scene, { width, height, incremental, places, homes, labelSize }: RequestOptions): LayoutRequest {
  const group = new Map<string, number>();
  scene.groups.forEach((each, i) => each.members.forEach((id) => void group.set(id, i)));
  const path = pathOf(scene);
  const roleOf = (node: SceneNode): LayoutRequest['nodes'][number]['role'] => {
    if (node.id === scene.centre) return 'centre';
    if (path.includes(node.id)) return 'path';
    if (scene.joined?.includes(node.id)) return 'near';
    return node.emphasis === 'context' ? 'context' : 'near';
  };
  return {
    nodes: scene.nodes.map((node) => {
      const home = homes.get(node.id);
      const fixed = node.position ?? (incremental ? places.get(node.id) : undefined);
      return {
        id: node.id,
        radius: node.radius,
        ...labelSize(node),
        weight: node.weight,
        role: roleOf(node),
        group: group.get(node.id) ?? -1,
        ...(home && { home: { x: home.x, y: home.y } }),
        ...(fixed && { fixed: { x: fixed.x, y: fixed.y } }),
        ...(node.cameFrom !== undefined && { cameFrom: node.cameFrom }),
      };
    }),
    edges: scene.edges.map((edge) => ({ source: edge.source, target: edge.target, strength: edge.count })),
    arrangement: scene.arrangement,
    path,
    width,
    height,
    incremental,
  };
}

/** The path, or the two ends that nothing ties. */
function pathOf(scene: Scene): readonly string[] {
  return scene.arrangement !== 'path' ? [] : (scene.path ?? scene.nodes.filter((node) => node.emphasis === 'path').map((node) => node.id));
}
