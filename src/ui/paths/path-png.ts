import type { PathStep, PathView } from '../../query/path-views.ts';
import { thinnestSteps, warningsOf } from '../../session/thinnest-step.ts';
import { noConnectionIn } from './no-connection.ts';
import { keyIndent, keyOf, keySize, placeKey, type KeyColours } from './picture-key.ts';
import { answerTitle, connectionTitle, familyLabel, stepAbout, underTitle, type SavedView } from './path-markdown.ts';
import { answerNotes, stepMarks, stepObjections, stepSentence } from './path-words.ts';
import { sourceLine, type CitedSource } from './source-lines.ts';

/** Px for one of the page. */
const scale = 2;
const margin = 32;
const ownMargin = 8;
const serif = '"Source Serif 4", Charter, Georgia, serif';
const sans = 'Inter, "Helvetica Neue", Arial, sans-serif';

interface Line {
  readonly text: string;
  readonly font: string;
  readonly leading: number;
  readonly quiet?: boolean;
  readonly indent?: number;
  /** Px that its further rows are set in by. */
  readonly hang?: number;
}

/** What is written above the picture: the question's title, and that what is drawn is no connection, where it is none. */
export function pngTop(view: SavedView, paths: readonly PathView[]): readonly Line[] {
  return [{ text: answerTitle(view, paths), font: `600 24px ${serif}`, leading: 32 }, ...underTitle(view, paths).map((says): Line => ({ text: says, font: `400 14px ${serif}`, leading: 22 }))];
}

/** What is written below the picture: the tree, where there is one, and the paths with their steps, what stands against them, the sources and the address. */
export function pngLines(view: SavedView, paths: readonly PathView[], open: PathView | undefined, sources: readonly CitedSource[], address: string, numberOf: (path: string) => string = () => ''): readonly Line[] {
  const small = (text: string): Line => ({ text, font: `400 12px ${sans}`, leading: 19, quiet: true, indent: 22 });
  const head = (text: string): Line => ({ text, font: `600 15px ${serif}`, leading: 30 });
  const stepLines = (steps: readonly PathStep[], thinnest: ReadonlySet<number>): readonly Line[] =>
    steps.flatMap((step, index) => [
      { text: `${index + 1}.  ${stepSentence(step)}`, font: `400 14px ${serif}`, leading: 21, indent: 0, hang: 22 },
      small([stepAbout(step), ...stepMarks(step, thinnest.has(index))].filter((part) => part !== '').join(' · ')),
      ...stepObjections(step).map(small),
    ]);
  const { connection } = view;
  // By its number a path is found on the picture.
  const named = ({ id }: PathView): string => (numberOf(id) === '' ? '' : `Path ${numberOf(id)}: `);
  const told = !view.connection && underTitle(view, paths).length > 0;
  const worth = (path: PathView): string => noConnectionIn(view, path) ?? `${Math.round(path.score)} of 100`;
  return [
    ...answerNotes(view).map((note): Line => ({ ...small(note), indent: 0 })),
    ...(connection ? [head(connectionTitle(connection.ends)), ...stepLines(connection.steps, thinnestSteps(connection)), { ...small(connection.thinnest.says), leading: 22 }] : []),
    ...paths.flatMap((path) => [
      ...(connection || paths.length > 1 ? [head(`${named(path)}${familyLabel(view, path)}, ${worth(path)}${path === open ? '' : ` (${path.entities.map((each) => each.short).join(' → ')})`}`)] : []),
      ...(told ? [] : warningsOf(path).map(small)),
      ...stepLines(path.steps, thinnestSteps(path)),
      { ...small(path.thinnest.says), leading: 22 },
    ]),
    { text: 'Sources', font: `600 12px ${sans}`, leading: 24 },
    ...sources.map((source): Line => ({ text: sourceLine(source), font: `400 12px ${sans}`, leading: 18, quiet: true, hang: 14 })),
    { text: address.startsWith('#') ? `Readout ${address}` : address, font: `400 11px ${sans}`, leading: 16, quiet: true, hang: 14 },
  ];
}

/** A line in rows of so many px, the further ones narrower by `hang`: broken at spaces, and within what is longer than a row, such as an address. */
export function wrapLine(text: string, room: number, hang: number, measure: (text: string) => number): readonly string[] {
  const rows: string[] = [];
  let row = '';
  const fits = (words: string): boolean => measure(words) <= room - (rows.length > 0 ? hang : 0);
  const end = (): void => {
    if (row !== '') rows.push(row);
    row = '';
  };
  for (const [index, word] of text.split(' ').entries()) {
    const longer = index === 0 ? word : `${row} ${word}`;
    if (fits(longer)) {
      row = longer;
      continue;
    }
    end();
    for (const sign of word) {
      if (!fits(row + sign)) end();
      row += sign;
    }
  }
  end();
  return rows;
}

/** The rows (px, from and to) of a picture in which anything is drawn on its ground, with a little room around; all of them where nothing is. */
export function drawnRows({ data, width, height }: Pick<ImageData, 'data' | 'width' | 'height'>, room: number): readonly [from: number, to: number] {
  const isBare = (row: number): boolean => {
    for (let at = row * width * 4; at < (row + 1) * width * 4; at++) if (Math.abs(data[at]! - data[at % 4]!) > 2) return false;
    return true;
  };
  let [from, to] = [0, height];
  while (from < to && isBare(from)) from++;
  while (to > from && isBare(to - 1)) to--;
  return from === to ? [0, height] : [Math.max(0, from - room), Math.min(height, to + room)];
}

/** The picture of the canvas at twice its size under the question's title, and below it the steps with their citations, the sources and the address. */
export async function pathsPng(picture: Blob, view: SavedView, paths: readonly PathView[], open: PathView | undefined, sources: readonly CitedSource[], address: string, numberOf: (path: string) => string, pointed: (step: PathStep) => boolean = () => true): Promise<Blob> {
  const image = await cropped(await createImageBitmap(picture));
  const look = getComputedStyle(document.body);
  const [ink, ground] = [look.color, getComputedStyle(document.querySelector('.canvas') ?? document.body).backgroundColor];
  const below = pngLines(view, paths, open, sources, address, numberOf);
  // The canvas keeps a little room at its sides itself.
  const width = Math.max(image.width / scale + 2 * (margin - ownMargin), 760);
  const sheet = document.createElement('canvas');
  const ctx = sheet.getContext('2d');
  if (!ctx) throw new Error('no drawing context');
  const wrap = (line: Line): readonly string[] => {
    ctx.font = line.font;
    return wrapLine(line.text, width - 2 * margin - (line.indent ?? 0), line.hang ?? 0, (text) => ctx.measureText(text).width);
  };
  const set = (list: readonly Line[]) => list.map((line) => ({ line, rows: wrap(line) }));
  const [top, rest] = [set(pngTop(view, paths)), set(below)];
  const heightOf = (list: ReturnType<typeof set>): number => list.reduce((sum, { line, rows }) => sum + rows.length * line.leading, 0);
  const pictureAt = margin + heightOf(top) + 8;
  const keyAt = pictureAt + image.height / scale + 12;
  ctx.font = `400 ${keySize}px ${sans}`;
  const main = open ?? view.connection ?? paths[0];
  const key = placeKey(main === undefined ? [] : keyOf(main.entities, main.steps, pointed, true), width - 2 * margin, (words) => ctx.measureText(words).width);
  const restAt = keyAt + key.height + 12;
  sheet.width = Math.round(width * scale);
  sheet.height = Math.round((restAt + heightOf(rest) + margin) * scale);
  ctx.scale(scale, scale);
  ctx.fillStyle = ground;
  ctx.fillRect(0, 0, width, sheet.height / scale);
  ctx.drawImage(image, (width - image.width / scale) / 2, pictureAt, image.width / scale, image.height / scale);
  ctx.fillStyle = ink;
  ctx.textBaseline = 'middle';
  const write = (list: ReturnType<typeof set>, from: number): void => {
    let y = from;
    for (const { line, rows } of list) {
      ctx.font = line.font;
      ctx.globalAlpha = line.quiet ? 0.75 : 1;
      for (const [index, row] of rows.entries()) {
        ctx.fillText(row, margin + (line.indent ?? 0) + (index > 0 ? (line.hang ?? 0) : 0), y + line.leading / 2);
        y += line.leading;
      }
    }
  };
  const colours = coloursOfPage();
  ctx.font = `400 ${keySize}px ${sans}`;
  for (const { x, y, strokes, words } of key.placed) {
    ctx.save();
    ctx.translate(margin + x, keyAt + y);
    ctx.fillText(words, keyIndent, 7.5);
    for (const { d, colour, width: px, dash } of strokes) {
      ctx.fillStyle = ctx.strokeStyle = colours[colour];
      ctx.lineWidth = px ?? 1;
      ctx.lineCap = dash && dash[0]! < 1 ? 'round' : 'butt';
      ctx.setLineDash(dash ? [...dash] : []);
      ctx[px === undefined ? 'fill' : 'stroke'](new Path2D(d));
    }
    ctx.restore();
  }
  write(top, margin);
  write(rest, restAt);
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}

/** The tokens' values under the theme of the page, in which the canvas is drawn. */
function coloursOfPage(): KeyColours {
  const probe = document.createElement('i');
  document.body.append(probe);
  const value = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = { actor: value('actor'), topic: value('topic'), event: value('event'), source: value('source'), coop: value('coop'), conf: value('conf'), struct: value('struct'), context: value('ctx') };
  probe.remove();
  return colours;
}

/** Without the room that the canvas keeps for its heading and its legend, which the picture has not. */
async function cropped(image: ImageBitmap): Promise<ImageBitmap> {
  const sheet = document.createElement('canvas');
  Object.assign(sheet, { width: image.width, height: image.height });
  const ctx = sheet.getContext('2d', { willReadFrequently: true });
  if (!ctx) return image;
  ctx.drawImage(image, 0, 0);
  const [from, to] = drawnRows(ctx.getImageData(0, 0, image.width, image.height), 12 * scale);
  return createImageBitmap(image, 0, from, image.width, to - from);
}
