import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Node 20 cannot run TypeScript: both programs are built first, into a folder that goes away again.
const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const out = mkdtempSync(join(root, '.cache-bench-'));
try {
  for (const name of ['bench-paths', 'one-tool']) {
    await build({
      root, configFile: false, logLevel: 'error',
      build: { ssr: join(here, `${name}.ts`), outDir: out, emptyOutDir: false, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: `${name}.mjs` } } },
    });
  }
  const { status } = spawnSync(process.execPath, ['--max-old-space-size=8192', join(out, 'bench-paths.mjs'), join(out, 'one-tool.mjs'), join(here, 'python_peers.py'), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
