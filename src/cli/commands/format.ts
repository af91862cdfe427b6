import { resolve } from 'node:path';
import { formatFolder } from '../../formats/format-folder.ts';
import type { Answer } from '../answer.ts';
import { badInput, Failure } from '../failure.ts';
import { plural } from '../plural.ts';
import { readInput, type Places } from '../read-input.ts';
import { issueLine } from '../render/issue-lines.ts';
import { writeWhole } from '../write-whole.ts';

/** Puts a dossier's files, and the vocabulary and shared entities beside them, in their fixed order; with `dry` only says which would change. */
export const format = async (named: string, dry: boolean, places: Places): Promise<Answer> => {
  const input = await readInput(named, places);
  if (!input.files.some(({ path }) => /(^|\/)dossier\.ya?ml$/.test(path))) {
    throw badInput('not-a-folder', `${named} is not the folder of a dossier.`, 'Only folders have files to put in order; the public file is always written in one order.');
  }
  const { files, issues } = formatFolder(new Map(input.files.map(({ path, text }) => [path, text])));
  if (issues.some((issue) => issue.severity === 'error')) throw new Failure(1, issues);
  const changed = [...files.keys()];
  if (!dry) await writeWhole(new Map([...files].map(([path, text]) => [resolve(places.cwd, path), text])));
  return {
    query: { dossier: named, dry },
    result: { files: input.files.length, changed },
    issues,
    exit: dry && changed.length > 0 ? 1 : 0,
    lines: ({ ink }) => [
      ...issues.map((issue) => issueLine(issue, ink)),
      ...changed.map((path) => `${dry ? 'would change' : 'put in order'} ${path}`),
      ink.dim(`${plural(input.files.length, 'file')}, ${changed.length === 0 ? 'all in order' : `${changed.length} ${dry ? 'not in order' : 'changed'}`}`),
    ],
  };
};
