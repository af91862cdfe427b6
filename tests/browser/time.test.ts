import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { claimsInAll, details, goTo, opened, undo } from './steps.ts';
import { visits, violationsInEveryLook } from './visit.ts';

const visit = visits();
const openTime = async (at = '#/matrix') => {
  const { page } = await visit({ at });
  await opened(page);
  await page.getByRole('heading', { level: 2, name: 'When' }).waitFor();
  return page;
};
const windowOf = (page: Page) => /window=([^&]*)/.exec(page.url())?.[1] ?? '';
const publications = (page: Page) => page.getByRole('group', { name: 'As known on' });

describe('time', () => {
  it('is brushed with the keys, and every view and the address follow', async () => {
    const page = await openTime();
    const from = page.getByRole('group', { name: 'Time window' }).getByRole('slider', { name: 'From' });
    await from.focus();
    await page.keyboard.press('End');
    await expect.poll(() => windowOf(page)).toMatch(/^\d{4}-\d\d-\d\d\.\.$/);
    const last = Number(await from.getAttribute('aria-valuenow'));
    await page.keyboard.press('PageDown');
    await expect.poll(async () => Number(await from.getAttribute('aria-valuenow'))).toBeLessThan(last);
    await page.getByText(new RegExp(`\\d+ of ${claimsInAll} claims`)).first().waitFor();
    const brushed = windowOf(page);
    // Any other view shows the same choice and counts the same claims.
    await goTo(page, 'Tables');
    const status = page.getByRole('contentinfo');
    const leftOf = async () => Number(new RegExp(`(\\d+) of ${claimsInAll} claims`).exec((await status.textContent()) ?? '')?.[1] ?? claimsInAll);
    await expect.poll(leftOf).toBeLessThan(claimsInAll);
    const left = await leftOf();
    expect(left).toBeGreaterThan(0);
    await goTo(page, 'Overview');
    await status.getByText(new RegExp(`of ${left} claims drawn`)).waitFor();
    expect(windowOf(page)).toBe(brushed);
    await goTo(page, 'Matrix & time');
    await page.getByRole('button', { name: 'Any time', exact: true }).click();
    await expect.poll(() => windowOf(page)).toBe('');
    await undo(page);
    await expect.poll(() => windowOf(page)).toBe(brushed);
  });

  it('moves the whole window with Shift', async () => {
    const page = await openTime('#/matrix?window=2025-11-01..2025-12-31');
    const until = page.getByRole('slider', { name: 'Until' });
    await until.focus();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect.poll(() => windowOf(page)).not.toBe('2025-11-01..2025-12-31');
    const [low = '', high = ''] = windowOf(page).split('..');
    expect(Date.parse(high) - Date.parse(low)).toBe(Date.parse('2025-12-31') - Date.parse('2025-11-01'));
    expect(low < '2025-11-01').toBe(true);
  });

  it('steps back to what was known on a day, and plays one publication after the other', async () => {
    const page = await openTime();
    const known = publications(page);
    await known.getByRole('button', { name: 'Previous publication' }).click();
    await expect.poll(() => page.url()).toContain('as-of=');
    const first = page.url();
    expect(await known.getByRole('button', { name: 'Previous publication' }).getAttribute('aria-disabled')).toBe('true');
    await known.getByRole('button', { name: 'Play publications in order' }).click();
    await known.getByRole('button', { name: 'Pause' }).click();
    await page.waitForTimeout(1200);
    expect(page.url()).toBe(first);
    await known.getByRole('button', { name: 'Play publications in order' }).click();
    await expect.poll(() => page.url(), { timeout: 8000 }).not.toBe(first);
    expect(page.url()).toContain('as-of=');
    // At the end it stops by itself.
    await known.getByRole('button', { name: 'Play publications in order' }).waitFor();
    const last = page.url();
    const thumb = page.getByRole('slider', { name: 'As known on' });
    await thumb.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.url()).not.toBe(last);
    await page.keyboard.press('End');
    await expect.poll(() => page.url()).not.toContain('as-of=');
  });

  it('walks from mark to mark with the arrow keys and opens what is there', async () => {
    const page = await openTime();
    const marks = page.getByRole('group', { name: /^Events and claims in time/ });
    await marks.locator('[tabindex="0"]').focus();
    const named = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const first = await named();
    expect(first).not.toBe('');
    await page.keyboard.press('ArrowRight');
    expect(await named()).not.toBe(first);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/select=|claim=/);
    await details(page).getByRole('heading', { level: 2 }).first().waitFor();
  });

  it('is a dated list in place of the picture, in order of time', async () => {
    const page = await openTime();
    await page.getByRole('button', { name: 'Show as list' }).click();
    const list = page.getByRole('list', { name: 'Events and claims by date' });
    await list.waitFor();
    expect(page.url()).toContain('list=1');
    const days = await list.getByRole('time').evaluateAll((times) => times.map((time) => (time as HTMLTimeElement).dateTime));
    expect(days.length).toBeGreaterThan(10);
    expect(days).toEqual(days.toSorted());
    await list.getByRole('link').first().click();
    await expect.poll(() => page.url()).toMatch(/select=|claim=/);
    await page.getByRole('button', { name: 'Show as chart' }).click();
    await page.getByRole('group', { name: /^Events and claims in time/ }).waitFor();
  });

  // Few claims: looking for faults in all of them takes long.
  it.each(['list', 'chart'])('has no fault that axe finds as a %s', async (how) => {
    const page = await openTime(`#/matrix?quad=material-conflict${how === 'list' ? '&list=1' : ''}`);
    await (how === 'list' ? page.getByRole('list', { name: 'Events and claims by date' }) : page.getByRole('group', { name: /^Events and claims in time/ })).waitFor();
    expect(await violationsInEveryLook(page)).toEqual([]);
  });
});
