import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url));

const lowest = [20, 19];

/** @returns {any | undefined} the file's JSON, undefined when there is none to read */
const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
};

/**
 * Names the packages of a lock file that are not installed in the version that it asks for; optional ones may be absent.
 * @param {any} lock package-lock.json
 * @param {any} installed node_modules/.package-lock.json, which npm writes last; undefined when nothing is installed
 * @returns {string[]} paths such as `node_modules/zod`
 */
export const missingPackages = (lock, installed) =>
  Object.entries(lock?.packages ?? {})
    .filter(([path, wanted]) => path !== '' && !wanted.optional && !wanted.devOptional && installed?.packages?.[path]?.version !== wanted.version)
    .map(([path]) => path);

/** Runs a command in the repository with its output shown and nothing to read from; true when it succeeded. */
export const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options }).status === 0;

/** Ends the process with a message for people. */
export const giveUp = (message) => {
  console.error(`\n${message}`);
  process.exit(1);
};

/** Installs what package-lock.json asks for and node_modules lacks. Ends the process when that cannot be done. */
export const ensureInstalled = () => {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < lowest[0] || (major === lowest[0] && minor < lowest[1])) {
    giveUp(`Readout needs Node ${lowest.join('.')} or later; this is ${process.versions.node}. See https://nodejs.org/`);
  }
  const lock = readJson(join(root, 'package-lock.json'));
  if (missingPackages(lock, readJson(join(root, 'node_modules', '.package-lock.json'))).length === 0) return;
  console.log('Installing packages (once)...');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error'];
  // Without the script that npm names itself by, Windows finds npm.cmd only through its shell.
  const done = npm?.endsWith('.js') ? run(process.execPath, [npm, ...args]) : run('npm', args, { shell: process.platform === 'win32' });
  if (!done) giveUp('The packages could not be installed: see npm\'s message above. With a connection to the npm registry, `npm ci` must succeed.');
};
