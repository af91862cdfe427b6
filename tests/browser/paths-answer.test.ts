import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { distance, spotsOf } from './drawing.ts';
import { details, graphWords, ready, saved, selected } from './steps.ts';
import { visits, violationsInEveryLook, violationsOf } from './visit.ts';
import { themes } from '../../src/canvas/theme.ts';

const visit = visits();
const found = (page: Page) => page.getByRole('region', { name: 'Paths found' });
const closed = (page: Page) => found(page).getByRole('button', { name: /^Path \d+\w?: /, expanded: false });
const openPaths = async (at = '#/paths?from=soybeans&to=taiwan', size = { width: 1440, height: 900 }) => {
  const { page } = await visit({ at, viewport: size });
  await ready(page);
  await found(page).getByRole('link', { name: /¶\d+/ }).first().waitFor();
  return page;
};
const save = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name: 'Save…' }).click();
  return saved(page, () => page.getByRole('dialog', { name: 'Save the answer' }).getByRole('button', { name }).click());
};

describe('the answer to a path question', () => {
  it('has one number a path, in the list, on the canvas and on its buttons', async () => {
    const page = await openPaths();
    const last = closed(page).last();
    const name = (await last.textContent()) ?? '';
    const number = /^Path (\d+\w?): /.exec(name)?.[1] ?? '';
    await last.click();
    await expect.poll(() => graphWords(page)).toMatch(new RegExp(`^Path ${number}: `));
    await found(page).getByRole('button', { name: `Pin path ${number}`, exact: true }).waitFor();
    await found(page).getByRole('list', { name: `Path ${number}, steps` }).waitFor();
  });

  it('keeps the heading of the path that is opened in view, by click and by arrow keys', async () => {
    const page = await openPaths('#/paths?from=soybeans&to=taiwan', { width: 1024, height: 768 });
    const answer = page.getByRole('region', { name: 'Paths', exact: true });
    const inView = async () => {
      const heading = (await found(page).getByRole('button', { name: /^Path \d+\w?: /, expanded: true }).first().boundingBox())!;
      const frame = (await answer.boundingBox())!;
      return heading.y >= frame.y && heading.y + heading.height <= frame.y + frame.height;
    };
    for (const at of [2, 0, 1]) {
      await closed(page).nth(at).click();
      await expect.poll(inView).toBe(true);
    }
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('ArrowDown');
      await expect.poll(inView).toBe(true);
    }
  });

  it('leaves what is around the paths where it is when another is opened', async () => {
    const page = await openPaths();
    await page.waitForTimeout(800);
    const ends = () => spotsOf(page, themes.light.kinds.topic, 200);
    const before = await ends();
    await closed(page).first().click();
    await page.waitForTimeout(800);
    const after = await ends();
    // Both ends are still there, to the pixel.
    expect(before.filter((spot) => after.some((other) => distance(spot, other) < 3)).length).toBeGreaterThan(1);
  });

  it('lists what it leaves out, by the reason, without moving what is open; undo and the address keep it', async () => {
    const page = await openPaths('#/paths?from=soybeans&to=taiwan');
    const answer = page.getByRole('region', { name: 'Paths', exact: true });
    const said = (await answer.getByRole('heading', { name: /\d+ paths?/ }).first().textContent())!;
    const open = await found(page).getByRole('button', { name: /^Path \d+\w?: /, expanded: true }).textContent();
    const before = await closed(page).count();
    await found(page).getByRole('button', { name: 'Show the best 24, and why' }).press('Enter');
    const below = found(page).getByRole('region', { name: 'Left out above' });
    await below.getByRole('button', { name: /: Far-fetched: long or thin$/ }).waitFor();
    // The answer is what it was: as many paths, and the same one open.
    expect(await answer.getByRole('heading', { name: /\d+ paths?/ }).first().textContent()).toBe(said);
    expect(await found(page).getByRole('button', { name: /^Path \d+\w?: /, expanded: true }).textContent()).toBe(open);
    expect(page.url()).toContain('further=24');
    expect(await violationsOf(page)).toEqual([]);
    // One of them opens like any other, drawn on the canvas.
    const first = below.getByRole('button', { name: /^Path \d+: / }).first();
    const [, number = '', reason = ''] = /^Path (\d+): (.+)$/.exec((await first.textContent())!)!;
    await first.click();
    await expect.poll(() => graphWords(page)).toMatch(new RegExp(`^Path ${number}: `));
    await found(page).getByRole('button', { name: `Pin path ${number}`, exact: true }).click();
    await page.reload();
    await ready(page);
    await found(page).getByRole('region', { name: 'Left out above' }).waitFor();
    // Pinned, it outlasts the list.
    await found(page).getByRole('button', { name: 'Hide what was left out' }).click();
    await found(page).getByRole('region', { name: 'Pinned' }).getByRole('button', { name: reason }).waitFor();
    await expect.poll(() => found(page).getByRole('region', { name: 'Left out above' }).count()).toBe(0);
    await page.keyboard.press('Control+z');
    await found(page).getByRole('region', { name: 'Left out above' }).waitFor();
    expect(before).toBeGreaterThan(1);
  });

  it('names each path that is drawn, and takes one away', async () => {
    const page = await openPaths();
    await found(page).getByRole('checkbox', { name: 'Draw path 2 too' }).check();
    await found(page).getByRole('checkbox', { name: 'Draw path 3 too' }).check();
    const keys = page.getByRole('list', { name: 'Paths drawn' });
    await expect.poll(() => keys.getByRole('listitem').count()).toBe(3);
    expect(await violationsOf(page)).toEqual([]);
    await keys.getByRole('button', { name: 'Take path 2 off the canvas' }).click();
    await expect.poll(() => keys.getByRole('listitem').count()).toBe(2);
    expect(await found(page).getByRole('checkbox', { name: 'Draw path 3 too' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: /^Show all \d+$/ }).click();
    await expect.poll(() => keys.getByRole('listitem').count()).toBeGreaterThan(4);
    await found(page).getByRole('checkbox', { name: 'Draw path 2 too' }).uncheck();
    await keys.getByRole('button', { name: 'Take path 2 off the canvas' }).waitFor({ state: 'detached' });
  });

  it('compares the open path with any other, each column named', async () => {
    const page = await openPaths();
    const other = closed(page).first();
    const number = /^Path (\S+): /.exec((await other.textContent()) ?? '')?.[1] ?? '';
    await other.click();
    await found(page).getByRole('button', { name: 'Why not this one?' }).click();
    await found(page).getByRole('columnheader', { name: 'Path 1', exact: true }).waitFor();
    const against = found(page).getByRole('combobox', { name: new RegExp(`^Path ${number} against`) });
    const second = /^\S+/.exec((await against.getByRole('option').nth(1).textContent()) ?? '')?.[0] ?? '';
    await against.selectOption({ index: 1 });
    await found(page).getByRole('columnheader', { name: `Path ${second}`, exact: true }).waitFor();
    // Pinned, it stands elsewhere in the list, and is compared still.
    await found(page).getByRole('button', { name: `Pin path ${number}`, exact: true }).click();
    await found(page).getByRole('region', { name: 'Pinned', exact: true }).getByRole('columnheader', { name: `Path ${second}`, exact: true }).waitFor();
    await found(page).getByText(/^Path .+ (?:ahead of|score alike)/).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('says of what is no connection that it is none: on its card, in the count, in the order and in what is saved', async () => {
    const page = await openPaths('#/paths?from=rare-earths&to=japan');
    await found(page).getByRole('heading', { name: /^\d+ paths?, and \d+ that only meets?$/ }).waitFor();
    await found(page).getByText('They meet somewhere, and nothing recorded joins them there.').waitFor();
    const card = found(page).getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Path \S+: /, expanded: false }) }).filter({ hasText: 'separate facts' }).first();
    expect(await card.textContent()).not.toContain('/100');
    const number = /^Path (\S+): /.exec((await card.getByRole('button', { name: /^Path / }).textContent()) ?? '')![1]!;
    await card.getByRole('button', { name: /^Path / }).click();
    await found(page).getByRole('list', { name: `Path ${number}, steps` }).waitFor();
    await found(page).getByText(/^These are separate facts about /).waitFor();
    const picture = await save(page, 'Save the path as SVG');
    expect(picture.text).toContain('<title id="t">Rare earths and Japan: separate facts, no connection</title>');
    expect(picture.text).not.toMatch(/are connected|of 100/);
    const data = JSON.parse((await save(page, 'Save the answer as JSON')).text) as { paths: { number: string; connects: boolean }[] };
    expect(data.paths.filter((each) => !each.connects).map((each) => each.number)).toContain(number);
    // Compared, it is called by its number.
    await found(page).getByRole('button', { name: 'Why not this one?' }).click();
    expect(await found(page).getByText('because the other').count()).toBe(0);
    expect(await violationsInEveryLook(page)).toEqual([]);
  });

  it('counts no paths where nothing connects the two', async () => {
    const page = await openPaths('#/paths?from=fentanyl&to=taiwan');
    await found(page).getByRole('heading', { name: /^Nothing recorded here connects Fentanyl and Taiwan$/ }).waitFor();
    expect(await found(page).getByText(/\d+ paths? in \d+ famil|that only meets?$/).count()).toBe(0);
    expect(await found(page).getByText('/100').count()).toBe(0);
  });

  it('answers three ends with the tree that joins them, first and open, and saves it', async () => {
    const page = await openPaths('#/paths?from=soybeans&to=taiwan&also=japan');
    const tree = found(page).getByRole('region', { name: 'All 3 ends together' });
    const heading = tree.getByRole('button', { name: 'All 3 ends together' });
    expect(await heading.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => graphWords(page)).toMatch(/^All 3 ends together: /);
    await tree.getByText(/thinnest step|No one step is the thinnest/).first().waitFor();
    expect(await found(page).getByRole('group', { name: 'Read two of them alone' }).getByRole('button', { pressed: true }).allTextContents()).toEqual(['Soybeans – Taiwan']);
    await closed(page).first().click();
    await expect.poll(() => graphWords(page)).toMatch(/^Path 1: .* only\./);
    await heading.click();
    await expect.poll(() => graphWords(page)).toMatch(/^All 3 ends together: /);
    expect(await violationsInEveryLook(page)).toEqual([]);
  });

  it('reads any two of three ends alone, by mouse and by key, in one change each', async () => {
    const page = await openPaths('#/paths?from=soybeans&to=taiwan&also=japan');
    const pairs = found(page).getByRole('group', { name: 'Read two of them alone' });
    const pair = (name: string) => pairs.getByRole('button', { name, exact: true });
    const readPair = async (name: string) => {
      await expect.poll(() => pairs.getByRole('button', { pressed: true }).allTextContents()).toEqual([name]);
      await expect.poll(() => page.getByRole('group', { name: 'Answer' }).getAttribute('aria-busy')).toBe('false');
    };
    expect(await pairs.getByRole('button').allTextContents()).toEqual(['Soybeans – Taiwan', 'Soybeans – Japan', 'Taiwan – Japan']);
    await found(page).getByRole('button', { name: /^Pin path/ }).first().click();
    await expect.poll(() => page.url()).toContain('pinned=');
    const first = page.url();
    await pair('Taiwan – Japan').click();
    await readPair('Taiwan – Japan');
    expect(page.url()).toMatch(/from=taiwan&to=japan&also=soybeans$/);
    // What was pinned lies between other ends: that is said, and one step back brings all of it back.
    await page.getByText('1 pinned path let go: it lies between other ends. Undo brings it back.').waitFor();
    await page.keyboard.press('Control+z');
    await readPair('Soybeans – Taiwan');
    expect(page.url()).toBe(first);
    await pair('Soybeans – Taiwan').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await readPair('Soybeans – Japan');
    expect(page.url()).toMatch(/from=soybeans&to=japan&also=taiwan$/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Soybeans – Japan');
    expect(await pairs.getByRole('button').allTextContents()).toEqual(['Soybeans – Taiwan', 'Soybeans – Japan', 'Taiwan – Japan']);
    await found(page).getByRole('region', { name: 'All 3 ends together' }).waitFor();
    expect(await violationsInEveryLook(page)).toEqual([]);
  });

  it('offers the pairs of many ends in a list', async () => {
    const page = await openPaths('#/paths?from=soybeans&to=taiwan&also=japan,rare-earths,fentanyl');
    const pairs = found(page).getByRole('combobox', { name: 'Read two of them alone:' });
    expect(await pairs.getByRole('option').count()).toBe(10);
    await pairs.focus();
    await pairs.selectOption('Japan – Rare earths');
    await expect.poll(() => page.url()).toMatch(/from=japan&to=rare-earths&also=soybeans,taiwan,fentanyl$/);
    await found(page).getByRole('region', { name: 'All 5 ends together' }).waitFor();
    expect(await pairs.locator('option:checked').textContent()).toBe('Japan – Rare earths');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    expect(await violationsInEveryLook(page)).toEqual([]);
  });

  it('saves the tree and the paths with their sources', async () => {
    const page = await openPaths('#/paths?from=soybeans&to=taiwan&also=japan');
    const data = JSON.parse((await save(page, 'Save the answer as JSON')).text) as { tree: { ends: string[]; steps: unknown[] }; paths: { number: string; steps: { claim: { citations: unknown[] } }[] }[]; sources: { title?: string }[] };
    expect(data.tree.ends).toEqual(['soybeans', 'taiwan', 'japan']);
    expect(data.paths.every((path) => path.steps.every((step) => step.claim.citations.length > 0))).toBe(true);
    expect(data.sources.some((source) => source.title !== undefined)).toBe(true);
    const picture = await save(page, 'Save the tree as SVG');
    expect(picture.name).toBe('soybeans-to-taiwan-to-japan.svg');
    expect(picture.text).toContain('How Soybeans, Taiwan and Japan are connected');
    expect((await save(page, 'Save the picture as PNG')).name).toBe('soybeans-to-taiwan-to-japan.png');
  });

  it('opens an entity beside the paths, and leads on to its links', async () => {
    const page = await openPaths();
    const name = found(page).getByRole('listitem').getByRole('link').filter({ hasNotText: '¶' }).first();
    await name.click();
    await selected(page).waitFor();
    expect(page.url()).toContain('#/paths?');
    await found(page).waitFor();
    await details(page).getByRole('link', { name: 'Open in Links' }).click();
    await expect.poll(() => page.url()).toContain('#/links?');
  });
});
