import { useEffect, useRef } from 'react';
import type { EntityId } from '../../model/ids.ts';
import { useRefs } from '../claim/use-refs.ts';
import { EntityCombobox } from '../widgets/entity-combobox.tsx';
import { Icon } from '../widgets/icon.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { Popover } from '../widgets/popover.tsx';

interface EntityChipsProps {
  readonly label: string;
  /** What stands there when nothing is named: "any". */
  readonly empty: string;
  readonly ids: readonly EntityId[];
  readonly warn: boolean;
  readonly onChange: (ids: readonly EntityId[]) => void;
}

/** A short list of entities: a chip says the first and how many, and opens the list to add and remove. */
export function EntityChips({ label, empty, ids, warn, onChange }: EntityChipsProps) {
  const refs = useRefs(ids);
  const first = refs[0];
  const said = refs.length === 0 ? empty : refs.map((ref) => ref.label).join(', ');
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
            {first === undefined ? empty : <><KindGlyph kind={first.kind} size={11} /><b className="clip">{first.short}</b>{refs.length > 1 && ` +${refs.length - 1}`}</>}
            <Icon name="plus" size={12} />
          </button>
        )}
      >
        {() => (
          <Picker>
            <EntityCombobox
              label={label}
              value={[]}
              placeholder="Type a name to add it"
              onChange={(added) => onChange([...ids, ...added.map((ref) => ref.id).filter((id) => !ids.includes(id))])}
            />
            {refs.length > 0 && (
              <ul className="picked">
                {refs.map((ref) => (
                  <li key={ref.id}>
                    <button type="button" className="chip" aria-label={`Remove ${ref.label}`} onClick={() => onChange(ids.filter((id) => id !== ref.id))}>
                      <KindGlyph kind={ref.kind} size={12} />
                      {ref.label}
                      <Icon name="close" size={12} />
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </Picker>
        )}
      </Popover>
    </div>
  );
}

/** Gives the field inside it the focus when it appears. */
function Picker({ children }: { readonly children: React.ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the popover is placed, or the page would scroll to where it was.
    const frame = requestAnimationFrame(() => root.current?.querySelector('input')?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);
  return <div ref={root}>{children}</div>;
}
