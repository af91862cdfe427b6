import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { graphWords, openDossier, ready } from './steps.ts';
import { visits, violationsInEveryLook, violationsOf } from './visit.ts';

const visit = visits();
const dossierUrl = '**/dossier.readout.json';
const sample = JSON.parse(readFileSync(join(inject('site'), 'dossier.readout.json'), 'utf8')) as { dossier: { title: string }; claims: { id: string; from: string[]; to?: string[] }[] };
const asFile = (name: string, text: string) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

describe('a dossier of one’s own', () => {
  it('is opened from a file in place of the one that was there', async () => {
    const { page } = await visit();
    await ready(page);
    const own = { ...sample, dossier: { ...sample.dossier, title: 'My own notes <b>on</b> calls' } };
    await page.getByLabel('Files to open').first().setInputFiles(asFile('mine.readout.json', JSON.stringify(own)));
    await page.getByRole('heading', { level: 1, name: 'My own notes <b>on</b> calls' }).waitFor();
    await ready(page);
  });

  it('with errors says what and where, and leaves what was open', async () => {
    const { page } = await visit();
    await ready(page);
    const broken = structuredClone(sample);
    broken.claims[0]!.from = ['nobody-knows'];
    await page.getByLabel('Files to open').first().setInputFiles(asFile('broken.readout.json', JSON.stringify(broken, null, 1)));
    const dialog = page.getByRole('dialog', { name: 'This dossier could not be opened' });
    await dialog.getByText('nobody-knows').first().waitFor();
    expect(await dialog.textContent()).toMatch(/broken\.readout\.json:\d+:\d+/);
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1, name: /Two Trump–Xi calls/ }).waitFor();
  });

  it('that is no dossier at all says so', async () => {
    const { page } = await visit();
    await ready(page);
    await page.getByLabel('Files to open').first().setInputFiles(asFile('notes.json', '{ not json'));
    await page.getByRole('dialog', { name: 'This dossier could not be opened' }).getByText(/notes\.json/).first().waitFor();
  });
});

describe('the dossier beside the page', () => {
  it('that is broken is named with the place, and nothing half-loaded is shown', async () => {
    const { page } = await visit({ before: (at) => at.route(dossierUrl, (route) => route.fulfill({ body: '{"format": "readout-dossier", ' })) });
    await page.getByRole('heading', { name: 'This dossier could not be opened' }).waitFor();
    expect(await page.getByRole('alert').first().textContent()).toMatch(/:\d+:\d+/);
    expect(await violationsOf(page)).toEqual([]);
  });

  it('that has errors while developing is answered with its issues, which are shown', async () => {
    const issues = [{ code: 'unknown-id', severity: 'error', where: { file: 'graph/x/events.yaml', line: 7, column: 3 }, message: 'No entity is called "calll".', hint: 'Did you mean call?' }];
    const { page } = await visit({
      before: (at) => at.route(dossierUrl, (route) => route.fulfill({ status: 422, contentType: 'application/json', body: JSON.stringify({ issues }) })),
      expected: /422/,
    });
    const alert = page.getByRole('alert').first();
    await alert.getByText('No entity is called "calll".').waitFor();
    expect(await alert.textContent()).toContain('graph/x/events.yaml:7:3');
  });

  it('that does not come leaves a page that can be used', async () => {
    const { page } = await visit({ before: (at) => at.route(dossierUrl, (route) => route.fulfill({ status: 500, body: 'no' })), expected: /500/ });
    await page.getByRole('button', { name: 'Choose files' }).first().waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByLabel('Files to open').first().setInputFiles(asFile('mine.readout.json', JSON.stringify(sample)));
    await ready(page);
  });

  it('that is slow shows what is being read once it takes long, and can be cancelled', async () => {
    // 60,000 claims make reading take a while on any machine.
    const ids = new Set(sample.claims.map((claim) => claim.id));
    const renamed = (id: string, copy: number): string => (ids.has(id) ? `${id.slice(0, -7)}-x${copy}-aaaaaa` : id);
    const copyOf = (claim: (typeof sample.claims)[number], copy: number) => ({ ...claim, id: renamed(claim.id, copy), from: claim.from.map((id) => renamed(id, copy)), ...(claim.to && { to: claim.to.map((id) => renamed(id, copy)) }) });
    const many = { ...sample, dossier: { ...sample.dossier, title: 'Never to be seen' }, claims: Array.from({ length: 200 }, (_, copy) => sample.claims.map((claim) => copyOf(claim, copy))).flat(), conflicts: [] };
    // The browser reads it from the disk: handed over as bytes, so much takes longer than reading it.
    const folder = mkdtempSync(join(tmpdir(), 'readout-many-'));
    const file = join(folder, 'many.readout.json');
    writeFileSync(file, JSON.stringify(many));
    try {
      const { page } = await visit();
      await ready(page);
      await page.getByLabel('Files to open').first().setInputFiles(file);
      await page.getByRole('button', { name: 'Cancel' }).first().click();
      await expect.poll(() => page.getByRole('progressbar').count(), { timeout: 20_000 }).toBe(0);
      await page.getByRole('heading', { level: 1, name: /Two Trump–Xi calls/ }).waitFor();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('an address that speaks of a dossier of one’s own', () => {
  it('says that another is open, and is followed once its file is chosen again', async () => {
    const { page } = await visit({ at: '#/links?dossier=my-story&select=taiwan' });
    await ready(page);
    const notice = page.getByRole('region', { name: 'Another dossier' });
    await notice.getByText('The address speaks of another dossier, my-story.').waitFor();
    expect(await violationsInEveryLook(page)).toEqual([]);
    await page.getByRole('navigation', { name: 'Views' }).first().getByRole('link', { name: 'Overview' }).click();
    await openDossier(page, { ...sample, dossier: { ...sample.dossier, id: 'my-story' } });
    await expect.poll(() => page.url()).toContain('#/links?dossier=my-story&select=taiwan');
    await notice.waitFor({ state: 'detached' });
  });
});

describe('what is looked up and cancelled', () => {
  it('leaves a whole picture of the answer that is there, says so, and can be asked for again', async () => {
    const holdOverview = () => {
      const held = { on: false };
      Object.assign(window, { held });
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (this: Worker, message: { is?: string; method?: string }, ...rest: unknown[]) {
        if (held.on && message.is === 'call' && message.method === 'overview') return;
        post.call(this, message, ...(rest as []));
      } as Worker['postMessage'];
    };
    const hold = (on: boolean) => page.evaluate((value) => void ((window as unknown as { held: { on: boolean } }).held.on = value), on);
    const { page } = await visit({ at: '#/paths?from=rare-earths&to=taiwan', before: (at) => at.addInitScript(holdOverview) });
    await ready(page);
    const found = page.getByRole('region', { name: 'Paths found' });
    await found.waitFor();
    await hold(true);
    const words = await graphWords(page);
    await page.getByRole('button', { name: 'Structure', description: /membership/ }).click();
    await page.getByText('Looking up').waitFor();
    await expect.poll(() => page.getByRole('group', { name: 'Answer' }).getAttribute('aria-busy')).toBe('false');
    await page.getByRole('status').getByRole('button', { name: 'Cancel' }).press('Enter');
    await page.getByText('Cancelled: not all of what you see is up to date').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe('Try again');
    await expect.poll(() => graphWords(page)).not.toBe(words);
    // As many steps as the words say are in the picture's list.
    const steps = Number(/(\d+) steps?\b/.exec(await graphWords(page))?.[1]);
    expect(await violationsInEveryLook(page)).toEqual([]);
    await hold(false);
    await page.getByRole('button', { name: 'Try again' }).press('Enter');
    await page.getByText('Cancelled: not all').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY');
    await page.keyboard.press('l');
    await page.getByRole('treeitem', { name: new RegExp(`^On the path ${steps + 1} entities`) }).waitFor();
  });
});

describe('a part of the page whose script cannot be fetched', () => {
  it('says so in its own place, and the rest of the page lives on', async () => {
    const { page } = await visit({ before: (at) => at.route('**/assets/paths-panel-*.js', (route) => route.abort()), expected: /ERR_FAILED|dynamically imported module/ });
    await ready(page);
    await page.getByRole('navigation', { name: 'Views' }).first().getByRole('link', { name: 'Paths' }).click();
    const failed = page.getByRole('alert', { name: 'The paths panel failed' });
    await failed.getByText('The paths panel could not be shown.').waitFor();
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('navigation', { name: 'Views' }).first().getByRole('link', { name: 'Overview' }).click();
    await page.getByRole('heading', { level: 1, name: /Two Trump–Xi calls/ }).waitFor();
  });
});
