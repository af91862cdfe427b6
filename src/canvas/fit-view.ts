import type { Point } from './layout/layout-request.ts';
import type { Rect } from './place-labels.ts';

export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
/** A node and what hangs around it: half of its label's width, and the px above and below; these do not grow with the zoom. */
export interface FitBox extends Point {
  readonly half: number;
  readonly above: number;
  readonly below: number;
}

const largest = 1.3;
const smallest = 0.08;

export interface FittedView {
  readonly zoom: number;
  readonly pan: Point;
  /** The free area in the nodes' own coordinates. */
  readonly room: Rect;
}

/** Zoom and pan that bring all nodes and labels into the free area of a window, as large as it goes up to 1.3. */
export function fitView(boxes: readonly FitBox[], width: number, height: number, insets: Insets): FittedView {
  const freeWidth = Math.max(40, width - insets.left - insets.right);
  const freeHeight = Math.max(40, height - insets.top - insets.bottom);
  const extent = (zoom: number): { left: number; right: number; top: number; bottom: number } => ({
    left: Math.min(...boxes.map((box) => box.x * zoom - box.half)),
    right: Math.max(...boxes.map((box) => box.x * zoom + box.half)),
    top: Math.min(...boxes.map((box) => box.y * zoom - box.above)),
    bottom: Math.max(...boxes.map((box) => box.y * zoom + box.below)),
  });
  const around = (x: number, y: number, zoom: number): FittedView => ({
    zoom,
    pan: { x: insets.left + freeWidth / 2 - x, y: insets.top + freeHeight / 2 - y },
    room: { x: (x - freeWidth / 2) / zoom, y: (y - freeHeight / 2) / zoom, width: freeWidth / zoom, height: freeHeight / zoom },
  });
  if (boxes.length === 0) return around(0, 0, 1);
  // What hangs around the nodes keeps its size, so the zoom is found by halving.
  let [low, high] = [smallest, largest];
  for (let i = 0; i < 24; i++) {
    const middle = (low + high) / 2;
    const { left, right, top, bottom } = extent(middle);
    if (right - left <= freeWidth && bottom - top <= freeHeight) low = middle;
    else high = middle;
  }
  const { left, right, top, bottom } = extent(low);
  return around((left + right) / 2, (top + bottom) / 2, low);
}

/** Px of free area that a layout is asked for at least: while the canvas grows from a strip or shrinks to one, the furniture that was measured may be larger than it. */
const leastRoom = 60;

/** What furniture leaves of the canvas. */
export const freeArea = (size: { readonly width: number; readonly height: number }, insets: Insets): { width: number; height: number } => ({
  width: Math.max(leastRoom, size.width - insets.left - insets.right), height: Math.max(leastRoom, size.height - insets.top - insets.bottom),
});

/** How far the view moves to bring a point of the canvas into the middle of the free area, along each axis on which it lies outside. */
export function shiftIntoView(at: { readonly x: number; readonly y: number }, size: { readonly width: number; readonly height: number }, insets: Insets): { x: number; y: number } {
  const shift = (value: number, low: number, high: number): number => (value < low || value > high ? (low + high) / 2 - value : 0);
  return { x: shift(at.x, insets.left, size.width - insets.right), y: shift(at.y, insets.top, size.height - insets.bottom) };
}
