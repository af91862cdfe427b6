import { resolve } from 'node:path';
import type { Answer } from '../answer.ts';
import { Failure } from '../failure.ts';
import { packDossier } from '../pack-dossier.ts';
import { shownPath, type Places } from '../read-input.ts';
import { issueLine } from '../render/issue-lines.ts';
import { writeWhole } from '../write-whole.ts';

/** Writes a dossier as one file in the public format, which the page and every command open. */
export const pack = async (named: string, target: string, places: Places): Promise<Answer> => {
  const packed = await packDossier(named, places.cwd, places.home);
  if (!packed.ok) throw new Failure(1, packed.issues);
  const path = resolve(places.cwd, target);
  await writeWhole(new Map([[path, packed.text]]));
  const bytes = Buffer.byteLength(packed.text);
  return {
    query: { dossier: named, target },
    result: { file: path, bytes },
    issues: packed.issues,
    lines: ({ ink }) => [...packed.issues.map((issue) => issueLine(issue, ink)), `${shownPath(path, places.cwd)} ${ink.dim(`${(bytes / 1000).toFixed(1)} kB`)}`],
  };
};
