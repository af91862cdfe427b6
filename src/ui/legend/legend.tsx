import { useState, type ReactNode } from 'react';
import type { Quad } from '../../model/vocabulary.ts';
import type { Action } from '../../session/session.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { ContestGlyph } from '../widgets/contest-glyph.tsx';
import { Icon } from '../widgets/icon.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { kindName, kindOrder } from '../widgets/kind-words.ts';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';
import { quadName, quadOrder } from '../widgets/quad-words.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import { MarkGlyph } from './mark-glyph.tsx';
import { markWords } from './mark-words.ts';

/** What is drawn means: kinds and classes, each to be shown or hidden; below them the marks that are on the canvas now. */
export function Legend() {
  const session = useSession();
  const { filter, lens } = useSignal(session.state);
  const { marks } = useSignal(session.scene);
  const facets = resourceValue(useSignal(session.facets));
  const [open, setOpen] = useState(false);
  const hiddenKinds = filter.without?.kind ?? [];
  const hiddenQuads = filter.without?.quad ?? [];
  const hiddenTypes = filter.without?.type ?? [];
  const omissions = (facets?.facets.find(({ name }) => name === 'type')?.values ?? []).filter((value) => value.omission).map(({ value }) => value);
  const omissionsShown = omissions.some((type) => !hiddenTypes.includes(type));
  const { contested: _, ...uncontested } = filter;
  const without = filter.without ?? {};

  const quadEntry = (quad: Quad) => (
    <Entry key={quad} shown={!hiddenQuads.includes(quad)} words={quadName(quad)} glyph={<QuadGlyph quad={quad} width={26} />} action={{ type: 'toggle-facet', facet: 'quad', value: quad, mode: 'without' }} />
  );
  return (
    <div className={open ? 'legend open' : 'legend'} role="group" aria-label="Legend">
      <button type="button" className="legend-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        Legend
        <Icon name={open ? 'chevron-down' : 'chevron-up'} size={12} />
      </button>
      <div className="legend-all">
        <div className="legend-body">
          <ul>
            {kindOrder.map((kind) => (
              <Entry key={kind} shown={!hiddenKinds.includes(kind)} words={kindName(kind)} glyph={<KindGlyph kind={kind} />} action={{ type: 'toggle-facet', facet: 'kind', value: kind, mode: 'without' }} />
            ))}
          </ul>
          <ul className="long">{quadOrder.filter((quad) => quad !== 'none').map(quadEntry)}</ul>
          <ul>
            {quadEntry('none')}
            {omissions.length > 0 && (
              <Entry
                shown={omissionsShown}
                words="Leaves out"
                glyph={<QuadGlyph quad="none" omission width={26} />}
                action={{
                  type: 'filter',
                  filter: { ...filter, without: { ...without, type: omissionsShown ? [...new Set([...hiddenTypes, ...omissions])] : hiddenTypes.filter((type) => !omissions.includes(type)) } },
                }}
              />
            )}
            <Entry
              shown={filter.contested !== 'without'}
              words="Contested"
              glyph={<ContestGlyph />}
              action={{ type: 'filter', filter: filter.contested === 'without' ? uncontested : { ...filter, contested: 'without' } }}
            />
          </ul>
        </div>
        {marks.length > 0 && (
          <ul className="legend-marks">
            {marks.map((mark) => <li key={mark}><MarkGlyph mark={mark} /><span>{mark === 'weight' && lens?.size ? 'More central' : markWords[mark]}</span></li>)}
          </ul>
        )}
      </div>
    </div>
  );
}

function Entry({ shown, words, glyph, action }: { readonly shown: boolean; readonly words: string; readonly glyph: ReactNode; readonly action: Action }) {
  const session = useSession();
  return (
    <li>
      <button type="button" className="legend-entry" aria-pressed={shown} title={shown ? `Hide: ${words}` : `Show: ${words}`} onClick={() => session.dispatch(action)}>
        {glyph}
        {words}
      </button>
    </li>
  );
}
