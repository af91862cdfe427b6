import type { Store } from '../../store/store.ts';
import { forEachParticipant, ROLE_A, ROLE_T } from '../../store/participants.ts';
import type { Admit } from '../admit.ts';
import { compareText } from '../claim-order.ts';
import { attribution, bestPiece, citation } from '../evidence-view.ts';
import type { Passage } from './account-views.ts';
import type { SideFacts } from './side-facts.ts';

/** A claim's sentence as a side has it: cited from the side's own piece, the firmest, one with a quoted phrase first. */
export function passageOf(store: Store, admitted: Admit, side: SideFacts, claim: number): Passage {
  const { evidence, claims } = store;
  let best = -1;
  for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
    if (admitted.evidence[piece] === 0 || !side.own(piece)) continue;
    if (best < 0 || pieceRank(store, piece) < pieceRank(store, best)) best = piece;
  }
  if (best < 0) best = bestPiece(store, claim, admitted);
  const quote = evidence.quote(best);
  return { claim: claims.id(claim), says: claims.says(claim), attribution: attribution(store, best), citation: citation(store, best), ...(quote !== undefined && { quote }) };
}

const pieceRank = (store: Store, piece: number): number => store.evidence.certainty[piece]! * 2 + (store.evidence.quote(piece) === undefined ? 1 : 0);

/**
 * The claims of a cell, those first that say most of the row: what is said before reports of attention, with the row at its end rather than about it,
 * quoted, with a figure, with few other rows; then by weight and id.
 */
export function bestFirst(store: Store, entity: number, side: SideFacts, claims: readonly number[]): number[] {
  const rank = new Map(claims.map((claim) => [claim, rankOf(store, entity, side, claim)]));
  return [...claims].sort((a, b) => rank.get(b)! - rank.get(a)! || compareText(store.claims.id(a), store.claims.id(b)));
}

function rankOf(store: Store, entity: number, side: SideFacts, claim: number): number {
  const { claims, evidence } = store;
  const relation = claims.relation(claim);
  let rank = claims.weight[claim]! / 4;
  // Reports of attention and bare agenda lines say least of what was said.
  if (relation.attention === undefined) rank += relation.family === 'structure' ? 40 : 100;
  let [direct, others] = [false, 0];
  forEachParticipant(store, claim, (other, role) => {
    if (other === entity && role === ROLE_T) direct = true;
    else if (other !== entity && (role === ROLE_T || role === ROLE_A)) others++;
  });
  if (direct) rank += 16;
  rank -= 3 * Math.min(others, 6);
  if (claims.quantity(claim) !== undefined) rank += 20;
  for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
    if (side.own(piece) && evidence.quote(piece) !== undefined) return rank + 24;
  }
  return rank;
}
