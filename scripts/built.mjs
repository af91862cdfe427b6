import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { cache, contentHash, filesUnder, isFresh, setFresh, writeWhole } from './freshness.mjs';
import { root } from './installed.mjs';

const inRoot = (...names) => names.map((name) => join(root, name));
const tools = inRoot('package-lock.json', 'scripts/built.mjs');
const pageInputs = [...inRoot('index.html', 'src', 'public', 'vite.config.ts', 'tsconfig.json', 'scripts/policy.mjs', 'scripts/dossier-plugin.mjs', 'scripts/lean-cytoscape.mjs'), ...tools];
const cliInputs = [...inRoot('src/cli', 'src/model', 'src/store', 'src/query', 'src/formats', 'src/engine'), ...tools];

/** The built page. */
export const dist = join(root, 'dist');
const cliFolder = join(cache, 'cli');
const cliEntry = join(cliFolder, 'main.mjs');
const compiledDossier = join(cache, 'dossier.readout.json');
/** The dossier that the page opens with and the commands ask unless told otherwise. */
export const defaultDossier = join(root, 'graph', 'trump-xi-calls');

/** Vite's build, for production whatever NODE_ENV says: a test's or a developer's shell would else make a page three times the size. */
const build = async (options) => {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    const vite = await import('vite');
    await vite.build({ root, mode: 'production', logLevel: 'warn', ...options });
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
};

/** Puts a finished folder in the place of an older one, so that nobody meets half a build. */
const replaceFolder = (made, target) => {
  const old = `${target}.${process.pid}.old`;
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(made, target);
  rmSync(old, { recursive: true, force: true });
};

/**
 * Builds the command line if its sources changed, and gives its module.
 * @returns {Promise<typeof import('../src/cli/main.ts')>}
 */
export const commandLine = async () => {
  const hash = contentHash(cliInputs);
  if (!isFresh('cli', hash) || !existsSync(cliEntry)) {
    const made = join(cache, `cli.${process.pid}`);
    await build({
      configFile: false,
      publicDir: false,
      cacheDir: join(cache, 'vite'),
      ssr: { noExternal: true },
      build: {
        ssr: join(root, 'src/cli/main.ts'),
        outDir: made,
        emptyOutDir: true,
        target: 'node20',
        rolldownOptions: { checks: { pluginTimings: false }, output: { entryFileNames: 'main.mjs', chunkFileNames: '[name]-[hash].mjs' } },
      },
    });
    replaceFolder(made, cliFolder);
    setFresh('cli', hash);
  }
  return import(pathToFileURL(cliEntry).href);
};

/**
 * Compiles a dossier to the public file format, with the same code as everybody.
 * @param {string} dossier folder or file
 * @param {string} target the file written
 * @returns {Promise<boolean>} false when the dossier has errors, which have been printed
 */
export const compileDossier = async (dossier, target) => {
  const { runHere } = await commandLine();
  mkdirSync(dirname(target), { recursive: true });
  return (await runHere(['pack', target, '--quiet', '--dossier', dossier], root)) === 0;
};

const buildPage = async () => {
  const hash = contentHash(pageInputs);
  if (isFresh('page', hash) && existsSync(join(dist, 'index.html'))) return;
  const made = join(cache, `page.${process.pid}`);
  await build({ build: { outDir: made, emptyOutDir: true } });
  for (const file of filesUnder(made)) {
    if (['.html', '.js', '.css', '.svg', '.json'].includes(extname(file))) writeWhole(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
  replaceFolder(made, dist);
  setFresh('page', hash);
};

/** Builds what is stale of the page, the command line and the default dossier. False when the dossier has errors, which have been printed. */
export const ensureBuilt = async () => {
  await commandLine();
  const hash = contentHash([...inRoot('graph'), ...cliInputs]);
  if (!isFresh('dossier', hash) || !existsSync(compiledDossier)) {
    if (!(await compileDossier(defaultDossier, compiledDossier))) return false;
    setFresh('dossier', hash);
  }
  await buildPage();
  const text = readFileSync(compiledDossier);
  const target = join(dist, 'dossier.readout.json');
  if (!existsSync(target) || !readFileSync(target).equals(text)) {
    writeWhole(target, text);
    writeWhole(`${target}.gz`, gzipSync(text, { level: 9 }));
  }
  return true;
};
