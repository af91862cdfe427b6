import { useEffect, useMemo, useRef, useState } from 'react';
import { useSession } from '../session-context.ts';
import { landFocus } from '../shell/focus-view.ts';
import { usePage } from '../shell/page.ts';
import { useSignal } from '../use-signal.ts';
import { count } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { Marked } from '../widgets/marked.tsx';
import { useCombobox } from '../widgets/use-combobox.ts';
import { useSearch } from '../widgets/use-search.ts';
import { useSlow } from '../widgets/resource-view.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { foundOptions, startOptions, type SearchOption } from './search-options.ts';
import './search.css';

/** The search dialog's content: a field and what is found, the question that was understood first. */
export function SearchBox() {
  const session = useSession();
  const page = usePage();
  const [text, setText] = useState(page.searchFor.peek());
  const [added, setAdded] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => void (page.searchFor.value = ''), [page]);
  // However it is closed.
  useEffect(() => landFocus, []);
  const [retries, setRetries] = useState(0);
  const answer = useSearch(text, retries);
  const statistics = resourceValue(useSignal(session.overview))?.statistics;
  const view = resourceValue(answer);
  const sections = useMemo(() => (text.trim() ? (view ? foundOptions(view) : []) : statistics ? startOptions(statistics) : []), [text, view, statistics]);
  const options = sections.flatMap((section) => section.options);
  const pick = (index: number, { shiftKey }: { shiftKey: boolean }) => {
    const option = options[index];
    if (!option) return;
    if (shiftKey && option.entity) {
      session.dispatch({ type: 'select', entity: option.entity.id, add: true, open: true });
      setAdded(`${option.entity.label} added`);
      // The next name takes the place of this one.
      field.current?.select();
      return;
    }
    page.searching.value = false;
    session.dispatch(option.action);
  };
  const combobox = useCombobox({ count: options.length, open: true, onPick: pick, version: `${text}/${options[0]?.key}`, typed: text, pending: answer.is === 'loading' });
  const slow = useSlow(answer.is === 'loading' ? answer.since : null);
  const nothing = text.trim() !== '' && answer.is === 'ready' && options.length === 0;
  let index = 0;
  return (
    <div className="search">
      <div className="search-field">
        <Icon name="search" size={18} />
        <input
          {...combobox.input}
          ref={field}
          data-autofocus
          aria-label="Search"
          placeholder="A name, a phrase, or two names: soybeans to taiwan"
          enterKeyHint="go"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setAdded('');
          }}
        />
        <button type="button" className="ib" aria-label="Close search" title="Close (Esc)" onClick={() => (page.searching.value = false)}>
          <Icon name="close" />
        </button>
      </div>
      <div {...combobox.list} className="search-found" aria-label="Found" hidden={options.length === 0}>
        {sections.map((section) => (
          <div key={section.key} role="group" aria-labelledby={`search-${section.key}`}>
            <p className="search-head eyebrow" id={`search-${section.key}`}>{section.label}{section.total !== undefined && <span> · {count(section.total)}</span>}</p>
            {section.options.map((option) => {
              const at = index++;
              return (
                <div key={option.key} {...combobox.option(at)} className={option.kind === 'claim' ? 'search-option is-claim' : 'search-option'}>
                  <OptionGlyph option={option} />
                  <span className="search-words">
                    <span className={option.kind === 'claim' ? 'says' : 'search-name'}><Marked text={option.label} marks={option.marks} /></span>
                    {option.detail && <span className="meta">{option.detail}</span>}
                  </span>
                  {option.claims !== undefined && <span className="meta n">{count(option.claims)}<span className="vh"> claims</span></span>}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <div className="search-notes" hidden={options.length > 0}>
        {slow && options.length === 0 && <p className="note">Searching…</p>}
        {nothing && (
          <div className="note" role="status">
            <p><b>Nothing is called “{text.trim()}”.</b></p>
            <p>Names, other names and the sentences of claims are searched; accents and one slip of the finger are forgiven. That it is not here proves nothing about the world.</p>
          </div>
        )}
        {answer.is === 'failed' && (
          <div className="note fail" role="alert">
            <p><b>The search failed.</b> {answer.message}</p>
            <button type="button" className="btn sm" onClick={() => setRetries(retries + 1)}>Try again</button>
          </div>
        )}
      </div>
      <footer className="search-foot meta">
        <span role="status" aria-live="polite" className={added ? 'search-added' : 'vh'}>{added || (text.trim() && answer.is === 'ready' ? `${options.length} found` : '')}</span>
        <span><kbd>↑</kbd> <kbd>↓</kbd> choose</span>
        <span><kbd>Enter</kbd> open</span>
        <span><kbd>Shift</kbd> <kbd>Enter</kbd> add to the selection</span>
        <span><kbd>Esc</kbd> close</span>
      </footer>
    </div>
  );
}

function OptionGlyph({ option }: { readonly option: SearchOption }) {
  switch (option.kind) {
    case 'paths':
      return <Icon name="path" />;
    case 'links':
      return <Icon name="links" />;
    case 'claim':
      return <Icon name="list" />;
    default:
      return <KindGlyph kind={option.kind} size={15} />;
  }
}
