import { useLayoutEffect, useRef, type MouseEvent } from 'react';
import type { PathsView } from '../../query/path-views.ts';
import { useRefs } from '../claim/use-refs.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Chip } from '../widgets/chip.tsx';
import { keepInView } from './keep-in-view.ts';
import { endsOf, pairRead, pairsOf, readPair, type Ends, type Pair } from './pairs-of-ends.ts';

/** Up to so many pairs each have a button. */
const mostButtons = 6;

/** Below the tree of three or more ends: which two of them are read alone. Another pair is another order of the ends, which is one change of the question. */
export function PairChoice({ view }: { readonly view: PathsView }) {
  const session = useSession();
  const { question } = useSignal(session.state);
  const before = useRef<Ends>([]);
  const ends = endsOf(question, before.current);
  before.current = ends;
  const refs = useRefs(ends.map((end) => end[0]!));
  // The answer above has another height with another pair: the button that was clicked stays under the pointer.
  const clicked = useRef<{ readonly button: HTMLElement; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const at = clicked.current;
    clicked.current = null;
    if (at?.button.isConnected) keepInView(at.button, at.button, at.top);
  }, [view]);
  if (ends.length < 3) return null;
  const pairs = pairsOf(ends.length);
  const current = pairRead(ends, question);
  const isCurrent = (pair: Pair) => pair[0] === current?.[0] && pair[1] === current[1];
  // Of two that bear one name each says which it is.
  const name = (index: number) => {
    const { label, subtype } = refs[index]!;
    return refs.filter((ref) => ref.label === label).length > 1 ? `${label} (${subtype})` : label;
  };
  const words = ([first, second]: Pair) => `${name(first)} – ${name(second)}`;
  const read = (pair: Pair) => {
    if (!isCurrent(pair)) session.dispatch({ type: 'ask', question: readPair(ends, pair, new Set(view.connection?.ends.map((ref) => ref.id))) });
  };
  const press = (pair: Pair, { currentTarget }: MouseEvent<HTMLElement>) => {
    clicked.current = isCurrent(pair) ? null : { button: currentTarget, top: currentTarget.getBoundingClientRect().top };
    read(pair);
  };
  const says = 'Read two of them alone:';
  if (pairs.length > mostButtons) {
    const at = pairs.findIndex(isCurrent);
    return (
      <label className="paths-pairs">
        <span className="meta">{says}</span>
        <select className="btn sm" value={at} onChange={(event) => read(pairs[Number(event.currentTarget.value)]!)}>
          {pairs.map((pair, index) => <option key={pair.join()} value={index}>{words(pair)}</option>)}
        </select>
      </label>
    );
  }
  return (
    <div className="paths-pairs" role="group" aria-label="Read two of them alone">
      <span className="meta">{says}</span>
      {pairs.map((pair) => (
        <Chip key={pair.join()} on={isCurrent(pair)} title={words(pair)} onClick={(event) => press(pair, event)}><span className="clip">{words(pair)}</span></Chip>
      ))}
    </div>
  );
}
