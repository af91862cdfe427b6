import { useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { PathsView } from '../../query/path-views.ts';
import type { PathOrder } from '../../session/state.ts';
import { foundWords, wordsOfUnconnected } from '../../session/words.ts';
import { shownPaths, toggleDrawn, treeId, type ShownPaths } from '../../session/shown-paths.ts';
import { capital } from '../claim/claim-words.ts';
import { useRefs } from '../claim/use-refs.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import { askQuery } from './ask-query.ts';
import { optionsChanged } from './blockers.ts';
import { ComparedPaths, type Compared } from './compare-part.tsx';
import { ConnectionItem } from './connection-item.tsx';
import { FurtherWays } from './further-ways.tsx';
import { FamilyItem } from './family-item.tsx';
import { keepInView } from './keep-in-view.ts';
import { NoPath } from './no-path.tsx';
import { PairChoice } from './pair-choice.tsx';
import { avoidWords } from './path-words.ts';
import './answer.css';
import { groupRule, orderRule, orders, orderWords, rankFamilies, type RankedFamily } from './path-order.ts';

/** So many families of a kind are listed at once. */
const atOnce = 6;

const noPaths: readonly string[] = [];
const noEntities: readonly EntityId[] = [];

/** What gets the keyboard's focus once it stands in its new place, and where it stood when it was clicked. */
interface Wanted {
  readonly path: string;
  readonly button: 'path' | 'pin';
  readonly stood: number | null;
}

/** The tree that joins all ends, where it is asked for, and families of paths in their groups, one of all open; arrows walk over all of them. */
export function PathList({ view }: { readonly view: PathsView }) {
  const session = useSession();
  const state = useSignal(session.state);
  const { pinned = noPaths, together = noPaths, pathOrder: order = 'tells' } = state;
  const shown = useMemo(() => shownPaths(view, { path: state.path, allPaths: state.allPaths, together }), [view, state.path, state.allPaths, together]);
  const ranked = useMemo(() => rankFamilies(view.families, order, pinned), [view.families, order, pinned]);
  const found = foundWords(view);
  const lost = pinned.filter((id) => !shown.listed.some(({ path }) => path.id === id));
  const open = shown.focused?.id ?? (shown.together ? treeId : undefined);
  const [compared, compare] = useState<Compared | null>(null);
  const comparison = useMemo(() => ({ compared, compare }), [compared]);
  const root = useRef<HTMLElement>(null);
  const wanted = useRef<Wanted | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const { path, button, stood } = wanted.current;
    const target = root.current?.querySelector<HTMLElement>(`button[data-${button}="${CSS.escape(path)}"]`);
    wanted.current = null;
    target?.focus({ preventScroll: true });
    if (target) keepInView(target, target.closest('.fam') ?? target, stood);
  }, [open, pinned]);
  const focus = (id: string, add = false, byKey = false) => {
    if (add && id !== open) return session.dispatch({ type: 'together', paths: toggleDrawn(view, state, id) });
    const at = byKey ? null : root.current?.querySelector(`button[data-path="${CSS.escape(id)}"]`);
    // The open one has the focus already; kept until something else opens, the wish would take it away from wherever it is by then.
    wanted.current = id === open ? null : { path: id, button: 'path', stood: at ? at.getBoundingClientRect().top : null };
    session.dispatch({ type: 'focus-path', path: id === treeId ? null : id });
  };
  /** A pinned path moves to the top: the button under the finger goes with it. */
  const pinning = (event: MouseEvent<HTMLElement>) => {
    const path = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-pin]')?.dataset['pin'] : undefined;
    if (path !== undefined) wanted.current = { path, button: 'pin', stood: null };
  };
  const walk = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset['path'] === undefined) return;
    const all = [...(view.connection ? [treeId] : []), ...[...ranked.pinned, ...ranked.groups.flatMap((each) => each.families)].flatMap((each) => each.family.paths.map((path) => path.id))];
    const next = all[all.indexOf(open ?? '') + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    event.stopPropagation();
    if (next !== undefined) focus(next, false, true);
  };
  return (
    <ComparedPaths value={comparison}>
    <section ref={root} aria-label="Paths found" onKeyDown={walk} onClickCapture={pinning}>
      {view.connection && <ConnectionItem connection={view.connection} open={shown.together} onFocus={focus} />}
      {view.connection && <PairChoice view={view} />}
      {view.count === 0 ? <NoPath view={view} /> : (
        <>
          {view.unconnected !== undefined && (
            <div className="paths-unconnected">
              <h2 className="title" {...headIf(!view.connection)}>{wordsOfUnconnected(view)}</h2>
              <p className="says">{afterColon(view.unconnected)}</p>
              {found !== '' && <Freer view={view} />}
            </div>
          )}
          <div className="paths-head">
            {found !== '' ? <h2 className="sec" {...headIf(!view.connection && view.unconnected === undefined)}>{found}</h2> : <Freer view={view} />}
            <span className="grow" />
            <label>
              <span className="vh">Order</span>
              <select className="btn sm" value={order} onChange={(event) => session.dispatch({ type: 'order-paths', order: event.currentTarget.value as PathOrder })}>
                {orders.map((each) => <option key={each} value={each}>{orderWords[each]}</option>)}
              </select>
            </label>
          </div>
          <AvoidNote avoid={view.query.avoid ?? noEntities} />
          {view.cut && <p className="meta paths-note">The search was cut short: there may be others.</p>}
          {view.notes.map((note) => <p key={note} className="meta paths-note">{note}</p>)}
          {ranked.pinned.length > 0 && (
            <section aria-label="Pinned">
              <h3 className="eyebrow paths-kind">Pinned</h3>
              <ul className="families">
                {ranked.pinned.map((each) => <FamilyItem key={each.family.key} ranked={each} shown={shown} isPinned onFocus={focus} />)}
              </ul>
            </section>
          )}
          {lost.length > 0 && (
            <p className="paths-rest">
              <span className="meta">{plural(lost.length, 'pinned path is', 'pinned paths are')} not in this answer: the question does not admit {lost.length === 1 ? 'it' : 'them'}.</span>
              <Button small aria-label={`Unpin ${lost.length === 1 ? 'it' : 'them'}`} onClick={() => session.dispatch({ type: 'pin-paths', paths: lost, on: false })}>Unpin</Button>
            </p>
          )}
          {ranked.groups.map(({ group, heading, families }, index) => (
            <Group key={group} title={heading} rule={[groupRule(group, index === 0), orderRule(order, families)].join(' ').trim()} families={families} shown={shown} onFocus={focus} />
          ))}
          <FurtherWays left={view.leftOut ?? 0} />
        </>
      )}
    </section>
    </ComparedPaths>
  );
}

/** The heading that has the focus where the answer has it, and to which the focus goes where what had it went away. */
const headIf = (on: boolean) => (on ? { 'data-answer-head': '', 'data-land': '', tabIndex: -1 } : {});

/** Asks without the limits, where that connects the two. */
function Freer({ view: { query, freer } }: { readonly view: PathsView }) {
  const session = useSession();
  if (freer === undefined) return null;
  const changed = optionsChanged(query, freer);
  // Further ends are no limit.
  return <Button small variant="primary" onClick={() => askQuery(session, { ...freer, also: query.also ?? noEntities })}>{changed.length === 1 && changed[0] === 'maxSteps' ? 'Allow any number of steps' : 'Ask without these limits'}</Button>;
}

/** What the heading does not say of it: the rest of the sentence, as one of its own. */
function afterColon(sentence: string): string {
  return capital(sentence.slice(sentence.indexOf(': ') + 2));
}

/** What is avoided is no stop of a path; the sentences of its steps say what they say. */
function AvoidNote({ avoid }: { readonly avoid: readonly EntityId[] }) {
  const words = avoidWords(useRefs(avoid));
  return words === '' ? null : <p className="meta paths-note">{words}</p>;
}

interface GroupProps {
  readonly title: string;
  /** Why it stands here, and by what its families are ordered; may be empty. */
  readonly rule: string;
  readonly families: readonly RankedFamily[];
  readonly shown: ShownPaths;
  readonly onFocus: (id: string, add: boolean) => void;
}

function Group({ title, rule, families, shown, onFocus }: GroupProps) {
  const [all, setAll] = useState(false);
  if (families.length === 0) return null;
  const open = families.findIndex((each) => each.family.paths.some((path) => path.id === shown.focused?.id));
  const listed = all ? families : families.slice(0, Math.max(atOnce, open + 1));
  const rest = families.length - listed.length;
  return (
    <section aria-label={title}>
      <div className="paths-kind"><h3 className="eyebrow">{title}</h3>{rule !== '' && <p className="meta">{rule}</p>}</div>
      <ol className="families">
        {listed.map((each) => <FamilyItem key={each.family.key} ranked={each} shown={shown} onFocus={onFocus} />)}
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
