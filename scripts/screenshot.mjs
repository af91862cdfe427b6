import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, giveUp } from './installed.mjs';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'docs/screenshot.png' },
    at: { type: 'string', default: '' },
    dark: { type: 'boolean', default: false },
    width: { type: 'string', default: '1440' },
    height: { type: 'string', default: '900' },
    from: { type: 'string', default: 'rare earths' },
    to: { type: 'string', default: 'japan' },
  },
});

ensureInstalled();
const { dist, ensureBuilt } = await import('./built.mjs');
const { openBrowser } = await import('./open-browser.mjs');
const { serve } = await import('./serve.mjs');

if (!(await ensureBuilt())) giveUp('The dossier has errors; see the lines above.');
const server = await serve(dist, { port: 0 });
const browser = await openBrowser();
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width), height: Number(values.height) },
    colorScheme: values.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  await page.goto(server.address + values.at);
  await page.getByRole('navigation', { name: 'Views' }).first().waitFor();
  if (values.at === '') {
    // The picture of the README: the question that Readout exists for, asked as a person would.
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill(`${values.from} -> ${values.to}`);
    await page.getByRole('option', { name: /^Paths from/ }).click();
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
  }
  await page.waitForTimeout(1500);
  mkdirSync(dirname(resolve(values.out)), { recursive: true });
  await page.screenshot({ path: values.out });
  console.log(values.out);
} finally {
  await browser.close();
  await server.close();
}
