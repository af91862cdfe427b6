import type { EntityRef } from '../../query/filter.ts';
import type { ClaimView } from '../../query/views.ts';

/** The two entities that all these claims have in common, in the order of the first claim; null when there are more or fewer. */
export function commonPair(claims: readonly ClaimView[]): readonly [EntityRef, EntityRef] | null {
  const [first, ...others] = claims;
  if (first === undefined) return null;
  const participants = (claim: ClaimView): readonly EntityRef[] => [...claim.from, ...claim.to, ...claim.about, ...(claim.at === undefined ? [] : [claim.at])];
  const unique = [...new Map(participants(first).map((ref) => [ref.id, ref])).values()];
  const common = unique.filter((ref) => others.every((claim) => participants(claim).some((other) => other.id === ref.id)));
  const [a, b] = common;
  return common.length === 2 && a !== undefined && b !== undefined ? [a, b] : null;
}
