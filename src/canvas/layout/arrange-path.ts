import type { LayoutRequest, Point } from './layout-request.ts';
import { boundsOf, boxOf } from './room.ts';
import { separate } from './separate.ts';

/**
 * The path from left to right in a gentle wave; entities of other paths and the context stand above and below it, each near the mean of what it
 * is tied to, in the row that has most room there (greedy, O(n rows)).
 */
export function arrangePath(request: LayoutRequest): Map<string, Point> {
  const bounds = boundsOf(request);
  const width = bounds.right - bounds.left;
  const height = bounds.bottom - bounds.top;
  const nodes = new Map(request.nodes.map((node) => [node.id, node]));
  const path = request.path.filter((id) => nodes.has(id));
  const onPath = new Set(path);
  const others = request.nodes.filter((node) => !onPath.has(node.id));
  const alone = others.length === 0;

  const points = new Map<string, Point>();
  const middle = alone ? 0 : bounds.top + height * 0.34;
  const wave = Math.min(height * (alone ? 0.11 : 0.085), 64);
  const labels = path.map((id) => nodes.get(id)?.labelWidth ?? 0);
  const inset = Math.max(34, ...[labels[0] ?? 0, labels.at(-1) ?? 0].map((each) => each / 2 + 8));
  path.forEach((id, i) => {
    const share = path.length === 1 ? 0.5 : i / (path.length - 1);
    points.set(id, { x: bounds.left + inset + (width - 2 * inset) * share, y: middle + (i % 2 === 0 ? wave : -wave) });
  });

  const ties = new Map<string, string[]>();
  for (const { source, target } of request.edges) {
    ties.set(source, [...(ties.get(source) ?? []), target]);
    ties.set(target, [...(ties.get(target) ?? []), source]);
  }
  // Rows by how far they are from the path; the ones above are short of room because of the heading.
  const rows = [0.09, 0.56, 0.7, 0.84, 0.96].map((share) => ({ y: bounds.top + height * share, used: [] as { x: number; half: number }[] }));
  const order = others.toSorted((a, b) => (a.role === b.role ? b.weight - a.weight : a.role === 'near' ? -1 : 1) || (a.id < b.id ? -1 : 1));
  for (const [i, node] of order.entries()) {
    const near = (ties.get(node.id) ?? []).flatMap((id) => points.get(id) ?? []);
    const wish = near.length > 0 ? near.reduce((sum, each) => sum + each.x, 0) / near.length : bounds.left + width * (((i * 0.618) % 1) * 0.8 + 0.1);
    const half = Math.max(node.radius, node.labelWidth / 2) + 16;
    const low = bounds.left + half;
    const high = bounds.right - half;
    let best: { x: number; row: (typeof rows)[number]; cost: number } | undefined;
    rows.forEach((row, r) => {
      for (let k = 0; k < 25; k++) {
        const x = Math.min(high, Math.max(low, wish + (k % 2 === 0 ? 1 : -1) * Math.ceil(k / 2) * (width / 24)));
        // Straight above or below another one, ties would run through both.
        const stacked = rows.some((other) => other !== row && other.used.some((each) => Math.abs(each.x - x) < 40)) ? 0.22 : 0;
        const crowd = row.used.reduce((sum, each) => sum + Math.max(0, 1 - Math.abs(each.x - x) / (each.half + half + 24)), 0);
        const over = row.used.some((each) => Math.abs(each.x - x) < each.half + half) ? 6 : 0;
        const cost = Math.abs(x - wish) / width + crowd * 0.6 + over + stacked + (node.role === 'near' ? Math.abs(r - 1) * 0.08 : Math.abs(r - 2) * 0.05);
        if (!best || cost < best.cost - 1e-9) best = { x, row, cost };
      }
    });
    if (!best) continue;
    best.row.used.push({ x: best.x, half });
    points.set(node.id, { x: best.x, y: best.row.y + ((i % 3) - 1) * Math.min(14, height * 0.02) });
  }

  const boxes = request.nodes.map((node) => {
    const at = points.get(node.id) ?? { x: 0, y: 0 };
    return boxOf(node, at.x, at.y, onPath.has(node.id));
  });
  separate(boxes, 300, bounds);
  return new Map(boxes.map((box) => [box.id, { x: box.x, y: box.y - box.lift }]));
}
