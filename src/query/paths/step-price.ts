import { rolePairs, type RolePair } from '../../model/vocabulary.ts';

/*
 * What a path pays (design, section 2), as integers so that sums are exact. A first setting, judged by the evaluation in tests/eval.
 */

/** One step. */
export const stepPrice = 512;
/** Added by the roles that a step runs over. */
export const rolePrice: Readonly<Record<RolePair, number>> = {
  'F-F': 0, 'F-T': 0, 'F-A': 0, 'T-T': 0, 'A-A': 0, 'T-A': 128, 'A-E': 128, 'F-E': 384, 'T-E': 384,
};
/** By index into `rolePairs`. */
export const rolePrices: Int32Array = Int32Array.from(rolePairs, (pair) => rolePrice[pair]);
/** Hypothetical or negated. */
export const unrealPrice = 256;
/** Hedged by every source, or contested. */
export const doubtPrice = 128;
/** A claim that only places the one beside the other (a call's agenda, an account's mention). */
export const togetherPrice = 256;
/** An intermediate entity costs this times the natural logarithm of its degree (Knowledge Linker; Ciampaglia et al. 2015). */
export const hubPrice = 256;

/** What a claim with many participants adds to each step that it supports. */
export function crowdPrice(participants: number): number {
  return participants > 3 ? Math.round(128 * Math.log(participants - 2)) : 0;
}

/** Price of passing through an entity with so many neighbours; `scale` 1 is the design's. */
export function passPrice(degree: number, scale: number): number {
  return degree > 1 ? Math.round(scale * hubPrice * Math.log(degree)) : 0;
}
