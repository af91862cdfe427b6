import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { inject } from 'vitest';

/** The picture of the graph, which says in its name what it shows. */
export const graph = (page: Page): Locator => page.getByRole('img', { name: /The list view \(L\) holds the same as text/ });

/** What the graph shows, in words. */
export const graphWords = async (page: Page): Promise<string> => (await graph(page).getAttribute('aria-label')) ?? '';

/** Waits until the dossier is open and the view has its heading. */
export const opened = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Views' }).first().waitFor();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
};

/** Waits until the graph has something on it. */
export const ready = async (page: Page): Promise<void> => {
  await opened(page);
  await graph(page).or(page.getByRole('tree')).first().waitFor();
};

/** Types into the search and takes the option of that name. */
export const search = async (page: Page, text: string, option: string | RegExp): Promise<void> => {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill(text);
  await page.getByRole('option', { name: option }).first().click();
};

/** Asks for a path in the search, by keyboard alone; the graph has the focus then, and is given. */
export const askByKeys = async (page: Page, question: string): Promise<Locator> => {
  await page.keyboard.press('/');
  await page.keyboard.type(question);
  await page.getByRole('option', { name: /^Paths from/ }).waitFor();
  await page.keyboard.press('Enter');
  const focused = page.locator('[role=img]:focus');
  await focused.waitFor();
  return focused;
};

/** The panel that says what is selected. */
export const details = (page: Page): Locator => page.getByRole('region', { name: 'Details' });

/** The panel's heading: what is selected. */
export const selected = (page: Page): Locator => details(page).getByRole('heading', { level: 2 }).first();

/** Goes to another view by its tab. */
export const goTo = (page: Page, view: string): Promise<void> => page.getByRole('navigation', { name: 'Views' }).first().getByRole('link', { name: view, exact: true }).click();

export const undo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Undo', exact: true }).click();

/** The file that a press saves: its name and what it holds. */
export const saved = async (page: Page, press: () => Promise<unknown>): Promise<{ readonly name: string; readonly text: string }> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
};

interface SampleClaim {
  id: string;
  says: string;
}
/** A fresh copy of the dossier beside the page, to be changed at will. */
export const sampleDossier = (): { dossier: { id: string; title: string }; entities: { id: string; label: string }[]; claims: SampleClaim[]; conflicts: unknown[] } =>
  JSON.parse(readFileSync(join(inject('site'), 'dossier.readout.json'), 'utf8')) as ReturnType<typeof sampleDossier>;

/** Opens a dossier in place of the one that is open. */
export const openDossier = (page: Page, dossier: object): Promise<void> =>
  page.getByLabel('Files to open').first().setInputFiles({ name: 'own.readout.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(dossier)) });

/** Claims of the default dossier, counted in its files: they grow. */
export const claimsInAll = ['seven-insights', 'cibercuba-feb'].reduce((sum, source) => sum + (readFileSync(new URL(`../../graph/trump-xi-calls/claims/${source}.yaml`, import.meta.url), 'utf8').match(/^- id: /gmu)?.length ?? 0), 0);
