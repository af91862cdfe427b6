import type { ClaimId } from '../../model/ids.ts';
import { useLit } from '../matrix/lit-claims.ts';
import { useSignal } from '../use-signal.ts';
import type { ChartPlan } from './chart-plan.ts';

/** Rings over the marks of the open claims or cell, and over what is pointed at; apart from the marks, so that these are not drawn again. */
export function LitMarks({ plan, marked }: { readonly plan: ChartPlan; readonly marked: readonly ClaimId[] }) {
  const lit = useSignal(useLit());
  const ring = (id: ClaimId, className: string) => {
    const at = plan.places.get(id);
    return at && <rect key={`${className} ${id}`} className={className} x={at.x - 1.5} y={at.top + at.y - 1.5} width={at.width + 3} height={at.height + 3} rx={3} />;
  };
  return (
    <g className="rings" aria-hidden="true">
      {marked.map((id) => ring(id, 'is-marked'))}
      {[...lit].map((id) => ring(id, 'is-lit'))}
    </g>
  );
}
