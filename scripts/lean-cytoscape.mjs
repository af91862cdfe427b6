import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * What the page never uses of Cytoscape: its layouts but preset (ours run in a worker), its graph algorithms but the traversal
 * that `components` needs (ours are in src/query), its WebGL renderer (which never emits `render`), and pictures on nodes.
 */
const unused = [
  /\/extensions\/layout\/(breadthfirst|circle|concentric|cose|grid|random)\.mjs$/,
  /\/collection\/algorithms\/(?!index|bfs-dfs)[\w-]+\.mjs$/,
  /\/extensions\/renderer\/canvas\/webgl\/[\w-]+\.mjs$/,
  /\/extensions\/renderer\/(base\/images|canvas\/drawing-images)\.mjs$/,
];

// Layouts are classes, the others tables of functions: a function without properties stands for either.
const stub = `export default function leftOut() { throw new Error('left out of this build by scripts/lean-cytoscape.mjs'); }`;

/**
 * Builds Cytoscape from the modules that its package ships, without those that the page never uses: 96 kB gzipped in place of 136.
 * While developing and in unit tests the package's own bundle is taken.
 * @param {string} root the repository's folder
 * @returns {import('vite').Plugin}
 */
export const leanCytoscape = (root) => {
  const folder = join(root, 'node_modules/cytoscape').replaceAll('\\', '/');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return {
    name: 'lean-cytoscape',
    apply: 'build',
    enforce: 'pre',
    config: () => ({ define: { 'process.env.VERSION': JSON.stringify(version) } }),
    resolveId: (id) => (id === 'cytoscape' ? `${folder}/src/index.mjs` : undefined),
    load: (id) => (id.startsWith(`${folder}/src/`) && unused.some((path) => path.test(id)) ? stub : undefined),
  };
};
