import { describe, expect, it } from 'vitest';
import { ready } from './steps.ts';
import { visits, violationsOf } from './visit.ts';

const visit = visits();

describe('paths', () => {
  it('are chains of sentences with citations, in families, the first one open', async () => {
    const { page } = await visit({ at: '#/paths?from=soybeans&to=taiwan' });
    await ready(page);
    const found = page.getByRole('region', { name: 'Paths found' });
    await found.waitFor();
    expect(await found.getByRole('button', { expanded: true }).first().textContent()).not.toBe('');
    // Each step cites at least once.
    const steps = await found.getByRole('list', { name: /^Path 1, steps$/ }).locator('> li').count();
    expect(await found.getByRole('link', { name: /¶\d+/ }).count()).toBeGreaterThanOrEqual(steps);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('swap their ends and can be undone', async () => {
    const { page } = await visit({ at: '#/paths?from=soybeans&to=taiwan' });
    await ready(page);
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
    await page.getByRole('button', { name: 'Swap from and to' }).click();
    await expect.poll(() => page.url()).toMatch(/from=taiwan&to=soybeans/);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => page.url()).toMatch(/from=soybeans&to=taiwan/);
  });

  it('are asked by filling both ends', async () => {
    const { page } = await visit({ at: '#/paths' });
    await ready(page);
    for (const [end, text, name] of [['From', 'soyb', /^Soybean/], ['To', 'taiwan', /^Taiwan\b/]] as const) {
      await page.getByRole('combobox', { name: end, exact: true }).fill(text);
      await page.getByRole('option', { name }).first().click();
    }
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
  });

  it('say what blocks when there are none, and what would give one', async () => {
    const { page } = await visit({ at: '#/paths?from=soybeans&to=japan&steps=1' });
    await ready(page);
    await page.getByRole('heading', { name: /^No path from/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^Apply: / }).first().click();
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
  });
});
