import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { graph, ready } from './steps.ts';
import { violationsOf, visits } from './visit.ts';

const visit = visits();

const soybeansTaiwan = '#/paths?from=soybeans&to=taiwan';
const open = async (at: string): Promise<Page> => {
  const { page } = await visit({ at });
  await ready(page);
  await page.getByRole('region', { name: 'Question' }).waitFor();
  return page;
};
const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const hint = (page: Page, part: string) => page.getByText(`Click an entity on the graph to fill ${part}`);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent ?? document.activeElement?.textContent ?? '');
/** Clicks about on the graph until the part of the question that is in use is filled. */
const clickToFill = async (page: Page, part: string, filled: RegExp): Promise<void> => {
  await hint(page, part).waitFor();
  await page.waitForTimeout(600);
  const box = (await graph(page).boundingBox())!;
  for (let at = 1; at < 300 && (await hint(page, part).isVisible()); at += 1) {
    await page.mouse.click(box.x + box.width * (0.15 + 0.7 * ((at * 0.618) % 1)), box.y + box.height * (0.15 + 0.6 * ((at * 0.381) % 1)));
    // The page is drawn before the next click, which would fill another part.
    await page.evaluate(() => new Promise<void>((done) => void requestAnimationFrame(() => setTimeout(done, 30))));
  }
  await expect.poll(() => page.url()).toMatch(filled);
};

describe('the question of the paths', () => {
  it('is filled from the graph in whatever part is in use', async () => {
    const page = await open('#/paths');
    // The other end first: not what is empty first, but what is in use.
    await field(page, 'To').click();
    await clickToFill(page, 'To', /to=/);
    expect(page.url()).not.toContain('from=');
    await hint(page, 'From').waitFor();
    await page.getByRole('button', { name: 'Avoid: nothing' }).click();
    await clickToFill(page, 'Avoid', /avoid=/);
    expect(page.url()).not.toContain('from=');
  });

  it('is filled from the list of the graph by keyboard', async () => {
    const page = await open(soybeansTaiwan);
    await field(page, 'To').focus();
    for (let stop = 0; stop < 8 && !(await focused(page)).startsWith('Pick To'); stop += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Choose an entity in the list to fill To').waitFor();
    await page.getByRole('treeitem', { name: /^China\b/ }).first().waitFor();
    for (let row = 0; row < 60 && !(await focused(page)).trim().startsWith('China'); row += 1) {
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(60);
    }
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('to=china');
  });

  it('takes a further end on and away again, and keeps the focus', async () => {
    const page = await open(soybeansTaiwan);
    await page.getByRole('button', { name: 'Add a further end' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('And');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await field(page, 'And').count()).toBe(0);
    expect(await focused(page)).toBe('Add a further end');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Japan');
    await page.getByRole('option', { name: /^Japan\b/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('also=japan');
    expect(await focused(page)).toBe('And');
    // Nothing is typed in the field any more: the page's own undo.
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).not.toContain('also=');
    expect(await focused(page)).toBe('To');
  });

  it('goes on from From to To to the answer, by keyboard', async () => {
    const page = await open('#/paths');
    await field(page, 'From').focus();
    await page.keyboard.type('Soybeans');
    await page.getByRole('option', { name: /^Soybeans\b/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('To');
    expect(page.url()).toContain('from=soybeans');
    await page.keyboard.type('Japan');
    await page.getByRole('option', { name: /^Japan\b/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Answer');
    expect(page.url()).toContain('from=soybeans&to=japan');
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
    // The answer has the focus; its heading is framed, not all of it.
    const framed = (element: Element) => getComputedStyle(element).outlineStyle === 'solid';
    expect(await page.getByRole('group', { name: 'Answer' }).evaluate(framed)).toBe(false);
    expect(await page.getByRole('region', { name: 'Paths found' }).getByRole('heading', { level: 2 }).first().evaluate(framed)).toBe(true);
    expect(await page.getByText('Click an entity on the graph to fill').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.url()).toContain('path=');
  });

  it('takes the first that is found for what is typed, though Enter comes before the answer', async () => {
    const page = await open('#/paths');
    await field(page, 'From').focus();
    await page.getByRole('listbox', { name: 'From: suggestions' }).waitFor();
    // No pause between the keys: the answer to the whole name is still on its way, and so is that to its beginning.
    await page.keyboard.type('soyb');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('from=soybeans');
    await expect.poll(() => focused(page)).toBe('To');
    await page.keyboard.type('taiwan');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/from=soybeans&to=taiwan(&|$)/);
    await expect.poll(() => focused(page)).toBe('Answer');
    await page.getByRole('button', { name: 'Avoid: nothing' }).click();
    await expect.poll(() => focused(page)).toBe('Avoid');
    // What the empty field says can be read in full.
    expect(await field(page, 'Avoid').evaluate((input: HTMLInputElement) => { const context = document.createElement('canvas').getContext('2d')!; const look = getComputedStyle(input); context.font = look.font; return context.measureText(input.placeholder).width <= input.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight); })).toBe(true);
    await page.keyboard.type('donald t');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('avoid=donald-trump');
    expect(await field(page, 'Avoid').inputValue()).toBe('');
  });

  it('lets an Enter go that is taken back: by another letter, by Esc, and where nothing is found the name stays written', async () => {
    const page = await open('#/paths');
    await field(page, 'From').focus();
    await page.getByRole('listbox', { name: 'From: suggestions' }).waitFor();
    await page.keyboard.type('soyb');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.type('japa');
    await page.keyboard.press('Enter');
    await page.keyboard.type('qq');
    await page.getByText('Nothing is called “japaqq”').waitFor();
    expect(page.url()).not.toContain('from=');
    await page.keyboard.press('Enter');
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing is called “japaqqx”').waitFor();
    expect(await field(page, 'From').inputValue()).toBe('japaqqx');
    expect(page.url()).not.toContain('from=');
  });

  it('takes a name that is typed in full when the field is left', async () => {
    const page = await open('#/paths');
    await field(page, 'From').focus();
    await page.getByRole('listbox', { name: 'From: suggestions' }).waitFor();
    expect(await page.getByRole('option').count()).toBeGreaterThan(4);
    await page.keyboard.type('Soybeans');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.url()).toContain('from=soybeans');
  });

  it('says what of an address it does not know, and takes what may have been meant', async () => {
    const page = await open('#/paths?from=Soybeans&to=tiawan');
    await page.getByText('No “tiawan” here; did you mean').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Taiwan, the issue', exact: true }).click();
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
    expect(page.url()).toContain('from=soybeans&to=taiwan');
    expect(await page.getByText('did you mean').count()).toBe(0);
  });

  it('asks for no path from a thing to itself', async () => {
    const page = await open('#/paths?from=soybeans&to=soybeans');
    await page.getByRole('heading', { name: 'Both ends are the same' }).waitFor();
    await field(page, 'To').fill('soybeans');
    await expect.poll(() => page.getByRole('option').count()).toBeGreaterThan(0);
    expect(await page.getByRole('option', { name: /^Soybeans\b/ }).count()).toBe(0);
  });

  it('can be freed of every limit, the number of steps too, and the focus goes to the answer', async () => {
    const page = await open('#/paths?from=rare-earths&to=japan&steps=1');
    await page.getByRole('button', { name: 'Apply: Without any of these limits' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
    expect(page.url()).toContain('steps=0');
    expect(await page.getByRole('group', { name: 'Max steps' }).textContent()).toContain('any');
    expect(await focused(page)).toMatch(/^\d+ paths?\b/);
  });

  it('has sources, relations and the order in time behind one button', async () => {
    const page = await open(soybeansTaiwan);
    await page.getByRole('button', { name: /^More limits/ }).click();
    const limits = page.getByRole('dialog', { name: 'More limits' });
    // It ends above what stands at the foot of the panel, its last button in sight.
    const foot = (await page.getByRole('button', { name: 'Save…' }).boundingBox())!.y;
    const [box, last] = [(await limits.boundingBox())!, (await limits.getByRole('button', { name: 'All filters' }).boundingBox())!];
    expect(box.y + box.height).toBeLessThan(foot);
    expect(last.y + last.height).toBeLessThan(box.y + box.height);
    await limits.getByRole('checkbox', { name: 'In order of time' }).check();
    await limits.getByRole('button', { name: 'Only 7 Insights' }).first().click();
    await expect.poll(() => page.url()).toMatch(/order=1.*source=/);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('keeps the order of its answers in the address, and undoes it', async () => {
    const page = await open(soybeansTaiwan);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('steps');
    await expect.poll(() => page.url()).toContain('by=steps');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).not.toContain('by=');
  });

  it('offers the other guise of a name at either end, and gives the focus back to the field', async () => {
    const page = await open('#/paths?from=taiwan&to=soybeans');
    await page.getByRole('button', { name: 'Also Taiwan, the state' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(/from=taiwan,[^&]+&to=soybeans/);
    await expect.poll(() => focused(page)).toBe('From');
  });

  it('gives the focus back to what a claim was opened from', async () => {
    const page = await open(soybeansTaiwan);
    const cite = page.getByRole('region', { name: 'Paths found' }).getByRole('link', { name: /¶\d+/ }).first();
    await cite.focus();
    const name = await focused(page);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Back to the paths' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe(name);
  });
});
