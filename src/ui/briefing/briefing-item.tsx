import { useId, useState, type DragEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { claimsOf, refsOf, type BriefingItem } from '../../session/briefing.ts';
import { useSession } from '../session-context.ts';
import { usePage } from '../shell/page.ts';
import { Button, IconButton } from '../widgets/button.tsx';
import { Icon } from '../widgets/icon.tsx';
import { BriefedBody } from './briefed-body.tsx';
import { itemWords } from './item-words.ts';

interface BriefingItemViewProps {
  readonly item: BriefingItem;
  readonly index: number;
  readonly count: number;
  readonly missing: ReadonlySet<string>;
  readonly grip: { readonly draggable: boolean; readonly onDragStart: (event: DragEvent<HTMLElement>) => void; readonly onDragEnd: () => void };
  /** Puts it at a place; `what` finds the button that has the focus then. */
  readonly onMove: (to: number, what: string) => void;
  readonly onRemove: () => void;
}

/** One item: what it is, what it holds, the note to it, and what can be done with it. Alt with the up and down arrows moves it. */
export function BriefingItemView({ item, index, count, missing, grip, onMove, onRemove }: BriefingItemViewProps) {
  const session = useSession();
  const page = usePage();
  const heading = useId();
  const [noting, setNoting] = useState(false);
  // Also one that comes from another tab; emptied again, its field stays.
  if (!noting && item.note !== '') setNoting(true);
  const name = `${itemWords[item.is]} ${index + 1}`;
  const write = (note: string) => session.dispatch({ type: 'briefing', change: { edit: 'note', key: item.key, note } });
  const onKey = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    const to = index + (event.key === 'ArrowUp' ? -1 : 1);
    if (to >= 0 && to < count) onMove(to, event.key === 'ArrowUp' ? '[data-up]' : '[data-down]');
  };
  // At once, so that what is typed next is the note and no key of the page.
  const startNote = (article: Element | null) => {
    flushSync(() => setNoting(true));
    article?.querySelector('textarea')?.focus();
  };
  const open = item.address;
  return (
    <article aria-labelledby={heading} onKeyDown={onKey}>
      <header className="briefed-head">
        <span className="grip" title="Drag to move" {...grip}><Icon name="grip" size={14} /></span>
        <h3 id={heading} className="eyebrow">{name}<span className="vh">: {item.is === 'text' ? item.note.slice(0, 60) : item.title}</span></h3>
        <span className="grow" />
        <IconButton icon="chevron-up" size={14} label={`Move ${name} up`} data-up="" aria-keyshortcuts="Alt+ArrowUp" disabled={index === 0} onClick={() => onMove(index - 1, '[data-up]')} />
        <IconButton icon="chevron-down" size={14} label={`Move ${name} down`} data-down="" aria-keyshortcuts="Alt+ArrowDown" disabled={index === count - 1} onClick={() => onMove(index + 1, '[data-down]')} />
        <IconButton icon="close" size={14} label={`Take out ${name}`} data-remove="" onClick={() => { onRemove(); page.say('Taken out. Undo brings it back.'); }} />
      </header>
      <BriefedBody item={item} />
      <Gone item={item} missing={missing} />
      {(item.is === 'text' || noting) && (
        <textarea
          className="briefed-note"
          rows={2}
          aria-label={item.is === 'text' ? name : `Note to ${name}`}
          placeholder={item.is === 'text' ? 'Write something between the items' : 'Your note'}
          value={item.note}
          onChange={(event) => write(event.currentTarget.value)}
        />
      )}
      {item.is !== 'text' && (
        <div className="briefed-acts">
          {!noting && <Button small icon="plus" aria-label={`Add a note to ${name}`} onClick={(event) => startNote(event.currentTarget.closest('article'))}>Note</Button>}
          {open !== undefined && (
            <a className="cite" href={open} aria-label={`Show ${name} where it was taken`} onClick={() => { if (matchMedia('(max-width:1099px)').matches) page.briefing.value = false; }}>
              Show where it was taken
            </a>
          )}
        </div>
      )}
    </article>
  );
}

/** Says which of the item's parts the open dossier does not hold; what the item says stays as it was. */
function Gone({ item, missing }: { readonly item: BriefingItem; readonly missing: ReadonlySet<string> }) {
  const entities = refsOf(item).filter((ref) => missing.has(ref.id));
  const claims = new Set(claimsOf(item).filter((claim) => missing.has(claim.id)).map((claim) => claim.id)).size;
  if (entities.length + claims === 0) return null;
  const named = entities.slice(0, 3).map((ref) => ref.label).join(', ');
  const more = entities.length > 3 ? ` and ${entities.length - 3} more` : '';
  const ofClaims = item.is === 'claim' ? 'this claim' : `${claims} ${claims === 1 ? 'claim' : 'claims'}`;
  return <p className="briefed-gone"><Icon name="warning" size={14} /> Not in this dossier any more: {[claims > 0 ? ofClaims : '', entities.length > 0 ? named + more : ''].filter((part) => part !== '').join('; ')}.</p>;
}
