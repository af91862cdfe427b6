import type { Claim } from './claim.ts';
import { quads, type Quad, type RelationType } from './vocabulary.ts';

/**
 * The quad class of a claim: by the value of its type's variant (a position for or against), else its type's, else, where the
 * type has none, the class that an imported record gave itself; none where it is denied: what was not agreed is no cooperation. Native values of other schemes stay with the record.
 */
export function quadOf(type: RelationType, claim: Partial<Pick<Claim, 'role' | 'stance' | 'status' | 'native' | 'polarity'>>): Quad {
  if (claim.polarity === 'negated') return 'none';
  const variant = type.variant === 'none' || type.variant === 'to' ? undefined : claim[type.variant];
  if (variant !== undefined && Object.hasOwn(type.quads, variant)) return type.quads[variant] ?? type.quad;
  if (type.quad !== 'none') return type.quad;
  const native = claim.native?.quad?.trim().toLowerCase().replace(/[\s_]+/g, '-');
  if (native === undefined) return 'none';
  return quads.find((quad) => quad === native) ?? numbered[native] ?? 'none';
}

/** GDELT's QuadClass: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict. */
const numbered: Readonly<Record<string, Quad>> = {
  '1': 'verbal-cooperation',
  '2': 'material-cooperation',
  '3': 'verbal-conflict',
  '4': 'material-conflict',
};
