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
  paintHulls(ctx, plan, theme);
  for (const { at, radius, ring, quiet } of plan.halos) {
    disc(ctx, at, radius + (ring ? 15 : 9), quiet ? theme.quietMarker : theme.marker);
    if (!ring) continue;
    disc(ctx, at, radius + 11, theme.ink);
    disc(ctx, at, radius + 8.8, theme.surface);
  }
}

function paintHulls(ctx: CanvasRenderingContext2D, plan: Plan, theme: Theme): void {
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
}

/** Px of ground around letters: the gaps between them close, so that no line shows in a word. */
const clearing = 4;

/** Paints what lies over the nodes: the ground of all text, folds, omission rings, discs, then the text. */
export function paintOver(ctx: CanvasRenderingContext2D, plan: Plan, theme: Theme, frame: Frame, dimmed: ReadonlySet<string> | null): void {
  begin(ctx, frame);
  const visible = (rect: Rect): boolean => rect.x + rect.width > -frame.pan.x && rect.x < frame.width - frame.pan.x && rect.y + rect.height > -frame.pan.y && rect.y < frame.height - frame.pan.y;
  const runs = runsOf(plan, theme, visible, dimmed);
  ctx.textBaseline = 'middle';
  ctx.lineJoin = 'round';
  ctx.lineWidth = clearing * 2;
  ctx.strokeStyle = theme.paper;
  for (const run of runs) {
    typeset(ctx, run);
    ctx.strokeText(run.text, run.x, run.y);
  }
  // All ground comes before any letter, and takes the hulls' colour to the pixel where it lies on them.
  ctx.globalCompositeOperation = 'source-atop';
  paintHulls(ctx, plan, theme);
  ctx.globalCompositeOperation = 'source-over';
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
  ctx.textAlign = 'center';
  ctx.letterSpacing = '0px';
  for (const { edge, at, sign } of plan.discs) {
    paintDisc(ctx, at, sign, theme, dimmed?.has(edge) ?? false);
  }
  for (const { edge, rect, number, look } of plan.keys) paintKey(ctx, rect, number, pathLook(theme, look).hue, theme, dimmed?.has(edge) ?? false);
  for (const run of runs) {
    typeset(ctx, run);
    ctx.fillStyle = run.ink;
    ctx.fillText(run.text, run.x, run.y);
  }
}

/** A line of text, as it is set and where. */
interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly font: string;
  readonly align: CanvasTextAlign;
  readonly spacing: number;
  readonly ink: string;
}

function runsOf(plan: Plan, theme: Theme, visible: (rect: Rect) => boolean, dimmed: ReadonlySet<string> | null): readonly Run[] {
  const middle = ({ x, y, width, height }: Rect): Pick<Run, 'x' | 'y' | 'align'> => ({ x: x + width / 2, y: y + height / 2, align: 'center' });
  return [
    ...plan.captions.filter(({ rect }) => visible(rect)).map(({ text, rect }): Run => ({ text, ...middle(rect), font: font(captionSize, 600), spacing: captionSize * 0.06, ink: theme.ink3 })),
    ...plan.words.filter(({ rect }) => visible(rect)).map(({ edge, text, rect, blocked }): Run => ({
      text, ...middle(rect), font: font(rect.height - 5, blocked ? 600 : 400), spacing: 0, ink: blocked ? theme.contest : dimmed?.has(edge) ? theme.ink3 : theme.ink2,
    })),
    ...plan.labels.filter(({ rect }) => visible(rect)).flatMap(({ id, rect, lines, size, align, bold, quiet }) => {
      const x = align === 'left' ? rect.x + 3 : align === 'right' ? rect.x + rect.width - 3 : rect.x + rect.width / 2;
      const look = { x, align, font: font(size, bold ? (size > 14.5 ? 700 : 600) : 400), spacing: 0, ink: quiet || dimmed?.has(id) ? theme.ink3 : theme.ink };
      return lines.map((text, i): Run => ({ text, y: rect.y + 1 + (i + 0.5) * size * lineHeight, ...look }));
    }),
  ];
}

function typeset(ctx: CanvasRenderingContext2D, { font: face, align, spacing }: Run): void {
  ctx.font = face;
  ctx.textAlign = align;
  ctx.letterSpacing = `${spacing}px`;
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
