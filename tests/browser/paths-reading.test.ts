import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { themes } from '../../src/canvas/theme.ts';
import { actorsOn, spotsOf } from './drawing.ts';
import { details, goTo, graph, openDossier, ready, sampleDossier } from './steps.ts';
import { violationsInEveryLook, violationsOf, visits } from './visit.ts';

const visit = visits();
const soybeansTaiwan = '#/paths?from=soybeans&to=taiwan';
const phone = { viewport: { width: 390, height: 844 } };
const answered = async (at: string, options: Parameters<typeof visit>[0] = {}): Promise<Page> => {
  const { page } = await visit({ at, colorScheme: 'light', ...options });
  await ready(page);
  await page.getByRole('region', { name: 'Paths found' }).waitFor();
  return page;
};
const steps = (page: Page) => page.getByRole('list', { name: /, steps$/ }).first();

describe('reading the paths', () => {
  it('says when each step was while time is part of the question, and only then', async () => {
    const page = await answered(soybeansTaiwan);
    expect(await steps(page).getByText(/published|undated/).count()).toBe(0);
    const count = await steps(page).getByRole('listitem').count();
    for (const timed of ['&order=1', '&window=..2026-12', '&as-of=2026-12']) {
      await page.goto(page.url().split('#')[0] + soybeansTaiwan + timed);
      await page.getByRole('region', { name: 'Paths found' }).waitFor();
      // A date as a reader writes it, of the claim, of its occasion, or of what it was read in.
      await expect.poll(() => steps(page).getByText(/\b(?:\d{1,2} )?(?:[A-Z][a-z]{2} )?20\d\d\b/).count()).toBeGreaterThanOrEqual(count);
      if (timed.includes('as-of')) expect(await steps(page).getByText(/^published /).count()).toBeGreaterThanOrEqual(count);
    }
    expect(await violationsOf(page)).toEqual([]);
  });

  it('leads from a citation, and from its evidence, to where the source was published', async () => {
    const { page } = await visit({ colorScheme: 'light' });
    await ready(page);
    expect(await page.getByRole('link', { name: /opens in a new tab/ }).count()).toBe(0);
    const dossier = sampleDossier();
    await openDossier(page, { ...dossier, dossier: { ...dossier.dossier, id: 'with-urls' }, entities: dossier.entities.map((each) => ((each as { kind?: string }).kind === 'source' ? { ...each, url: `https://www.example.org/${each.id}` } : each)) });
    await expect.poll(() => page.url()).toContain('dossier=with-urls');
    await page.goto(`${page.url().split('#')[0]}#/paths?dossier=with-urls&from=soybeans&to=taiwan`);
    const out = steps(page).getByRole('link', { name: /^read .* where it was published, opens in a new tab$/ }).first();
    await out.waitFor();
    expect([await out.getAttribute('rel'), await out.getAttribute('target')]).toEqual(['noopener noreferrer', '_blank']);
    expect(await out.getAttribute('href')).toMatch(/^https:\/\/www\.example\.org\//);
    expect(await violationsInEveryLook(page)).toEqual([]);
    await steps(page).getByRole('link', { name: /¶\d+/ }).first().click();
    const named = page.getByRole('region', { name: 'Details' }).getByRole('link', { name: /^example\.org: read / }).first();
    await named.waitFor();
    expect(await named.getAttribute('rel')).toBe('noopener noreferrer');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('tells on the graph what ties two, with its source, under the pointer and in the list by keyboard', async () => {
    const page = await answered(soybeansTaiwan);
    const card = page.locator('#graph').getByText(/¶\d/);
    expect(await card.count()).toBe(0);
    // The number of a step stands on its line.
    await expect.poll(async () => (await spotsOf(page, themes.light.ink, 150)).length).toBeGreaterThan(0);
    await page.waitForTimeout(400);
    for (const { x, y } of await spotsOf(page, themes.light.ink, 150)) {
      if (await card.count()) break;
      await page.mouse.move(x + 14, y - 2);
      await page.mouse.move(x, y);
      await page.waitForTimeout(600);
    }
    await card.first().waitFor();
    const citation = ((await card.first().textContent()) ?? '').split(' · ').at(-1)!;
    expect(await steps(page).getByRole('link', { name: citation, exact: true }).count()).toBeGreaterThan(0);
    await page.mouse.move(4, 4);
    await expect.poll(() => card.count()).toBe(0);
    await graph(page).focus();
    await page.keyboard.press('l');
    const row = page.getByRole('treeitem', { expanded: false }).first();
    await row.focus();
    const focused = page.locator(':focus');
    const open = async () => {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => focused.getAttribute('aria-expanded')).toBe('true');
      // What it holds is still on its way.
      const below = Number(await focused.getAttribute('aria-level')) + 1;
      await page.locator(`[role=treeitem][aria-level="${below}"]`).first().waitFor();
      await page.keyboard.press('ArrowDown');
    };
    await open();
    await expect.poll(() => focused.getAttribute('aria-level')).toBe('3');
    // A tie of several claims tells how many, and opens once more.
    await open();
    await expect.poll(() => focused.textContent()).toMatch(/¶\d|\d claims/);
    if (!/¶\d/.test((await focused.textContent()) ?? '')) await open();
    await expect.poll(() => focused.textContent()).toMatch(/¶\d/);
  });

  it('explains in the legend what is drawn, and nothing else', async () => {
    const page = await answered(`${soybeansTaiwan}&all=1`);
    const legend = page.getByRole('group', { name: 'Legend' });
    for (const words of ['Open path', 'Other paths', 'Only side by side', 'Planned', 'Context']) await legend.getByText(words, { exact: true }).waitFor();
    expect(await legend.getByText('Filtered out').count()).toBe(0);
    await page.goto(`${page.url().split('#')[0]}#/`);
    await page.getByRole('heading', { name: 'Questions to start from' }).waitFor();
    await legend.getByText('Not done (yet)').waitFor();
    await legend.getByText('Group', { exact: true }).waitFor();
    expect(await legend.getByText('Open path').count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('shows and says the hub price', async () => {
    const page = await answered(soybeansTaiwan);
    const slider = page.getByRole('slider', { name: 'Hub price' });
    const words = page.getByRole('status').and(page.locator('output')).filter({ hasText: /^(?:off|medium|raised)$/ });
    expect(await slider.getAttribute('aria-valuetext')).toBe('medium');
    expect((await words.boundingBox())!.width).toBeGreaterThan(30);
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => words.textContent()).toBe('raised');
    expect(await slider.getAttribute('aria-valuetext')).toBe('raised');
    const row = await page.getByRole('button', { name: 'More limits' }).boundingBox();
    expect(Math.abs(row!.y + row!.height / 2 - ((await words.boundingBox())!.y + (await words.boundingBox())!.height / 2))).toBeLessThan(4);
  });

  it('keeps the graph clear of the hint and of the legend, wide and narrow', async () => {
    for (const options of [{}, phone]) {
      const { page } = await visit({ at: '#/paths', colorScheme: 'light', ...options });
      await ready(page);
      if (options === phone) await page.getByRole('button', { name: 'Open the graph on the full screen' }).click();
      const hint = page.getByText('Click an entity on the graph to fill');
      await hint.waitFor();
      await page.waitForTimeout(900);
      const [top, bottom] = [(await hint.boundingBox())!, (await page.getByRole('group', { name: 'Legend' }).boundingBox())!];
      const drawn = [...(await actorsOn(page)), ...(await spotsOf(page, themes.light.kinds.topic, 60)), ...(await spotsOf(page, themes.light.kinds.event, 60))];
      // The legend has glyphs of its own.
      const nodes = drawn.filter(({ x, y }) => y < bottom.y || x > bottom.x + bottom.width);
      expect(nodes.length).toBeGreaterThan(8);
      expect(Math.min(...nodes.map(({ y }) => y))).toBeGreaterThan(top.y + top.height);
      expect(Math.max(...nodes.map(({ y }) => y))).toBeLessThan(bottom.y - 12);
    }
  });

  it('hides nothing of the legend and the zoom buttons by a short message, wide and narrow', async () => {
    for (const options of [{}, phone]) {
      const { page } = await visit({ colorScheme: 'light', ...options });
      await ready(page);
      if (options === phone) await page.getByRole('button', { name: 'Open the graph on the full screen' }).click();
      const under = ['Legend', 'Zoom'].map((name) => page.getByRole('group', { name }));
      for (const each of under) await each.waitFor();
      await page.keyboard.press('e');
      const message = (await page.getByText('Select something first').boundingBox())!;
      expect(message.x).toBeGreaterThan(0);
      for (const each of under) {
        const box = (await each.boundingBox())!;
        expect(message.y >= box.y + box.height || message.y + message.height <= box.y || message.x >= box.x + box.width || message.x + message.width <= box.x).toBe(true);
      }
    }
  });

  it('fills a phone with the path from side to side, in its strip and on the full screen', async () => {
    const page = await answered(soybeansTaiwan, phone);
    const fills = async (): Promise<boolean> => {
      const ends = (await spotsOf(page, themes.light.kinds.topic, 60)).map(({ x }) => x);
      return ends.length > 1 && Math.min(...ends) < 65 && Math.max(...ends) > 390 - 65;
    };
    await expect.poll(fills).toBe(true);
    await page.getByRole('button', { name: 'Open the graph on the full screen' }).click();
    const [legend, zoom] = [page.getByRole('group', { name: 'Legend' }), page.getByRole('group', { name: 'Zoom' })];
    await zoom.waitFor();
    await expect.poll(fills).toBe(true);
    const [left, right] = [(await legend.boundingBox())!, (await zoom.boundingBox())!];
    expect(left.x + left.width).toBeLessThan(right.x);
    await page.getByRole('button', { name: 'Legend' }).click();
    const open = (await legend.boundingBox())!;
    expect(open.y + open.height).toBeLessThan(right.y);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('leaves the kind of what a family goes through never alone on a line', async () => {
    for (const options of [{}, phone]) {
      const page = await answered('#/paths?from=rare-earths&to=japan', options);
      const titles = page.getByRole('region', { name: 'Paths found' }).getByRole('heading', { level: 4 }).getByRole('button', { name: /^Path \d+: Through .* [a-z]+$/ });
      const alone = await titles.evaluateAll((buttons) =>
        buttons.map((button) => {
          const [kind, words] = [button.lastElementChild!, document.createRange()];
          words.selectNodeContents(kind.previousSibling!);
          return kind.getBoundingClientRect().top >= [...words.getClientRects()].at(-1)!.bottom;
        }),
      );
      expect(alone.length).toBeGreaterThan(1);
      expect(alone).not.toContain(true);
    }
  });

  it('opens the links on the two that were asked about, and leads back to the paths alone', async () => {
    const page = await answered(soybeansTaiwan);
    await goTo(page, 'Links');
    await details(page).getByRole('heading', { name: 'Soybeans and Taiwan' }).waitFor();
    await page.getByText(/ them directly$/).waitFor();
    await goTo(page, 'Paths');
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
    expect(await details(page).count()).toBe(0);
  });

  it('has its buttons in one row on a phone, and saves all that is drawn from its strip', async () => {
    const page = await answered(soybeansTaiwan, phone);
    for (const index of [0, 1]) await page.getByRole('checkbox', { name: /^Draw path/ }).nth(index).check();
    const rows = new Set<number>();
    for (const name of [/^Show all \d+$/, 'Show only one', 'Save…', /^Copy/]) rows.add(Math.round((await page.getByRole('button', { name }).last().boundingBox())!.y));
    expect(rows.size).toBe(1);
    await page.getByRole('button', { name: /^Show all \d+$/ }).click();
    await page.getByRole('button', { name: 'Save…' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save the picture as PNG' }).click()]);
    const png = readFileSync(await download.path());
    const hues = await page.evaluate(
      async ({ base64, wanted }) => {
        const image = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type: 'image/png' }));
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
        context.drawImage(image, 0, 0);
        const { data } = context.getImageData(0, 0, image.width, Math.min(image.height, 1300));
        const counts = wanted.map((hue) => {
          const rgb = [1, 3, 5].map((at) => Number.parseInt(hue.slice(at, at + 2), 16));
          let count = 0;
          for (let at = 0; at < data.length; at += 4) if (rgb.every((value, channel) => Math.abs(data[at + channel]! - value) < 8)) count++;
          return count;
        });
        return { width: image.width, counts };
      },
      { base64: png.toString('base64'), wanted: themes.light.paths.slice(1, 5) },
    );
    expect(hues.width).toBe(2016);
    for (const count of hues.counts) expect(count).toBeGreaterThan(200);
  });
});
