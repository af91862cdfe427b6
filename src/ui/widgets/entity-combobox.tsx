import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { EntityRef } from '../../query/filter.ts';
import type { SearchHit } from '../../query/views.ts';
import { useSession } from '../session-context.ts';
import { Icon } from './icon.tsx';
import { KindGlyph } from './kind-glyph.tsx';
import { Marked } from './marked.tsx';
import { nameTaker, type NamedField } from './name-taker.ts';
import { useCombobox } from './use-combobox.ts';
import { useSearch } from './use-search.ts';
import { plural } from './format.ts';

interface EntityComboboxProps {
  readonly label: string;
  /** What is chosen; several where a name stands for a polity and its issue. */
  readonly value: readonly EntityRef[];
  readonly onChange: (entities: readonly EntityRef[]) => void;
  readonly placeholder?: string;
  /** Offered before anything is typed. */
  readonly suggest?: readonly EntityRef[];
  /** Ids that have another part in the question and are not offered. */
  readonly taken?: readonly string[];
  /** Each choice is one more, and the field itself stays empty. */
  readonly several?: boolean;
  /** Takes the whole field away: by its button, and by Esc while it is empty. */
  readonly onRemove?: () => void;
  /** Stands in the field, before its button. */
  readonly children?: ReactNode;
}

type Option = Pick<SearchHit, 'id' | 'label' | 'detail' | 'marks'> & { readonly entity: EntityRef; readonly claims?: number };

/** A field that names one entity: type, choose from what is found; clearing the text chooses nothing. A name typed in full is taken when the field is left. */
export function EntityCombobox({ label, value, onChange, placeholder = 'Type a name', suggest = [], taken = [], several = false, onRemove, children }: EntityComboboxProps) {
  const session = useSession();
  const [typed, writeTyped] = useState<string | null>(null);
  // Known at once: what was just taken is not taken a second time by its name when the focus goes on before the next rendering.
  const typedNow = useRef<string | null>(null);
  const setTyped = (next: string | null) => {
    typedNow.current = next;
    writeTyped(next);
  };
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const field = useId();
  const present = useRef<NamedField>({ value, taken, several, onChange });
  useLayoutEffect(() => {
    present.current = { value, taken, several, onChange };
  });
  const taker = useMemo(() => nameTaker((name, signal) => session.resolve(name, signal), () => present.current), [session]);
  useEffect(() => () => taker.drop(), [taker]);
  const choose = (entities: readonly EntityRef[]) => {
    if (!several) taker.drop();
    onChange(entities);
  };
  const first = value[0];
  // A polity and its issue share a name: it is written once, with both shapes before it.
  const chosen = [...new Set(value.map((entity) => entity.label))].join(' + ');
  const text = typed?.trim() ?? '';
  const search = useSearch(open ? text : '');
  const hits = (search.is === 'ready' || search.is === 'loading' ? (search.value?.hits ?? []) : []).filter((hit): hit is SearchHit & { entity: EntityRef } => hit.entity !== undefined);
  const found: readonly Option[] = text !== '' ? hits : suggest.map((entity) => ({ id: entity.id, label: entity.label, detail: entity.subtype, marks: [], entity }));
  const options = found.filter((option) => !taken.includes(option.id));
  const listed = open && options.length > 0;
  const pick = (index: number) => {
    const option = options[index];
    if (!option) return;
    choose([option.entity]);
    setTyped(null);
    setOpen(false);
  };
  /** Takes the name that is written; one that nothing bears stays written, with the words that say so. */
  const takeName = async (name: string) => {
    if ((await taker.take(name)) && typedNow.current?.trim() === name) setTyped(null);
  };
  const combobox = useCombobox({ count: options.length, open: listed, onPick: pick, version: options[0]?.id, typed: text, pending: search.is === 'loading', onNone: () => void takeName(text), onOpen: setOpen });
  const leave = () => {
    combobox.input.onBlur();
    const left = typedNow.current?.trim();
    if (left) void taker.take(left);
    else if (left === '' && first) choose([]);
    setTyped(null);
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const escaped = event.key === 'Escape' && !listed;
    if (escaped && typed !== null) setTyped(null);
    else if (escaped && onRemove && !first) onRemove();
    else if (event.key === 'Enter' && !listed && text !== '' && search.is !== 'loading' && !event.nativeEvent.isComposing) void takeName(text);
    else return combobox.input.onKeyDown(event);
    event.preventDefault();
    event.stopPropagation();
  };
  const held = hits.find((hit) => taken.includes(hit.id));
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
        data-land
        // While nothing is typed, Ctrl+Z is the page's.
        {...(typed === null ? { 'data-unedited': '' } : {})}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          event.currentTarget.select();
          if (!first) setOpen(true);
        }}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setOpen(true);
        }}
        onBlur={leave}
      />
      {children}
      <button
        type="button"
        className="combo-clear"
        aria-label={chosen ? `Clear ${label}` : onRemove ? `Take ${label} away` : `Choose ${label}`}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          setTyped(null);
          if (!chosen && onRemove) return onRemove();
          if (chosen) choose([]);
          input.current?.focus();
          setOpen(true);
        }}
      >
        <Icon name={chosen || onRemove ? 'close' : 'search'} size={14} />
      </button>
      <ul {...combobox.list} className="combo-list" aria-label={text === '' ? `${label}: suggestions` : label} hidden={!listed}>
        {options.map((option, index) => (
          <li key={option.id} {...combobox.option(index)} className="combo-option">
            <KindGlyph kind={option.entity.kind} />
            <span className="combo-name"><Marked text={option.label} marks={option.marks} /></span>
            <span className="meta">{option.detail}</span>
            {option.claims !== undefined && <span className="meta n">{plural(option.claims, 'claim')}</span>}
          </li>
        ))}
      </ul>
      {open && text !== '' && search.is === 'ready' && options.length === 0 && <p className="combo-list note" role="status">{held ? `${held.label} is in the question already.` : `Nothing is called “${text}”.`}</p>}
      {open && search.is === 'failed' && <p className="combo-list note fail" role="alert">The search failed: {search.message}</p>}
    </div>
  );
}
