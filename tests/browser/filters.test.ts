import { describe, expect, it } from 'vitest';
import { ready } from './steps.ts';
import { visits, violationsOf } from './visit.ts';

const visit = visits();

describe('filters', () => {
  it('are opened by F, have counts, and say what they take away', async () => {
    const { page } = await visit({ at: '#/links?select=taiwan' });
    await ready(page);
    await page.keyboard.press('f');
    const filters = page.getByRole('region', { name: 'Filters' });
    await filters.getByText(/of \d+ claims/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    const sum = filters.getByText(/of \d+ claims/).first();
    const all = await sum.textContent();
    await filters.getByRole('button', { name: /^Without 7 Insights/ }).first().click();
    await expect.poll(() => sum.textContent()).not.toBe(all);
    const chip = page.getByRole('button', { name: /7 Insights.*: clear/ }).first();
    await chip.waitFor();
    expect(page.url()).toContain('not-source=');
    await page.getByRole('button', { name: 'Close filters' }).click();
    await page.getByRole('button', { name: /7 Insights.*: clear/ }).first().click();
    await expect.poll(() => page.url()).not.toContain('not-source=');
  });

  it('are in the legend too', async () => {
    const { page } = await visit();
    await ready(page);
    const entry = page.getByRole('group', { name: 'Legend' }).getByRole('button', { name: 'Event' });
    expect(await entry.getAttribute('aria-pressed')).toBe('true');
    await entry.click();
    await expect.poll(() => entry.getAttribute('aria-pressed')).toBe('false');
    expect(page.url()).toContain('not-kind=event');
  });

  it('that leave nothing say so and offer the way back', async () => {
    const { page } = await visit({ at: '#/?window=1900..1901' });
    await page.getByText('Nothing is left under the filters.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await ready(page);
    await expect.poll(() => page.url()).not.toContain('window=');
  });
});
