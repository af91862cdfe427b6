import type { Point } from './layout/layout-request.ts';
import { captionSize, lineHeight, type Plan } from './plan-labels.ts';
import type { Rect } from './place-labels.ts';
import { pathLook, type Theme } from './theme.ts';

/** The interface's typeface and what stands in for it. */
export const fontFamily = '"Inter Variable", Inter, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';

export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Device pixels for a px. */
  readonly density: number;
  readonly pan: Point;
}

export function font(size: number, weight: number): string {
  return `${weight} ${size}px ${fontFamily}`;
}

/** Paints what lies behind the nodes: hulls, then the marker of what was asked for. */
export function paintUnder(ctx: CanvasRenderingContext2D, plan: Plan, theme: Theme, frame: Frame): void {
  begin(ctx, frame);
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.fillStyle = theme.hull;
  ctx.strokeStyle = theme.hull;
  for (const { corners, pad } of plan.hulls) {
    const [first, ...others] = corners;
    if (!first) continue;
    ctx.lineWidth = pad * 2;
    ctx.beginPath();
    ctx.moveTo(first.x, first.y);
    for (const corner of others) ctx.lineTo(corner.x, corner.y);
    if (others.length === 0) ctx.lineTo(first.x + 0.01, first.y);
    ctx.closePath();
    ctx.stroke();
    ctx.fill();
  }
  for (const { at, radius, ring, quiet } of plan.halos) {
    disc(ctx, at, radius + (ring ? 15 : 9), quiet ? theme.quietMarker : theme.marker);
    if (!ring) continue;
    disc(ctx, at, radius + 11, theme.ink);
    disc(ctx, at, radius + 8.8, theme.surface);
  }
}

/** Paints what lies over the nodes: folds, omission rings, discs, then all text. */
export function paintOver(ctx: CanvasRenderingContext2D, plan: Plan, theme: Theme, frame: Frame, dimmed: ReadonlySet<string> | null): void {
  begin(ctx, frame);
  const visible = (rect: Rect): boolean => rect.x + rect.width > -frame.pan.x && rect.x < frame.width - frame.pan.x && rect.y + rect.height > -frame.pan.y && rect.y < frame.height - frame.pan.y;
  for (const { at, radius, filled } of plan.folds) {
    const [w, h] = [radius * 0.8, radius];
    ctx.beginPath();
    ctx.moveTo(at.x + w * 0.25, at.y - h);
    ctx.lineTo(at.x + w * 0.25, at.y - h * 0.4);
    ctx.lineTo(at.x + w, at.y - h * 0.4);
    ctx.closePath();
    ctx.fillStyle = filled ? theme.surface : theme.paper;
    ctx.globalAlpha = filled ? 0.55 : 1;
    ctx.fill();
    ctx.globalAlpha = 1;
    if (!filled) {
      ctx.strokeStyle = theme.context;
      ctx.lineWidth = 1;
      ctx.stroke();
    }
  }
  ctx.strokeStyle = theme.struct;
  ctx.lineWidth = 1.4;
  for (const at of plan.rings) {
    disc(ctx, at, 5, theme.paper);
    ctx.setLineDash([2.2, 2]);
    ctx.stroke();
    ctx.setLineDash([]);
  }
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'center';
  for (const { edge, at, sign } of plan.discs) {
    paintDisc(ctx, at, sign, theme, dimmed?.has(edge) ?? false);
  }
  for (const { edge, rect, number, look } of plan.keys) paintKey(ctx, rect, number, pathLook(theme, look).hue, theme, dimmed?.has(edge) ?? false);

  ctx.font = font(captionSize, 600);
  ctx.letterSpacing = `${captionSize * 0.06}px`;
  for (const { text, rect } of plan.captions) if (visible(rect)) halo(ctx, text, rect.x + rect.width / 2, rect.y + rect.height / 2, theme.paper, theme.ink3);
  ctx.letterSpacing = '0px';
  for (const { edge, text, rect, blocked } of plan.words) {
    if (!visible(rect)) continue;
    ctx.font = font(rect.height - 5, blocked ? 600 : 400);
    halo(ctx, text, rect.x + rect.width / 2, rect.y + rect.height / 2, theme.paper, blocked ? theme.contest : dimmed?.has(edge) ? theme.ink3 : theme.ink2);
  }
  for (const label of plan.labels) {
    const { rect, lines, size, align } = label;
    if (!visible(rect)) continue;
    ctx.font = font(size, label.bold ? (size > 14.5 ? 700 : 600) : 400);
    ctx.textAlign = align;
    const x = align === 'left' ? rect.x + 3 : align === 'right' ? rect.x + rect.width - 3 : rect.x + rect.width / 2;
    lines.forEach((line, i) => halo(ctx, line, x, rect.y + 1 + (i + 0.5) * size * lineHeight, label.onHull ? theme.hull : theme.paper, label.quiet || dimmed?.has(label.id) ? theme.ink3 : theme.ink));
  }
}

function begin(ctx: CanvasRenderingContext2D, { density, width, height, pan }: Frame): void {
  ctx.setTransform(density, 0, 0, density, 0, 0);
  ctx.clearRect(0, 0, width, height);
  ctx.translate(pan.x, pan.y);
}

function disc(ctx: CanvasRenderingContext2D, at: Point, radius: number, colour: string): void {
  ctx.beginPath();
  ctx.arc(at.x, at.y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = colour;
  ctx.fill();
}

/** A path's number on its line: ink of the path's hue, a frame that steps' discs have not. */
function paintKey(ctx: CanvasRenderingContext2D, { x, y, width, height }: Rect, number: string, hue: string, theme: Theme, quiet: boolean): void {
  const box = (by: number, colour: string): void => {
    ctx.beginPath();
    ctx.roundRect(x + by, y + by, width - 2 * by, height - 2 * by, 5 - by);
    ctx.fillStyle = colour;
    ctx.fill();
  };
  box(0, theme.paper);
  box(1, hue);
  if (quiet) box(2.5, theme.paper);
  ctx.fillStyle = quiet ? theme.ink2 : theme.onInk;
  ctx.font = font(11, 700);
  ctx.fillText(number, x + width / 2, y + height / 2 + 0.5);
}

function paintDisc(ctx: CanvasRenderingContext2D, at: Point, sign: 'contested' | 'blocked' | number, theme: Theme, quiet: boolean): void {
  if (sign === 'blocked') {
    disc(ctx, at, 10, theme.paper);
    ctx.strokeStyle = theme.contest;
    ctx.lineWidth = 2;
    ctx.stroke();
    ctx.beginPath();
    for (const [x, y] of [[-3.5, -3.5], [-3.5, 3.5]] as const) {
      ctx.moveTo(at.x + x, at.y + y);
      ctx.lineTo(at.x - x, at.y - y);
    }
    ctx.stroke();
    return;
  }
  disc(ctx, at, sign === 'contested' ? 8.5 : 11, theme.paper);
  disc(ctx, at, sign === 'contested' ? 7.5 : 10, sign === 'contested' ? theme.contest : theme.ink);
  if (quiet) disc(ctx, at, sign === 'contested' ? 6.2 : 8.5, theme.paper);
  ctx.fillStyle = !quiet ? theme.onInk : sign === 'contested' ? theme.contest : theme.ink;
  ctx.font = font(sign === 'contested' ? 11 : 12, 700);
  ctx.fillText(sign === 'contested' ? '≠' : String(sign), at.x, at.y + 0.5);
}

function halo(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, ground: string, ink: string): void {
  ctx.lineJoin = 'round';
  ctx.lineWidth = 4;
  ctx.strokeStyle = ground;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = ink;
  ctx.fillText(text, x, y);
}
