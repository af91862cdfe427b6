import type { Entity } from './entity.ts';
import type { RelationType } from './vocabulary.ts';

/** Whether a type's domain or range admits an entity, by kind or by subtype, or a claim. */
export function endsAdmit(ends: RelationType['domain'], participant: Pick<Entity, 'kind' | 'subtype'> | 'claim'): boolean {
  if (participant === 'claim') return ends.includes('claim');
  const subtype = `${participant.kind}/${participant.subtype}`;
  return ends.some((end) => end === participant.kind || end === subtype);
}
