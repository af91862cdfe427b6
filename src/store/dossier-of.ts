import type { Claim } from '../model/claim.ts';
import type { Dossier } from '../model/dossier.ts';
import type { ConflictId } from '../model/ids.ts';
import type { Store } from './store.ts';

/** The dossier that the store was compiled from, in the public format; derived conflicts are left out. */
export function dossierOf(store: Store): Dossier {
  const steps = dossierSteps(store);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const pace = 2000;

/** The same in steps. */
export function* dossierSteps(store: Store): Generator<void, Dossier, void> {
  const { claims, entities } = store;
  const all: Claim[] = [];
  for (let claim = 0; claim < claims.count; claim++) {
    all.push(claims.get(claim));
    if (claim % pace === pace - 1) yield;
  }
  return {
    format: 'readout-dossier',
    version: 1,
    dossier: store.head,
    vocabulary: store.vocabulary,
    entities: [...entities.items],
    claims: all,
    conflicts: store.conflicts
      .filter((conflict) => !conflict.derived)
      .map((conflict) => ({
        id: conflict.id as ConflictId,
        over: entities.ids[conflict.over]!,
        kind: conflict.kind,
        sides: conflict.sides.map((side) => ({
          claims: side.claims.map((claim) => claims.id(claim)),
          ...(side.holder >= 0 && { holder: entities.ids[side.holder]! }),
        })),
        says: conflict.says,
        ...(conflict.settledBy !== undefined && { settledBy: conflict.settledBy }),
      })),
  };
}
