import type { BriefedRef, BriefedStep, PathItem } from '../../session/briefing.ts';
import { kindColours, lineOf, paper } from '../paths/picture-colours.ts';
import { escapeXml, wrapText } from '../paths/svg-text.ts';

const sans = "Inter, 'Helvetica Neue', Arial, sans-serif";
const margin = 70;
const row = 44;
const leading = 16;

/** A path as one line from left to right: an SVG document on light paper, text as text. Names and claims are in its description. */
export function pathStrip(item: PathItem): { readonly svg: string; readonly width: number; readonly height: number } {
  const stops = stopsOf(item.steps);
  const width = Math.max(520, Math.min(960, stops.length * 190));
  const gap = (width - 2 * margin) / Math.max(1, stops.length - 1);
  const x = (index: number): number => Math.round(margin + index * gap);
  const labels = stops.map((stop) => wrapText(stop.label, 13, Math.max(64, Math.min(170, gap - 14))));
  const height = row + 22 + Math.max(1, ...labels.map((each) => each.length)) * leading;
  const parts = [
    ...item.steps.map((step, index) => line(step, x(index), x(index + 1), index + 1)),
    ...stops.map((stop, index) => `${glyph(stop, x(index))}${text(labels[index] ?? [], x(index), row + 30, 13, paper.ink, 600)}`),
  ];
  const words = item.steps.map((step, index) => `${index + 1}: ${step.claim?.says ?? `${step.from.label} – ${step.to.label}`}`).join(' ');
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escapeXml(item.title)}</title><desc>${escapeXml(words)}</desc><rect width="${width}" height="${height}" fill="${paper.ground}"/>`,
    ...parts,
    '</svg>',
  ].join('');
  return { svg, width, height };
}

/** The entities that the steps lead through, in order. */
export function stopsOf(steps: readonly BriefedStep[]): readonly BriefedRef[] {
  const first = steps[0];
  return first ? [first.from, ...steps.map((step) => step.to)] : [];
}

function line(step: BriefedStep, from: number, to: number, number: number): string {
  const { colour, dashed, conflict } = lineOf(step.quad);
  const [start, end] = [from + 16, to - 16];
  const tip = step.back ? start : end;
  const away = step.back ? 1 : -1;
  const middle = Math.round((from + to) / 2);
  const phrase = wrapText(step.phrase, 11, Math.max(50, to - from - 44)).slice(0, 2);
  return [
    `<path d="M${start} ${row}H${end}" stroke="${colour}" stroke-width="2.4"${dashed ? ' stroke-dasharray="7 4"' : ''}/>`,
    `<path d="M${tip} ${row}l${away * 10} -5v10z" fill="${colour}"/>`,
    conflict ? `<path d="M${tip + away * 13} ${row - 6}v12" stroke="${colour}" stroke-width="2.4"/>` : '',
    `<circle cx="${middle}" cy="${row}" r="9" fill="${paper.ink}"/>`,
    text([String(number)], middle, row + 4, 11, paper.ground, 700),
    text(phrase, middle, row - 15 - (phrase.length - 1) * 13, 11, paper.ink2, 400, 13),
  ].join('');
}

function glyph({ kind }: BriefedRef, x: number): string {
  const fill = `fill="${kindColours[kind]}"`;
  switch (kind) {
    case 'actor':
      return `<circle cx="${x}" cy="${row}" r="11" ${fill}/>`;
    case 'topic':
      return `<rect x="${x - 10}" y="${row - 10}" width="20" height="20" rx="4" ${fill}/>`;
    case 'event':
      return `<path d="M${x} ${row - 13}l13 13l-13 13l-13 -13z" ${fill}/>`;
    case 'source':
      return `<path d="M${x - 9} ${row - 12}h12l7 7v17h-19z" ${fill}/>`;
  }
}

function text(rows: readonly string[], x: number, y: number, size: number, fill: string, weight: number, step = leading): string {
  const spans = rows.map((each, index) => `<tspan x="${x}" y="${y + index * step}">${escapeXml(each)}</tspan>`).join('');
  return spans === '' ? '' : `<text font-family="${sans}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="middle">${spans}</text>`;
}

/** Any text as a data URI of an SVG picture. */
export function svgUri(svg: string): string {
  return `data:image/svg+xml;base64,${btoa(Array.from(new TextEncoder().encode(svg), (byte) => String.fromCharCode(byte)).join(''))}`;
}
