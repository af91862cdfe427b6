import { describe, expect, it } from 'vitest';
import { opened, ready } from './steps.ts';
import { visits, violationsOf } from './visit.ts';

const visit = visits();
const screens = [
  ['overview', ''],
  ['links', '#/links?select=taiwan'],
  ['a pair', '#/links?a=xi-jinping&b=taiwan'],
  ['paths', '#/paths?from=soybeans&to=taiwan'],
  ['list', '#/?list=1'],
  ['accounts', '#/accounts'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it.each(screens)('%s has no fault that axe finds', async (_, at) => {
    const { page } = await visit({ at, colorScheme });
    await opened(page);
    await page.waitForTimeout(500);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('on a phone', () => {
  it.each(screens)('%s fits in 390 pixels, without scrolling sideways and without a fault that axe finds', async (_, at) => {
    const { page } = await visit({ at, viewport: { width: 390, height: 844 }, hasTouch: true });
    await opened(page);
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('the theme', () => {
  it('follows the system and can be set, and is remembered', async () => {
    const { page } = await visit({ colorScheme: 'dark' });
    await ready(page);
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole('button', { name: 'Theme' }).click();
    await page.getByRole('button', { name: 'Light' }).click();
    await expect.poll(ground).not.toBe(dark);
    const light = await ground();
    await page.reload();
    await ready(page);
    expect(await ground()).toBe(light);
  });
});
