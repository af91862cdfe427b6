import type { Admit } from '../admit.ts';
import { modalityOf } from '../../store/claim-flags.ts';
import type { Store } from '../../store/store.ts';
import { forEachTie } from '../../store/ties.ts';
import { rolePairs, type RolePair } from '../../model/vocabulary.ts';
import { isCoOccurrence } from './co-occurrence.ts';
import { namedIn } from './named-in.ts';
import { pathWeights } from './path-weights.ts';
import { tiePrice, doubtsOf } from './store-graph.ts';

/** How one claim ties two entities. */
export interface Tie {
  readonly claim: number;
  readonly roles: RolePair;
  /** Participants of the claim. */
  readonly width: number;
  /** The claim runs from the step's first entity to its second, the other way, or neither. */
  readonly direction: 'along' | 'against' | 'none';
  readonly price: number;
  /** It only places the one beside the other. */
  readonly coOccurrence: boolean;
  /** How firmly this claim alone ties them, 0 to 1, before its voices are counted. */
  readonly firmness: number;
}

/** The cheapest tie that a claim makes between two entities; `null` when it makes none. */
export function tieBetween(store: Store, admit: Admit, claim: number, u: number, v: number): Tie | null {
  let best: Tie | null = null;
  forEachTie(store, claim, (a, b, pair, width) => {
    if (!((a === u && b === v) || (a === v && b === u))) return;
    const roles = rolePairs[pair]!;
    const price = tiePrice(store, admit, claim, pair, width, a, b);
    if (best !== null && (best as Tie).price <= price) return;
    const directed = roles === 'F-T' || roles === 'F-A' || roles === 'F-E';
    best = {
      claim, roles, width, price,
      coOccurrence: isCoOccurrence(store, claim, roles, a, b),
      direction: directed ? (a === u ? 'along' : 'against') : 'none',
      firmness: firmness(store, admit, claim, roles, width) * namedFactor(store, claim, u, v),
    };
  });
  return best;
}

function namedFactor(store: Store, claim: number, u: number, v: number): number {
  const named = namedIn(store, claim);
  const { unnamed } = pathWeights.claim;
  return (named.has(u) ? 1 : unnamed) * (named.has(v) ? 1 : unnamed);
}

function firmness(store: Store, admit: Admit, claim: number, roles: RolePair, width: number): number {
  const weights = pathWeights.claim;
  const relation = store.claims.relation(claim);
  const doubts = doubtsOf(store, admit, claim);
  let value: number = weights.roles[roles];
  let certainty: number = weights.certainty.inferred;
  for (let piece = store.evidence.start[claim]!; piece < store.evidence.start[claim + 1]!; piece++) {
    if (!admit.all && !admit.evidence[piece]) continue;
    const known = store.evidence.certainty[piece]!;
    certainty = Math.max(certainty, known === 0 ? weights.certainty.stated : known === 1 ? weights.certainty.hedged : weights.certainty.inferred);
  }
  value *= certainty * weights.modality[modalityOf(store.claims.flags[claim]!)];
  if (doubts.contested) value *= weights.contested;
  if (doubts.negated) value *= weights.negated;
  if (relation.annotates) value *= weights.reading;
  if (relation.price > 0) value *= weights.priced;
  if (relation.hierarchy) value *= weights.hierarchy;
  if (relation.attention !== undefined) value *= 0.5 + 0.5 * relation.attention;
  if (width > 3) value /= 1 + weights.crowd * Math.log(width - 2);
  return value;
}

/**
 * Strength of a step whose claims are vouched for by several voices: each further independent voice closes part of the gap. What only
 * places the two side by side never makes a step strong, however many say so.
 */
export function stepStrength(store: Store, admit: Admit, ties: readonly Tie[]): number {
  const together = ties.filter((tie) => tie.coOccurrence);
  const related = ties.filter((tie) => !tie.coOccurrence);
  return Math.max(byVoices(store, admit, related), pathWeights.coOccurrence * byVoices(store, admit, together));
}

function byVoices(store: Store, admit: Admit, ties: readonly Tie[]): number {
  const byVoice = new Map<number, number>();
  for (const tie of ties) {
    for (let piece = store.evidence.start[tie.claim]!; piece < store.evidence.start[tie.claim + 1]!; piece++) {
      if (!admit.all && !admit.evidence[piece]) continue;
      const voice = store.evidence.speaker[piece]!;
      byVoice.set(voice, Math.max(byVoice.get(voice) ?? 0, tie.firmness));
    }
  }
  let gap = 1;
  for (const value of byVoice.values()) gap *= 1 - pathWeights.voice * value;
  return 1 - gap;
}

/** What the reader must be told about a claim that carries a step, in words. */
export function cautionsOf(store: Store, admit: Admit, claim: number): string[] {
  const doubts = doubtsOf(store, admit, claim);
  const relation = store.claims.relation(claim);
  const cautions: string[] = [];
  if (doubts.negated) cautions.push('negated');
  if (doubts.hypothetical) cautions.push('hypothetical');
  if (modalityOf(store.claims.flags[claim]!) === 'future') cautions.push('future');
  if (doubts.hedged) cautions.push('hedged');
  if (doubts.inferred) cautions.push('inferred');
  if (doubts.contested) cautions.push('contested');
  if (relation.price > 0) cautions.push(`only: ${relation.label}`);
  if (relation.attention !== undefined && relation.attention < 1) cautions.push('a bare mention');
  return cautions;
}
