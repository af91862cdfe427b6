import { floorPlan } from './floor-plan.ts';
import type { LayoutNode, LayoutRequest, Point } from './layout-request.ts';
import { boundsOf, boxOf, roomOf } from './room.ts';
import { separate, type Bounds } from './separate.ts';
import { settlePlaces, type SettleBox } from './settle-places.ts';
import { stressLayout } from './stress.ts';

interface Placed {
  readonly node: LayoutNode;
  /** Where stress puts it, in any unit. */
  readonly x: number;
  readonly y: number;
}
/** A group, or one entity that is in none. */
interface Unit {
  readonly members: readonly Placed[];
  readonly grouped: boolean;
}

const captionRoom = 9000;
/** Share of a group's part that its nodes and labels fill, at least. */
const looseness = 0.22;
/** Floor plans that are tried; the one that settles into the picture easiest to read is taken. Of many nodes just one, so that they do not wait. */
const plansTried = 4;
const manyNodes = 80;
/** Free px around a group's nodes, for its outline and, above, its name. */
const margin = { side: 22, top: 40, bottom: 18 };

/**
 * Groups beside each other, filling the area: each has a part of its own (floor-plan.ts: what is tied to all in the middle), its members are spread
 * over it as stress has them, then moved until edges are short and cross little (settle-places.ts).
 */
export function arrangeGroups(request: LayoutRequest): Map<string, Point> {
  const { nodes } = request;
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  const edges = request.edges.flatMap((edge) => {
    const [a, b] = [index.get(edge.source), index.get(edge.target)];
    return a === undefined || b === undefined || a === b ? [] : [{ a, b }];
  });
  const units = unitsOf(nodes, edges);
  const unitOf: number[] = [];
  units.forEach((unit, u) => unit.members.forEach(({ node }) => (unitOf[index.get(node.id)!] = u)));
  const [needs, ties, bounds] = [units.map(needOf), tiesBetween(units.length, edges, unitOf), boundsOf(request)];
  const tries = units.length < 3 || nodes.length > manyNodes ? 1 : plansTried;
  const pictures = Array.from({ length: tries }, (_, seed) => {
    const parts = floorPlan(needs, ties, bounds, seed);
    const boxes = units.flatMap((unit, u) => spreadOver(unit, parts[u]!, u));
    const place = new Map(boxes.map((box, i) => [box.id, i]));
    const cost = settlePlaces(boxes, edges.map(({ a, b }) => ({ a: place.get(nodes[a]!.id)!, b: place.get(nodes[b]!.id)! })));
    return { boxes, cost };
  });
  const { boxes } = pictures.reduce((best, each) => (each.cost < best.cost ? each : best));
  for (let unit = 0; unit < units.length; unit++) {
    const members = boxes.filter((box) => box.group === unit);
    if (members[0]) separate(members, 200, members[0].within);
  }
  return new Map(boxes.map((box) => [box.id, { x: box.x, y: box.y - box.lift }]));
}

function unitsOf(nodes: readonly LayoutNode[], edges: readonly { a: number; b: number }[]): Unit[] {
  const groupOf = (i: number): number => nodes[i]?.group ?? -1;
  const stress = stressLayout({
    ids: nodes.map((node) => node.id),
    edges,
    spread: (a, b) => (groupOf(a) < 0 || groupOf(b) < 0 ? 1 : groupOf(a) === groupOf(b) ? 0.75 : 1.35),
  });
  const placed = nodes.map((node, i) => ({ node, x: stress.x[i] ?? 0, y: stress.y[i] ?? 0 }));
  const groups = new Map<number, Placed[]>();
  for (const each of placed) if (each.node.group >= 0) groups.set(each.node.group, [...(groups.get(each.node.group) ?? []), each]);
  if (groups.size === 0) return placed.length > 0 ? [{ members: placed, grouped: false }] : [];
  return [...[...groups.values()].map((members) => ({ members, grouped: true })), ...placed.filter((each) => each.node.group < 0).map((each) => ({ members: [each], grouped: false }))];
}

function needOf({ members, grouped }: Unit): { room: number; width: number; height: number } {
  const boxes = members.map(({ node }) => boxOf(node, 0, 0));
  const frame = grouped ? { width: 2 * margin.side, height: margin.top + margin.bottom } : { width: 0, height: 0 };
  return {
    room: members.reduce((sum, each) => sum + roomOf(each.node), grouped ? captionRoom : 0),
    width: Math.max(...boxes.map((box) => box.width)) * (members.length > 3 ? 1.7 : 1) + frame.width,
    height: Math.max(...boxes.map((box) => box.height)) * Math.min(2, Math.sqrt(members.length)) + frame.height,
  };
}

function tiesBetween(count: number, edges: readonly { a: number; b: number }[], unitOf: readonly number[]): number[][] {
  const ties = Array.from({ length: count }, () => Array.from({ length: count }, () => 0));
  for (const { a, b } of edges) {
    const [u, v] = [unitOf[a]!, unitOf[b]!];
    if (u === v) continue;
    ties[u]![v]!++;
    ties[v]![u]!++;
  }
  return ties;
}

/** Half by their places, half by their order, so that a knot of nodes opens up and the part is filled. */
function spreadOver({ members, grouped }: Unit, part: Bounds, group: number): (SettleBox & { readonly id: string })[] {
  const within = grouped ? tightened(inside(part), members) : part;
  const xs = fractions(members.map((each) => each.x));
  const ys = fractions(members.map((each) => each.y));
  return members.map(({ node }, i) => {
    const shape = boxOf(node, 0, 0);
    const room = (low: number, high: number, size: number, share: number): number => (high - low > size ? low + size / 2 + (high - low - size) * share : (low + high) / 2);
    const { fixed } = node;
    const x = fixed?.x ?? room(within.left, within.right, shape.width, xs[i] ?? 0.5);
    const y = fixed ? fixed.y + shape.lift : room(within.top, within.bottom, shape.height, ys[i] ?? 0.5);
    return { ...shape, x, y, fixed: fixed !== undefined, radius: node.radius, within, group };
  });
}

/** A part without its margins; of one that is hardly wider or higher than these, they take two thirds at most. */
function inside({ left, right, top, bottom }: Bounds): Bounds {
  const [across, down] = [Math.min(1, (right - left) / (3 * margin.side)), Math.min(1, (bottom - top) / (1.5 * (margin.top + margin.bottom)))];
  return { left: left + margin.side * across, right: right - margin.side * across, top: top + margin.top * down, bottom: bottom - margin.bottom * down };
}

/** A group with much more room than it needs stays together in the middle of it. */
function tightened(part: Bounds, members: readonly Placed[]): Bounds {
  const [width, height] = [part.right - part.left, part.bottom - part.top];
  const needed = members.reduce((sum, each) => sum + roomOf(each.node), 0) / looseness;
  const share = Math.min(1, Math.max(0.7, Math.sqrt(needed / (width * height))));
  const [dx, dy] = [(width * (1 - share)) / 2, (height * (1 - share)) / 2];
  return { left: part.left + dx, right: part.right - dx, top: part.top + dy, bottom: part.bottom - dy };
}

function fractions(values: readonly number[]): readonly number[] {
  if (values.length === 1) return [0.5];
  const low = Math.min(...values);
  const range = Math.max(...values) - low || 1;
  const rank = values.map((_, i) => i).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const place: number[] = [];
  rank.forEach((i, r) => {
    place[i] = r / (values.length - 1);
  });
  return values.map((value, i) => 0.5 * ((value - low) / range) + 0.5 * (place[i] ?? 0));
}
