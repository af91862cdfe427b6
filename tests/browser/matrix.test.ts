import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { details, opened, selected, undo } from './steps.ts';
import { visits, violationsInEveryLook } from './visit.ts';

const visit = visits();
const grid = (page: Page, name: RegExp = /^Claims and stance/) => page.getByRole('grid', { name });

/** Row and column of the cell that has the focus, heads included. */
const place = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest('td,th');
    const line = cell?.closest('tr');
    return cell && line ? [(line as HTMLTableRowElement).rowIndex, (cell as HTMLTableCellElement).cellIndex] : null;
  });

const openMatrix = async (at: string) => {
  const { page } = await visit({ at });
  await opened(page);
  await page.getByRole('grid').getByRole('button').first().waitFor();
  return page;
};

describe('the matrix', () => {
  it('is walked over by cell with the keys', async () => {
    const page = await openMatrix('#/matrix');
    await page.getByRole('button', { name: /move by cell/ }).click();
    await page.keyboard.press('Control+Home');
    expect(await place(page)).toEqual([1, 1]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await place(page)).toEqual([2, 2]);
    await page.keyboard.press('Home');
    expect(await place(page)).toEqual([2, 0]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    expect(await place(page)).toEqual([0, 1]);
    await page.keyboard.press('Control+End');
    const rows = await grid(page).getByRole('rowheader').count();
    const columns = await grid(page).getByRole('columnheader').count();
    expect(await place(page)).toEqual([rows, columns]);
    // One stop in the order of tabs.
    expect(await grid(page).locator('[tabindex="0"]').count()).toBe(1);
  });

  it('opens the claims of a cell by Enter, says what they rest on, and keeps it in the address', async () => {
    // Fewer cells: looking for faults in all of them takes long.
    const page = await openMatrix('#/matrix?quad=material-conflict');
    const cell = grid(page).getByRole('button', { name: /\d claims/ }).first();
    const name = (await cell.getAttribute('aria-label')) ?? '';
    await cell.focus();
    await page.keyboard.press('Enter');
    await selected(page).getByText(/ and /).waitFor();
    const claims = details(page).getByRole('list', { name: /^\d+ claims?$/ });
    await claims.getByRole('link', { name: /¶\d+/ }).first().waitFor();
    expect(name).toContain(/^\d+/.exec((await claims.getAttribute('aria-label')) ?? '')![0]);
    expect(await cell.getAttribute('aria-pressed')).toBe('true');
    expect(await violationsInEveryLook(page)).toEqual([]);
    const [heading, hash] = [await selected(page).textContent(), new URL(page.url()).hash];
    const other = await openMatrix(hash);
    await selected(other).getByText(/ and /).waitFor();
    expect(await selected(other).textContent()).toBe(heading);
    await page.getByRole('button', { name: 'Paths between them' }).click();
    await expect.poll(() => page.url()).toMatch(/#\/paths\?.*from=.+&to=/);
    await undo(page);
    await expect.poll(() => selected(page).textContent()).toBe(heading);
  });

  it('changes its order, its size and what it sets against what', async () => {
    const page = await openMatrix('#/matrix');
    await page.getByRole('combobox', { name: 'Order' }).selectOption('name');
    await expect.poll(() => page.url()).toContain('ordered=name');
    // The heads show short names and are ordered by the full ones.
    const heads = () => grid(page).getByRole('rowheader').getByRole('button').evaluateAll((all) => all.map((head) => (head as HTMLElement).title.replace(/: .*/, '').toLowerCase()));
    await expect.poll(async () => { const now = await heads(); return now.length > 5 && now.join() === now.toSorted().join(); }).toBe(true);
    const wide = await grid(page).getByRole('columnheader').count();
    await page.getByRole('combobox', { name: 'Columns' }).selectOption('24');
    await expect.poll(() => grid(page).getByRole('columnheader').count()).toBeGreaterThan(wide);
    await page.getByRole('button', { name: 'Actor × actor' }).click();
    await grid(page, /^Claims by actor and actor/).waitFor();
    expect(page.url()).toContain('cells=quad');
    await undo(page);
    await grid(page).waitFor();
    expect(page.url()).not.toContain('cells=');
  });

  it('has room for its choices on a phone, and gives way to the time below it', async () => {
    const { page } = await visit({ at: '#/matrix', viewport: { width: 390, height: 844 } });
    await opened(page);
    await page.getByRole('grid').getByRole('button').first().waitFor();
    for (const name of ['Order', 'Columns']) expect((await page.getByRole('combobox', { name }).boundingBox())?.width).toBeGreaterThan(80);
    await page.mouse.move(200, 500);
    const below = page.getByRole('heading', { name: 'When' });
    const top = async () => (await below.boundingBox())?.y ?? Infinity;
    for (let turn = 0; turn < 40 && (await top()) > 300; turn += 1) {
      await page.mouse.wheel(0, 200);
      await page.waitForTimeout(80);
    }
    expect(await top()).toBeLessThan(300);
  });

  it('says so when the filters leave nothing for it, and offers the way back', async () => {
    const { page } = await visit({ at: '#/matrix?window=1900..1901' });
    await opened(page);
    await page.getByText(/No claims are left for the matrix/).waitFor();
    await page.getByRole('button', { name: 'Clear all filters' }).first().click();
    await grid(page).waitFor();
  });
});
