import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { graphWords, ready } from './steps.ts';
import { violationsInEveryLook, violationsOf, visits } from './visit.ts';

const visit = visits();

interface HeldWindow {
  held: { on: boolean; readonly questions: { send(): void; reply(reply: object): void }[] };
}

/** Makes the worker slow: while it is on, path questions wait until they are sent, or failed, by hand. */
const holdable = (page: Page) =>
  page.addInitScript(() => {
    const held: HeldWindow['held'] = { on: false, questions: [] };
    (window as unknown as HeldWindow).held = held;
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: { is?: string; method?: string; id?: number }, ...rest: unknown[]) {
      const send = () => post.call(this, message, ...(rest as []));
      if (!held.on || message.is !== 'call' || message.method !== 'paths') return send();
      held.questions.push({ send, reply: (reply) => this.dispatchEvent(new MessageEvent('message', { data: { id: message.id, ...reply } })) });
    } as Worker['postMessage'];
  });
const hold = (page: Page, on: boolean) => page.evaluate((value) => void ((window as unknown as HeldWindow).held.on = value), on);
const asked = (page: Page) => page.evaluate(() => (window as unknown as HeldWindow).held.questions.length);
/** Sends a question that waits, the first one asked being 0; from the end where the number is negative. */
const send = (page: Page, which: number) => page.evaluate((index) => (window as unknown as HeldWindow).held.questions.at(index)!.send(), which);
/** Answers in the worker's place. */
const reply = (page: Page, which: number, words: object) => page.evaluate(([index, data]) => (window as unknown as HeldWindow).held.questions.at(index)!.reply(data), [which, words] as const);
const fail = (page: Page, which: number, message: string) => reply(page, which, { is: 'error', error: { name: 'Error', message } });

const soybeansTaiwan = '#/paths?from=soybeans&to=taiwan';
const answer = (page: Page) => page.getByRole('group', { name: 'Answer' });
const found = (page: Page) => page.getByRole('region', { name: 'Paths found' });
const field = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');
const told = (page: Page) => found(page).textContent();
/** Until the answer is another one than this, to a question that ends there. */
const answered = async (page: Page, before: string | null, end: string) => {
  await expect.poll(() => answer(page).getAttribute('aria-busy')).toBe('false');
  await expect.poll(() => told(page)).toContain(`→ , ${end}`);
  expect(await told(page)).not.toBe(before);
};
const choose = async (page: Page, end: string, name: string) => {
  await field(page, end).fill(name);
  await page.getByRole('option', { name: new RegExp(`^${name}\\b`) }).first().click();
};
/** Opens the answer from soybeans to Taiwan; whatever is asked after it waits. */
const opened = async () => {
  const { page } = await visit({ at: soybeansTaiwan, before: holdable });
  await ready(page);
  await found(page).waitFor();
  await hold(page, true);
  return page;
};

describe('a path question that takes long', () => {
  it('says so, with nothing to show before', async () => {
    const { page } = await visit({ at: '#/paths', before: holdable });
    await ready(page);
    await hold(page, true);
    await page.evaluate((at) => void (location.hash = at), soybeansTaiwan);
    await answer(page).getByText('Looking for paths…').waitFor();
    expect(await answer(page).getAttribute('aria-busy')).toBe('true');
    expect(await found(page).count()).toBe(0);
    expect(await violationsInEveryLook(page)).toEqual([]);
    await answer(page).getByRole('button', { name: 'Cancel' }).click();
    await answer(page).getByText('Cancelled.').waitFor();
    expect(await found(page).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
    await answer(page).getByRole('button', { name: 'Search again' }).click();
    await expect.poll(() => asked(page)).toBe(2);
    await send(page, -1);
    await found(page).waitFor();
  });

  it('keeps the answer before, called so, until it is there', async () => {
    const page = await opened();
    const [before, words] = [await told(page), await graphWords(page)];
    await choose(page, 'To', 'Japan');
    await answer(page).getByRole('status').filter({ hasText: 'Looking for paths… Below is still the answer before: Soybeans to Taiwan.' }).waitFor();
    expect(await answer(page).getAttribute('aria-busy')).toBe('true');
    expect(await graphWords(page)).toBe(words);
    expect(await violationsInEveryLook(page)).toEqual([]);
    await send(page, 0);
    await answered(page, before, 'Japan');
    await answer(page).getByText('Looking for paths…').waitFor({ state: 'detached' });
  });

  it.each([['the mouse', false], ['the keyboard', true]])('is cancelled with %s, which leaves the answer before; it can be asked again', async (_, byKey) => {
    const page = await opened();
    const [before, words] = [await told(page), await graphWords(page)];
    await choose(page, 'To', 'Japan');
    const cancel = answer(page).getByRole('button', { name: 'Cancel' });
    await cancel.waitFor();
    if (byKey) {
      // The way that the keyboard goes: on from the field, past the limits.
      for (let stop = 0; stop < 40 && (await focused(page)) !== 'Cancel'; stop += 1) await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    } else await cancel.click();
    await answer(page).getByRole('status').filter({ hasText: 'Cancelled. Below is still the answer before: Soybeans to Taiwan.' }).waitFor();
    expect([await told(page), await graphWords(page)]).toEqual([before, words]);
    expect(await answer(page).getAttribute('aria-busy')).toBe('false');
    // The focus stays where it was: the button asks again now.
    expect(await focused(page)).toBe('Search again');
    expect(await (byKey ? violationsOf(page) : violationsInEveryLook(page))).toEqual([]);
    // What the worker makes of the cancelled question nobody is told.
    await send(page, 0);
    await page.waitForTimeout(500);
    await answer(page).getByText('Cancelled.').waitFor();
    expect(await told(page)).toBe(before);
    await hold(page, false);
    await page.keyboard.press('Enter');
    await answer(page).getByText('Cancelled.').waitFor({ state: 'detached' });
    await answered(page, before, 'Japan');
  });

  it('never replaces the answer to a newer one when it comes late', async () => {
    const page = await opened();
    const before = await told(page);
    await choose(page, 'To', 'Japan');
    await expect.poll(() => asked(page)).toBe(1);
    await choose(page, 'To', 'Rare earths');
    await expect.poll(() => asked(page)).toBe(2);
    await send(page, 1);
    await answered(page, before, 'Rare earths');
    const [after, words] = [await told(page), await graphWords(page)];
    await send(page, 0);
    await page.waitForTimeout(500);
    expect([await told(page), await graphWords(page)]).toEqual([after, words]);
    expect(page.url()).toContain('to=rare-earths');
  });
});

describe('a path question that fails', () => {
  it('says why and leaves the answer before; it can be asked again', async () => {
    const page = await opened();
    const before = await told(page);
    await choose(page, 'To', 'Japan');
    await expect.poll(() => asked(page)).toBe(1);
    await fail(page, 0, 'The rows ran out.');
    const alert = answer(page).getByRole('alert');
    await alert.getByText('The rows ran out.').waitFor();
    expect(await alert.textContent()).toContain('The search failed. The rows ran out. Below is still the answer before: Soybeans to Taiwan.');
    expect(await told(page)).toBe(before);
    expect(await violationsInEveryLook(page)).toEqual([]);
    await hold(page, false);
    await alert.getByRole('button', { name: 'Search again' }).click();
    await alert.waitFor({ state: 'detached' });
    await answered(page, before, 'Japan');
  });

  it('says why where there is no answer before', async () => {
    const { page } = await visit({ at: '#/paths', before: holdable });
    await ready(page);
    await hold(page, true);
    await page.evaluate((at) => void (location.hash = at), soybeansTaiwan);
    await expect.poll(() => asked(page)).toBe(1);
    await fail(page, 0, 'The rows ran out.');
    await answer(page).getByRole('alert').getByText('The rows ran out.').waitFor();
    expect(await found(page).count()).toBe(0);
    expect(await violationsOf(page)).toEqual([]);
  });
});

describe('an answer to a path question', () => {
  it('that found nothing before the search was cut short says so, with the notes', async () => {
    const page = await opened();
    await choose(page, 'To', 'Japan');
    await expect.poll(() => asked(page)).toBe(1);
    const [from, to] = ['Soybeans', 'Japan'].map((label) => ({ id: label.toLowerCase(), label, short: label, kind: 'topic', subtype: 'issue' }));
    await reply(page, 0, { is: 'answer', value: { query: { from: ['soybeans'], to: ['japan'] }, from: [from], to: [to], families: [], count: 0, cut: true, notes: ['Only eight can be passed.'] } });
    await answer(page).getByRole('heading', { name: 'No path found from Soybeans to Japan' }).waitFor();
    await answer(page).getByText('The search was cut short; there may be paths.').waitFor();
    await answer(page).getByText('Only eight can be passed.').waitFor();
    await page.getByRole('status').filter({ hasText: 'The search was cut short; there may be paths from Soybeans to Japan' }).waitFor({ state: 'attached' });
    expect(await violationsOf(page)).toEqual([]);
  });

  it('shows the tree of all ends where the first two alone have no path, and can be copied', async () => {
    const { page } = await visit({ at: '#/paths?from=iran-situation&to=electric-vehicles&also=taiwan&steps=1' });
    await ready(page);
    await found(page).getByRole('region', { name: 'All 3 ends together' }).getByRole('list', { name: 'The ends together, steps' }).waitFor();
    await found(page).getByRole('heading', { name: 'No path from Situation with Iran to Electric vehicles' }).waitFor();
    await found(page).getByRole('button', { name: 'Situation with Iran – Electric vehicles', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Copy with citations' }).waitFor();
    expect(await violationsInEveryLook(page)).toEqual([]);
  });

  it('passes either of a polity and its issue, and says so where they are picked', async () => {
    const { page } = await visit({ at: '#/paths?from=soybeans&to=rare-earths&through=Taiwan' });
    await ready(page);
    await found(page).waitFor();
    await page.getByRole('button', { name: 'Through: Taiwan', exact: true }).click();
    const through = page.getByRole('dialog', { name: 'Through' });
    await through.getByText('Of those of one name a path passes either.').waitFor();
    expect(await through.getByRole('button', { name: /^Remove Taiwan, the / }).count()).toBe(2);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('takes the focus nowhere after the open path was clicked again', async () => {
    const { page } = await visit({ at: soybeansTaiwan });
    await ready(page);
    const second = found(page).getByRole('button', { name: /^Path 2: / });
    await second.click();
    await second.click();
    await field(page, 'From').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.url()).not.toContain('path=');
    await page.waitForTimeout(200);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.labels?.[0]?.textContent)).toBe('From');
  });

  it('leaves the others drawn when one of all is taken off with Shift', async () => {
    const { page } = await visit({ at: soybeansTaiwan });
    await ready(page);
    await page.getByRole('button', { name: /^Show all \d+$/ }).click();
    const drawn = page.getByRole('list', { name: 'Paths drawn' }).getByRole('listitem');
    await expect.poll(() => drawn.count()).toBeGreaterThan(3);
    const all = await drawn.count();
    await found(page).getByRole('button', { name: /^Path 2: / }).click({ modifiers: ['Shift'] });
    await expect.poll(() => drawn.count()).toBe(all - 1);
    expect(await found(page).getByRole('checkbox', { name: 'Draw path 2 too' }).isChecked()).toBe(false);
  });

  it('is drawn beside the open path on a phone as well', async () => {
    const { page } = await visit({ at: soybeansTaiwan, viewport: { width: 390, height: 844 } });
    await ready(page);
    const too = found(page).getByRole('checkbox', { name: /^Draw path \S+ too$/ }).first();
    await too.scrollIntoViewIfNeeded();
    const box = (await too.locator('xpath=..').boundingBox())!;
    expect(Math.min(box.height, box.width)).toBeGreaterThanOrEqual(44);
    await too.check();
    await expect.poll(() => page.url()).toContain('with=');
    expect(await violationsOf(page)).toEqual([]);
  });

  it('offers what was looked at before, the last first, where nothing is typed', async () => {
    const { page } = await visit({ at: '#/links?select=fentanyl&around=fentanyl' });
    await ready(page);
    await page.getByRole('navigation', { name: 'Views' }).first().getByRole('link', { name: 'Paths' }).click();
    await field(page, 'From').focus();
    const first = page.getByRole('listbox', { name: 'From: suggestions' }).getByRole('option').first();
    await expect.poll(() => first.textContent()).toMatch(/^Fentanyl/);
  });
});
