import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { ExpandOption, Neighbourhood } from '../../query/views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { count, plural } from '../widgets/format.ts';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';
import { expandPlace } from './expand-place.ts';
import './expand-menu.css';

/** Relations of one entity with how many neighbours each would add; at most twenty a press. Shown while `session.expanding` names an entity. */
export function ExpandMenu() {
  const session = useSession();
  const centre = useSignal(session.expanding);
  return centre === null ? null : <Menu key={centre} centre={centre} />;
}

function Menu({ centre }: { readonly centre: EntityId }) {
  const session = useSession();
  const expansion = useSignal(session.expansion);
  const scene = useSignal(session.scene);
  const state = useSignal(session.state);
  const root = useRef<HTMLDivElement>(null);
  const heading = useId();
  const view = 'value' in expansion && expansion.value?.centre.id === centre ? expansion.value : undefined;
  const brought = state.brought?.[centre]?.length ?? 0;
  // What it could add when it opened stays in the list, or the focus would go with it.
  const [keys, setKeys] = useState<ReadonlySet<string> | null>(null);
  if (keys === null && view !== undefined) setKeys(new Set(view.relations.filter((option) => option.hidden > 0).map((option) => option.key)));
  const options = view?.relations.filter((option) => option.hidden > 0 || keys?.has(option.key) === true) ?? [];

  useEffect(() => {
    const before = document.activeElement;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) session.expand(null);
    };
    document.addEventListener('pointerdown', outside, true);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      // Only if focus would be lost: whoever clicked elsewhere meant to be there.
      if (document.activeElement === document.body && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [session]);

  // After every drawing: the answer changes its height, the scene moves its node.
  useLayoutEffect(() => {
    const menu = root.current;
    const area = menu?.parentElement;
    if (!menu || !area) return;
    // In the top layer: on a narrow page the canvas is a strip under the panel.
    if (!menu.matches(':popover-open')) menu.showPopover();
    const canvas = area.getBoundingClientRect();
    const { left, top } = expandPlace(session.canvas?.boxOf(centre) ?? null, { width: menu.offsetWidth, height: menu.offsetHeight }, canvas);
    menu.style.left = `${canvas.left + left}px`;
    menu.style.top = `${canvas.top + top}px`;
  });

  const ready = view !== undefined;
  useEffect(() => {
    if (!ready) return;
    const items = root.current?.querySelectorAll<HTMLElement>('[role=menuitem]');
    const first = [...(items ?? [])].find((item) => item.getAttribute('aria-disabled') !== 'true') ?? items?.[0];
    (first ?? root.current)?.focus({ preventScroll: true });
  }, [ready]);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    const go = (to: number) => items[(to + items.length) % items.length]?.focus();
    switch (event.key) {
      case 'ArrowDown': go(at + 1); break;
      case 'ArrowUp': go(at < 0 ? -1 : at - 1); break;
      case 'Home': go(0); break;
      case 'End': go(items.length - 1); break;
      case 'Escape': session.expand(null); break;
      case 'Tab': session.expand(null); return;
      case 'Enter':
      case ' ': event.stopPropagation(); return;
      default: {
        if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
        const letter = event.key.toLowerCase();
        const next = [...items.slice(at + 1), ...items.slice(0, at + 1)].find((item) => item.dataset['label']?.toLowerCase().startsWith(letter));
        next?.focus();
      }
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const name = view?.centre.label ?? scene.nodes.find((node) => node.id === centre)?.label ?? '';
  return (
    <div ref={root} popover="manual" className="expand-menu" tabIndex={-1} onKeyDown={onKeyDown}>
      <header id={heading}><span>Expand {name}</span><kbd>E</kbd></header>
      {view !== undefined && options.length + brought > 0 && (
        <div role="menu" aria-labelledby={heading}>
          {options.map((option) => <Item key={option.key} option={option} onAdd={() => add(session, view, option)} />)}
          {brought > 0 && (
            <button type="button" role="menuitem" tabIndex={-1} data-label="Collapse" className="collapse" onClick={() => { session.dispatch({ type: 'collapse', entity: centre }); session.expand(null); }}>
              <span />
              <span>Collapse what it brought</span>
              <span className="meta num-t">{count(brought)}</span>
            </button>
          )}
        </div>
      )}
      <State view={view} options={options} />
    </div>
  );
}

function add(session: ReturnType<typeof useSession>, view: Neighbourhood, option: ExpandOption): void {
  if (option.next.length > 0) session.dispatch({ type: 'show', entities: option.next.slice(0, 20).map((ref) => ref.id), from: view.centre.id });
}

function Item({ option, onAdd }: { readonly option: ExpandOption; readonly onAdd: () => void }) {
  const next = Math.min(20, option.next.length);
  const rest = option.hidden - next;
  const words = option.hidden === 0 ? `all ${count(option.neighbours)} shown` : rest > 0 ? `add ${count(next)} of ${count(option.hidden)}` : `add ${count(option.hidden)}`;
  return (
    <button type="button" role="menuitem" tabIndex={-1} data-label={option.label} aria-disabled={option.hidden === 0} title={words} onClick={onAdd}>
      <QuadGlyph quad={option.quad} omission={option.omission} width={22} />
      <span>{option.label}</span>
      <span className="meta num-t"><span className="vh">, {option.hidden === 0 ? '' : 'add '}</span>{option.hidden === 0 ? 'all shown' : rest > 0 ? `${count(next)} of ${count(option.hidden)}` : count(option.hidden)}</span>
    </button>
  );
}

function State({ view, options }: { readonly view: Neighbourhood | undefined; readonly options: readonly ExpandOption[] }) {
  const session = useSession();
  const expansion = useSignal(session.expansion);
  if (expansion.is === 'failed')
    return <p className="note fail" role="alert">Its neighbours could not be read: {expansion.message} <Button small onClick={() => session.retry()}>Try again</Button></p>;
  if (view === undefined) return <p className="meta foot" role="status">Counting its neighbours…</p>;
  if (view.relations.length === 0) return <p className="meta foot">It has no neighbours under the filters.</p>;
  const others = view.relations.length - options.length;
  if (options.length === 0) return <p className="meta foot">All its neighbours are shown.</p>;
  return (
    <p className="meta foot">
      {options.some((option) => option.hidden > 20) ? 'The heaviest 20 of a relation at a time' : 'At most 20 per relation'}
      {others > 0 && `; ${plural(others, 'other relation')} already shown`}
    </p>
  );
}
