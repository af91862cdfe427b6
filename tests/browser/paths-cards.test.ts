import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { themes } from '../../src/canvas/theme.ts';
import { spotsOf } from './drawing.ts';
import { askByKeys, details, ready, saved } from './steps.ts';
import { violationsInEveryLook, violationsOf, visits } from './visit.ts';

const visit = visits();
const earthsJapan = '#/paths?from=rare-earths&to=japan';
const answered = async (at: string, options: Parameters<typeof visit>[0] = {}): Promise<Page> => {
  const { page } = await visit({ at, colorScheme: 'light', ...options });
  await ready(page);
  await page.getByRole('region', { name: 'Paths found' }).waitFor();
  return page;
};
const found = (page: Page) => page.getByRole('region', { name: 'Paths found' });
const focused = (page: Page) => page.locator(':focus');

describe('a closed path', () => {
  it('is called by what it goes through and tells one sentence of its own claims', async () => {
    const page = await answered(earthsJapan);
    const card = found(page).getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Path 2: /, expanded: false }) });
    expect(await card.getByRole('heading').first().textContent()).toMatch(/^Path 2: (?:Through|Raised in|About|Before or after) /);
    const says = (await card.getByText(/\.$/).first().textContent()) ?? '';
    expect(says.length).toBeGreaterThan(20);
    await card.getByRole('button', { name: /^Path 2: / }).click();
    // The sentence is one of the steps', word for word.
    const steps = page.getByRole('list', { name: 'Path 2, steps' });
    await steps.waitFor();
    const plain = (text: string): string => text.replace(/\s+/gu, ' ');
    expect(plain((await steps.textContent()) ?? '')).toContain(plain(says));
    expect(await violationsInEveryLook(page)).toEqual([]);
  });

  it('that only meets is not marked as a connection once it is open', async () => {
    const page = await answered(earthsJapan);
    const legend = page.getByRole('group', { name: 'Legend' });
    await legend.getByText('Open path', { exact: true }).waitFor();
    await expect.poll(async () => (await spotsOf(page, themes.light.marker, 400)).length).toBeGreaterThan(0);
    await found(page).getByRole('listitem').filter({ hasText: 'separate facts' }).first().getByRole('button', { name: /^Path \d/ }).click();
    await legend.getByText('Open, no connection', { exact: true }).waitFor();
    expect(await legend.getByText('Open path', { exact: true }).count()).toBe(0);
    await expect.poll(async () => (await spotsOf(page, themes.light.quietMarker, 400)).length).toBeGreaterThan(0);
  });

  it('stays open through a swap, and pinned through a further end', async () => {
    const page = await answered(earthsJapan);
    await found(page).getByRole('button', { name: /^Path 2: / }).click();
    await page.getByRole('button', { name: 'Pin path 2' }).click();
    const id = /path=([^&]+)/.exec(page.url())?.[1];
    expect(id).toBeDefined();
    await page.getByRole('button', { name: 'Swap from and to' }).click();
    await expect.poll(() => page.url()).toContain('from=japan&to=rare-earths');
    expect(page.url()).toContain(`path=${id}`);
    await page.goto(`${page.url()}&also=taiwan`);
    await found(page).getByRole('region', { name: 'Pinned' }).waitFor();
    // Between other ends it is no answer, which is said.
    await page.goto(page.url().replace('also=taiwan&', '').replace('&also=taiwan', ''));
    await found(page).getByRole('region', { name: 'Pinned' }).waitFor();
    await page.getByRole('region', { name: 'Paths', exact: true }).getByRole('button', { name: 'Clear To' }).click();
    await page.getByText('1 pinned path let go').first().waitFor();
  });
});

describe('beside the paths', () => {
  it('a citation opened by key has the focus at its heading, and Escape goes back to it', async () => {
    const page = await answered(earthsJapan);
    const citation = page.getByRole('list', { name: 'Path 1, steps' }).getByRole('link', { name: /¶\d/ }).first();
    const words = await citation.textContent();
    await found(page).getByRole('button', { name: /^Path 1: / }).focus();
    for (let stop = 0; stop < 20 && (await focused(page).textContent()) !== words; stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => details(page).getByRole('heading', { level: 2 }).first().evaluate((heading) => heading === document.activeElement)).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => details(page).count()).toBe(0);
    await expect.poll(() => focused(page).textContent()).toBe(words);
  });

  it('a panel moves no node among the others', async () => {
    const page = await answered(earthsJapan);
    /** Where the stops of the path stand from the first of them, as shares of the way to the last. */
    const shape = async (): Promise<readonly number[]> => {
      const { topic, event, actor } = themes.light.kinds;
      const all = await Promise.all([topic, event, actor].map((kind) => spotsOf(page, kind, 40)));
      // The legend has glyphs of its own.
      const spots = all.flat().filter(({ y }) => y < 640).toSorted((one, other) => one.x - other.x);
      const [first, last] = [spots[0], spots.at(-1)];
      if (first === undefined || last === undefined) return [];
      return spots.flatMap((spot) => [spot.x - first.x, spot.y - first.y].map((by) => by / (last.x - first.x)));
    };
    await expect.poll(async () => (await shape()).length).toBe(8);
    await page.waitForTimeout(600);
    const before = await shape();
    const moved = async (): Promise<number> => {
      const now = await shape();
      return now.length === before.length ? Math.max(...now.map((share, index) => Math.abs(share - before[index]!))) : Infinity;
    };
    await page.getByRole('list', { name: 'Path 1, steps' }).getByRole('link', { name: /¶\d/ }).first().click();
    await details(page).waitFor();
    await expect.poll(moved).toBeLessThan(0.03);
    await page.getByRole('button', { name: 'Back to the paths' }).click();
    await details(page).waitFor({ state: 'detached' });
    await expect.poll(moved).toBeLessThan(0.03);
  });

  it('the graph as a whole has no ring after the search, and one where Tab leads to it', async () => {
    const { page } = await visit();
    await ready(page);
    const at = await askByKeys(page, 'rare earths -> japan');
    const ring = () => at.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(await ring()).toBe('none');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await at.waitFor();
    expect(await ring()).not.toBe('none');
  });

  it('the filters divide relations as the question does, and an address of families still works', async () => {
    const page = await answered(`${earthsJapan}&not-family=structure`);
    await page.keyboard.press('f');
    const filters = page.getByRole('region', { name: 'Filters' });
    const use = filters.getByRole('group', { name: 'Use' });
    await use.waitFor();
    expect(await use.getByRole('button').allTextContents()).toEqual(await page.getByRole('region', { name: 'Paths', exact: true }).getByRole('group', { name: 'Use' }).getByRole('button').allTextContents());
    const structure = use.getByRole('button', { name: 'Structure' });
    expect(await structure.getAttribute('aria-pressed')).toBe('false');
    await structure.click();
    await expect.poll(() => page.url()).not.toContain('not-family');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('a saved picture has a key of what it draws and names no machine', async () => {
    const page = await answered(earthsJapan);
    await page.getByRole('button', { name: 'Save…' }).click();
    const { text } = await saved(page, () => page.getByRole('button', { name: 'Save the path as SVG' }).click());
    for (const words of ['Topic', 'Event', 'Actor', 'Structure']) expect(text).toContain(`>${words}<`);
    expect(text).not.toContain('>Source<');
    expect(text).not.toContain('127.0.0.1');
    expect(text).toContain('#/paths?from=rare-earths&#38;to=japan');
  });
});
