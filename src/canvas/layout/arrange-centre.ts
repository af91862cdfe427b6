import type { LayoutNode, LayoutRequest, Point } from './layout-request.ts';
import { boundsOf, boxOf } from './room.ts';
import { separate } from './separate.ts';
import { settlePlaces } from './settle-places.ts';
import { stressLayout } from './stress.ts';

/** Above so many neighbours they stand on two rings in turn. */
const oneRing = 9;

/**
 * The selected in the middle, its neighbours on an ellipse around it in the order in which stress has them (so that those tied to each other are
 * near), the rest on the rim, each outside of what it is tied to; then any two of a ring change places as long as that makes edges shorter and cross less.
 */
export function arrangeCentre(request: LayoutRequest): Map<string, Point> {
  const bounds = boundsOf(request);
  const [rx, ry] = [bounds.right, bounds.bottom];
  const centres = request.nodes.filter((node) => node.role === 'centre');
  const near = request.nodes.filter((node) => node.role === 'near' || node.role === 'path');
  const context = request.nodes.filter((node) => node.role === 'context');
  const angles = stressAngles(request, centres[0]?.id);

  const nearOrder = near.toSorted((a, b) => (angles.get(a.id) ?? 0) - (angles.get(b.id) ?? 0) || (a.id < b.id ? -1 : 1));
  const turn = startAngle(nearOrder, angles);
  const angle = new Map<string, number>();
  const points = new Map<string, Point>();
  const reach = context.length > 0 ? 0.56 : 0.78;
  nearOrder.forEach((node, i) => {
    const at = turn + (i / nearOrder.length) * 2 * Math.PI;
    const ring = nearOrder.length > oneRing ? (i % 2 === 0 ? 1.14 : 0.78) : 1;
    angle.set(node.id, at);
    points.set(node.id, { x: Math.cos(at) * rx * reach * ring, y: Math.sin(at) * ry * reach * ring });
  });

  const ties = tiesOf(request);
  const wanted = context.map((node) => ({ node, at: meanAngle((ties.get(node.id) ?? []).flatMap((id) => angle.get(id) ?? [])) ?? angles.get(node.id) ?? 0 }));
  for (const { node, at } of evenOut(wanted)) points.set(node.id, onRim(at, rx * 0.94, ry * 0.94));

  centres.forEach((node, i) => points.set(node.id, { x: (i - (centres.length - 1) / 2) * 180, y: 0 }));
  const group = { centre: 0, path: 1, near: 1, context: 2 } as const;
  const boxes = request.nodes.map((node) => {
    const at = points.get(node.id) ?? { x: 0, y: 0 };
    return { ...boxOf(node, at.x, at.y, node.role === 'centre'), radius: node.radius, within: bounds, group: group[node.role] };
  });
  const place = new Map(boxes.map((box, i) => [box.id, i]));
  settlePlaces(boxes, request.edges.map(({ source, target }) => ({ a: place.get(source)!, b: place.get(target)! })), 1);
  separate(boxes, 300, bounds);
  return new Map(boxes.map((box) => [box.id, { x: box.x, y: box.y - box.lift }]));
}

function stressAngles(request: LayoutRequest, centre: string | undefined): ReadonlyMap<string, number> {
  const ids = request.nodes.map((node) => node.id);
  const index = new Map(ids.map((id, i) => [id, i]));
  const edges = request.edges.flatMap((edge) => {
    const [a, b] = [index.get(edge.source), index.get(edge.target)];
    return a === undefined || b === undefined ? [] : [{ a, b }];
  });
  const { x, y } = stressLayout({ ids, edges });
  const at = centre === undefined ? undefined : index.get(centre);
  const [cx, cy] = at === undefined ? [0, 0] : [x[at] ?? 0, y[at] ?? 0];
  return new Map(ids.map((id, i) => [id, Math.atan2((y[i] ?? 0) - cy, (x[i] ?? 0) - cx)]));
}

/** The turn that brings the evenly spaced angles closest to the wanted ones. */
function startAngle(order: readonly LayoutNode[], wanted: ReadonlyMap<string, number>): number {
  const off = meanAngle(order.map((node, i) => (wanted.get(node.id) ?? 0) - (i / order.length) * 2 * Math.PI)) ?? 0;
  // Never straight up or to the side: the first label would lie on the axis with the centre's.
  return off + 0.12;
}

/** Angles kept in order and moved to even spaces, half way. */
function evenOut(wanted: readonly { readonly node: LayoutNode; readonly at: number }[]): readonly { readonly node: LayoutNode; readonly at: number }[] {
  const full = 2 * Math.PI;
  const order = wanted.map((each) => ({ ...each, at: ((each.at % full) + full) % full })).toSorted((a, b) => a.at - b.at || (a.node.id < b.node.id ? -1 : 1));
  const even = order.map((each, i) => each.at - (i / order.length) * full);
  const turn = even.reduce((sum, each) => sum + each, 0) / Math.max(1, even.length);
  return order.map((each, i) => ({ node: each.node, at: 0.25 * each.at + 0.75 * (turn + (i / order.length) * full) }));
}

/** A point on a rectangle with very round corners: an ellipse would leave the corners of the area empty. */
function onRim(angle: number, rx: number, ry: number): Point {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const r = 1 / Math.cbrt(Math.abs(c) ** 3 + Math.abs(s) ** 3);
  return { x: c * r * rx, y: s * r * ry };
}

function meanAngle(angles: readonly number[]): number | undefined {
  if (angles.length === 0) return undefined;
  const x = angles.reduce((sum, each) => sum + Math.cos(each), 0);
  const y = angles.reduce((sum, each) => sum + Math.sin(each), 0);
  return Math.hypot(x, y) < 1e-6 ? angles[0] : Math.atan2(y, x);
}

function tiesOf(request: LayoutRequest): ReadonlyMap<string, readonly string[]> {
  const ties = new Map<string, string[]>();
  for (const { source, target } of request.edges) {
    ties.set(source, [...(ties.get(source) ?? []), target]);
    ties.set(target, [...(ties.get(target) ?? []), source]);
  }
  return ties;
}
