import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { claimsInAll, details, goTo, openDossier, opened, ready, sampleDossier, saved, undo } from './steps.ts';
import { visits, violationsInEveryLook, violationsOf } from './visit.ts';

const visit = visits();
const table = (page: Page, name = 'Claims') => page.getByRole('grid', { name });
const openTables = async (at = '#/tables') => {
  const { page } = await visit({ at });
  await opened(page);
  await page.getByRole('grid').getByRole('row').nth(2).waitFor();
  return page;
};
/** Opens a dossier of one's own, and its claims as a table. */
const openOwn = async (own: ReturnType<typeof sampleDossier>) => {
  const { page } = await visit();
  await ready(page);
  await openDossier(page, own);
  await page.getByRole('heading', { level: 1, name: own.dossier.title }).waitFor({ timeout: 40_000 });
  await goTo(page, 'Tables');
  await page.getByRole('grid').getByRole('row').nth(2).waitFor();
  return page;
};
/** The numbers of a column as far as it is drawn. */
const numbers = async (page: Page, column: number) => (await page.getByRole('grid').locator(`[role=gridcell][aria-colindex="${column}"]`).allTextContents()).map((text) => Number(text.replaceAll(',', '')));
const say = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words }).first().waitFor();

describe('tables', () => {
  it('sort by their heads, up, down and not, by mouse and keyboard', async () => {
    const page = await openTables('#/tables?table=entities');
    const head = table(page, 'Entities').getByRole('columnheader', { name: 'Claims' });
    const column = Number(await head.getAttribute('aria-colindex'));
    await head.getByRole('button').click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    await head.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    expect(page.url()).toContain('sort=-claims');
    await expect.poll(async () => { const now = await numbers(page, column); return now.length > 5 && now.join() === now.toSorted((a, b) => b - a).join(); }).toBe(true);
    await undo(page);
    await expect.poll(() => page.url()).not.toContain('sort=-claims');
  });

  it('keep only what contains a text, and group by a column', async () => {
    const page = await openTables();
    await page.getByRole('searchbox', { name: 'Only claims that contain' }).fill('soybean');
    await say(page, new RegExp(`^\\d+ of ${claimsInAll} claims$`));
    expect(page.url()).toContain('text=soybean');
    await page.getByRole('combobox', { name: 'Group by' }).selectOption('source');
    const group = table(page).getByRole('button', { expanded: true }).first();
    await group.waitFor();
    const rows = async () => Number(await table(page).getAttribute('aria-rowcount'));
    const before = await rows();
    await group.click();
    await expect.poll(rows).toBeLessThan(before);
    expect(await violationsInEveryLook(page)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Only claims that contain' }).fill('no such words at all');
    await page.getByText('Nothing contains “no such words at all”').waitFor();
    await page.getByRole('button', { name: 'Clear the text' }).click();
    await say(page, new RegExp(`^${claimsInAll} claims$`));
  });

  it('show the columns that are chosen, and open the details of a row', async () => {
    const page = await openTables();
    const heads = await table(page).getByRole('columnheader').count();
    await page.getByRole('button', { name: 'Columns' }).click();
    const choice = page.getByRole('dialog', { name: 'Columns' });
    await choice.getByRole('checkbox', { checked: true }).last().uncheck();
    await expect.poll(() => table(page).getByRole('columnheader').count()).toBe(heads - 1);
    expect(page.url()).toContain('columns=');
    await page.keyboard.press('Escape');
    const cell = table(page).getByRole('row').nth(1).getByRole('gridcell').nth(1);
    const says = (await cell.textContent())?.replace(/^contested: /, '') ?? '';
    await cell.focus();
    await page.keyboard.press('Enter');
    await details(page).getByRole('heading', { level: 2 }).first().waitFor();
    expect((await details(page).textContent())?.includes(says.slice(0, 30))).toBe(true);
    expect(page.url()).toContain('claim=');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('are saved as CSV that no spreadsheet takes for formulas', async () => {
    const own = sampleDossier();
    own.dossier.title = 'Formulas';
    own.claims[0]!.says = '=HYPERLINK("evil","x"), he said';
    own.entities[0]!.label = '@SUM(A1)';
    const page = await openOwn(own);
    await page.getByRole('button', { name: 'CSV' }).click();
    const { name, text } = await saved(page, () => page.getByRole('button', { name: /^All columns/ }).click());
    expect(name).toMatch(/-claims\.csv$/);
    expect(text.startsWith('\uFEFFid,')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""evil"",""x""), he said"`);
    expect(text.trimEnd().split('\r\n').length).toBe(own.claims.length + 1);
    // No field begins with what a spreadsheet runs.
    expect(text.match(/(?:^|,|\r\n)"?[=+@]/g)).toBeNull();
    expect(text).toContain(`'@SUM(A1)`);
  });

  it('of 20,000 claims scroll to the end, with the right number of rows', async () => {
    const own = sampleDossier();
    const copies = Math.ceil(20_000 / own.claims.length);
    const many = { ...own, dossier: { ...own.dossier, title: 'Twenty thousand claims' }, conflicts: [], claims: Array.from({ length: copies }, (_, copy) => own.claims.map((claim) => (copy === 0 ? claim : { ...claim, id: claim.id.replace(/-[a-z0-9]{6}$/, `-x${copy}-aaaaaa`) }))).flat().slice(0, 20_000) };
    const page = await openOwn(many);
    await expect.poll(() => table(page).getAttribute('aria-rowcount'), { timeout: 30_000 }).toBe('20001');
    await say(page, /^20,000 claims$/);
    // Only what is in view exists.
    expect(await table(page).getByRole('row').count()).toBeLessThan(120);
    await table(page).getByRole('row').nth(1).getByRole('gridcell').nth(1).focus();
    await page.keyboard.press('Control+End');
    const last = table(page).locator('[aria-rowindex="20001"]');
    await last.getByRole('gridcell').nth(1).filter({ hasNotText: 'Reading…' }).filter({ hasText: /\w/ }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'))).toBe('20001');
  });
});

describe('what is chosen in one view', () => {
  it('is chosen in all: a filter set in the tables counts in the overview, and is undone there', async () => {
    const page = await openTables();
    const status = page.getByRole('contentinfo');
    await page.keyboard.press('f');
    await page.getByRole('region', { name: 'Filters' }).getByRole('button', { name: /^Without 7 Insights/ }).first().click();
    await say(page, /^(?:\d+ of )?\d+ claims$/);
    await status.getByText(new RegExp(`\\d+ of ${claimsInAll} claims`)).waitFor();
    const left = new RegExp(`(\\d+) of ${claimsInAll} claims`).exec((await status.textContent()) ?? '')?.[1] ?? '';
    expect(Number(left)).toBeLessThan(claimsInAll);
    await page.getByRole('button', { name: 'Close filters' }).click();
    await expect.poll(async () => Number(await table(page).getAttribute('aria-rowcount'))).toBe(Number(left) + 1);
    await goTo(page, 'Overview');
    await status.getByText(new RegExp(`of ${left} claims drawn`)).waitFor();
    await page.getByRole('button', { name: /7 Insights.*: clear/ }).first().waitFor();
    await undo(page);
    await undo(page);
    await expect.poll(() => page.url()).not.toContain('not-source=');
    await status.getByText(new RegExp(`${claimsInAll} claims`)).first().waitFor();
  });

  it('is selected in all: a row of the entities is what the links are about', async () => {
    const page = await openTables('#/tables?table=entities&text=soybeans');
    const row = table(page, 'Entities').getByRole('row').nth(1);
    await row.getByRole('gridcell').nth(1).click();
    const heading = details(page).getByRole('heading', { level: 2 }).first();
    await heading.waitFor();
    const what = await heading.textContent();
    await goTo(page, 'Links');
    await expect.poll(() => details(page).getByRole('heading', { level: 2 }).first().textContent()).toBe(what);
  });
});
