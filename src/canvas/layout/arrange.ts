import { arrangeAdded } from './arrange-added.ts';
import { arrangeCentre } from './arrange-centre.ts';
import { arrangeGroups } from './arrange-groups.ts';
import { arrangePath } from './arrange-path.ts';
import type { LayoutAnswer, LayoutRequest, Point } from './layout-request.ts';
import { boxOf } from './room.ts';
import { separate } from './separate.ts';

/** Places all entities of a request; the same request gives the same places everywhere. What is fixed stays to the pixel. */
export function arrange(request: LayoutRequest): LayoutAnswer {
  if (request.incremental && request.nodes.some((node) => node.fixed)) return Object.fromEntries(arrangeAdded(request));
  const points = fresh(request);
  // An arrangement keeps to its area; where that was too small for all, or something is pinned, the rest gives way beyond it.
  const boxes = request.nodes.map((node) => {
    const at: Point = node.fixed ?? points.get(node.id) ?? { x: 0, y: 0 };
    return boxOf(node, at.x, at.y, node.fixed !== undefined || node.role === 'path' || node.role === 'centre');
  });
  separate(boxes, 300);
  return Object.fromEntries(boxes.map((box) => [box.id, { x: box.x, y: box.y - box.lift }]));
}

function fresh(request: LayoutRequest): Map<string, Point> {
  switch (request.arrangement) {
    case 'groups':
      return arrangeGroups(request);
    case 'centre':
      return arrangeCentre(request);
    case 'path':
      return arrangePath(request);
  }
}
