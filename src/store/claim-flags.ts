import { modalities, polarities, stances, statuses, type Modality, type Polarity, type Stance, type Status } from '../model/claim.ts';
import { quads, type Quad } from '../model/vocabulary.ts';

/*
 * One 16-bit word a claim: bits 0-1 modality, 2 polarity, 3-5 stance (0 = none), 6-8 status (0 = none), 9-11 quad class,
 * 12 further participants in the side table, 13 contested.
 */

export const NEGATED = 1 << 2;
/** The claim has participants beyond the first of `from` and the first of `to`. */
export const FURTHER = 1 << 12;
/** The claim stands on a side of a contradiction, declared or derived; a tension contests nothing. */
export const CONTESTED = 1 << 13;

/** What a claim's flag word holds, spelled out. */
export interface FlagParts {
  readonly modality: Modality;
  readonly polarity: Polarity;
  readonly stance?: Stance | undefined;
  readonly status?: Status | undefined;
  readonly quad: Quad;
}

/** Packs the parts into one word; FURTHER and CONTESTED are set later by whoever knows. */
export function packFlags(parts: FlagParts): number {
  return (
    modalities.indexOf(parts.modality) |
    (polarities.indexOf(parts.polarity) << 2) |
    ((parts.stance === undefined ? 0 : stances.indexOf(parts.stance) + 1) << 3) |
    ((parts.status === undefined ? 0 : statuses.indexOf(parts.status) + 1) << 6) |
    (quads.indexOf(parts.quad) << 9)
  );
}

/** Index into `modalities`. */
export const modalityIndex = (flags: number): number => flags & 3;
/** Index into `quads`. */
export const quadIndex = (flags: number): number => (flags >> 9) & 7;

export const modalityOf = (flags: number): Modality => modalities[flags & 3]!;
export const polarityOf = (flags: number): Polarity => polarities[(flags >> 2) & 1]!;
export const stanceOf = (flags: number): Stance | undefined => stances[((flags >> 3) & 7) - 1];
export const statusOf = (flags: number): Status | undefined => statuses[((flags >> 6) & 7) - 1];
export const quadOfFlags = (flags: number): Quad => quads[(flags >> 9) & 7]!;
/** Future, hypothetical or negated: nothing that has happened. */
export const isUnrealised = (flags: number): boolean => (flags & NEGATED) !== 0 || (flags & 3) === 1 || (flags & 3) === 2;
