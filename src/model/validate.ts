import type { Dossier } from './dossier.ts';
import { issueOrder } from './issue-order.ts';
import type { Issue } from './issue.ts';
import { validateClaims } from './validate-claims.ts';
import { validateConflicts } from './validate-conflicts.ts';
import { checkDate, validateEntities } from './validate-entities.ts';
import { validateVocabulary } from './validate-vocabulary.ts';
import { Validation, type Locate } from './validation.ts';

export interface ValidateOptions {
  /** Places for messages; without it issues come in the order of the dossier's lists and have none. */
  readonly locate?: Locate;
  /** Ids of items that were there but could not be read: naming them is no further issue. */
  readonly alsoKnown?: ReadonlySet<string>;
  /** Ids that such items name: not naming them elsewhere is no issue. */
  readonly alsoUsed?: ReadonlySet<string>;
}

/**
 * Everything that is wrong or doubtful with a dossier whose shape is right, in one go: errors block loading, warnings do not. Of one kind a thousand are told,
 * then how many more. Linear in the dossier's size; issues come by file, line and column.
 */
export function validateDossier(dossier: Dossier, options: ValidateOptions = {}): readonly Issue[] {
  const steps = validateSteps(dossier, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a few thousand claims, so that whoever drives it can breathe and stop. */
export function* validateSteps(dossier: Dossier, options: ValidateOptions = {}): Generator<void, readonly Issue[], void> {
  const locate = options.locate ?? (() => undefined);
  const validation = new Validation(dossier, locate, options.alsoKnown ?? new Set(), options.alsoUsed ?? new Set());
  checkDate(validation, dossier.dossier.created, ['dossier', 'created']);
  validateVocabulary(validation);
  yield;
  validateEntities(validation);
  yield* validateClaims(validation);
  validateConflicts(validation);
  validation.sumUp();
  return options.locate === undefined ? validation.issues : issueOrder(validation.issues);
}
