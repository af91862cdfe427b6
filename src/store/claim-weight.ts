import { modalities } from '../model/claim.ts';
import { quads } from '../model/vocabulary.ts';
import { CONTESTED, modalityIndex, quadIndex } from './claim-flags.ts';
import type { Store } from './store.ts';

/** Points by `certainties`: stated, hedged, inferred. */
const certaintyPoints = [60, 36, 24];
/** A further independent voice, and the most that they can add. */
const voicePoints = 22;
const mostVoicePoints = 66;
/** Points by `modalities`: asserted, future, hypothetical, historical. */
const modalityPoints = modalities.map((modality) => ({ asserted: 30, future: 24, hypothetical: 8, historical: 18 })[modality]);
/** Points by `quads`: deeds before words, words before structure. */
const quadPoints = quads.map((quad) => (quad.startsWith('material') ? 30 : quad.startsWith('verbal') ? 18 : 6));
const contestedPoints = 14;
/** A phrase that the source quotes: the wording matters. */
const quotePoints = 10;
const quantityPoints = 8;

/**
 * Fills `claims.weight`: which of an entity's claims a reader should see first. Points, at most 255: how sure the firmest evidence is
 * (stated 60, hedged 36, inferred 24), 22 for each further independent voice (at most 66), what has been done before what is
 * planned, past or supposed (30, 24, 18, 8), deeds before words before structure (30, 18, 6), contested 14, quoted 10, with a
 * figure 8; an account's attention adds up to 20. Order is all that it is for.
 */
export function weighClaims(parts: Pick<Store, 'claims' | 'evidence' | 'types'>): void {
  const { claims, evidence, types } = parts;
  const attention = types.relations.map((type) => Math.round((type.attention ?? 0) * 20));
  for (let claim = 0; claim < claims.count; claim++) {
    const flags = claims.flags[claim]!;
    const first = evidence.start[claim]!;
    const end = evidence.start[claim + 1]!;
    let sure = 0;
    let quoted = 0;
    for (let piece = first; piece < end; piece++) {
      sure = Math.max(sure, certaintyPoints[evidence.certainty[piece]!]!);
      if (evidence.quote(piece) !== undefined) quoted = quotePoints;
    }
    const voices = end - first > 1 ? Math.min(mostVoicePoints, (claims.independent(claim) - 1) * voicePoints) : 0;
    const figure = claims.quantity(claim) === undefined ? 0 : quantityPoints;
    claims.weight[claim] = Math.min(
      255,
      sure +
        voices +
        modalityPoints[modalityIndex(flags)]! +
        quadPoints[quadIndex(flags)]! +
        ((flags & CONTESTED) === 0 ? 0 : contestedPoints) +
        quoted +
        figure +
        attention[claims.type[claim]!]!,
    );
  }
}
