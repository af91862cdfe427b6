import { ensureInstalled, giveUp } from './installed.mjs';

ensureInstalled();
const { dist, ensureBuilt } = await import('./built.mjs');
const { scriptBudget, weighFirstView } = await import('./first-view.mjs');
const { openBrowser } = await import('./open-browser.mjs');
const { serve } = await import('./serve.mjs');

if (!(await ensureBuilt())) giveUp('The default dossier has errors; see the lines above.');
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const browser = await openBrowser();
try {
  const { scripts, total } = await weighFirstView(browser, { dist, serve });
  for (const { path, bytes } of scripts) console.log(`${kilobytes(bytes)}  ${path}`);
  console.log(`${kilobytes(total)}  in all, gzipped; ${kilobytes(scriptBudget).trim()} are allowed`);
  process.exitCode = total <= scriptBudget ? 0 : 1;
} finally {
  await browser.close();
}
