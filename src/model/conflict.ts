import { z } from 'zod/mini';
import { filled } from './filled.ts';
import { claimId, conflictId, entityId } from './ids.ts';

export const conflict = z.strictObject({
  id: conflictId,
  over: entityId,
  kind: z.enum(['contradiction', 'tension']),
  sides: z.array(z.strictObject({ claims: z.array(claimId).check(z.minLength(1)), holder: z.optional(entityId) })).check(z.minLength(2)),
  says: filled,
  settledBy: z.optional(filled),
});
/** Claims that cannot all hold, or pull apart; every side is kept. */
export type Conflict = z.infer<typeof conflict>;
