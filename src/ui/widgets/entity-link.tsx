import type { ReactNode } from 'react';
import type { EntityRef } from '../../query/filter.ts';
import { useSession } from '../session-context.ts';
import { ActionLink } from './action-link.tsx';
import { KindGlyph } from './kind-glyph.tsx';

interface EntityLinkProps {
  readonly entity: EntityRef;
  /** Draw its kind before the name. */
  readonly glyph?: boolean;
  readonly className?: string;
  /** Words in place of the label. */
  readonly children?: ReactNode;
}

/** A name that opens its entity: in the links view, or beside the paths that one is reading. */
export function EntityLink({ entity, glyph = false, className, children }: EntityLinkProps) {
  // A view is never left or entered without its panels being made anew.
  const open = useSession().state.peek().view !== 'paths';
  return (
    <ActionLink className={className ? `ent ${className}` : 'ent'} action={{ type: 'select', entity: entity.id, open }}>
      {glyph && <KindGlyph kind={entity.kind} size={13} />}
      {children ?? entity.label}
    </ActionLink>
  );
}
