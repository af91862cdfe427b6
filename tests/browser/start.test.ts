import { describe, expect, inject, it } from 'vitest';
import { scriptBudget, weighFirstView } from '../../scripts/first-view.mjs';
import { openBrowser } from '../../scripts/open-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { graph, graphWords, ready, selected } from './steps.ts';
import { visits, violationsOf } from './visit.ts';

const visit = visits();

describe('the start', () => {
  it('says what the dossier is and holds, and draws its weightiest entities', async () => {
    const { page } = await visit();
    await ready(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Two Trump–Xi calls');
    expect(await page.title()).toContain('Readout');
    await page.getByRole('heading', { name: 'Questions to start from' }).waitFor();
    expect(await graphWords(page)).toMatch(/\d+ .*entities/);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('leads from a suggested question to its answer', async () => {
    const { page } = await visit();
    await ready(page);
    const questions = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: /Paths · / }) });
    await questions.first().getByRole('link').click();
    await page.getByRole('region', { name: 'Paths found' }).getByRole('link', { name: /¶\d+/ }).first().waitFor();
  });

  it('draws the graph on a canvas that really has colours on it', async () => {
    const { page } = await visit();
    await ready(page);
    await page.waitForTimeout(800);
    const picture = await graph(page).screenshot();
    // A blank canvas compresses to almost nothing.
    expect(picture.length).toBeGreaterThan(10_000);
  });

  it('opens an entity by its address', async () => {
    const { page } = await visit({ at: '#/links?select=taiwan' });
    await ready(page);
    await selected(page).getByText('Taiwan', { exact: true }).waitFor();
  });

  it('needs no more script than its budget (and tells how soon it is on the screen)', async () => {
    const browser = await openBrowser();
    try {
      const { scripts, total, milliseconds } = await weighFirstView(browser, { dist: inject('site'), serve });
      console.log(`first view: ${Math.round(milliseconds)} ms, ${(total / 1000).toFixed(1)} kB of script gzipped in ${scripts.length} files`);
      expect(scripts.length).toBeGreaterThan(1);
      expect(total).toBeLessThanOrEqual(scriptBudget);
    } finally {
      await browser.close();
    }
  });

  it('comes under a policy that admits nothing from elsewhere', async () => {
    const response = await fetch(inject('address'));
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    // For hosts that send no headers the page brings the same policy.
    const page = (await response.text()).replaceAll('&#39;', "'");
    expect(page).toContain(`http-equiv="Content-Security-Policy" content="${policy.replace("; frame-ancestors 'none'", '')}"`);
  });
});
