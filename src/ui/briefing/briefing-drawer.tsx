import { useEffect, useRef, useState, type DragEvent } from 'react';
import { flushSync } from 'react-dom';
import { freshKey, type BriefingEdit } from '../../session/briefing.ts';
import { useSession } from '../session-context.ts';
import { usePage } from '../shell/page.ts';
import { useSignal } from '../use-signal.ts';
import { Button, IconButton } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import { BriefingExport } from './briefing-export.tsx';
import { BriefingItemView } from './briefing-item.tsx';
import { useMissing } from './use-missing.ts';
import './briefing.css';

/** What was collected, in order, with notes; beside the view that it is collected from. */
export default function BriefingDrawer() {
  const session = useSession();
  const page = usePage();
  const briefing = useSignal(session.briefing);
  const trouble = useSignal(page.briefingTrouble);
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const missing = useMissing();
  const { items } = briefing;
  const { dragged, over, drag } = useDragging();
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.querySelector<HTMLElement>('[data-briefing]');
      // Only when the focus would be lost.
      if (document.activeElement === document.body || document.activeElement === null) back?.focus();
    };
  }, []);
  const close = () => {
    page.briefing.value = false;
  };
  /** Changes the briefing and puts the focus into the item at that place: at once, so that the next key meets it. */
  const changeAndFocus = (change: BriefingEdit, index: number, what: string) => {
    flushSync(() => session.dispatch({ type: 'briefing', change }));
    const all = list.current?.children ?? [];
    const item = all[Math.max(0, Math.min(index, all.length - 1))];
    (item?.querySelector<HTMLElement>(what) ?? heading.current)?.focus();
  };
  const move = (key: string, to: number, what: string) => {
    changeAndFocus({ edit: 'move', key, to }, to, what);
  };
  const remove = (key: string, index: number) => {
    changeAndFocus({ edit: 'remove', key }, index, '[data-remove]');
  };
  const addText = () => {
    const key = freshKey(briefing, 'text');
    changeAndFocus({ edit: 'add', item: { is: 'text', key, title: 'Text', note: '' } }, items.length, 'textarea');
  };
  return (
    <section
      className="briefing"
      aria-labelledby="briefing-heading"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || document.querySelector(':popover-open')) return;
        event.preventDefault();
        close();
      }}
    >
      <header className="briefing-head">
        <h2 id="briefing-heading" ref={heading} tabIndex={-1} className="title">Briefing</h2>
        <span className="meta grow">{plural(items.length, 'item')}</span>
        <IconButton icon="close" label="Close the briefing" keys="Esc" onClick={close} />
      </header>
      {trouble && <p className="briefing-trouble" role="alert">{trouble}</p>}
      <div className="briefing-scroll">
        <label className="briefing-title">
          <span className="vh">Title of the briefing</span>
          <input
            type="text"
            placeholder="Title of the briefing"
            value={briefing.title}
            onChange={(event) => session.dispatch({ type: 'briefing', change: { edit: 'title', title: event.currentTarget.value } })}
          />
        </label>
        {items.length === 0 ? (
          <Empty />
        ) : (
          <ol ref={list} className="briefing-items" aria-label="Items of the briefing">
            {items.map((item, index) => (
              <li key={item.key} className={`briefed${dragged === item.key ? ' dragged' : ''}${over?.key === item.key ? ` drop-${over.side}` : ''}`} {...drag.target(item.key, (key, side) => {
                const from = items.findIndex((each) => each.key === key);
                const wanted = side === 'before' ? index : index + 1;
                session.dispatch({ type: 'briefing', change: { edit: 'move', key, to: from < wanted ? wanted - 1 : wanted } });
              })}>
                <BriefingItemView
                  item={item}
                  index={index}
                  count={items.length}
                  missing={missing}
                  grip={drag.source(item.key)}
                  onMove={(to, what) => move(item.key, to, what)}
                  onRemove={() => remove(item.key, index)}
                />
              </li>
            ))}
          </ol>
        )}
      </div>
      <footer className="briefing-foot">
        <Button small icon="plus" onClick={addText}>Add text</Button>
        <span className="grow" />
        {items.length > 0 && <Button small onClick={() => { session.dispatch({ type: 'briefing', change: { edit: 'empty' } }); page.say('The briefing is empty. Undo brings it back.'); heading.current?.focus(); }}>Empty it</Button>}
        {items.length > 0 && <BriefingExport />}
      </footer>
    </section>
  );
}

function Empty() {
  return (
    <div className="briefing-empty">
      <p className="says">Collect here what you want to keep: claims, paths, comparisons, cells, pictures of the graph.</p>
      <p className="meta">Each has a button “Add to the briefing”; <kbd>B</kbd> adds what has the focus or is selected. Items keep their sentences and citations, whatever becomes of the dossier.</p>
    </div>
  );
}

type Side = 'before' | 'after';

/** Dragging an item by its grip to before or after another; the buttons and keys do the same. */
function useDragging() {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<{ readonly key: string; readonly side: Side } | null>(null);
  const end = () => {
    setDragged(null);
    setOver(null);
  };
  const sideOf = (event: DragEvent<HTMLElement>): Side => {
    const box = event.currentTarget.getBoundingClientRect();
    return event.clientY < box.top + box.height / 2 ? 'before' : 'after';
  };
  const drag = {
    source: (key: string) => ({
      draggable: true,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.setData('text/plain', key);
        event.dataTransfer.effectAllowed = 'move';
        const item = event.currentTarget.closest('li');
        if (item) event.dataTransfer.setDragImage(item, 12, 12);
        setDragged(key);
      },
      onDragEnd: end,
    }),
    target: (key: string, drop: (key: string, side: Side) => void) => ({
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (dragged === null) return;
        event.preventDefault();
        event.stopPropagation();
        const side = sideOf(event);
        if (over?.key !== key || over.side !== side) setOver({ key, side });
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        if (dragged === null) return;
        event.preventDefault();
        event.stopPropagation();
        if (dragged !== key) drop(dragged, sideOf(event));
        end();
      },
    }),
  };
  return { dragged, over, drag };
}
