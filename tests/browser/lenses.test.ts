import { describe, expect, it } from 'vitest';
import { ready, undo } from './steps.ts';
import { visits, violationsInEveryLook } from './visit.ts';

const visit = visits();

describe('lenses', () => {
  it('size the entities by a measure that says what it means and who is highest', async () => {
    const { page } = await visit();
    await ready(page);
    await page.getByRole('button', { name: /^Lenses/ }).click();
    const lenses = page.getByRole('dialog', { name: 'Lenses' });
    await lenses.getByRole('radio', { name: /^Go-between .*shortest chain/ }).check();
    const highest = lenses.getByRole('region', { name: 'Highest by go-between' });
    await highest.getByRole('listitem').first().waitFor();
    expect(await highest.getByRole('listitem').count()).toBe(8);
    expect(page.url()).toContain('lens=betweenness');
    expect(await violationsInEveryLook(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Lenses\s*1\s*on/ }).waitFor();
    await undo(page);
    await expect.poll(() => page.url()).not.toContain('lens=');
  });

  it('tell the communities in words, select their members, and are in the address', async () => {
    const { page } = await visit({ at: '#/?lens=communities,degree' });
    await ready(page);
    await page.getByRole('button', { name: /^Lenses\s*2\s*on/ }).click();
    const lenses = page.getByRole('dialog', { name: 'Lenses' });
    expect(await lenses.getByRole('switch', { name: /^Communities/ }).isChecked()).toBe(true);
    expect(await lenses.getByRole('radio', { name: /^Neighbours/ }).isChecked()).toBe(true);
    const communities = lenses.getByRole('region', { name: 'Communities' });
    const first = communities.getByRole('listitem').first();
    expect(await first.textContent()).toMatch(/\w+.*\w+/);
    expect(await communities.getByRole('listitem').count()).toBeGreaterThan(2);
    expect(await violationsInEveryLook(page)).toEqual([]);
    const select = communities.getByRole('button', { name: /^Select \d+ members? of \d+, / }).first();
    await select.click();
    await expect.poll(() => select.getAttribute('aria-pressed')).toBe('true');
    const members = Number(/Select (\d+)/.exec((await select.getAttribute('aria-label')) ?? '')?.[1]);
    expect(new URL(page.url()).hash.match(/select=([^&]*)/)?.[1]?.split(',').length).toBe(members);
    await lenses.getByRole('switch', { name: /^Communities/ }).uncheck();
    await expect.poll(() => page.url()).toMatch(/lens=degree(&|$)/);
    await expect.poll(() => communities.count()).toBe(0);
  });
});
