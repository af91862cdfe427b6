import type { Quad } from '../../model/vocabulary.ts';

interface QuadGlyphProps {
  readonly quad: Quad;
  readonly omission?: boolean;
  /** px, 20 or more. */
  readonly width?: number;
}

/** A relation's class as the canvas draws it: hue for cooperation or conflict, dashes for words, a bar for conflict, a dotted line to a ring for omission. */
export function QuadGlyph({ quad, omission = false, width = 28 }: QuadGlyphProps) {
  const end = width - 1;
  if (omission) {
    return (
      <svg className="quad-glyph quad-omission" width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
        <path d={`M1 5H${end - 6}`} strokeWidth="2" strokeDasharray="1.5 5" strokeLinecap="round" />
        <circle cx={end - 4.4} cy="5" r="3.6" strokeWidth="1.4" strokeDasharray="2 1.6" />
      </svg>
    );
  }
  const conflict = quad === 'verbal-conflict' || quad === 'material-conflict';
  const words = quad === 'verbal-cooperation' || quad === 'verbal-conflict';
  const stop = conflict ? end - 9 : end - 5;
  return (
    <svg className={`quad-glyph quad-${quad}`} width={width} height="10" viewBox={`0 0 ${width} 10`} aria-hidden="true">
      <path d={`M1 5H${stop}`} strokeWidth={quad === 'none' ? 1.3 : 2} {...(words ? { strokeDasharray: '6 4' } : {})} />
      <path className="head" d={`M${end} 5l-7-3.6v7.2z`} />
      {conflict && <path d={`M${stop - 0.2} .6v8.8`} strokeWidth="1.8" />}
    </svg>
  );
}
