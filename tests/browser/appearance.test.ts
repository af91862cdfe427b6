import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { graph, opened, ready } from './steps.ts';
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

describe('a short message', () => {
  it.each([[390, 844], [360, 640], [800, 1000]])('lies on no legend, no paths drawn and no strip of the graph at %i by %i pixels', async (width, height) => {
    const { page } = await visit({ at: '#/paths?from=soybeans&to=taiwan&all=1', viewport: { width, height }, hasTouch: true });
    await ready(page);
    const words = page.getByRole('status').getByText('Select something first');
    const clearOf = async (name: string, what: Locator) => {
      await page.keyboard.press('e');
      await words.waitFor();
      const [message, other] = [(await words.boundingBox())!, (await what.boundingBox())!];
      expect(message.y + message.height).toBeLessThanOrEqual(height);
      const apart = message.y >= other.y + other.height || message.y + message.height <= other.y || message.x >= other.x + other.width || message.x + message.width <= other.x;
      expect(apart, `clear of ${name}`).toBe(true);
    };
    await clearOf('the strip', graph(page));
    await page.getByRole('button', { name: 'Open the graph on the full screen' }).click();
    const legend = page.getByRole('group', { name: 'Legend' });
    await legend.waitFor();
    const toggle = legend.getByRole('button', { name: 'Legend' });
    if (await toggle.isVisible()) await toggle.click();
    await legend.getByText('Open path').waitFor();
    await clearOf('the legend', legend);
    await clearOf('the paths drawn', page.getByRole('list', { name: 'Paths drawn' }));
    if (width < 800) await clearOf('the zoom buttons', page.getByRole('group', { name: 'Zoom' }));
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
