import { describe, expect, it } from 'vitest';
import { graphWords, ready, search, selected } from './steps.ts';
import { visits } from './visit.ts';

const visit = visits();

describe('the address', () => {
  it('holds the whole state: someone else sees the same', async () => {
    const { page } = await visit();
    await ready(page);
    await search(page, 'rare earths', /^Rare earth/i);
    await page.getByRole('group', { name: 'Legend' }).getByRole('button', { name: 'Source' }).click();
    await expect.poll(() => page.url()).toContain('not-kind=source');
    const [heading, words, url] = [await selected(page).textContent(), await graphWords(page), page.url()];
    const other = await visit({ at: new URL(url).hash });
    await ready(other.page);
    expect(await selected(other.page).textContent()).toBe(heading);
    await expect.poll(() => graphWords(other.page)).toBe(words);
    expect(other.page.url()).toBe(url);
  });

  it('goes back and forward', async () => {
    const { page } = await visit();
    await ready(page);
    await search(page, 'japan', /^Japan\b/);
    await selected(page).getByText('Japan', { exact: true }).waitFor();
    await search(page, 'lutnick', /^Howard Lutnick/);
    await selected(page).getByText('Howard Lutnick').waitFor();
    await page.goBack();
    await selected(page).getByText('Japan', { exact: true }).waitFor();
    await page.goForward();
    await selected(page).getByText('Howard Lutnick').waitFor();
    await page.goBack();
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: /Two Trump–Xi calls/ }).waitFor();
  });

  it('goes back from the graph that fills a phone, which is left with its view as well', async () => {
    const { page } = await visit({ at: '#/paths?from=soybeans&to=taiwan', viewport: { width: 390, height: 844 } });
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
    const fill = page.getByRole('button', { name: 'Open the graph on the full screen' });
    const leave = page.getByRole('button', { name: 'Close the graph' });
    const url = page.url();
    await fill.click();
    await leave.waitFor();
    await page.goBack();
    await fill.waitFor();
    expect(page.url()).toBe(url);
    await fill.click();
    await leave.click();
    await fill.waitFor();
    await fill.click();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('link', { name: 'Tables' }).click();
    await page.getByRole('grid').waitFor();
    await page.goBack();
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
  });

  it('survives a reload, and nonsense in it', async () => {
    const { page } = await visit({ at: '#/paths?from=soybeans&to=taiwan&steps=3' });
    await ready(page);
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
    await page.reload();
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
    const other = await visit({ at: '#/nowhere?select=no-such-thing,%E0%A4%A&steps=-9&pin=a:b:c&show=__proto__' });
    await ready(other.page);
  });
});
