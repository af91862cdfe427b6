import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** What the scripts of the first view may weigh, gzipped, in bytes. */
export const scriptBudget = 320_000;

/**
 * Opens the page once and weighs every script that it asks for until nothing has been asked for during a second, workers included:
 * the server sees them all.
 * @param {import('playwright-core').Browser} browser
 * @param {{ dist: string, serve: typeof import('./serve.mjs').serve }} site
 * @returns {Promise<{ scripts: { path: string, bytes: number }[], total: number, milliseconds: number }>} gzipped bytes, the
 *   heaviest first; milliseconds from opening the address until the first heading is on the screen
 */
export const weighFirstView = async (browser, { dist, serve }) => {
  const asked = new Set();
  let last = performance.now();
  const server = await serve(dist, {
    port: 0,
    onRequest: (path) => {
      asked.add(path);
      last = performance.now();
    },
  });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    const began = performance.now();
    await page.goto(server.address, { waitUntil: 'commit' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    const milliseconds = performance.now() - began;
    while (performance.now() - last < 1000) await page.waitForTimeout(100);
    const scripts = [...asked]
      .filter((path) => path.endsWith('.js'))
      .map((path) => ({ path, bytes: gzipSync(readFileSync(join(dist, path)), { level: 9 }).length }))
      .sort((a, b) => b.bytes - a.bytes);
    return { scripts, total: scripts.reduce((sum, script) => sum + script.bytes, 0), milliseconds };
  } finally {
    await context.close();
    await server.close();
  }
};
