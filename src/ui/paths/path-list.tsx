import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { PathView, PathsView } from '../../query/path-views.ts';
import type { PathOrder } from '../../session/state.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import { ConnectionItem } from './connection-item.tsx';
import { FamilyItem } from './family-item.tsx';
import { togetherWith } from './path-marks.tsx';
import { focusedPath, orders, orderWords, rankFamilies, type RankedFamily } from './path-order.ts';

/** So many families of a kind are listed at once. */
const atOnce = 6;

const noPaths: readonly string[] = [];

/** Families of paths in two kinds, one path open; arrows walk over all of them. */
export function PathList({ view }: { readonly view: PathsView }) {
  const session = useSession();
  const state = useSignal(session.state);
  const { pinned = noPaths, together = noPaths, pathOrder: order = 'tells' } = state;
  const ranked = useMemo(() => rankFamilies(view.families, order, pinned), [view.families, order, pinned]);
  const numbers = useMemo(() => new Map(view.families.flatMap((family) => family.paths).map((path, index) => [path.id, index + 1] as const)), [view.families]);
  const lost = pinned.length - ranked.pinned.length;
  const focused = focusedPath(view.families, state.path);
  const best = focusedPath(view.families, null);
  const root = useRef<HTMLElement>(null);
  /** Whose button gets the keyboard's focus once it stands in its new place. */
  const wanted = useRef<{ readonly path: string; readonly button: 'path' | 'pin' } | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const { path, button } = wanted.current;
    root.current?.querySelector<HTMLElement>(`button[data-${button}="${CSS.escape(path)}"]`)?.focus();
    wanted.current = null;
  }, [focused?.id, pinned]);
  const focus = (id: string, add = false) => {
    if (add && id !== focused?.id) return session.dispatch(togetherWith(together, id));
    wanted.current = { path: id, button: 'path' };
    session.dispatch({ type: 'focus-path', path: id });
  };
  /** A pinned path moves to the top: the button under the finger goes with it. */
  const pinning = (event: MouseEvent<HTMLElement>) => {
    const path = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pin]')?.dataset['pin'] : undefined;
    if (path !== undefined) wanted.current = { path, button: 'pin' };
  };
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset['path'] === undefined) return;
    const order = [...ranked.pinned, ...ranked.direct, ...ranked.throughActors].flatMap((each) => each.family.paths);
    const next = order[order.findIndex((path) => path.id === focused?.id) + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) focus(next.id);
  };
  return (
    <section ref={root} aria-label="Paths found" onKeyDown={walk} onClickCapture={pinning}>
      <div className="paths-head">
        <h2 className="sec">{plural(view.count, 'path')} in {plural(view.families.length, 'family', 'families')}</h2>
        <span className="grow" />
        <label>
          <span className="vh">Order</span>
          <select className="btn sm" value={order} onChange={(event) => session.dispatch({ type: 'order-paths', order: event.currentTarget.value as PathOrder })}>
            {orders.map((each) => <option key={each} value={each}>{orderWords[each]}</option>)}
          </select>
        </label>
      </div>
      {view.cut && <p className="meta paths-note">The search stopped at its budget: there may be others, dearer than these.</p>}
      {view.notes.map((note) => <p key={note} className="meta paths-note">{note}</p>)}
      {view.connection && <ConnectionItem connection={view.connection} />}
      {ranked.pinned.length > 0 && (
        <section aria-label="Pinned">
          <h3 className="eyebrow paths-kind">Pinned</h3>
          <ul className="families">
            {ranked.pinned.map((each) => <FamilyItem key={each.family.key} ranked={each} focused={focused} best={best} isPinned numbers={numbers} onFocus={focus} />)}
          </ul>
        </section>
      )}
      {lost > 0 && (
        <p className="paths-rest">
          <span className="meta">{plural(lost, 'pinned path is', 'pinned paths are')} not in this answer: the question does not admit {lost === 1 ? 'it' : 'them'}.</span>
          <Button small aria-label={`Unpin ${lost === 1 ? 'it' : 'them'}`} onClick={() => session.dispatch({ type: 'pin-paths', paths: pinned.filter((id) => !numbers.has(id)), on: false })}>Unpin</Button>
        </p>
      )}
      <Kind title="Without an actor in the middle" families={ranked.direct} focused={focused} best={best} numbers={numbers} onFocus={focus} other={ranked.throughActors.length + ranked.pinned.length > 0 || view.connection !== undefined} />
      <Kind title="Through actors" families={ranked.throughActors} focused={focused} best={best} numbers={numbers} onFocus={focus} other />
    </section>
  );
}

interface KindProps {
  readonly title: string;
  readonly families: readonly RankedFamily[];
  readonly focused: PathView | undefined;
  readonly best: PathView | undefined;
  readonly numbers: ReadonlyMap<string, number>;
  readonly onFocus: (id: string, add: boolean) => void;
  /** Whether the heading is needed to tell the kinds apart. */
  readonly other: boolean;
}

function Kind({ title, families, focused, best, numbers, onFocus, other }: KindProps) {
  const [all, setAll] = useState(false);
  if (families.length === 0) return null;
  const open = families.findIndex((each) => each.family.paths.some((path) => path.id === focused?.id));
  const shown = all ? families : families.slice(0, Math.max(atOnce, open + 1));
  const rest = families.length - shown.length;
  return (
    <section aria-label={title}>
      <h3 className={other ? 'eyebrow paths-kind' : 'vh'}>{title}</h3>
      <ol className="families">
        {shown.map((each) => <FamilyItem key={each.family.key} ranked={each} focused={focused} best={best} numbers={numbers} onFocus={onFocus} />)}
      </ol>
      {rest > 0 && (
        <p className="paths-rest">
          <span className="meta">{plural(rest, 'more family', 'more families')}</span>
          <Button small aria-label={`Show ${plural(rest, 'more family', 'more families')} ${title.toLowerCase()}`} onClick={() => setAll(true)}>Show</Button>
        </p>
      )}
    </section>
  );
}
