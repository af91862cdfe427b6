import type { Kind } from './entity.ts';

/** An entity as it is told from its namesakes: "the issue Taiwan", "the actor Taiwan". */
export const namedByKind = ({ kind, subtype, label }: { readonly kind: Kind; readonly subtype: string; readonly label: string }): string =>
  `the ${kind === 'topic' ? subtype : kind} ${label}`;
