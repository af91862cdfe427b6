import { ContestGlyph } from '../widgets/contest-glyph.tsx';
import { OmitGlyph } from '../widgets/omit-glyph.tsx';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';
import { quadName, quadOrder } from '../widgets/quad-words.ts';

const stances = [
  ['coop-2', '+', 'supports'],
  ['conf-2', '−', 'opposes'],
  ['amb-2', '±', 'ambiguous'],
  ['amb-1', '·', 'neutral'],
  ['none-1', '', 'no stance'],
] as const;

/** What signs and tints in the cells mean. */
export function MatrixLegend({ mode }: { readonly mode: 'stance' | 'quad' }) {
  return (
    <ul className="lg" aria-label="Signs in the cells">
      {mode === 'stance'
        ? stances.map(([tint, sign, words]) => <li key={words}><b className={`g ${tint}`} aria-hidden="true">{sign}</b> {words}</li>)
        : quadOrder.filter((quad) => quad !== 'none').map((quad) => <li key={quad}><QuadGlyph quad={quad} width={24} /> {quadName(quad).toLowerCase()}</li>)}
      {mode === 'stance' && <li><OmitGlyph /> leaves out</li>}
      <li><ContestGlyph /> contested</li>
    </ul>
  );
}
