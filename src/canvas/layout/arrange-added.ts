import { hash, seeded } from './seeded.ts';
import type { LayoutRequest, Point } from './layout-request.ts';
import { boxOf } from './room.ts';
import { separate } from './separate.ts';

const rounds = 60;
const tieLength = 110;

/**
 * Places what has come in and leaves the rest where it is: each starts beside what it came from, on the side that is free, and is drawn to what it is
 * tied to and away from everything (forces as in Fruchterman and Reingold 1991; O(rounds new all)), then pushed clear of other labels.
 */
export function arrangeAdded(request: LayoutRequest): Map<string, Point> {
  const points = new Map<string, { x: number; y: number }>();
  for (const node of request.nodes) if (node.fixed) points.set(node.id, { x: node.fixed.x, y: node.fixed.y });
  const old = [...points.values()];
  const middle = { x: mean(old.map((each) => each.x)), y: mean(old.map((each) => each.y)) };
  const ties = new Map<string, string[]>();
  for (const { source, target } of request.edges) {
    ties.set(source, [...(ties.get(source) ?? []), target]);
    ties.set(target, [...(ties.get(target) ?? []), source]);
  }
  const added = request.nodes.filter((node) => !node.fixed);
  for (const node of added) {
    const tied = (ties.get(node.id) ?? []).flatMap((id) => points.get(id) ?? []);
    const from = (node.cameFrom === undefined ? undefined : points.get(node.cameFrom)) ?? (tied.length > 0 ? { x: mean(tied.map((each) => each.x)), y: mean(tied.map((each) => each.y)) } : middle);
    points.set(node.id, freest(node.id, from, [...points.values()]));
  }
  for (let round = 0; round < rounds; round++) {
    const heat = 24 * (1 - round / rounds) + 1;
    for (const node of added) {
      const at = points.get(node.id)!;
      let [fx, fy] = [0, 0];
      for (const [id, other] of points) {
        if (id === node.id) continue;
        const [dx, dy] = [at.x - other.x, at.y - other.y];
        const d = Math.hypot(dx, dy) || 1;
        if (d > tieLength * 2.2) continue;
        const away = (tieLength * tieLength) / d / d;
        fx += (dx / d) * away * 12;
        fy += (dy / d) * away * 12;
      }
      for (const id of ties.get(node.id) ?? []) {
        const other = points.get(id);
        if (!other) continue;
        const [dx, dy] = [other.x - at.x, other.y - at.y];
        const d = Math.hypot(dx, dy) || 1;
        const pull = Math.max(-20, Math.min(20, (d - tieLength) * 0.08));
        fx += (dx / d) * pull;
        fy += (dy / d) * pull;
      }
      const f = Math.hypot(fx, fy);
      const move = Math.min(heat, f);
      if (f > 0) {
        at.x += (fx / f) * move;
        at.y += (fy / f) * move;
      }
    }
  }
  const boxes = request.nodes.map((node) => {
    const at = points.get(node.id)!;
    return boxOf(node, at.x, at.y, node.fixed !== undefined);
  });
  separate(boxes, 200);
  return new Map(boxes.map((box) => [box.id, { x: box.x, y: box.y - box.lift }]));
}

/** Of sixteen places around a point, the one farthest from everything. */
function freest(id: string, from: Point, others: readonly Point[]): { x: number; y: number } {
  const start = seeded(hash(id))() * 2 * Math.PI;
  let best = { x: from.x + tieLength, y: from.y, clear: -1 };
  for (let k = 0; k < 16; k++) {
    const angle = start + (k / 16) * 2 * Math.PI;
    const x = from.x + Math.cos(angle) * tieLength;
    const y = from.y + Math.sin(angle) * tieLength;
    const clear = Math.min(...others.map((each) => Math.hypot(each.x - x, (each.y - y) * 1.6)));
    if (clear > best.clear) best = { x, y, clear };
  }
  return { x: best.x, y: best.y };
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, each) => sum + each, 0) / values.length;
}
