import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { openBrowser } from '../../scripts/open-browser.mjs';

/** The page in a browser of its own, and what went wrong in it so far. */
export interface Visit {
  readonly page: Page;
  /** Errors, policy violations and requests that left the page's origin. */
  readonly problems: string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** What follows the page's address: `?...` or `#...`. */
  readonly at?: string;
  /** Prepares the page before it is opened, such as answering a request otherwise. */
  readonly before?: (page: Page) => Promise<unknown>;
  /** Problems that the visit is about, and that are therefore none. */
  readonly expected?: RegExp;
}

const accessible = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Sentences about everything that axe finds wrong on the page as it is now. */
export const violationsOf = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).withTags(accessible).analyze();
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${violation.help} at ${node.target.join(' ')}\n${node.failureSummary ?? ''}`));
};

/** What axe finds on the page as it is now in light, in dark and on a phone's screen, where nothing may scroll sideways; the page is wide and light again after that. */
export const violationsInEveryLook = async (page: Page): Promise<readonly string[]> => {
  const wide = page.viewportSize();
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violationsOf(page)).map((each) => `${colorScheme}: ${each}`));
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(300);
  found.push(...(await violationsOf(page)).map((each) => `390 px: ${each}`));
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  if (width > 390) found.push(`390 px: the page is ${width} px wide`);
  if (wide) await page.setViewportSize(wide);
  return found;
};

/**
 * Gives the journeys of a file one browser, and each visit a fresh profile. After each test the visits are closed, and the test
 * fails when something went wrong in one of them: an error, a violated policy, a request to another origin.
 */
export const visits = (): ((options?: VisitOptions) => Promise<Visit>) => {
  let browser: Browser;
  let opened: { visit: Visit; close: () => Promise<void>; expected: RegExp | undefined }[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const ended = opened;
    opened = [];
    await Promise.all(ended.map(({ close }) => close()));
    for (const { visit, expected } of ended) expect(visit.problems.filter((problem) => !(expected?.test(problem) ?? false))).toEqual([]);
  });
  return async ({ at = '', before, expected, ...options } = {}) => {
    const address = inject('address');
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    const problems: string[] = [];
    // Chromium reports violated policies and failed requests on the console; both are problems like any error.
    page.on('console', (message) => {
      if (message.type() === 'error' || /Content Security Policy/i.test(message.text())) problems.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => problems.push(`error: ${error.stack ?? error.message}`));
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (!['data:', 'blob:'].includes(url.protocol) && url.origin !== new URL(address).origin) problems.push(`left the origin: ${request.url()}`);
    });
    const visit = { page, problems };
    opened.push({ visit, close: () => context.close(), expected });
    await before?.(page);
    await page.goto(address + at);
    return visit;
  };
};
