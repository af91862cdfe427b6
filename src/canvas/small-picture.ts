import type { EntityId } from '../model/ids.ts';
import type { Scene } from '../scene/scene.ts';
import { byWeight } from '../scene/what-to-draw.ts';

const stripHeight = 220;
const stripNodes = 9;
const largestRadius = 12;

/** Whether a canvas of that height (px) is a strip. */
export function isStrip(height: number): boolean {
  return height < stripHeight;
}

/** The part of a scene that a strip of a canvas (a phone's) has room for: the path, or what is selected with its heaviest neighbours, or the weightiest; of two ends that nothing ties, the ends. */
export function smallPicture(scene: Scene, height: number): Scene {
  if (!isStrip(height)) return scene;
  const rank = { selected: 3, path: 3, focus: 2, plain: 1, context: 0 } as const;
  const path = scene.path && inLine(scene.path, scene);
  const chosen = path
    ? new Set<string>(path)
    : new Set<string>(
        byWeight(scene.arrangement === 'path' ? scene.nodes.filter((node) => node.emphasis === 'path') : scene.nodes)
          .map((node) => node.id)
          .toSorted((a, b) => rank[emphasisOf(scene, b)] - rank[emphasisOf(scene, a)])
          .slice(0, stripNodes),
      );
  return {
    ...scene,
    nodes: scene.nodes.flatMap((node) => (chosen.has(node.id) ? { ...node, bold: false, radius: Math.min(node.radius, largestRadius) } : [])),
    edges: scene.edges.flatMap((edge) => (chosen.has(edge.source) && chosen.has(edge.target) ? { ...edge, labelled: false, contested: false, ...(edge.step !== undefined && { keys: [] }) } : [])),
    groups: [],
    ...(path && { path }),
  };
}

/** A tree in one line, for a strip has no room beside it: what hangs on its longest way comes after what it hangs on. */
function inLine(path: readonly EntityId[], { joined = [], edges }: Scene): readonly EntityId[] {
  const line = [...path];
  const left = joined.filter((id) => !line.includes(id));
  // Each round finds at least one that hangs on what is in line already; a loose one is left out.
  for (let round = 0; round < joined.length && left.length > 0; round++) {
    for (let at = left.length - 1; at >= 0; at--) {
      const id = left[at]!;
      const tie = edges.find((edge) => edge.step !== undefined && ((edge.source === id && line.includes(edge.target)) || (edge.target === id && line.includes(edge.source))));
      if (!tie) continue;
      line.splice(line.indexOf(tie.source === id ? tie.target : tie.source) + 1, 0, id);
      left.splice(at, 1);
    }
  }
  return line;
}

function emphasisOf(scene: Scene, id: string): Scene['nodes'][number]['emphasis'] {
  return scene.nodes.find((node) => node.id === id)?.emphasis ?? 'context';
}
