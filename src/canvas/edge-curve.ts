import type { Point } from './layout/layout-request.ts';

/** A quadratic curve between two nodes' centres. */
export interface Curve {
  readonly from: Point;
  readonly control: Point;
  readonly to: Point;
}

/** The curve of an edge whose control point lies `bend` px beside the middle, on the side where Cytoscape puts a positive distance. */
export function curveOf(from: Point, to: Point, bend: number): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  return { from, to, control: { x: (from.x + to.x) / 2 + (-dy / length) * bend, y: (from.y + to.y) / 2 + (dx / length) * bend } };
}

/** The point at `t` (0 to 1) of a curve. */
export function pointAt({ from, control, to }: Curve, t: number): Point {
  const u = 1 - t;
  return { x: u * u * from.x + 2 * u * t * control.x + t * t * to.x, y: u * u * from.y + 2 * u * t * control.y + t * t * to.y };
}
