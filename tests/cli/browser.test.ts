import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';

const folder = mkdtempSync(join(tmpdir(), 'readout-browser-'));
afterAll(() => rmSync(folder, { recursive: true }));
const executable = (name: string) => {
  const path = join(folder, name);
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
};
const onPath = executable('chromium');
const own = executable('my-browser');

describe('the browser that the journeys run in', () => {
  it('is the one that is named, then one on PATH, then one in its usual place', () => {
    expect(findBrowser({ READOUT_BROWSER: own, PATH: folder }, [])).toBe(own);
    expect(findBrowser({ CHROME_PATH: own, PATH: folder }, [])).toBe(own);
    expect(findBrowser({ PATH: folder }, [])).toBe(onPath);
    expect(findBrowser({}, [own])).toBe(own);
  });

  it('is not one that is named but not there', () => {
    expect(findBrowser({ READOUT_BROWSER: join(folder, 'gone'), PATH: '' }, [])).toBeUndefined();
  });
});
