import type { Dossier } from '../model/dossier.ts';
import { StoreBuilder } from './store-builder.ts';
import type { Store } from './store.ts';

/** Compiles a valid dossier; throws where it names what it does not have (validation says so before, with a place). */
export function compileDossier(dossier: Dossier): Store {
  const steps = compileSteps(dossier);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of 2,000 claims, so that whoever drives it can breathe, report and stop: yields the number of claims done. */
export function* compileSteps(dossier: Dossier): Generator<number, Store> {
  const builder = new StoreBuilder(dossier.dossier, dossier.vocabulary);
  for (const entity of dossier.entities) builder.addEntity(entity);
  for (let i = 0; i < dossier.claims.length; i++) {
    builder.addClaim(dossier.claims[i]!);
    if (i % 2000 === 1999) yield i + 1;
  }
  for (const conflict of dossier.conflicts) builder.addConflict(conflict);
  const finish = builder.finishSteps();
  for (;;) {
    yield dossier.claims.length;
    const step = finish.next();
    if (step.done === true) return step.value;
  }
}
