import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { dossierPlugin } from './scripts/dossier-plugin.mjs';
import { leanCytoscape } from './scripts/lean-cytoscape.mjs';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export default defineConfig({
  // Relative, so that the built page works in any folder of any host.
  base: './',
  cacheDir: path('.cache/vite'),
  plugins: [react(), leanCytoscape(path('.')), dossierPlugin({ dossier: path('graph/trump-xi-calls'), watch: path('graph') })],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The content security policy admits no data: fonts or scripts.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  // What the worker imports is not found by the first scan, and would reload the page once found.
  optimizeDeps: { include: ['cytoscape', 'jsonc-parser', 'minisearch', 'yaml', 'zod/mini'] },
  server: { port: 5173 },
});
