import type { Engine } from '../engine/engine.ts';
import type { ClaimId, EntityId } from '../model/ids.ts';
import type { ClaimView } from '../query/views.ts';

/** The claims of a cell, and who among those that they rest on is the row's actor itself. */
export interface CellReading {
  readonly claims: readonly ClaimView[];
  /** Voices and sources that speak for the actor: itself, its accounts, and those that hold office in it or belong to it. */
  readonly own: readonly EntityId[];
}

/** Reads a cell's claims, and finds out which of their voices speak for the actor of the row. */
export async function readCell(engine: Engine, actor: EntityId, ids: readonly ClaimId[], signal: AbortSignal): Promise<CellReading> {
  const [claims, { sides }] = await Promise.all([engine.claims({ ids }, { signal }), engine.accounts({}, { signal })]);
  const accounts = sides.filter((side) => side.is === 'account' && side.actor?.id === actor).flatMap((side) => side.sources.map((source) => source.id));
  const voices = [...new Set(claims.flatMap((claim) => claim.evidence.flatMap((piece) => piece.voices.map((voice) => voice.id))))].filter((id) => id !== actor);
  const ties = voices.length === 0 ? [] : (await engine.links({ a: [actor], b: voices, limit: 20 }, { signal })).groups;
  const tied = ties
    .filter((group) => group.family === 'structure')
    .flatMap((group) => group.claims)
    .filter((claim) => claim.polarity === 'affirmed' && claim.to.some((ref) => ref.id === actor))
    .flatMap((claim) => claim.from.map((ref) => ref.id));
  return { claims, own: [...new Set([actor, ...accounts, ...voices.filter((id) => tied.includes(id))])] };
}
