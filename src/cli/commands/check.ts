import { readDossier } from '../../formats/codecs.ts';
import type { Answer } from '../answer.ts';
import { plural } from '../plural.ts';
import { readInput, type Places } from '../read-input.ts';
import { issueLine } from '../render/issue-lines.ts';

/** Validates a dossier: one line per issue, and what it holds. */
export const check = async (named: string, places: Places): Promise<Answer> => {
  const input = await readInput(named, places);
  const read = await readDossier(input);
  const errors = read.issues.filter((issue) => issue.severity === 'error').length;
  const warnings = read.issues.length - errors;
  const result = read.ok
    ? { files: input.files.length, entities: read.dossier.entities.length, claims: read.dossier.claims.length, conflicts: read.dossier.conflicts.length, errors, warnings }
    : { files: input.files.length, errors, warnings };
  return {
    query: { dossier: named },
    result,
    issues: read.issues,
    exit: read.ok ? 0 : 1,
    ...(read.ok && { head: read.dossier.dossier }),
    lines: ({ ink }) => [
      ...read.issues.map((issue) => issueLine(issue, ink)),
      read.ok
        ? ink.good(
            `${read.dossier.dossier.short}: ${plural(read.dossier.claims.length, 'claim')}, ${plural(read.dossier.entities.length, 'entity', 'entities')}, ${plural(read.dossier.conflicts.length, 'conflict')} in ${plural(input.files.length, 'file')}; ${warnings === 0 ? 'nothing wrong' : plural(warnings, 'warning')}`,
          )
        : ink.bad(`${plural(errors, 'error')}, ${plural(warnings, 'warning')} in ${plural(input.files.length, 'file')}`),
    ],
  };
};
