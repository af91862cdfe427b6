import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Node 20 cannot run TypeScript: the program is built first, into a folder that goes away again.
const root = fileURLToPath(new URL('../../..', import.meta.url));
const out = mkdtempSync(join(root, '.cache-bench-'));
try {
  await build({
    root, configFile: false, logLevel: 'error',
    build: { ssr: fileURLToPath(new URL('./bench-views.ts', import.meta.url)), outDir: out, emptyOutDir: false, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: 'bench-views.mjs' } } },
  });
  const { status } = spawnSync(process.execPath, [join(out, 'bench-views.mjs'), join(root, 'graph', 'vocabulary.yaml'), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = status ?? 1;
} finally {
  rmSync(out, { recursive: true, force: true });
}
