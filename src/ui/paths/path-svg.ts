import type { EntityRef } from '../../query/filter.ts';
import type { ConnectionView, PathStep, PathView } from '../../query/path-views.ts';
import { listed } from '../claim/claim-words.ts';
import { keyColours, kindColours, lineOf, paper } from './picture-colours.ts';
import { keyIndent, keyOf, keySize, placeKey } from './picture-key.ts';
import { chainsOf } from '../../session/shown-paths.ts';
import { thinnestSteps, warningsOf } from '../../session/thinnest-step.ts';
import { noConnectionIn, type NoConnection } from './no-connection.ts';
import { answerTitle, connectionTitle, familyLabel, onlyTwo, stepAbout, underTitle, type SavedView } from './path-markdown.ts';
import { answerNotes, stepMarks, stepObjections, stepSentence } from './path-words.ts';
import { sourceLine, type CitedSource } from './source-lines.ts';
import { escapeXml, textWidth, wrapText } from './svg-text.ts';

const width = 1040;
const margin = 40;
const inner = width - 2 * margin;
const sans = "Inter, 'Helvetica Neue', Arial, sans-serif";
const serif = "'Source Serif 4', Charter, Georgia, serif";

/** A piece of the picture and the height (px) that it takes. */
interface Block {
  readonly svg: string;
  readonly height: number;
}

/**
 * Paths as a picture for print: for each a chain from end to end and below it its steps as sentences with citations, then the sources and the
 * address. One self-contained SVG document: text is text, no script, no link to anything outside.
 */
export function pathsSvg(
  view: SavedView,
  paths: readonly PathView[],
  sources: readonly CitedSource[],
  address: string,
  /** Whether the canvas has an arrowhead on the step: what holds both ways has none. */
  pointed: (step: PathStep) => boolean = () => true,
): string {
  const title = answerTitle(view, paths);
  const under = underTitle(view, paths);
  const nameOf = (path: PathView): string => {
    const family = view.families.find((each) => each.paths.some(({ id }) => id === path.id));
    const between = path.entities.slice(1, -1).map((entity) => entity.short);
    return family?.paths[0]?.id === path.id || between.length === 0 ? familyLabel(view, path) : `Through ${listed(between)}`;
  };
  const blocks = [
    lines([title], { size: 26, font: serif, weight: 600, leading: 32 }, 0, inner),
    ...(under.length > 0 ? [lines(under, { size: 14, leading: 20 }, 0, inner)] : []),
    { svg: '', height: 14 },
    ...(view.connection ? [connectionBlock(view.connection, pointed)] : []),
    ...(view.connection && paths.length > 0 ? [lines([onlyTwo(view)], { size: 12, weight: 600, fill: paper.ink2, leading: 26 }, 0, inner)] : []),
    ...(answerNotes(view).length > 0 ? [lines(answerNotes(view), { size: 12, fill: paper.ink2, leading: 18 }, 0, inner), { svg: '', height: 8 }] : []),
    ...paths.map((path) => pathBlock(path, nameOf(path), noConnectionIn(view, path), !view.connection && under.length > 0, pointed)),
    keyBlock(view.connection, paths, pointed),
    lines(['Sources'], { size: 12, weight: 600, fill: paper.ink2, leading: 18 }, 0, inner),
    lines(sources.map(sourceLine), { size: 12, fill: paper.ink2, leading: 17 }, 0, inner),
    { svg: '', height: 8 },
    lines(address.startsWith('#') ? [`Readout ${address}`] : ['Readout', address], { size: 11, fill: paper.ink3, leading: 15 }, 0, inner),
  ];
  let y = margin;
  const body = blocks.map((block) => {
    const placed = `<g transform="translate(${margin} ${y})">${block.svg}</g>`;
    y += block.height;
    return placed;
  });
  const height = Math.ceil(y + margin / 2);
  const description = [...(view.connection ? [connectionTitle(view.connection.ends)] : []), ...paths.map((path) => `${withInstead(nameOf(path), noConnectionIn(view, path))}: ${path.entities.map((entity) => entity.label).join(', ')}`)].join('. ');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escapeXml(title)}</title><desc id="d">${escapeXml(description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="${paper.ground}"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function connectionBlock(connection: ConnectionView, pointed: (step: PathStep) => boolean): Block {
  const { ends, steps, says } = connection;
  const thinnest = thinnestSteps(connection);
  return stack([
    lines([connectionTitle(ends)], { size: 18, font: serif, weight: 600, leading: 34 }, 0, inner),
    ...chainsOf(connection).map((chain) => chainBlock(chain.entities, chain.steps, pointed)),
    ...steps.map((step, index) => stepBlock(step, index + 1, thinnest.has(index))),
    lines([connection.thinnest.says, says], { size: 12, fill: paper.ink2, leading: 18 }, 34, inner - 34),
    { svg: '', height: 22 },
  ]);
}

/** What is drawn, explained: the shapes and lines that are in the picture. */
function keyBlock(connection: ConnectionView | undefined, paths: readonly PathView[], pointed: (step: PathStep) => boolean): Block {
  const all = [...(connection ? [connection] : []), ...paths];
  const { placed, height } = placeKey(keyOf(all.flatMap((each) => each.entities), all.flatMap((each) => each.steps), pointed), inner, (words) => textWidth(words, keySize));
  if (height === 0) return { svg: '', height: 0 };
  const svg = placed.map(({ x, y, strokes, words }) => {
    const drawn = strokes.map(({ d, colour, width: px, dash }) =>
      px === undefined ? `<path d="${d}" fill="${keyColours[colour]}"/>` : `<path d="${d}" fill="none" stroke="${keyColours[colour]}" stroke-width="${px}"${dash ? ` stroke-dasharray="${dash.join(' ')}" stroke-linecap="${dash[0]! < 1 ? 'round' : 'butt'}"` : ''}/>`);
    return `<g transform="translate(${round(x)} ${y})">${drawn.join('')}${text([words], { size: keySize, fill: paper.ink2, leading: 0 }, keyIndent, 11)}</g>`;
  });
  return { svg: svg.join(''), height: height + 14 };
}

/** "Through China, separate facts": a name with what its path is instead of a connection. */
function withInstead(name: string, instead: NoConnection | undefined): string {
  return instead === undefined ? name : `${name}, ${instead}`;
}

/** `told`: that it is no connection stands above already. */
function pathBlock(path: PathView, name: string, instead: NoConnection | undefined, told: boolean, pointed: (step: PathStep) => boolean): Block {
  const head = lines([instead === undefined ? `${name}, ${Math.round(path.score)} of 100` : withInstead(name, instead)], { size: 18, font: serif, weight: 600, leading: 28 }, 0, inner);
  const chain = chainBlock(path.entities, path.steps.map((step, index) => ({ ...step, number: index + 1 })), pointed, instead === undefined ? paper.marker : paper.line);
  const thinnest = thinnestSteps(path);
  const steps = path.steps.map((step, index) => stepBlock(step, index + 1, thinnest.has(index)));
  const warnings = told ? [] : [lines(warningsOf(path), { size: 13, leading: 20 }, 0, inner)];
  const last = lines([path.thinnest.says], { size: 12, fill: paper.ink2, leading: 18 }, 34, inner - 34);
  const rule = `<path d="M0 .5H${inner}" stroke="${paper.line}"/>`;
  return stack([{ svg: rule, height: 14 }, head, ...warnings, chain, ...steps, last, { svg: '', height: 22 }]);
}

const row = 26;
const above = 40;

/** Entities from left to right on the marker, each step a numbered line in the colour and dash of its class, dotted where it only sets side by side. */
function chainBlock(entities: readonly EntityRef[], steps: readonly (PathStep & { readonly number: number })[], pointed: (step: PathStep) => boolean, marker: string = paper.marker): Block {
  const stops = entities.length;
  const gap = (inner - 140) / Math.max(1, stops - 1);
  const x = (index: number): number => 70 + index * gap;
  const y = above;
  const room = Math.max(60, Math.min(180, gap - 16));
  const labels = entities.map((entity) => wrapText(entity.label, 13, room));
  const tallest = Math.max(...labels.map((each) => each.length));
  const parts: string[] = [`<path d="M${x(0)} ${y}H${x(stops - 1)}" stroke="${marker}" stroke-width="14" stroke-linecap="round"/>`];
  steps.forEach((step, index) => parts.push(edge(step, x(index), x(index + 1), y, step.number, pointed(step))));
  entities.forEach((entity, index) => {
    parts.push(glyph(entity, x(index), y));
    parts.push(text(labels[index] ?? [], { size: 13, weight: 600, leading: 16, anchor: 'middle' }, x(index), y + row + 8));
  });
  return { svg: parts.join(''), height: y + row + tallest * 16 + 20 };
}

function edge(step: PathStep, from: number, to: number, y: number, number: number, pointed: boolean): string {
  const claim = step.claims[0];
  const { colour, dashed, conflict } = lineOf(claim?.quad ?? 'none');
  const [start, end] = [from + 16, to - 16];
  const against = isAgainst(step);
  const tip = against ? start : end;
  const back = against ? 1 : -1;
  const middle = (from + to) / 2;
  const phrase = wrapText(claim?.phrase ?? '', 11, Math.max(50, to - from - 60)).slice(0, 2);
  return [
    `<path d="M${start} ${y}H${end}" stroke="${colour}" stroke-width="2.4"${step.beside ? ' stroke-dasharray="0.1 4.5" stroke-linecap="round"' : dashed ? ' stroke-dasharray="7 4"' : ''}/>`,
    pointed ? `<path d="M${tip} ${y}l${back * 10} -5v10z" fill="${colour}"/>` : '',
    pointed && conflict ? `<path d="M${tip + back * 13} ${y - 6}v12" stroke="${colour}" stroke-width="2.4"/>` : '',
    `<circle cx="${middle}" cy="${y}" r="10" fill="${paper.ink}"/>`,
    text([String(number)], { size: 12, weight: 700, fill: paper.ground, leading: 0, anchor: 'middle' }, middle, y + 4),
    text(phrase, { size: 11, fill: paper.ink2, leading: 13, anchor: 'middle' }, middle, y - 16 - (phrase.length - 1) * 13),
  ].join('');
}

/** Whether the arrow points back: at the end that the claim is directed to, where that is one of the two. */
function isAgainst(step: PathStep): boolean {
  const to = (step.claims[0]?.to ?? []).map((entity) => entity.id);
  const [back, forth] = [to.includes(step.from.id), to.includes(step.to.id)];
  return back === forth ? step.against : back;
}

function glyph({ kind }: EntityRef, x: number, y: number): string {
  const fill = `fill="${kindColours[kind]}" stroke="${paper.ground}" stroke-width="2"`;
  switch (kind) {
    case 'actor':
      return `<circle cx="${x}" cy="${y}" r="12" ${fill}/>`;
    case 'topic':
      return `<rect x="${x - 11}" y="${y - 11}" width="22" height="22" rx="5" ${fill}/>`;
    case 'event':
      return `<path d="M${x} ${y - 14}l14 14l-14 14l-14 -14z" ${fill}/>`;
    case 'source':
      return `<path d="M${x - 9} ${y - 12}h12l7 7v17h-19z" ${fill}/>`;
  }
}

function stepBlock(step: PathStep, number: number, thinnest: boolean): Block {
  const marks = stepMarks(step, thinnest);
  const about = [stepAbout(step), ...(marks.length > 0 ? [marks.join(', ')] : [])].filter((part) => part !== '').join(' · ');
  const disc = `<circle cx="11" cy="11" r="11" fill="${paper.ink}"/>${text([String(number)], { size: 12, weight: 700, fill: paper.ground, leading: 0, anchor: 'middle' }, 11, 15)}`;
  return stack([
    { svg: disc, height: 0 },
    lines([stepSentence(step)], { size: 15, font: serif, leading: 21 }, 34, inner - 34),
    lines([about], { size: 12, fill: paper.ink3, leading: 17 }, 34, inner - 34),
    ...stepObjections(step).map((each) => lines([each], { size: 12, fill: paper.ink2, leading: 17 }, 34, inner - 34)),
    { svg: '', height: 8 },
  ]);
}

interface Look {
  readonly size: number;
  readonly leading: number;
  readonly font?: string;
  readonly weight?: number;
  readonly fill?: string;
  readonly anchor?: 'middle';
}

/** Paragraphs wrapped to a width, their first line's top at 0. */
function lines(paragraphs: readonly string[], look: Look, x: number, room: number): Block {
  const wrapped = paragraphs.filter((each) => each !== '').flatMap((each) => wrapText(each, look.size, room));
  return { svg: text(wrapped, look, x, look.leading - (look.leading - look.size) / 2 - 2), height: wrapped.length * look.leading };
}

/** Lines of text, the first one's base line at y. */
function text(rows: readonly string[], { size, leading, font = sans, weight = 400, fill = paper.ink, anchor }: Look, x: number, y: number): string {
  if (rows.length === 0) return '';
  const spans = rows.map((each, index) => `<tspan x="${round(x)}" y="${round(y + index * leading)}">${escapeXml(each)}</tspan>`);
  return `<text font-family="${font}" font-size="${size}"${weight === 400 ? '' : ` font-weight="${weight}"`} fill="${fill}"${anchor ? ` text-anchor="${anchor}"` : ''}>${spans.join('')}</text>`;
}

function stack(blocks: readonly Block[]): Block {
  let y = 0;
  const placed = blocks.map((block) => {
    const svg = block.svg === '' ? '' : `<g transform="translate(0 ${round(y)})">${block.svg}</g>`;
    y += block.height;
    return svg;
  });
  return { svg: placed.join(''), height: y };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
