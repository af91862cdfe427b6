import type { DossierHead } from '../model/dossier.ts';
import type { Issue } from '../model/issue.ts';
import type { EntityRef } from '../query/filter.ts';

/** Ends a command: `exit` 1 for bad input, 2 for a question that cannot be understood. */
export class Failure extends Error {
  readonly exit: 1 | 2;
  readonly issues: readonly Issue[];
  readonly suggestions: readonly EntityRef[];
  /** The dossier that was asked, once one is open. */
  head?: DossierHead;

  constructor(exit: 1 | 2, issues: readonly Issue[], suggestions: readonly EntityRef[] = []) {
    super(issues.map((issue) => issue.message).join(' '));
    this.name = 'Failure';
    this.exit = exit;
    this.issues = issues;
    this.suggestions = suggestions;
  }
}

/** A question that cannot be understood. */
export const misunderstood = (code: string, message: string, hint?: string, suggestions: readonly EntityRef[] = []): Failure =>
  new Failure(2, [{ code, severity: 'error', message, ...(hint !== undefined && { hint }) }], suggestions);

/** Input that cannot be used. */
export const badInput = (code: string, message: string, hint?: string): Failure =>
  new Failure(1, [{ code, severity: 'error', message, ...(hint !== undefined && { hint }) }]);
