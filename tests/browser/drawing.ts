import type { Page } from 'playwright-core';
import { themes } from '../../src/canvas/theme.ts';
import { graph } from './steps.ts';

export interface Spot {
  /** Px of the page. */
  readonly x: number;
  readonly y: number;
  /** Number of pixels. */
  readonly area: number;
}

/** Connected spots of one colour in the picture of the graph as it is on the screen, the largest first: what a person sees, for want of anything else to see in a canvas. */
export const spotsOf = async (page: Page, colour: string, least = 250): Promise<readonly Spot[]> => {
  const box = await graph(page).boundingBox();
  if (box === null) return [];
  const png = (await page.screenshot({ clip: box, animations: 'disabled' })).toString('base64');
  const spots = await page.evaluate(
    async ({ base64, wanted, fewest }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
      const rgb = [1, 3, 5].map((at) => Number.parseInt(wanted.slice(at, at + 2), 16));
      const isIt = (pixel: number): boolean => rgb.every((value, channel) => Math.abs(data[pixel * 4 + channel]! - value) < 10);
      const seen = new Uint8Array(width * height);
      const found: { x: number; y: number; area: number }[] = [];
      for (let start = 0; start < seen.length; start++) {
        if (seen[start] === 1 || !isIt(start)) continue;
        const stack = [start];
        seen[start] = 1;
        let [x, y, area] = [0, 0, 0];
        for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
          x += at % width;
          y += Math.floor(at / width);
          area++;
          for (const next of [at - 1, at + 1, at - width, at + width]) {
            if (next < 0 || next >= seen.length || seen[next] === 1 || !isIt(next)) continue;
            seen[next] = 1;
            stack.push(next);
          }
        }
        if (area >= fewest) found.push({ x: x / area, y: y / area, area });
      }
      return found.sort((a, b) => b.area - a.area);
    },
    { base64: png, wanted: colour, fewest: least },
  );
  return spots.map((spot) => ({ ...spot, x: spot.x + box.x, y: spot.y + box.y }));
};

/** Where the actors stand that are drawn in full, the weightiest first. */
export const actorsOn = (page: Page): Promise<readonly Spot[]> => spotsOf(page, themes.light.kinds.actor);

/** Where the highlighter's ring is: around what is selected. Lines that run across it leave several pieces, whose middle is that of the ring. */
export const ringOn = async (page: Page): Promise<Spot | undefined> => {
  const [largest, ...others] = await spotsOf(page, themes.light.marker, 25);
  if (largest === undefined) return undefined;
  const pieces = [largest, ...others.filter((other) => Math.hypot(other.x - largest.x, other.y - largest.y) < 70)];
  const area = pieces.reduce((sum, piece) => sum + piece.area, 0);
  const middle = (of: 'x' | 'y'): number => pieces.reduce((sum, piece) => sum + piece[of] * piece.area, 0) / area;
  return { x: middle('x'), y: middle('y'), area };
};

/** Waits until two pictures in a row show the same spots, and gives them. */
export const settled = async (page: Page): Promise<readonly Spot[]> => {
  let before = '';
  for (let round = 0; round < 40; round += 1) {
    const spots = await actorsOn(page);
    const now = JSON.stringify(spots.map(({ x, y }) => [Math.round(x), Math.round(y)]));
    if (spots.length > 0 && now === before) return spots;
    before = now;
    await page.waitForTimeout(120);
  }
  throw new Error('the picture does not come to rest');
};

export const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number => Math.hypot(a.x - b.x, a.y - b.y);
