import { useEffect, useRef, useState, type FocusEvent, type ReactNode } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { PathEnd } from '../../session/session.ts';
import { useRefs } from '../claim/use-refs.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { IconButton } from '../widgets/button.tsx';
import { EntityCombobox } from '../widgets/entity-combobox.tsx';
import { FillFrom } from './fill-from.tsx';
import { FillHint } from './fill-hint.tsx';
import { Namesakes } from './namesakes.tsx';
import { QuestionOptions } from './question-options.tsx';

const ids = (refs: readonly EntityRef[]): readonly EntityId[] => refs.map((ref) => ref.id);

/** The ends of the question and its limits; every change is asked at once and can be undone. */
export function QuestionForm() {
  const session = useSession();
  const { question } = useSignal(session.state);
  const from = useRefs(question.from);
  const to = useRefs(question.to);
  const also = useRefs(question.also);
  const [adding, setAdding] = useState(false);
  // Filled, be it from the graph.
  useEffect(() => setAdding(false), [question.also.length]);
  const ask = (part: Partial<typeof question>) => session.dispatch({ type: 'ask', question: part });
  const form = useRef<HTMLElement>(null);
  const empty = question.from.length === 0 ? 'From' : question.to.length === 0 ? 'To' : null;
  const half = empty !== null && question.from.length + question.to.length > 0;
  // Asked from the graph by key with one end: the other is what comes next, and a keyboard should not have to find its way back.
  useEffect(() => {
    const at = document.activeElement;
    if (half && (at === null || at === document.body || at.closest('[data-canvas]') !== null)) form.current?.querySelectorAll<HTMLInputElement>('input[role=combobox]')[empty === 'From' ? 0 : 1]?.focus();
  }, [half, empty]);
  const both = question.from.length > 0 && question.to.length > 0;
  return (
    <section ref={form} className="paths-question" aria-label="Question">
      <div className="paths-ends">
        <div>
          <End end="from"><EntityCombobox label="From" value={from} placeholder="One issue, actor or event" onChange={(refs) => ask({ from: ids(refs) })} /></End>
          <End end="to"><EntityCombobox label="To" value={to} placeholder="The other" onChange={(refs) => ask({ to: ids(refs) })} /></End>
          {also.map((ref) => (
            <EntityCombobox key={ref.id} label="And" value={[ref]} onChange={(refs) => ask({ also: question.also.flatMap((id) => (id === ref.id ? ids(refs) : [id])) })} />
          ))}
          {adding && (
            <End end="also"><EntityCombobox
              label="And"
              value={[]}
              placeholder="A further end"
              onChange={(refs) => {
                if (refs.length === 0) return;
                ask({ also: [...question.also, ...ids(refs)] });
                setAdding(false);
              }}
            /></End>
          )}
        </div>
        <div className="paths-side">
          <IconButton icon="swap" label="Swap from and to" keys="S" className="framed" disabled={question.from.length + question.to.length === 0} onClick={() => session.dispatch({ type: 'swap' })} />
          {both && !adding && <IconButton icon="plus" label="Add a further end" className="framed low" onClick={() => setAdding(true)} />}
        </div>
      </div>
      <FillHint />
      <Namesakes end={from} onBoth={(other) => ask({ from: [...question.from, other.id] })} />
      <Namesakes end={to} onBoth={(other) => ask({ to: [...question.to, other.id] })} />
      <FillFrom />
      <QuestionOptions />
    </section>
  );
}

/** A field of the question: while it is in use, a click on the graph fills it. */
function End({ end, children }: { readonly end: PathEnd; readonly children: ReactNode }) {
  const session = useSession();
  const leave = (event: FocusEvent) => {
    // On the way to the graph it stays in use.
    const to = event.relatedTarget;
    if (!(to instanceof Element && to.closest('[data-canvas]'))) session.fillNext(null);
  };
  return <div className="end" onFocus={() => session.fillNext(end)} onBlur={leave}>{children}</div>;
}
