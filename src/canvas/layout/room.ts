import type { LayoutNode, LayoutRequest } from './layout-request.ts';
import type { Bounds, Box } from './separate.ts';

const gap = 14;
/** How much of the area nodes and labels may fill before the picture grows beyond the free area. */
const density = 0.3;

/** A node's rectangle with its label below and a gap around; `lift` is how far the node stands above the rectangle's centre. */
export function boxOf(node: LayoutNode, x: number, y: number, fixed = false): Box & { readonly id: string; readonly lift: number } {
  const lift = node.labelHeight / 2;
  return {
    id: node.id,
    x,
    y: y + lift,
    lift,
    width: Math.max(node.radius * 2, node.labelWidth) + gap,
    height: node.radius * 2 + node.labelHeight + gap,
    fixed,
  };
}

/** Pixels that a node with its label takes. */
export function roomOf(node: LayoutNode): number {
  const box = boxOf(node, 0, 0);
  return box.width * box.height;
}

/** The rectangle to fill, around the origin: the free area, or one of its proportions with room for all. */
export function boundsOf(request: LayoutRequest): Bounds {
  const width = Math.max(120, request.width);
  const height = Math.max(90, request.height);
  const needed = request.nodes.reduce((sum, node) => sum + roomOf(node), 0) / density;
  // A path alone is as wide as the area, whatever its labels.
  const alone = request.arrangement === 'path' && request.nodes.every((node) => request.path.includes(node.id));
  const grow = alone ? 1 : Math.max(1, Math.sqrt(needed / (width * height)));
  return { left: (-width * grow) / 2, right: (width * grow) / 2, top: (-height * grow) / 2, bottom: (height * grow) / 2 };
}
