import { useId, useState } from 'react';
import type { FacetName } from '../../query/filter.ts';
import type { FacetValue } from '../../query/views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { count } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';

interface FacetSectionProps {
  readonly name: FacetName;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

const few = 6;
const searchable = 15;

/** One facet: its values with counts, each to be asked for alone or taken away. */
export function FacetSection({ name, label, values }: FacetSectionProps) {
  const session = useSession();
  const { filter } = useSignal(session.state);
  const only = filter.only?.[name] ?? [];
  const without = filter.without?.[name] ?? [];
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const wanted = typed.trim().toLocaleLowerCase();
  const matching = wanted ? values.filter((value) => value.label.toLocaleLowerCase().includes(wanted)) : values;
  // What is filtered by stays in sight, however light it is.
  const shown = all || wanted ? matching.slice(0, 200) : values.filter((value, index) => index < few || only.includes(value.value) || without.includes(value.value));
  const most = Math.max(1, ...values.map((value) => value.count));
  const heading = useId();
  return (
    <div className="facet" role="group" aria-labelledby={heading}>
      <h3 className="sec" id={heading}>
        {label}
        <span className="grow" />
        {(only.length > 0 || without.length > 0) && (
          <Button small onClick={() => session.dispatch({ type: 'clear-filter', facet: name })}>Clear<span className="vh"> {label}</span></Button>
        )}
      </h3>
      {all && values.length > searchable && (
        <input className="facet-find" type="search" aria-label={`Find in ${label}`} placeholder="Find" value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      )}
      <ul>
        {shown.map((value) => {
          const isOnly = only.includes(value.value);
          const isWithout = without.includes(value.value);
          const toggle = (mode: 'only' | 'without') => session.dispatch({ type: 'toggle-facet', facet: name, value: value.value, mode });
          return (
            <li key={value.value} className={isWithout ? 'facet-value is-out' : 'facet-value'}>
              <span className="facet-glyph">
                {value.kind ? <KindGlyph kind={value.kind} /> : value.quad || value.omission ? <QuadGlyph quad={value.quad ?? 'none'} omission={value.omission ?? false} width={22} /> : null}
              </span>
              <span className="facet-label">{value.label}</span>
              <span className="facet-bar" aria-hidden="true"><i style={{ width: `${(100 * value.count) / most}%` }} /></span>
              <span className="meta n">{count(value.count)}</span>
              <button type="button" className="ib" aria-pressed={isOnly} aria-label={`Only ${value.label}`} title="Only this" onClick={() => toggle('only')}>
                <Icon name="target" size={14} />
              </button>
              <button type="button" className="ib" aria-pressed={isWithout} aria-label={`Without ${value.label}`} title="Without this" onClick={() => toggle('without')}>
                <Icon name="hide" size={14} />
              </button>
            </li>
          );
        })}
      </ul>
      {wanted && !matching.length && <p className="meta">Nothing is called “{typed.trim()}”.</p>}
      {values.length > few && (
        <button type="button" className="facet-more" aria-expanded={all} onClick={() => { setAll(!all); setTyped(''); }}>
          {all ? 'Show fewer' : `Show all ${count(values.length)}`}
          <span className="vh"> of {label}</span>
        </button>
      )}
    </div>
  );
}
