import type { Kind } from '../../model/entity.ts';

interface KindGlyphProps {
  readonly kind: Kind;
  readonly size?: number;
  /** Outline only, as nodes that are kept as context. */
  readonly context?: boolean;
}

/** An entity's kind by shape and colour: actor circle, topic rounded square, event diamond, source folded page. */
export function KindGlyph({ kind, size = 14, context = false }: KindGlyphProps) {
  const className = `kind kind-${kind}${context ? ' kind-context' : ''}`;
  return (
    <svg className={className} width={size} height={size} viewBox="0 0 14 14" aria-hidden="true">
      {shape(kind)}
    </svg>
  );
}

function shape(kind: Kind) {
  switch (kind) {
    case 'actor':
      return <circle cx="7" cy="7" r="5.6" />;
    case 'topic':
      return <rect x="1.8" y="1.8" width="10.4" height="10.4" rx="3" />;
    case 'event':
      return <path d="M7 .8L13.2 7 7 13.2.8 7z" strokeLinejoin="round" />;
    case 'source':
      return <path d="M2.2.7h6l3.6 3.6v9H2.2z" strokeLinejoin="round" />;
  }
}
