import type { Conflict } from '../model/conflict.ts';
import { CONTESTED } from './claim-flags.ts';
import { weighClaims } from './claim-weight.ts';
import { buildCsr, type Csr } from './csr.ts';
import { deriveConflicts } from './derive-conflicts.ts';
import { claimsIn, forEachParticipant } from './participants.ts';
import type { Store, StoreConflict } from './store.ts';
import { TYPE_ANNOTATES } from './type-table.ts';

type Parts = Omit<Store, 'adjacency' | 'vouched' | 'conflicts' | 'conflictsOf' | 'readings'>;

const none: readonly number[] = Object.freeze([]);

/** Adds to the columns what is derived from them: conflicts, readings, weights, adjacency. In steps. */
export function* linkStore(parts: Parts, declared: readonly Conflict[]): Generator<void, Store, void> {
  const conflicts = [...declared.map((conflict) => byIndex(parts, conflict)), ...(yield* deriveConflicts(parts, declared))];
  yield;
  const conflictsOf = new Map<number, number[]>();
  conflicts.forEach((conflict, index) => {
    for (const side of conflict.sides) {
      for (const claim of side.claims) {
        if (conflict.kind === 'contradiction') parts.claims.flags[claim]! |= CONTESTED;
        push(conflictsOf, claim, index);
      }
    }
  });
  const readings = readingsOf(parts);
  weighClaims(parts);
  yield;
  const adjacency = adjacencyOf(parts);
  yield;
  const vouched = vouchedOf(parts);
  return {
    ...parts,
    adjacency,
    vouched,
    conflicts,
    conflictsOf: (claim) => conflictsOf.get(claim) ?? none,
    readings: (claim) => readings.get(claim) ?? none,
  };
}

function byIndex(parts: Parts, conflict: Conflict): StoreConflict {
  return {
    id: conflict.id,
    kind: conflict.kind,
    over: parts.entities.indexOf(conflict.over),
    says: conflict.says,
    ...(conflict.settledBy !== undefined && { settledBy: conflict.settledBy }),
    derived: false,
    sides: conflict.sides.map((side) => ({
      claims: side.claims.map((id) => parts.claims.indexOf(id)),
      holder: side.holder === undefined ? -1 : parts.entities.indexOf(side.holder),
    })),
  };
}

/** Rows of claims by entity; one stamp an entity keeps a claim from being listed twice. */
function adjacencyOf(parts: Parts): Csr {
  const { claims, entities } = parts;
  return buildCsr(entities.count, (put) => {
    const last = new Int32Array(entities.count).fill(-1);
    for (let claim = 0; claim < claims.count; claim++) {
      forEachParticipant(parts, claim, (entity) => {
        if (last[entity] === claim) return;
        last[entity] = claim;
        put(entity, claim);
      });
    }
  });
}

function vouchedOf(parts: Parts): Csr {
  const { claims, entities, evidence } = parts;
  return buildCsr(entities.count, (put) => {
    const last = new Int32Array(entities.count).fill(-1);
    const once = (entity: number, claim: number): void => {
      if (entity < 0 || last[entity] === claim) return;
      last[entity] = claim;
      put(entity, claim);
    };
    for (let claim = 0; claim < claims.count; claim++) {
      for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
        once(evidence.source[piece]!, claim);
        once(evidence.speaker[piece]!, claim);
        for (const voice of evidence.voices(piece)) once(voice, claim);
        once(evidence.at(piece), claim);
      }
    }
  });
}

function readingsOf(parts: Parts): Map<number, number[]> {
  const readings = new Map<number, number[]>();
  const { further, type } = parts.claims;
  for (const claim of further.claim) {
    if ((parts.types.flags[type[claim]!]! & TYPE_ANNOTATES) === 0) continue;
    const glossed = claimsIn(parts, claim);
    for (const other of new Set([...glossed.from, ...glossed.to])) push(readings, other, claim);
  }
  return readings;
}

function push(map: Map<number, number[]>, key: number, value: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
