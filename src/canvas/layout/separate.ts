/** A rectangle by its centre; moved in place unless fixed. */
export interface Box {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly fixed: boolean;
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Pushes rectangles apart until none overlap or `rounds` are over, each pair along the axis that needs less, and keeps them inside `bounds`
 * as far as there is room (sweep over x: O(n log n + overlaps) a round). Tells whether overlaps are left.
 */
export function separate(boxes: readonly Box[], rounds: number, bounds?: Bounds): boolean {
  const widest = Math.max(0, ...boxes.map((box) => box.width));
  const order = [...boxes];
  let left = true;
  for (let round = 0; round < rounds && left; round++) {
    left = false;
    order.sort((a, b) => a.x - b.x || a.y - b.y);
    for (let i = 0; i < order.length; i++) {
      const a = order[i]!;
      for (let j = i + 1; j < order.length; j++) {
        const b = order[j]!;
        if (b.x - a.x > (a.width + widest) / 2 + 1) break;
        if (push(a, b)) left = true;
      }
    }
    if (bounds) for (const box of order) clamp(box, bounds);
  }
  return left;
}

function push(a: Box, b: Box): boolean {
  if (a.fixed && b.fixed) return false;
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const overX = (a.width + b.width) / 2 - Math.abs(dx);
  const overY = (a.height + b.height) / 2 - Math.abs(dy);
  if (overX <= 0.01 || overY <= 0.01) return false;
  const shareA = a.fixed ? 0 : b.fixed ? 1 : 0.5;
  // A little more than needed, so that rounds do not creep towards the limit.
  if (overX < overY) {
    const move = (overX + 0.5) * (dx < 0 ? -1 : 1);
    a.x -= move * shareA;
    b.x += move * (1 - shareA);
  } else {
    const move = (overY + 0.5) * (dy < 0 || (dy === 0 && dx < 0) ? -1 : 1);
    a.y -= move * shareA;
    b.y += move * (1 - shareA);
  }
  return true;
}

function clamp(box: Box, bounds: Bounds): void {
  if (box.fixed) return;
  const [w, h] = [box.width / 2, box.height / 2];
  if (bounds.right - bounds.left > box.width) box.x = Math.min(bounds.right - w, Math.max(bounds.left + w, box.x));
  if (bounds.bottom - bounds.top > box.height) box.y = Math.min(bounds.bottom - h, Math.max(bounds.top + h, box.y));
}
