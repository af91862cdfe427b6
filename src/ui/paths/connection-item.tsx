import type { ConnectionView } from '../../query/path-views.ts';
import { plural } from '../widgets/format.ts';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { PathStepItem } from './path-step.tsx';

/** The smallest graph that was found to connect three or more ends: its steps away from the first end, and how good it can be. */
export function ConnectionItem({ connection }: { readonly connection: ConnectionView }) {
  const { ends, steps } = connection;
  return (
    <section className="connection" aria-labelledby="connection">
      <h3 className="eyebrow paths-kind" id="connection">All {ends.length} ends together</h3>
      <div className="fam">
        <p className="one route">
          {ends.map((end, index) => (
            <span key={end.id}>{index > 0 && ', '}<span className="stop"><KindGlyph kind={end.kind} size={11} />{end.label}</span></span>
          ))}
          <span className="meta"> by {plural(steps.length, 'step')}</span>
        </p>
        <ol className="steps apart" aria-label="The ends together, steps">
          {steps.map((step, index) => <PathStepItem key={`${step.from.id} ${step.to.id}`} step={step} number={index + 1} thinnest={false} />)}
        </ol>
        <p className="thinnest">{connection.says}</p>
      </div>
    </section>
  );
}
