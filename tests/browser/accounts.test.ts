import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { details, opened } from './steps.ts';
import { visits, violationsInEveryLook } from './visit.ts';

const visit = visits();
const openAccounts = async (at = '#/accounts') => {
  const { page } = await visit({ at });
  await opened(page);
  return page;
};
const filled = async (page: Page) => {
  await page.getByRole('grid').getByRole('gridcell').first().waitFor();
  return page.getByRole('grid');
};

describe('accounts', () => {
  it('stand side by side, with three grades of silence told apart', async () => {
    const page = await openAccounts();
    const grid = await filled(page);
    for (const grade of [/: leaves out/, /: not reported/]) await grid.getByRole('gridcell', { name: grade }).first().waitFor();
    const signs = page.getByRole('list', { name: 'Signs' });
    for (const word of ['Stresses', 'Mentions', 'Contradicted', 'Leaves out', 'Not in it', 'Not reported']) await signs.getByText(word, { exact: true }).waitFor();
    await page.getByText(/None of them is a denial/).waitFor();
    expect(await violationsInEveryLook(page)).toEqual([]);
  });

  it('are walked over by cell; Enter opens the evidence and gives the focus back', async () => {
    const page = await openAccounts();
    const grid = await filled(page);
    const cell = grid.getByRole('gridcell', { name: /: stresses.*claims?/ }).first();
    const name = await cell.getAttribute('aria-label');
    await cell.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(await focused()).toBe(name);
    await page.keyboard.press('Enter');
    await details(page).getByRole('heading', { level: 2 }).first().waitFor();
    expect(page.url()).toContain('claim=');
    expect(await cell.getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('section')?.getAttribute('aria-label'))).toBe('Details');
    await details(page).getByRole('button', { name: /^Back to the accounts/ }).click();
    await expect.poll(focused).toBe(name);
  });

  it('are narrowed to what differs by D and to what changed by C', async () => {
    const page = await openAccounts();
    const grid = await filled(page);
    const rows = () => grid.getByRole('rowheader').count();
    const all = await rows();
    const chips = page.getByRole('group', { name: 'Rows' });
    const differing = chips.getByRole('button', { name: /^Sides differ · \d+/ });
    await page.keyboard.press('d');
    await expect.poll(() => differing.getAttribute('aria-pressed')).toBe('true');
    expect(page.url()).toContain('rows=differ');
    await expect.poll(rows).toBe(Number(/\d+/.exec((await differing.textContent()) ?? '')?.[0]));
    await page.keyboard.press('d');
    await expect.poll(rows).toBe(all);
    await page.keyboard.press('c');
    await expect.poll(() => page.url()).toContain('rows=changed');
    const changed = chips.getByRole('button', { name: /^Changed · \d+/ });
    await expect.poll(rows).toBe(Number(/\d+/.exec((await changed.textContent()) ?? '')?.[0]));
  });

  it('say what changed from one event to the next, with both passages', async () => {
    const page = await openAccounts('#/accounts?part=changes');
    const changes = page.getByRole('group', { name: 'Changes' });
    await changes.waitFor();
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect(await page.getByRole('link', { name: /¶\d+/ }).count()).toBeGreaterThan(3);
    const fresh = changes.getByRole('button', { name: /^New/ });
    await fresh.click();
    await expect.poll(() => page.url()).toContain('rows=new');
    expect(await fresh.getAttribute('aria-pressed')).toBe('true');
    expect(await violationsInEveryLook(page)).toEqual([]);
  });

  it('say what is contested, why, and what would settle it', async () => {
    const page = await openAccounts();
    await filled(page);
    await page.getByRole('group', { name: 'Part' }).getByRole('button', { name: /^Contested/ }).click();
    const point = page.getByRole('article').first();
    await point.getByText('What would settle it').waitFor();
    await point.getByText('Why', { exact: true }).waitFor();
    const all = await page.getByRole('article').count();
    const contradictions = page.getByRole('group', { name: 'Contested' }).getByRole('button', { name: /^Contradictions · \d+/ });
    const many = Number(/\d+/.exec((await contradictions.textContent()) ?? '')?.[0]);
    await contradictions.click();
    await expect.poll(() => page.getByRole('article').count()).toBe(many);
    expect(many).toBeLessThan(all);
    expect(await violationsInEveryLook(page)).toEqual([]);
  });
});
