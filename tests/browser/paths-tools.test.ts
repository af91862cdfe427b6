import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { graph, ready, saved, undo } from './steps.ts';
import { visits, violationsInEveryLook, violationsOf } from './visit.ts';

const visit = visits();
const found = (page: Page) => page.getByRole('region', { name: 'Paths found' });
const openPaths = async (at = '#/paths?from=soybeans&to=taiwan') => {
  const { page } = await visit({ at });
  await ready(page);
  await found(page).getByRole('link', { name: /¶\d+/ }).first().waitFor();
  return page;
};

describe('what can be done with paths', () => {
  it('pins one, which then stands first, also for others', async () => {
    const page = await openPaths();
    const name = (await found(page).getByRole('button', { name: /^Pin path (?!1$)\d+$/ }).first().getAttribute('aria-label')) ?? '';
    await found(page).getByRole('button', { name, exact: true }).click();
    const pinned = found(page).getByRole('region', { name: 'Pinned' });
    const pin = pinned.getByRole('button', { name, exact: true });
    await expect.poll(() => pin.getAttribute('aria-pressed')).toBe('true');
    // The focus went with it.
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(name);
    expect(page.url()).toContain('pinned=');
    const other = await openPaths(new URL(page.url()).hash);
    await found(other).getByRole('region', { name: 'Pinned' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await undo(page);
    await expect.poll(() => pinned.count()).toBe(0);
  });

  it('draws several together and saves them as a picture and as data', async () => {
    const page = await openPaths();
    await found(page).getByRole('checkbox', { name: 'Draw path 2 too' }).check();
    await expect.poll(() => page.url()).toContain('with=');
    const save = async (name: string) => {
      await page.getByRole('button', { name: 'Save…' }).click();
      return saved(page, () => page.getByRole('dialog', { name: 'Save the answer' }).getByRole('button', { name }).click());
    };
    const picture = await save('Save 2 paths as SVG');
    expect(picture.name).toBe('soybeans-to-taiwan.svg');
    expect(picture.text).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg /);
    expect(picture.text).toContain('Soybeans');
    expect(picture.text).not.toMatch(/<script|\bon\w+=/i);
    const data = JSON.parse((await save('Save the answer as JSON')).text) as { format: string; paths: unknown[] };
    expect(data.format).toBe('readout-paths');
    expect(data.paths.length).toBeGreaterThan(2);
    await page.getByRole('button', { name: 'Show only one' }).click();
    await expect.poll(() => page.url()).not.toContain('with=');
  });

  it('says why another path ranks lower', async () => {
    const page = await openPaths();
    await found(page).getByRole('button', { name: /^Path \d+: /, expanded: false }).first().click();
    const why = found(page).getByRole('button', { name: 'Why not this one?' });
    await why.click();
    await expect.poll(() => why.getAttribute('aria-expanded')).toBe('true');
  });

  it('applies what would give a path where there is none, and undoes it', async () => {
    const page = (await visit({ at: '#/paths?from=soybeans&to=japan&steps=1' })).page;
    await ready(page);
    await page.getByRole('heading', { level: 2, name: 'No path from Soybeans to Japan' }).waitFor();
    expect(await violationsInEveryLook(page)).toEqual([]);
    // What is known to give nothing is not offered.
    const changes = page.getByRole('listitem').filter({ hasText: /still none|best \d+ step/ });
    expect(await changes.filter({ hasText: 'still none' }).getByRole('button').count()).toBe(0);
    expect(await changes.filter({ hasNotText: 'still none' }).getByRole('button').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: /^Apply: / }).first().click();
    await found(page).waitFor();
    await undo(page);
    await page.getByRole('heading', { level: 2, name: 'No path from Soybeans to Japan' }).waitFor();
  });

  it('asks without the limits where that connects the two, and undoes it', async () => {
    const page = await openPaths('#/paths?from=soybeans&to=rare-earths&steps=2');
    await found(page).getByRole('heading', { name: 'In 2 steps nothing recorded here connects Soybeans and Rare earths' }).waitFor();
    await page.getByRole('button', { name: 'Allow any number of steps' }).focus();
    await page.keyboard.press('Enter');
    const heading = found(page).getByRole('heading', { name: /^\d+ paths?\b/ });
    await heading.waitFor();
    expect(page.url()).toContain('steps=0');
    // The button is gone: its answer's heading has the focus.
    await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await violationsOf(page)).toEqual([]);
    await undo(page);
    await page.getByRole('button', { name: 'Allow any number of steps' }).waitFor();
    const filtered = await openPaths('#/paths?from=soybeans&to=rare-earths&steps=2&window=..2026-12');
    await filtered.getByRole('button', { name: 'Ask without these limits' }).click();
    await found(filtered).getByRole('heading', { name: /^\d+ paths?\b/ }).waitFor();
    expect(filtered.url()).not.toContain('window=');
  });

  it('connects three ends', async () => {
    const page = await openPaths();
    await page.getByRole('button', { name: 'Add a further end' }).click();
    await page.getByRole('combobox', { name: 'And', exact: true }).fill('japan');
    await page.getByRole('option', { name: /^Japan\b/ }).first().click();
    const all = found(page).getByRole('region', { name: 'All 3 ends together' });
    await all.waitFor();
    expect(await all.getByRole('list', { name: 'The ends together, steps' }).getByRole('link', { name: /¶\d+/ }).count()).toBeGreaterThan(1);
    expect(page.url()).toContain('also=japan');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('fills an end by a click on the graph', async () => {
    const { page } = await visit({ at: '#/paths' });
    await ready(page);
    await page.getByText('Click an entity on the graph to fill From').waitFor();
    await page.waitForTimeout(800);
    const box = (await graph(page).boundingBox())!;
    // Wherever the layout put them: some place on a grid over the graph is an entity.
    for (let at = 1; at < 400 && !page.url().includes('from='); at += 1) await page.mouse.click(box.x + box.width * (0.2 + 0.6 * ((at * 0.618) % 1)), box.y + box.height * (0.2 + 0.6 * ((at * 0.381) % 1)));
    expect(page.url()).toContain('from=');
    await page.getByText('Click an entity on the graph to fill To').waitFor();
  });
});
