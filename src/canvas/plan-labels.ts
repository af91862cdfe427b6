import type { SceneEdge, SceneNode } from '../scene/scene.ts';
import { curveOf, pointAt, type Curve } from './edge-curve.ts';
import { hullOf } from './hull.ts';
import { labelText } from './label-text.ts';
import type { Point } from './layout/layout-request.ts';
import { haloOf, labelFont, textScale, wordsOf, type Picture } from './picture.ts';
import { placeAround, placeLabels, Taken, type LabelWish, type Rect } from './place-labels.ts';

/** Where everything goes that is painted, in px of the screen with the pan taken off: a pan moves it as a whole. */
export interface Plan {
  readonly hulls: readonly { readonly corners: readonly Point[]; readonly pad: number }[];
  readonly captions: readonly { readonly text: string; readonly rect: Rect }[];
  readonly halos: readonly { readonly at: Point; readonly radius: number; readonly ring: boolean; readonly quiet: boolean }[];
  readonly labels: readonly PlannedLabel[];
  readonly words: readonly { readonly edge: string; readonly text: string; readonly rect: Rect; readonly blocked: boolean }[];
  readonly discs: readonly { readonly edge: string; readonly at: Point; readonly sign: 'contested' | 'blocked' | number }[];
  /** Numbers of the paths that are drawn beside the focused one, on their lines. */
  readonly keys: readonly { readonly edge: string; readonly rect: Rect; readonly number: string; readonly look: number }[];
  readonly rings: readonly Point[];
  /** Folds of source pages. */
  readonly folds: readonly { readonly at: Point; readonly radius: number; readonly filled: boolean }[];
}
export interface PlannedLabel {
  readonly id: string;
  readonly lines: readonly string[];
  readonly rect: Rect;
  readonly align: 'center' | 'left' | 'right';
  readonly size: number;
  readonly bold: boolean;
  readonly quiet: boolean;
}

export const lineHeight = 1.18;
export const captionSize = 11;
/** Up to so many nodes none is covered by a label; above, the weightiest have theirs over light ones. */
const fewNodes = 60;
const lightNode = 30;
const wordsSize = 11;
/** Where a path's number may stand on its line. */
const keyAt = [0.5, 0.38, 0.62, 0.3, 0.7, 0.24, 0.76];
/** What it costs words to be cut off at the picture's side, and to stand nearer another step's disc than their own. */
const cutOff = 40;
const astray = 4;
/** Room for an arrowhead, px, and what it costs to cover one. */
const headLength = 12;
const headWeight = 2.6;
/** More words on edges than these make none of them legible. */
const mostWords = 16;
/** Above so many edges their lines are no obstacles for labels: there is no free place beside them anyway. */
const edgesAsObstacles = 260;

/** Decides what is written where; nodes, discs and labels of weightier entities are never covered. */
export function planLabels(picture: Picture): Plan {
  const { scene, zoom, scale, hovered } = picture;
  const taken = new Taken();
  const at = new Map<string, Point>();
  for (const node of scene.nodes) {
    const place = picture.places.get(node.id);
    if (place) at.set(node.id, { x: place.x * zoom, y: place.y * zoom });
  }
  const radiusOf = (node: SceneNode): number => node.radius * scale * zoom;
  const drawn = scene.nodes.filter((node) => at.has(node.id));
  const curves = new Map<SceneEdge, Curve>();
  for (const edge of scene.edges) {
    const [from, to] = [at.get(edge.source), at.get(edge.target)];
    if (from && to) curves.set(edge, curveOf(from, to, (picture.bends.get(edge.id) ?? 0) * zoom));
  }
  const many = drawn.length > fewNodes;
  for (const node of drawn) {
    const r = radiusOf(node) + Math.max(2, haloOf(node) - 2);
    const { x, y } = at.get(node.id)!;
    taken.add({ x: x - r, y: y - r, width: 2 * r, height: 2 * r }, node.id, many && !node.bold ? lightNode : Infinity);
  }

  const discs: { edge: string; at: Point; sign: 'contested' | 'blocked' | number }[] = [];
  const keys: { edge: string; rect: Rect; number: string; look: number }[] = [];
  const rings: Point[] = [];
  for (const [edge, curve] of curves) {
    const sign = edge.blocked !== undefined ? 'blocked' : edge.step !== undefined ? edge.step : marksContest(edge) ? 'contested' : undefined;
    if (sign !== undefined) {
      const rect = placeAround([0.5, 0.44, 0.56, 0.38, 0.62].map((t) => pointAt(curve, t)), 20, 20, '', taken, true);
      if (rect) {
        taken.add(rect, edge.id, sign === 'contested' ? 4 : Infinity);
        discs.push({ edge: edge.id, at: { x: rect.x + 10, y: rect.y + 10 }, sign });
      }
    }
    for (const { number, look } of edge.keys ?? []) {
      const width = picture.measure(number, 11, true) + 10;
      const rect = placeAround(keyAt.map((t) => pointAt(curve, t)), width, 17, '', taken, true);
      if (!rect) continue;
      taken.add(rect, `key ${edge.id}`);
      keys.push({ edge: edge.id, rect, number, look });
    }
    if (edge.omission && edge.emphasis !== 'context') {
      const target = scene.nodes.find((node) => node.id === edge.target);
      if (target) rings.push(beside(curve, radiusOf(target) + haloOf(target) + 7));
    }
  }
  if (curves.size <= edgesAsObstacles) {
    const radii = new Map(drawn.map((node) => [node.id as string, radiusOf(node) + haloOf(node)]));
    for (const [edge, curve] of curves) {
      // A path's line lies on the marker, which is as wide as a word is high.
      const half = edge.emphasis === 'path' ? 8 : 2;
      const weight = edge.emphasis === 'context' ? 0.08 : edge.emphasis === 'path' || (edge.keys?.length ?? 0) > 0 ? 0.6 : 0.3;
      const steps = Math.ceil(Math.hypot(curve.to.x - curve.from.x, curve.to.y - curve.from.y) / 12);
      for (let i = 1; i < steps; i++) {
        const { x, y } = pointAt(curve, i / steps);
        taken.add({ x: x - half, y: y - half, width: 2 * half, height: 2 * half }, `line ${edge.id}`, weight);
      }
      const target = edge.directed ? radii.get(edge.target) : undefined;
      if (target === undefined) continue;
      const head = beside(curve, target + headLength / 2 + 3);
      taken.add({ x: head.x - headLength / 2, y: head.y - headLength / 2, width: headLength, height: headLength }, `line ${edge.id}`, edge.emphasis === 'context' ? 0.3 : headWeight);
    }
  }

  const hulls = scene.groups.map((group) => {
    const members = drawn.filter((node) => group.members.includes(node.id));
    const pad = (Math.max(0, ...members.map((node) => node.radius * scale)) + 16) * Math.max(0.5, Math.min(1, zoom));
    return { text: group.label.toUpperCase(), corners: hullOf(members.map((node) => at.get(node.id)!)), pad };
  });
  const edgeLeft = Math.min(...drawn.map((node) => at.get(node.id)!.x)) - 24;
  const edgeRight = Math.max(...drawn.map((node) => at.get(node.id)!.x)) + 24;
  const captions = hulls.flatMap(({ text, corners, pad }) => {
    if (corners.length === 0) return [];
    const width = picture.measure(text, captionSize, true) + text.length * captionSize * 0.06 + 6;
    const [top, bottom, left, right] = [Math.min(...corners.map((c) => c.y)), Math.max(...corners.map((c) => c.y)), Math.min(...corners.map((c) => c.x)), Math.max(...corners.map((c) => c.x))];
    const middle = (left + right) / 2;
    const peak = corners.find((c) => c.y === top)?.x ?? middle;
    const foot = corners.find((c) => c.y === bottom)?.x ?? middle;
    const above = [peak, middle, left + width / 2 - pad, right - width / 2 + pad].map((x) => ({ x, y: top - pad - 9 }));
    const below = [foot, middle].map((x) => ({ x, y: bottom + pad + 10 }));
    const inView = ({ x, y }: Point): Point => ({ x: Math.max(edgeLeft + width / 2, Math.min(edgeRight - width / 2, x)), y });
    const spots = [...above, ...above.map((p) => ({ x: p.x, y: p.y - 16 })), ...below, ...below.map((p) => ({ x: p.x, y: p.y + 18 }))].map(inView);
    const rect = placeAround(spots, width, 15, '', taken, false);
    if (!rect) return [];
    taken.add(rect, `caption ${text}`);
    return [{ text, rect }];
  });

  const texts = new Map<string, { lines: readonly string[]; size: number; bold: boolean }>();
  const most = Math.max(1, ...drawn.map((node) => node.weight));
  const middle = drawn.reduce((sum, node) => sum + at.get(node.id)!.y, 0) / Math.max(1, drawn.length);
  const wishes = drawn.map((node): LabelWish => {
    const hover = node.id === hovered;
    const { size, bold } = labelFont(node, zoom);
    const { lines, width } = labelText(node.label, node.short, bold, picture.measure, hover);
    texts.set(node.id, { lines, size, bold });
    const rank = hover ? 2000 : { selected: 1000, path: 900, focus: 300, plain: 200, context: 0 }[node.emphasis];
    return {
      id: node.id,
      ...at.get(node.id)!,
      radius: radiusOf(node) + haloOf(node),
      width: width * size + 6,
      height: lines.length * size * lineHeight + 2,
      priority: rank + (node.bold ? 60 : 0) + (node.weight / most) * 50,
      up: picture.strip && at.get(node.id)!.y < middle,
      must: hover || (many && node.bold) || node.emphasis === 'selected' || node.emphasis === 'path',
    };
  });
  const nodes = new Map(drawn.map((node) => [node.id as string, node]));
  const bounds = boundsOf(wishes, picture);
  const labels = placeLabels(wishes, taken, picture.strip ? undefined : bounds).map(({ id, align, ...rect }): PlannedLabel => ({
    id, align, rect, ...texts.get(id)!, quiet: nodes.get(id)?.emphasis === 'context' && id !== hovered,
  }));

  return {
    hulls,
    captions,
    halos: drawn.flatMap((node) => (haloOf(node) > 1 ? { at: at.get(node.id)!, radius: radiusOf(node), ring: node.emphasis === 'selected', quiet: node.apart === true } : [])),
    labels,
    words: planWords(picture, curves, taken, discs, bounds),
    discs,
    keys,
    rings,
    folds: drawn.flatMap((node) => (node.kind === 'source' ? { at: at.get(node.id)!, radius: radiusOf(node), filled: node.emphasis !== 'context' && !node.planned } : [])),
  };
}

/** On what is asked for, one contested claim is worth a mark; among all the rest, only where half of the claims are contested. */
function marksContest(edge: SceneEdge): boolean {
  if (!edge.contested || edge.emphasis === 'context') return false;
  return edge.emphasis !== 'plain' || edge.contestedClaims === undefined || edge.contestedClaims * 2 >= edge.count;
}

function planWords(picture: Picture, curves: ReadonlyMap<SceneEdge, Curve>, taken: Taken, discs: Plan['discs'], bounds: Rect): Plan['words'] {
  const size = wordsSize * Math.min(1.15, textScale(picture.zoom));
  const words: { edge: string; text: string; rect: Rect; blocked: boolean }[] = [];
  const edges = [...curves].filter(([edge]) => edge.labelled).toSorted(([a], [b]) => Number(b.emphasis === 'path') - Number(a.emphasis === 'path') || b.count - a.count);
  for (const [edge, curve] of edges.slice(0, mostWords)) {
    const text = edge.blocked ?? wordsOf(edge);
    const width = picture.measure(text, size, edge.blocked !== undefined) + 8;
    const height = size + 5;
    const on = [0.5, 0.42, 0.58, 0.34, 0.66, 0.27, 0.73].map((t) => pointAt(curve, t));
    const marked = edge.step !== undefined || edge.blocked !== undefined || edge.keys !== undefined;
    const spots = marked
      ? on.slice(0, 5).flatMap(({ x, y }) => [{ x, y: y + 22 }, { x, y: y - 22 }, { x: x + width / 2 + 16, y }, { x: x - width / 2 - 16, y }, { x: x + width / 2, y: y + 20 }, { x: x - width / 2, y: y + 20 }, { x: x + width / 2, y: y - 20 }, { x: x - width / 2, y: y - 20 }, { x, y: y + 36 }, { x, y: y - 36 }])
      : on;
    const own = discs.find((disc) => disc.edge === edge.id);
    const stray = (rect: Rect): number => {
      const cut = rect.x < bounds.x || rect.x + rect.width > bounds.x + bounds.width ? cutOff : 0;
      if (!own) return cut;
      const far = gapTo(rect, own.at);
      return cut + (discs.some((disc) => disc !== own && typeof disc.sign === 'number' && gapTo(rect, disc.at) < far + 12) ? astray : 0);
    };
    // Plain words stand on their line; those of a step beside it, where the number has its disc.
    const rect = placeAround(spots, width, height, marked ? '' : `line ${edge.id}`, taken, edge.emphasis === 'path' || edge.blocked !== undefined, stray);
    if (!rect) continue;
    taken.add(rect, `words ${edge.id}`);
    words.push({ edge: edge.id, text, rect, blocked: edge.blocked !== undefined });
  }
  return words;
}

/** Px between a point and the nearest edge of a rectangle; 0 within it. */
function gapTo({ x, y, width, height }: Rect, at: Point): number {
  return Math.hypot(Math.max(x - at.x, 0, at.x - x - width), Math.max(y - at.y, 0, at.y - y - height));
}

/** What all labels take when each hangs below its node, and the free area around them. */
function boundsOf(wishes: readonly LabelWish[], { room, zoom }: Picture): Rect {
  const boxes = wishes.map(({ x, y, radius, width, height }) => {
    const half = Math.max(width / 2, radius) + 2;
    return { left: x - half, right: x + half, top: y - radius - 2, bottom: y + radius + height + 4 };
  });
  if (room) boxes.push({ left: room.x * zoom, right: (room.x + room.width) * zoom, top: room.y * zoom, bottom: (room.y + room.height) * zoom });
  const [x, y] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
  return { x, y, width: Math.max(...boxes.map((box) => box.right)) - x, height: Math.max(...boxes.map((box) => box.bottom)) - y };
}

/** The point of a curve that many px before its end. */
function beside(curve: Curve, distance: number): Point {
  const [dx, dy] = [curve.control.x - curve.to.x, curve.control.y - curve.to.y];
  const length = Math.hypot(dx, dy) || 1;
  return { x: curve.to.x + (dx / length) * distance, y: curve.to.y + (dy / length) * distance };
}
