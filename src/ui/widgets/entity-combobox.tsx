import { useId, useRef, useState } from 'react';
import type { EntityRef } from '../../query/filter.ts';
import type { SearchHit } from '../../query/views.ts';
import { Icon } from './icon.tsx';
import { KindGlyph } from './kind-glyph.tsx';
import { Marked } from './marked.tsx';
import { useCombobox } from './use-combobox.ts';
import { useSearch } from './use-search.ts';
import { plural } from './format.ts';

interface EntityComboboxProps {
  readonly label: string;
  /** What is chosen; several where a name stands for a polity and its issue. */
  readonly value: readonly EntityRef[];
  readonly onChange: (entities: readonly EntityRef[]) => void;
  readonly placeholder?: string;
}

/** A field that names one entity: type, choose from what is found; clearing the text chooses nothing. */
export function EntityCombobox({ label, value, onChange, placeholder = 'Type a name' }: EntityComboboxProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const field = useId();
  // A polity and its issue share a name: it is written once, with both shapes before it.
  const chosen = [...new Set(value.map((entity) => entity.label))].join(' + ');
  const search = useSearch(open && typed ? typed : '');
  const hits = (search.is === 'ready' || search.is === 'loading' ? (search.value?.hits ?? []) : []).filter(
    (hit): hit is SearchHit & { entity: EntityRef } => hit.entity !== undefined,
  );
  const pick = (index: number) => {
    const hit = hits[index];
    if (!hit) return;
    onChange([hit.entity]);
    setTyped(null);
    setOpen(false);
  };
  const combobox = useCombobox({ count: hits.length, open: open && hits.length > 0, onPick: pick, version: hits[0]?.id, onOpen: setOpen });
  const leave = () => {
    if (typed !== null && typed.trim() === '' && value.length) onChange([]);
    setTyped(null);
    setOpen(false);
  };
  const first = value[0];
  return (
    <div className="combo">
      <label className="meta" htmlFor={field}>{label}</label>
      {typed === null && [...new Set(value.map((entity) => entity.kind))].map((kind) => <KindGlyph key={kind} kind={kind} size={15} />)}
      <input
        {...combobox.input}
        ref={input}
        id={field}
        className={typed === null && first ? 'chosen' : undefined}
        value={typed ?? chosen}
        placeholder={placeholder}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onBlur={leave}
      />
      <button
        type="button"
        className="combo-clear"
        aria-label={chosen ? `Clear ${label}` : `Choose ${label}`}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          if (chosen) onChange([]);
          setTyped(null);
          input.current?.focus();
        }}
      >
        <Icon name={chosen ? 'close' : 'search'} size={14} />
      </button>
      <ul {...combobox.list} className="combo-list" aria-label={label} hidden={!open || hits.length === 0}>
        {hits.map((hit, index) => (
          <li key={hit.id} {...combobox.option(index)} className="combo-option">
            <KindGlyph kind={hit.entity.kind} />
            <span className="combo-name"><Marked text={hit.label} marks={hit.marks} /></span>
            <span className="meta">{hit.detail}</span>
            <span className="meta n">{plural(hit.claims, 'claim')}</span>
          </li>
        ))}
      </ul>
      {open && typed?.trim() && search.is === 'ready' && hits.length === 0 && <p className="combo-list note" role="status">Nothing is called “{typed.trim()}”.</p>}
      {open && search.is === 'failed' && <p className="combo-list note fail" role="alert">The search failed: {search.message}</p>}
    </div>
  );
}
