import type { Point } from './layout/layout-request.ts';

/** The corners of the smallest convex shape around points, counter-clockwise (monotone chain, Andrew 1979; O(n log n)). */
export function hullOf(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points;
  const order = points.toSorted((a, b) => a.x - b.x || a.y - b.y);
  const chain = (list: readonly Point[]): Point[] => {
    const corners: Point[] = [];
    for (const point of list) {
      while (corners.length > 1 && turn(corners.at(-2)!, corners.at(-1)!, point) <= 0) corners.pop();
      corners.push(point);
    }
    return corners.slice(0, -1);
  };
  return [...chain(order), ...chain(order.toReversed())];
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
