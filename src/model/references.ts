import type { Claim } from './claim.ts';
import type { Conflict } from './conflict.ts';
import type { Entity } from './entity.ts';

/** Where in an item an id stands. */
export type ReferencePath = readonly (string | number)[];
/** Told every id that an item names, and where; ids of claims (readings, conflicts) among them. */
export type VisitReference = (id: string, path: () => ReferencePath) => void;

/** Visits every id that a claim names: participants, event, condition, sources, voices and where it was said. */
export function visitClaimReferences(claim: Claim, visit: VisitReference): void {
  claim.from.forEach((id, i) => visit(id, () => ['from', i]));
  claim.to.forEach((id, i) => visit(id, () => ['to', i]));
  claim.about.forEach((id, i) => visit(id, () => ['about', i]));
  if (claim.at !== undefined) visit(claim.at, () => ['at']);
  if (claim.condition !== undefined) visit(claim.condition.event, () => ['condition', 'event']);
  claim.evidence.forEach((piece, e) => {
    visit(piece.source, () => ['evidence', e, 'source']);
    piece.voices.forEach((id, i) => visit(id, () => ['evidence', e, 'voices', i]));
    if (piece.in !== undefined) visit(piece.in, () => ['evidence', e, 'in']);
  });
}

/** Visits every id that an entity names; a publisher only where it is the id of a known actor, as it may be plain text. */
export function visitEntityReferences(entity: Entity, isActor: (id: string) => boolean, visit: VisitReference): void {
  if (entity.kind !== 'source') return;
  if (entity.account !== undefined) {
    visit(entity.account.actor, () => ['account', 'actor']);
    visit(entity.account.event, () => ['account', 'event']);
  }
  if (entity.carriedBy !== undefined) visit(entity.carriedBy, () => ['carriedBy']);
  if (entity.publisher !== undefined && isActor(entity.publisher)) visit(entity.publisher, () => ['publisher']);
}

/** Visits every id that a conflict names: what it is over, its claims and who holds them. */
export function visitConflictReferences(conflict: Conflict, visit: VisitReference): void {
  visit(conflict.over, () => ['over']);
  conflict.sides.forEach((side, s) => {
    side.claims.forEach((id, i) => visit(id, () => ['sides', s, 'claims', i]));
    if (side.holder !== undefined) visit(side.holder, () => ['sides', s, 'holder']);
  });
}
