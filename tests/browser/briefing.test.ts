import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { details, goTo, openDossier, opened, ready, sampleDossier, saved, search, undo } from './steps.ts';
import { visits, violationsInEveryLook } from './visit.ts';

const visit = visits();
const drawer = (page: Page) => page.getByRole('region', { name: 'Briefing' });
const items = (page: Page) => drawer(page).getByRole('list', { name: 'Items of the briefing' }).getByRole('article');
const names = async (page: Page) => (await items(page).getByRole('heading', { level: 3 }).allTextContents()).map((text) => text.split(':')[0]);
const openDrawer = async (page: Page) => {
  await page.getByRole('button', { name: /^Briefing/ }).first().click();
  await drawer(page).waitFor();
};
const exportAs = async (page: Page, kind: string) => {
  await drawer(page).getByRole('button', { name: 'Export…' }).click();
  return saved(page, () => page.getByRole('dialog', { name: 'Export the briefing' }).getByRole('button', { name: kind }).click());
};
const counted = (page: Page, count: string) => page.getByRole('button', { name: `Briefing, ${count}` }).first().waitFor();

describe('the briefing', () => {
  it('says what it is for while it is empty, and Escape closes it', async () => {
    const { page } = await visit();
    await ready(page);
    await openDrawer(page);
    await drawer(page).getByText(/^Collect here what you want to keep/).waitFor();
    expect(await drawer(page).getByRole('button', { name: 'Export…' }).count()).toBe(0);
    expect(await violationsInEveryLook(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => drawer(page).count()).toBe(0);
  });

  it('takes in a path, a comparison, the picture and a claim, is put in order by keyboard, noted, and kept', async () => {
    const { page } = await visit({ at: '#/paths?from=soybeans&to=taiwan' });
    await ready(page);
    await page.getByRole('button', { name: 'Add path 1 to the briefing' }).first().click();
    await counted(page, '1 item');
    await goTo(page, 'Accounts');
    await page.getByRole('button', { name: 'Add to briefing: this comparison' }).click();
    await counted(page, '2 items');
    await goTo(page, 'Overview');
    await page.waitForTimeout(500);
    await page.getByRole('button', { name: 'Add this picture to the briefing' }).click();
    await counted(page, '3 items');
    await search(page, 'taiwan', /^Taiwan\b/);
    await details(page).getByRole('link', { name: /¶\d+/ }).first().click();
    await details(page).getByRole('button', { name: 'Add to briefing: this claim' }).click();
    await counted(page, '4 items');

    await openDrawer(page);
    expect(await names(page)).toEqual(['Path 1', 'Comparison 2', 'Picture 3', 'Claim 4']);
    await drawer(page).getByRole('button', { name: 'Move Claim 4 up' }).focus();
    await page.keyboard.press('Enter');
    expect(await names(page)).toEqual(['Path 1', 'Comparison 2', 'Claim 3', 'Picture 4']);
    // The focus goes with it.
    await page.keyboard.press('Alt+ArrowUp');
    expect(await names(page)).toEqual(['Path 1', 'Claim 2', 'Comparison 3', 'Picture 4']);
    await drawer(page).getByRole('button', { name: 'Add a note to Claim 2' }).click();
    await page.keyboard.type('Weigh <b>this</b> & that');
    expect(await drawer(page).getByRole('textbox', { name: 'Note to Claim 2' }).inputValue()).toBe('Weigh <b>this</b> & that');
    expect(await violationsInEveryLook(page)).toEqual([]);
    await drawer(page).getByRole('button', { name: 'Take out Path 1' }).click();
    expect(await names(page)).toEqual(['Claim 1', 'Comparison 2', 'Picture 3']);
    await undo(page);
    expect(await names(page)).toEqual(['Path 1', 'Claim 2', 'Comparison 3', 'Picture 4']);

    await page.waitForTimeout(600);
    await page.reload();
    await opened(page);
    await counted(page, '4 items');
    await openDrawer(page);
    expect(await names(page)).toEqual(['Path 1', 'Claim 2', 'Comparison 3', 'Picture 4']);
    expect(await drawer(page).getByRole('textbox', { name: 'Note to Claim 2' }).inputValue()).toBe('Weigh <b>this</b> & that');

    await drawer(page).getByRole('textbox', { name: 'Title of the briefing' }).fill('Calls & <i>claims</i>');
    const { name, text: whole } = await exportAs(page, 'Save as web page');
    // Without the pictures' data, which would drown whatever fails.
    const text = whole.replaceAll(/(base64,)[^"]*/g, '$1');
    expect(name).toMatch(/^calls-.*\.html$/);
    expect(text).not.toMatch(/<script|javascript:|<[^>]*\son\w+=/i);
    expect(text).toContain("default-src 'none'");
    expect(text).toContain('<h1>Calls &#38; &#60;i&#62;claims&#60;/i&#62;</h1>');
    expect(text).toContain('Weigh &#60;b&#62;this&#60;/b&#62; &#38; that');
    expect(text).not.toContain('<b>this</b>');
    expect(text).toMatch(/href="#source-\d+">\[\d+\]<\/a> ¶\d+/);
    expect(text).toMatch(/<h2>Sources<\/h2><ol><li id="source-1">/);
    expect(text).toMatch(/<img src="data:image\/png;base64,/);
    // It really is a page of its own: nothing is fetched, and all sources that are cited are listed.
    const shown = await page.context().newPage();
    await shown.setContent(whole);
    const broken = await shown.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].filter((link) => document.querySelector(link.getAttribute('href') ?? '') === null).length);
    expect(broken).toBe(0);
    expect(await shown.getByRole('heading', { level: 1 }).textContent()).toBe('Calls & <i>claims</i>');
    await shown.close();

    const markdown = await exportAs(page, 'Save as Markdown');
    expect(markdown.name).toMatch(/\.md$/);
    expect(markdown.text).toMatch(/^# Calls/);
    expect(markdown.text).toMatch(/¶\d+/);
  });

  it('takes in the graph that holds three ends together, by key, and out again', async () => {
    const { page } = await visit({ at: '#/paths?from=soybeans&to=taiwan&also=japan' });
    await ready(page);
    const together = page.getByRole('region', { name: 'All 3 ends together' });
    await together.getByRole('button', { name: 'All 3 ends together', exact: true }).focus();
    await page.keyboard.press('b');
    await counted(page, '1 item');
    await openDrawer(page);
    expect(await names(page)).toEqual(['Ends together 1']);
    await drawer(page).getByText('Soybeans, Taiwan and Japan together').waitFor({ state: 'attached' });
    expect(await violationsInEveryLook(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await together.getByRole('button', { name: 'Add all ends together to the briefing' }).click();
    await expect.poll(() => together.getByRole('button', { name: 'Add all ends together to the briefing' }).getAttribute('aria-pressed')).toBe('false');
  });

  it('is one in two tabs: neither loses what the other adds, takes out or writes, and undo takes back one’s own alone', async () => {
    const at = '#/paths?from=soybeans&to=taiwan';
    const { page: one } = await visit({ at });
    const other = await one.context().newPage();
    await other.goto(one.url());
    for (const page of [one, other]) await ready(page);
    const add = (page: Page, path: number) => page.getByRole('button', { name: `Add path ${path} to the briefing` }).first().click();
    await add(one, 1);
    await counted(other, '1 item');
    await other.getByRole('status').getByText('Another tab added 1 item to the briefing.').waitFor();
    // At one time.
    await Promise.all([add(one, 2), add(other, 3)]);
    for (const page of [one, other]) await counted(page, '3 items');
    await openDrawer(one);
    await drawer(one).getByRole('button', { name: 'Add a note to Path 1' }).click();
    await one.keyboard.type('Mind this');
    await openDrawer(other);
    await expect.poll(() => drawer(other).getByRole('textbox', { name: 'Note to Path 1' }).inputValue().catch(() => '')).toBe('Mind this');
    // The other's own change alone is undone there.
    await undo(other);
    await counted(other, '2 items');
    await counted(one, '2 items');
    expect(await drawer(other).getByRole('textbox', { name: 'Note to Path 1' }).inputValue()).toBe('Mind this');
    expect(await other.getByRole('button', { name: 'Undo', exact: true }).getAttribute('aria-disabled')).toBe('true');
    await drawer(one).getByRole('button', { name: 'Empty it' }).click();
    await drawer(other).getByText(/^Collect here/).waitFor();
    await undo(one);
    await counted(other, '2 items');
    await other.waitForTimeout(600);
    await other.reload();
    await counted(other, '2 items');
  });

  it('escapes what data says, and is emptied and undone', async () => {
    const { page } = await visit();
    await ready(page);
    const own = sampleDossier();
    for (const claim of own.claims) claim.says = `${claim.says} <img src=x onerror=alert(1)>`;
    await openDossier(page, { ...own, dossier: { ...own.dossier, id: 'own', title: '<script>alert(1)</script>' } });
    await page.getByRole('heading', { level: 1, name: '<script>alert(1)</script>' }).waitFor();
    await search(page, 'taiwan', /^Taiwan\b/);
    await details(page).getByRole('link', { name: /¶\d+/ }).first().click();
    await details(page).getByRole('button', { name: 'Add to briefing: this claim' }).click();
    await openDrawer(page);
    const { text } = await exportAs(page, 'Save as web page');
    expect(text).not.toMatch(/<script|<img src=x/i);
    expect(text).toContain('&#60;img src=x onerror=alert(1)&#62;');
    await drawer(page).getByRole('button', { name: 'Empty it' }).click();
    await drawer(page).getByText(/^Collect here/).waitFor();
    await undo(page);
    expect(await names(page)).toEqual(['Claim 1']);
  });
});
