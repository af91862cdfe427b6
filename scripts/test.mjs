import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { browserAdvice, obtainBrowser } from './browser.mjs';
import { ensureInstalled, giveUp, root, run } from './installed.mjs';

ensureInstalled();
const browser = obtainBrowser();
if (browser === undefined) giveUp(browserAdvice());
const { cache } = await import('./freshness.mjs');
const { ensureBuilt } = await import('./built.mjs');
if (!(await ensureBuilt())) giveUp('The default dossier has errors; see the lines above.');

/** Runs one project of vitest.config.ts and counts its tests; a run that breaks down counts as one failure. */
const runProject = (project) => {
  const report = join(cache, `tests-${project}.json`);
  rmSync(report, { force: true });
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', project, '--reporter', 'default', '--reporter', 'json', '--outputFile.json', report];
  const good = run(process.execPath, args, { env: { ...process.env, READOUT_BROWSER: browser } });
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
    return { passed: numPassedTests, failed: good ? numFailedTests : Math.max(1, numFailedTests) };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

const results = ['unit', 'browser'].map(runProject);
const sum = (of) => results.reduce((total, result) => total + of(result), 0);
const failed = sum((result) => result.failed);
console.log(`\n${sum((result) => result.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
