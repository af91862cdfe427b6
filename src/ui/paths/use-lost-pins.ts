import { useEffect, useRef } from 'react';
import { useSession } from '../session-context.ts';
import { usePage } from '../shell/page.ts';
import { useSignal } from '../use-signal.ts';
import { plural } from '../widgets/format.ts';

/** Says when another question lets pinned paths go: they lie between other ends. */
export function useLostPins(): void {
  const { question, pinned = [] } = useSignal(useSession().state);
  const page = usePage();
  const ends = [question.from, question.to].map((ids) => ids.toSorted().join()).toSorted().join(' ');
  const count = pinned.length;
  const before = useRef({ ends, count });
  useEffect(() => {
    const was = before.current;
    before.current = { ends, count };
    if (was.ends !== ends && was.count > 0 && count === 0) page.say(`${plural(was.count, 'pinned path')} let go: ${was.count === 1 ? 'it lies' : 'they lie'} between other ends. Undo brings ${was.count === 1 ? 'it' : 'them'} back.`);
  }, [page, ends, count]);
}
