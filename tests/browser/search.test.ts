import { describe, expect, it } from 'vitest';
import { graphWords, ready, search, selected } from './steps.ts';
import { visits, violationsOf } from './visit.ts';

const visit = visits();

describe('search', () => {
  it('opens with / and finds entities by the beginning of a name, grouped by kind', async () => {
    const { page } = await visit();
    await ready(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('taiw');
    await page.getByRole('group', { name: /^Topics/ }).getByRole('option', { name: /^Taiwan\b/ }).first().waitFor();
    await page.getByRole('group', { name: /^Actors/ }).getByRole('option', { name: /^Taiwan\b/ }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('combobox', { name: 'Search' }).count()).toBe(0);
  });

  it('forgives a slip of the finger', async () => {
    const { page } = await visit();
    await ready(page);
    await search(page, 'soybaens', /^Soybean/i);
    expect(await selected(page).textContent()).toMatch(/soybean/i);
  });

  it('finds claims by their words', async () => {
    const { page } = await visit();
    await ready(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('soybeans');
    await page.getByRole('group', { name: /^Claims/ }).getByRole('option').first().click();
    await page.getByRole('heading', { name: 'Evidence' }).waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });

  it('takes an arrow or "to" as a question for paths, two names as a question for links', async () => {
    const { page } = await visit();
    await ready(page);
    await search(page, 'soybeans -> taiwan', /^Paths from/);
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
    await search(page, 'xi taiwan', /^What ties/);
    expect(await selected(page).textContent()).toMatch(/Xi.*Taiwan/);
    expect(await graphWords(page)).not.toBe('');
  });

  it('opens the first that is found for what is typed, though Enter comes before the answer', async () => {
    const { page } = await visit();
    await ready(page);
    await page.keyboard.press('/');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.type('soybeans -> taiwan');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Paths found' }).waitFor();
    expect(page.url()).toMatch(/from=soybeans&to=taiwan/);
  });

  it('adds to the selection by Shift and Enter, says so, and takes the next name', async () => {
    const { page } = await visit();
    await ready(page);
    await page.keyboard.press('/');
    await page.keyboard.type('taiwan');
    await page.getByRole('option', { name: /^Taiwan\b/ }).first().waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.getByRole('dialog', { name: 'Search' }).getByText('Taiwan added').waitFor();
    await page.keyboard.type('soybeans');
    expect(await page.getByRole('combobox', { name: 'Search' }).inputValue()).toBe('soybeans');
    await page.getByRole('option', { name: /^Soybeans/ }).first().waitFor();
    await page.keyboard.press('Shift+Enter');
    await page.getByText('Soybeans added').waitFor();
    expect(page.url()).toContain('select=taiwan,soybeans');
  });

  it('says so when nothing is called that', async () => {
    const { page } = await visit();
    await ready(page);
    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('qqzzxxyy');
    await page.getByText('Nothing is called').waitFor();
    expect(await violationsOf(page)).toEqual([]);
  });
});
