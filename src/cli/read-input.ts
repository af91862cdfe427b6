import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { DossierInput } from '../engine/engine.ts';
import { badInput } from './failure.ts';

/** Where relative paths are meant from, and Readout's folder with the standard vocabulary. */
export interface Places {
  readonly cwd: string;
  readonly home: string;
}

/** A path as people name it: relative to where they are when below it, absolute otherwise; always with forward slashes. */
export const shownPath = (path: string, cwd: string): string => {
  const near = relative(cwd, path);
  return (near.startsWith('..') ? path : near).split(sep).join('/');
};

const yamlFiles = async (folder: string, deep: boolean): Promise<string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
      .map(async (entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return deep && !entry.name.startsWith('.') ? yamlFiles(path, deep) : [];
        return /\.ya?ml$/i.test(entry.name) ? [path] : [];
      }),
  );
  return found.flat();
};

/**
 * Reads a dossier's folder, with the vocabulary and the shared entities beside it, or one file of any format that Readout reads.
 * A folder that has no vocabulary at hand is read with the standard one. Paths in the answer are as `shownPath` gives them.
 */
export const readInput = async (named: string, { cwd, home }: Places): Promise<DossierInput> => {
  const path = resolve(cwd, named);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw badInput('no-such-file', `There is no ${shownPath(path, cwd)}.`, 'Name a folder with a dossier.yaml, or a file such as dossier.readout.json.');
  const file = async (from: string, as = from) => ({ path: shownPath(as, cwd), text: await readFile(from, 'utf8') });
  if (!found.isDirectory()) return { name: basename(path), files: [await file(path)] };
  const above = dirname(path);
  const own = await yamlFiles(path, true);
  const shared = await yamlFiles(join(above, 'shared'), false);
  const beside = (await yamlFiles(above, false)).filter((name) => basename(name) === 'vocabulary.yaml');
  const files = await Promise.all([...own, ...beside, ...shared].map((name) => file(name)));
  if (beside.length === 0 && !own.some((name) => basename(name) === 'vocabulary.yaml')) {
    files.push(await file(join(home, 'graph', 'vocabulary.yaml'), join(path, 'vocabulary.yaml')));
  }
  return { name: basename(path), files };
};
