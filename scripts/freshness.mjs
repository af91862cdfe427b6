import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { root } from './installed.mjs';

/** Where everything that can be made again is kept. */
export const cache = join(root, '.cache');

/** Files under a path in a fixed order; the path itself when it is a file, nothing when it does not exist. */
export const filesUnder = (path) => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
};

/** A hash of the names and contents of all files under the paths, and of any further text. */
export const contentHash = (paths, more = '') => {
  const hash = createHash('sha256').update(more);
  for (const file of paths.flatMap(filesUnder)) {
    const content = readFileSync(file);
    hash.update(`\n${relative(root, file)} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
};

/** Writes a file whole or not at all; folders are made. */
export const writeWhole = (path, content) => {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, content);
  renameSync(part, path);
};

const stampOf = (name) => join(cache, 'stamps', name);

/** True when the last `setFresh` of that name had the same hash. */
export const isFresh = (name, hash) => {
  try {
    return readFileSync(stampOf(name), 'utf8') === hash;
  } catch {
    return false;
  }
};
export const setFresh = (name, hash) => writeWhole(stampOf(name), hash);
