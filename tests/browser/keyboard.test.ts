import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askByKeys, ready, sampleDossier, selected } from './steps.ts';
import { visits, violationsOf } from './visit.ts';

const visit = visits();

/** Presses Tab until something of that name has the focus; fails after `most` stops. */
const tabTo = async (page: Page, name: RegExp, most = 80): Promise<void> => {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      return element === null ? '' : (element.getAttribute('aria-label') ?? element.textContent ?? '');
    });
    if (name.test(focused)) return;
  }
  throw new Error(`no stop called ${name} within ${most} tabs`);
};

describe('keys that are pressed before the dossier is read', () => {
  /** A page whose dossier comes when it is let go. */
  const early = async (at = '', status = 200) => {
    let letGo = (): void => undefined;
    const held = new Promise<void>((done) => (letGo = done));
    const before = (page: Page) => page.route('**/dossier.readout.json', async (route) => {
      await held;
      await (status === 200 ? route.continue() : route.fulfill({ status, body: 'no' }));
    });
    const { page } = await visit({ at, before, ...(status !== 200 && { expected: new RegExp(String(status)) }) });
    await page.locator('main[aria-busy=true]').waitFor({ state: 'attached' });
    return { page, letGo };
  };

  it('open the search once it is there, with what was typed', async () => {
    const { page, letGo } = await early();
    await page.keyboard.type('/soybeans f');
    letGo();
    const field = page.getByRole('combobox', { name: 'Search' });
    await field.waitFor();
    await page.getByRole('option').first().waitFor();
    expect(await field.inputValue()).toBe('soybeans f');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    // It is typed once.
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await field.inputValue()).toBe('');
  });

  it('are kept from the page’s script on, before its first picture', async () => {
    const press = () => {
      // All scripts have run, and nothing is drawn so far.
      addEventListener('DOMContentLoaded', () => {
        for (const key of '/soybeans') document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
    };
    const { page } = await visit({ before: (page) => page.addInitScript(press) });
    const field = page.getByRole('combobox', { name: 'Search' });
    await page.getByRole('option').first().waitFor();
    expect(await field.inputValue()).toBe('soybeans');
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('act in their order, on what the address selects', async () => {
    const { page, letGo } = await early('#/links?select=taiwan');
    await page.keyboard.type('fpl');
    letGo();
    await page.getByRole('tree').waitFor();
    expect(page.url()).toMatch(/#\/paths\?from=taiwan&list=1$/);
    await page.getByRole('region', { name: 'Filters' }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).toMatch(/#\/paths\?from=taiwan$/);
  });

  it('do nothing where no dossier comes, nor later with another one', async () => {
    const { page, letGo } = await early('', 500);
    await page.keyboard.press('/');
    letGo();
    const files = page.getByLabel('Files to open').first();
    await page.getByRole('button', { name: 'Choose files' }).first().waitFor();
    expect(await page.getByRole('combobox', { name: 'Search' }).count()).toBe(0);
    await files.setInputFiles({ name: 'own.readout.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(sampleDossier())) });
    await ready(page);
    await page.waitForTimeout(300);
    expect(await page.getByRole('combobox', { name: 'Search' }).count()).toBe(0);
  });
});

describe('the keyboard alone', () => {
  it('finds an entity, opens it, and asks for the paths from it to another', async () => {
    const { page } = await visit();
    await ready(page);
    await page.keyboard.press('/');
    await page.keyboard.type('soybeans');
    await page.getByRole('option', { name: /^Soybean/i }).first().waitFor();
    await page.keyboard.press('Enter');
    await selected(page).getByText(/Soybean/i).first().waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('soybeans to taiwan');
    await page.getByRole('option', { name: /^Paths from/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
  });

  it('shows where it is at every stop and reaches the graph', async () => {
    const { page } = await visit();
    await ready(page);
    await tabTo(page, /The list view \(L\) holds the same as text/);
    const outline = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement ?? document.body);
      return `${style.outlineStyle} ${style.outlineWidth} ${style.boxShadow}`;
    });
    expect(outline).not.toBe('none 0px none');
  });

  it('has a first stop that leads past the bar', async () => {
    const { page } = await visit();
    await ready(page);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the graph');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('img');
  });

  it('goes from the graph to the list by L, on in the list, and back to the graph', async () => {
    const { page } = await visit({ at: '#/links?select=taiwan&around=taiwan' });
    await selected(page).waitFor();
    await tabTo(page, /The list view \(L\) holds the same as text/);
    await page.keyboard.press('l');
    const focused = page.locator('[role=treeitem]:focus');
    await focused.waitFor();
    const first = await focused.textContent();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused.textContent()).not.toBe(first);
    await page.keyboard.press('l');
    await page.locator('[role=img]:focus').waitFor();
  });

  it('selects two in the list, whose rows it follows to where they go', async () => {
    const { page } = await visit({ at: '#/?list=1' });
    await page.getByRole('treeitem').first().waitFor();
    const focused = page.locator('[role=treeitem]:focus');
    await page.getByRole('treeitem', { name: /^China/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('treeitem', { name: /^Selected 1/ }).waitFor();
    await expect.poll(() => focused.textContent()).toMatch(/^China/);
    for (let down = 0; down < 4; down += 1) await page.keyboard.press('ArrowDown');
    const other = (await focused.textContent()) ?? '';
    await page.keyboard.press('Shift+Enter');
    await page.getByRole('treeitem', { name: /^Selected 2/ }).waitFor();
    await expect.poll(() => focused.textContent()).toBe(other);
    expect(page.url()).toMatch(/#\/\?select=china,[a-z-]+&list=1/);
  });

  it('goes on from the graph after the search and after a click on it', async () => {
    const { page } = await visit();
    await ready(page);
    const focused = await askByKeys(page, 'rare earths -> japan');
    await page.getByRole('combobox', { name: 'From', exact: true }).focus();
    await page.getByRole('img', { name: /The list view/ }).click({ position: { x: 40, y: 300 } });
    await focused.waitFor();
  });

  it('lists all keys by ?, and closes and gives the focus back by Escape', async () => {
    const { page } = await visit();
    await ready(page);
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'All keys' });
    await dialog.getByText('Expand what is selected').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBe(0);
  });

  it('steps from neighbour to neighbour and undoes each step', async () => {
    const { page } = await visit({ at: '#/links?select=taiwan' });
    await ready(page);
    await page.keyboard.press(']');
    await expect.poll(() => page.url()).not.toMatch(/select=taiwan(&|$)/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).toMatch(/select=taiwan(&|$)/);
  });

  it('types letters into a text field as letters', async () => {
    const { page } = await visit();
    await ready(page);
    await page.keyboard.press('/');
    await page.keyboard.type('helf');
    expect(await page.getByRole('combobox', { name: 'Search' }).inputValue()).toBe('helf');
    expect(await page.getByRole('tree').count()).toBe(0);
  });
});
