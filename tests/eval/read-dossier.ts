import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readDossierFolder } from '../../src/formats/dossier-folder.ts';
import { compileDossier } from '../../src/store/compile-dossier.ts';
import type { Store } from '../../src/store/store.ts';

/** Compiles the dossier under `root` (the repository's `graph` folder); throws with the issues if it is not valid. */
export function readStore(root: string): Store {
  const files = new Map<string, string>();
  const walk = (folder: string, path: string) => {
    for (const name of readdirSync(folder).sort()) {
      const at = join(folder, name);
      if (statSync(at).isDirectory()) walk(at, `${path}${name}/`);
      else if (name.endsWith('.yaml')) files.set(path + name, readFileSync(at, 'utf8'));
    }
  };
  walk(root, 'graph/');
  const result = readDossierFolder(files);
  if (!result.ok) throw new Error(result.issues.map((issue) => issue.message).join('\n'));
  return compileDossier(result.dossier);
}
