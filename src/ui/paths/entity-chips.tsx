import { useEffect, useRef } from 'react';
import type { EntityId } from '../../model/ids.ts';
import { useRefs } from '../claim/use-refs.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { EntityCombobox } from '../widgets/entity-combobox.tsx';
import { Icon } from '../widgets/icon.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { Popover } from '../widgets/popover.tsx';
import { endNames } from './end-names.ts';

interface EntityChipsProps {
  readonly end: 'through' | 'avoid';
  /** What stands there when nothing is named: "any". */
  readonly empty: string;
  readonly warn: boolean;
}

/** What a path must, or must not, go through: a chip says the first and how many, and opens the list to add and remove; a click on the graph adds as well. */
export function EntityChips({ end, empty, warn }: EntityChipsProps) {
  const session = useSession();
  const { question } = useSignal(session.state);
  const ids = question[end];
  const refs = useRefs(ids);
  const label = endNames[end];
  const other = end === 'through' ? 'avoid' : 'through';
  // What is to be gone through is avoided no more, and the other way round.
  const change = (next: readonly EntityId[]) => session.dispatch({ type: 'ask', question: { [end]: next, [other]: question[other].filter((id) => !next.includes(id)) } });
  const first = refs[0];
  // Of a polity and the issue that bears its name either will do: they are one, and told apart only where one is taken away.
  const names = [...new Set(refs.map((ref) => ref.label))];
  const said = names.length === 0 ? empty : names.join(', ');
  return (
    <div className="opt">
      <span className="meta">{label}</span>
      <Popover
        label={label}
        className="chips-pop"
        align="end"
        trigger={(props) => (
          <button type="button" className={warn ? 'chip warn' : 'chip'} title={said} {...props}>
            <span className="vh">{label}: </span>
            {first === undefined ? <>{empty}<Icon name="plus" size={12} /></> : <><KindGlyph kind={first.kind} size={11} /><b className="clip">{first.short}</b>{names.length > 1 && ` +${names.length - 1}`}</>}
          </button>
        )}
      >
        {() => (
          <Picker onFocus={() => session.fillNext(end)}>
            <EntityCombobox
              label={label}
              value={[]}
              several
              taken={[...question.from, ...question.to, ...question.also, ...ids]}
              placeholder="A name, or click the graph"
              onChange={(added) => change([...ids, ...added.map((ref) => ref.id).filter((id) => !ids.includes(id))])}
            />
            {refs.length > 0 && (
              <ul className="picked">
                {refs.map((ref) => (
                  <li key={ref.id}>
                    <button type="button" className="chip" aria-label={`Remove ${ref.label}${names.length < refs.length ? `, the ${ref.subtype}` : ''}`} title={ref.subtype} onClick={() => change(ids.filter((id) => id !== ref.id))}>
                      <KindGlyph kind={ref.kind} size={12} />
                      {ref.label}
                      <Icon name="close" size={12} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
            {end === 'through' && names.length < refs.length && <p className="meta either">Of those of one name a path passes either.</p>}
          </Picker>
        )}
      </Popover>
    </div>
  );
}

/** Gives the field inside it the focus when it appears. */
function Picker({ onFocus, children }: { readonly onFocus: () => void; readonly children: React.ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the popover is placed, or the page would scroll to where it was.
    const frame = requestAnimationFrame(() => root.current?.querySelector('input')?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);
  return <div ref={root} onFocus={onFocus}>{children}</div>;
}
