import { z } from 'zod';
import { claimId, conflictId, entityId } from './ids.ts';

export const conflict = z.strictObject({
  id: conflictId,
  over: entityId,
  kind: z.enum(['contradiction', 'tension']),
  sides: z.array(z.strictObject({ claims: z.array(claimId).min(1), holder: entityId.optional() })).min(2),
  says: z.string().min(1),
  settledBy: z.string().min(1).optional(),
});
/** Claims that cannot all hold, or pull apart; every side is kept. */
export type Conflict = z.infer<typeof conflict>;
