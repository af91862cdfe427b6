import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';

const folder = mkdtempSync(join(tmpdir(), 'readout-serve-'));
const site = join(folder, 'site');
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  mkdirSync(join(site, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(site, 'index.html'), '<p>page</p>');
  writeFileSync(join(site, 'assets', 'a.js'), 'plain');
  writeFileSync(join(site, 'assets', 'a.js.gz'), gzipSync('ready'));
  server = await serve(site, { port: 0, instead: { '/dossier.readout.json': Buffer.from('{}') } });
});
afterAll(() => server.close());

/** Asks without the normalisation that fetch does to a path. */
const raw = (path: string) =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(server.address);
    request({ host: '127.0.0.1', port, path }, (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject).end();
  });

describe('the server of npm start', () => {
  it('answers the page under a strict content security policy', async () => {
    const response = await fetch(server.address);
    expect(await response.text()).toBe('<p>page</p>');
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "script-src 'self';", "connect-src 'self'", "frame-ancestors 'none'"]) expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  });

  it('gives the compressed file to whoever takes it, and keeps named assets for good', async () => {
    const packed = await fetch(`${server.address}assets/a.js`);
    expect(await packed.text()).toBe('ready');
    expect(packed.headers.get('cache-control')).toContain('immutable');
    expect(await (await fetch(`${server.address}assets/a.js`, { headers: { 'accept-encoding': 'identity' } })).text()).toBe('plain');
  });

  it('answers 304 to who has it already', async () => {
    const tag = (await fetch(server.address)).headers.get('etag') ?? '';
    expect((await fetch(server.address, { headers: { 'if-none-match': tag } })).status).toBe(304);
  });

  it('serves what stands in for a file', async () => {
    expect(await (await fetch(`${server.address}dossier.readout.json`)).text()).toBe('{}');
  });

  it('gives nothing outside its folder, and takes only questions', async () => {
    expect(await Promise.all(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/assets', '/nothing', '/assets/a.js.gz', '/%'].map(raw))).toEqual([404, 404, 404, 404, 404, 404, 404, 400]);
    expect((await fetch(server.address, { method: 'POST' })).status).toBe(405);
  });

  it('takes the next port when one is taken', async () => {
    const taken = Number(new URL(server.address).port);
    const second = await serve(site, { port: taken });
    expect(Number(new URL(second.address).port)).toBeGreaterThan(taken);
    await second.close();
  });
});
