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
  const fresh: readonly [Point, Point] = [{ x: bounds.left + inset, y: middle + wave }, { x: bounds.right - inset, y: middle + wave }];
  const [from, to] = path.length > 1 ? [nodes.get(path[0]!)?.home ?? fresh[0], nodes.get(path.at(-1)!)?.home ?? fresh[1]] : fresh;
  path.forEach((id, i) => {
    const share = path.length === 1 ? 0.5 : i / (path.length - 1);
    points.set(id, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share + wave * (crest(i, path.length) - 1) });
  });

  const ties = new Map<string, string[]>();
  for (const { source, target } of request.edges) {
    ties.set(source, [...(ties.get(source) ?? []), target]);
    ties.set(target, [...(ties.get(target) ?? []), source]);
  }
  // Rows by how far they are from the path; the ones above are short of room because of the heading.
  const rows = [0.09, 0.56, 0.7, 0.84, 0.96].map((share) => ({ y: bounds.top + height * share, used: [] as { x: number; half: number }[] }));
  const order = others.toSorted((a, b) => (a.role === b.role ? b.weight - a.weight : a.role === 'near' ? -1 : 1) || (a.id < b.id ? -1 : 1));
  // What stood around another path of the same question stays there, where the path leaves it room.
  const kept = new Set<string>();
  for (const node of order) {
    const { home } = node;
    if (!home || path.some((id) => tooNear(home, points.get(id)!, node, nodes.get(id)!))) continue;
    points.set(node.id, home);
    kept.add(node.id);
    const row = rows.reduce((best, each) => (Math.abs(each.y - home.y) < Math.abs(best.y - home.y) ? each : best));
    row.used.push({ x: home.x, half: Math.max(node.radius, node.labelWidth / 2) + 16 });
  }
  for (const [i, node] of order.entries()) {
    if (kept.has(node.id)) continue;
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
    return boxOf(node, at.x, at.y, onPath.has(node.id) || kept.has(node.id));
  });
  separate(boxes, 300, bounds);
  return new Map(boxes.map((box) => [box.id, { x: box.x, y: box.y - box.lift }]));
}

/** The wave: both ends at the same height whatever lies between, so that they stay where they are when another path is opened. */
function crest(i: number, stops: number): number {
  if (i === 0 || i === stops - 1) return 1;
  // With an odd number between, up and down alternate to the end; with an even one, the last two share the way down.
  return i % 2 === 1 ? -1 : i === stops - 2 ? -0.1 : 1;
}

function tooNear(a: Point, b: Point, one: LayoutRequest['nodes'][number], other: LayoutRequest['nodes'][number]): boolean {
  const [wide, high] = [Math.max(one.radius, one.labelWidth / 2) + Math.max(other.radius, other.labelWidth / 2), one.radius + other.radius + Math.max(one.labelHeight, other.labelHeight)];
  return Math.abs(a.x - b.x) < wide + 8 && Math.abs(a.y - b.y) < high + 14;
}
