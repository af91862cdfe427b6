import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { themes } from '../../src/canvas/theme.ts';
import { distance, ringOn, settled, spotsOf } from './drawing.ts';
import { details, goTo, graph, graphWords, ready, selected } from './steps.ts';
import { violationsInEveryLook, violationsOf, visits } from './visit.ts';

const visit = visits();
const taiwan = { at: '#/links?select=taiwan&around=taiwan', colorScheme: 'light' } as const;

const status = async (page: Page): Promise<string> => (await page.getByRole('contentinfo').textContent()) ?? '';

/** A ring is found by its colour: what lies over a part of it moves its middle, but not off the entity. */
const atIt = 14;

/** A page with Taiwan and its neighbours at rest on the canvas. */
const opened = async (): Promise<Page> => {
  const { page } = await visit(taiwan);
  await ready(page);
  await selected(page).getByText('Taiwan').first().waitFor();
  await settled(page);
  return page;
};

describe('a layout that takes long', () => {
  const holdLayouts = () => {
    const held = { on: true, waiting: [] as (() => void)[] };
    Object.assign(window, { held });
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: object, ...rest: unknown[]) {
      const send = () => post.call(this, message, ...(rest as []));
      if (held.on && 'request' in message) held.waiting.push(send);
      else send();
    } as Worker['postMessage'];
  };
  const letGo = (page: Page) =>
    page.evaluate(() => {
      const { held } = window as unknown as { held: { on: boolean; waiting: (() => void)[] } };
      held.on = false;
      for (const send of held.waiting.splice(0)) send();
    });
  const drawing = (page: Page) => page.getByRole('status').filter({ hasText: 'Drawing the graph…' });

  it('says quietly in the graph’s place that it is on its way, until it is there', async () => {
    const { page } = await visit({ colorScheme: 'light', before: (at) => at.addInitScript(holdLayouts) });
    await ready(page);
    await drawing(page).waitFor();
    const [words, place] = [(await page.getByText('Drawing the graph…').boundingBox())!, (await graph(page).boundingBox())!];
    expect(Math.abs(words.x + words.width / 2 - place.x - place.width / 2)).toBeLessThan(2);
    expect(await violationsInEveryLook(page)).toEqual([]);
    // The list needs no drawing.
    await page.keyboard.press('l');
    await page.getByRole('treeitem').first().waitFor();
    expect(await drawing(page).count()).toBe(0);
    await page.keyboard.press('l');
    await drawing(page).waitFor();
    await letGo(page);
    await settled(page);
    expect(await drawing(page).count()).toBe(0);
  });

  it('never says that nothing is there while the answer that is to be drawn is on its way', async () => {
    const watch = () => {
      Object.assign(window, { nothing: 0 });
      new MutationObserver(() => {
        if (/Nothing is on the canvas|Name two ends/.test(document.getElementById('graph')?.textContent ?? '')) (window as unknown as { nothing: number }).nothing += 1;
      }).observe(document, { childList: true, subtree: true });
    };
    const { page } = await visit({ ...taiwan, before: (at) => at.addInitScript(watch) });
    await settled(page);
    expect(await page.evaluate(() => (window as unknown as { nothing: number }).nothing)).toBe(0);
  });
});

describe('on the canvas', () => {
  it('a click selects what it meets, and a click beside everything clears', async () => {
    const page = await opened();
    const [actor] = await settled(page);
    await page.mouse.click(actor!.x, actor!.y);
    await expect.poll(() => status(page)).not.toMatch(/^Taiwan selected/);
    await expect.poll(async () => distance((await ringOn(page)) ?? { x: 0, y: 0 }, actor!)).toBeLessThan(atIt);
    const name = (await selected(page).textContent()) ?? '';
    expect(await status(page)).toContain(`${name} selected`);
    const box = (await graph(page).boundingBox())!;
    await page.mouse.click(box.x + 3, box.y + box.height / 2);
    await expect.poll(() => new URL(page.url()).hash).not.toContain('select=');
  });

  it('the overview is found as it was, whatever was drawn since', async () => {
    const { page } = await visit({ colorScheme: 'light' });
    await ready(page);
    const before = await settled(page);
    await page.evaluate(() => void (location.hash = '#/links?select=taiwan&around=taiwan'));
    await selected(page).getByText('Taiwan').first().waitFor();
    await settled(page);
    await goTo(page, 'Overview');
    await expect.poll(async () => {
      const now = await settled(page);
      return before.every((spot) => now.some((each) => distance(each, spot) < 6));
    }).toBe(true);
  });

  it('shift adds to what is selected', async () => {
    const page = await opened();
    const [first, second] = await settled(page);
    await page.mouse.click(first!.x, first!.y);
    await expect.poll(async () => distance((await ringOn(page)) ?? { x: 0, y: 0 }, first!)).toBeLessThan(atIt);
    await page.keyboard.down('Shift');
    await page.mouse.click(second!.x, second!.y);
    await page.keyboard.up('Shift');
    await expect.poll(() => status(page)).toMatch(/selected with 1 more/);
    await details(page).getByRole('heading', { level: 2, name: '2 selected' }).waitFor();
  });

  it('in the overview a click selects and moves nothing, shift adds a second where it stood, and P asks for the path between them', async () => {
    const { page } = await visit({ colorScheme: 'light' });
    await ready(page);
    const [first, second] = await settled(page);
    await page.mouse.click(first!.x, first!.y);
    await expect.poll(async () => distance((await ringOn(page)) ?? { x: 0, y: 0 }, first!)).toBeLessThan(atIt);
    const one = (await selected(page).textContent())?.trim();
    await page.keyboard.down('Shift');
    await page.mouse.click(second!.x, second!.y);
    await page.keyboard.up('Shift');
    await details(page).getByRole('heading', { level: 2, name: '2 selected' }).waitFor();
    expect(await status(page)).toContain(`selected with 1 more`);
    expect(new URL(page.url()).hash).toMatch(/^#\/\?select=[^,&]+,[^,&]+$/);
    const [a, b] = new URL(page.url()).hash.split('select=')[1]!.split(',');
    await graph(page).focus();
    await page.keyboard.press('p');
    await expect.poll(() => new URL(page.url()).hash).toContain(`#/paths?from=${a}&to=${b}`);
    await page.keyboard.press('Control+z');
    // A plain click goes back to one.
    await details(page).getByRole('heading', { level: 2, name: '2 selected' }).waitFor();
    await page.mouse.click(first!.x, first!.y);
    await expect.poll(async () => (await selected(page).textContent())?.trim()).toBe(one);
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to the start' }).click();
    await page.getByRole('heading', { name: 'Questions to start from' }).waitFor();
  });

  it('a double click opens what can be added', async () => {
    const page = await opened();
    const [actor] = await settled(page);
    await page.mouse.dblclick(actor!.x, actor!.y);
    await page.getByRole('menu', { name: /^Expand / }).waitFor();
    const name = (await selected(page).textContent())?.trim() ?? '';
    await page.getByRole('menu', { name: `Expand ${name}` }).waitFor();
  });

  it('dragging moves and pins, and undo puts it back', async () => {
    const page = await opened();
    const [actor] = await settled(page);
    await page.mouse.click(actor!.x, actor!.y);
    await expect.poll(async () => distance((await ringOn(page)) ?? { x: 0, y: 0 }, actor!)).toBeLessThan(atIt);
    const to = { x: actor!.x + (actor!.x > 500 ? -90 : 90), y: actor!.y + 60 };
    await page.mouse.move(actor!.x, actor!.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 40 });
    await page.mouse.up();
    await details(page).getByRole('button', { name: 'Unpin' }).waitFor();
    await page.mouse.move(4, 4);
    await expect.poll(async () => Math.min(...(await settled(page)).map((spot) => distance(spot, to)))).toBeLessThan(5);
    await page.keyboard.press('Control+z');
    await details(page).getByRole('button', { name: 'Unpin' }).waitFor({ state: 'hidden' });
    await expect.poll(async () => distance((await ringOn(page)) ?? { x: 0, y: 0 }, actor!)).toBeLessThan(5);
  });

  it('shift and dragging over an area selects what is in it', async () => {
    const page = await opened();
    const spots = await settled(page);
    const box = (await graph(page).boundingBox())!;
    const [left, right] = [Math.min(...spots.map(({ x }) => x)) - 30, Math.max(...spots.map(({ x }) => x)) + 30];
    const [top, bottom] = [Math.min(...spots.map(({ y }) => y)) - 30, Math.max(...spots.map(({ y }) => y)) + 30];
    await page.keyboard.down('Shift');
    await page.mouse.move(Math.max(box.x + 2, left), Math.max(box.y + 60, top));
    await page.mouse.down();
    await page.mouse.move((left + right) / 2, (top + bottom) / 2, { steps: 4 });
    await page.mouse.move(right, bottom, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await expect.poll(() => status(page)).toMatch(/selected with \d+ more/);
    const more = Number(/selected with (\d+) more/.exec(await status(page))?.[1]);
    expect(more + 1).toBeGreaterThanOrEqual(spots.length);
  });

  it('the wheel zooms about the pointer, and \\ fits again', async () => {
    const page = await opened();
    const before = await settled(page);
    const [a] = before;
    const b = before.find((spot) => distance(spot, a!) > 80)!;
    await page.mouse.move(a!.x, a!.y);
    await page.mouse.wheel(0, -240);
    await page.mouse.move(4, 4);
    const after = await settled(page);
    // What is under the pointer stays there; everything else moves away from it.
    expect(Math.min(...after.map((spot) => distance(spot, a!)))).toBeLessThan(6);
    expect(after.some((spot) => distance(spot, b) < 6)).toBe(false);
    await graph(page).focus();
    await page.keyboard.press('\\');
    await expect.poll(async () => Math.min(...(await settled(page)).map((spot) => distance(spot, b)))).toBeLessThan(8);
  });

  it('the theme changes the drawing at once', async () => {
    const page = await opened();
    expect(await spotsOf(page, themes.dark.kinds.actor)).toEqual([]);
    const words = await graphWords(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(async () => (await spotsOf(page, themes.dark.kinds.actor)).length).toBeGreaterThan(2);
    expect((await spotsOf(page, themes.dark.paper, 5000)).length).toBeGreaterThan(0);
    expect(await graphWords(page)).toBe(words);
  });
});
