import { readDossier } from '../formats/codecs.ts';
import { writeDossierJson } from '../formats/dossier-json.ts';
import type { Issue } from '../model/issue.ts';
import { readInput } from './read-input.ts';

/** The public file of a dossier, or what is wrong with it. */
export type Packed =
  | { readonly ok: true; readonly text: string; readonly issues: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Compiles a dossier's folder or file to the public file format; issues name files relative to `cwd`. */
export const packDossier = async (named: string, cwd: string = process.cwd(), home: string = cwd): Promise<Packed> => {
  const read = await readDossier(await readInput(named, { cwd, home }));
  return read.ok ? { ok: true, text: writeDossierJson(read.dossier), issues: read.issues } : { ok: false, issues: read.issues };
};
