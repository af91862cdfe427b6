import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { Overview } from '../../query/views.ts';
import type { PathEnd } from '../../session/session.ts';
import { useRefs } from '../claim/use-refs.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { IconButton } from '../widgets/button.tsx';
import { EntityCombobox } from '../widgets/entity-combobox.tsx';
import { Namesakes } from './namesakes.tsx';
import { QuestionOptions } from './question-options.tsx';
import { SkipLinks } from './skip-links.tsx';
import { UnknownNames } from './unknown-names.tsx';

/** Entities looked at before that are offered first. */
const recentOffered = 4;

const ids = (refs: readonly EntityRef[]): readonly EntityId[] => refs.map((ref) => ref.id);

/** The ends of the question and its limits; every change is asked at once and can be undone. */
export function QuestionForm() {
  const session = useSession();
  const { question } = useSignal(session.state);
  const whole = useSignal(session.whole);
  const from = useRefs(question.from);
  const to = useRefs(question.to);
  const also = useRefs(question.also);
  const [adding, setAdding] = useState(false);
  // Filled, be it from the graph.
  useEffect(() => setAdding(false), [question.also.length]);
  const ask = (part: Partial<typeof question>) => session.dispatch({ type: 'ask', question: part });
  const form = useRef<HTMLElement>(null);
  const byKey = useLastByKey();
  const endField = (index: number) => [...(form.current?.querySelectorAll<HTMLInputElement>('.end input[role=combobox]') ?? [])].at(index);
  const focusEnd = (index: number) => endField(index)?.focus();
  /** Takes what was chosen in a field, and goes on from there: to the end that is still empty, else to the answer. A field that was left keeps the focus away. */
  const fill = (end: 'from' | 'to', refs: readonly EntityRef[]) => {
    ask({ [end]: ids(refs) });
    if (refs.length === 0) return;
    // Once the field has taken it: left before, it would take what is typed in it as well.
    setTimeout(() => {
      const at = end === 'from' ? 0 : 1;
      if (document.activeElement !== endField(at)) return;
      const { from: one, to: other } = session.state.peek().question;
      if (one.length > 0 && other.length > 0) document.querySelector<HTMLElement>('.paths-answer')?.focus({ preventScroll: true, focusVisible: byKey.current });
      else endField(1 - at)?.focus();
    });
  };
  const empty = question.from.length === 0 ? 'From' : question.to.length === 0 ? 'To' : null;
  const half = empty !== null && question.from.length + question.to.length > 0;
  // Asked from the graph by key with one end: the other is what comes next, and a keyboard should not have to find its way back. A pointer goes where it likes, and no list should open under it.
  useEffect(() => {
    const at = document.activeElement;
    if (half && session.unknown.peek().length === 0 && byKey.current && (at === null || at === document.body || at.closest('[data-canvas]') !== null)) focusEnd(empty === 'From' ? 0 : 1);
  }, [session, half, empty, byKey]);
  useEffect(() => {
    if (adding) focusEnd(-1);
  }, [adding]);
  useKeptFilling();
  const both = question.from.length > 0 && question.to.length > 0;
  const all = [...question.from, ...question.to, ...question.also];
  const recent = useSignal(session.recent);
  const seen = useMemo(() => recent.flatMap((id) => session.refOf(id) ?? []).filter((ref) => ref.kind !== 'source'), [session, recent]);
  const suggestFrom = useMemo(() => suggestions(whole, seen, question.to), [whole, seen, question.to]);
  const suggestTo = useMemo(() => suggestions(whole, seen, question.from), [whole, seen, question.from]);
  const stopAdding = () => {
    setAdding(false);
    form.current?.querySelector<HTMLElement>('[data-add]')?.focus();
  };
  return (
    <section ref={form} className="paths-question" aria-label="Question">
      <div className="paths-ends">
        <div>
          <End end="from">
            <EntityCombobox label="From" value={from} taken={[...question.to, ...question.also]} suggest={suggestFrom} placeholder="One issue, actor or event" onChange={(refs) => fill('from', refs)}>
              <Namesakes end={from} taken={all} onBoth={(other) => ask({ from: [...question.from, other.id] })} />
            </EntityCombobox>
          </End>
          <End end="to">
            <EntityCombobox label="To" value={to} taken={[...question.from, ...question.also]} suggest={suggestTo} placeholder="The other" onChange={(refs) => fill('to', refs)}>
              <Namesakes end={to} taken={all} onBoth={(other) => ask({ to: [...question.to, other.id] })} />
            </EntityCombobox>
          </End>
          {/* By place: the field in which an end is chosen stays the field that holds it. */}
          {[...also, ...(adding ? [null] : [])].map((ref, index) => (
            <End key={index} end="also" {...(ref ? { instead: ref.id } : {})}>
              <EntityCombobox
                label="And"
                value={ref ? [ref] : []}
                taken={all.filter((id) => id !== ref?.id)}
                suggest={suggestTo}
                placeholder="A further end"
                // One entity an end: the graph would have to hold every one of a name.
                onChange={(refs) => ask({ also: [...question.also.slice(0, index), ...ids(refs.slice(0, 1)), ...question.also.slice(index + 1)] })}
                {...(ref ? {} : { onRemove: stopAdding })}
              />
            </End>
          ))}
          <SkipLinks />
        </div>
        <div className="paths-side">
          <IconButton icon="swap" label="Swap from and to" keys="S" className="framed" disabled={question.from.length + question.to.length === 0} onClick={() => session.dispatch({ type: 'swap' })} />
          {both && <IconButton icon="plus" label="Add a further end" className="framed low" data-add onClick={() => (adding ? focusEnd(-1) : setAdding(true))} />}
        </div>
      </div>
      <UnknownNames />
      <QuestionOptions />
    </section>
  );
}

/** What to begin with: what was looked at last, then what is known to be well connected to the other end, then the weightiest of each kind. */
function suggestions(whole: Overview | null, seen: readonly EntityRef[], partner: readonly EntityId[]): readonly EntityRef[] {
  if (whole === null) return [];
  const pairs = whole.questions.filter((each) => each.kind === 'paths').map(({ from, to }) => [from, to] as const);
  const partners = pairs.flatMap(([a, b]) => (a && b && partner.includes(a.id) ? [b] : a && b && partner.includes(b.id) ? [a] : []));
  const heavy = (['topic', 'actor', 'event'] as const).flatMap((kind) => whole.statistics.heaviest[kind].slice(0, 4).map((each) => each.entity));
  return [...new Map([...seen.filter((ref) => !partner.includes(ref.id)).slice(0, recentOffered), ...partners, ...heavy].map((ref) => [ref.id, ref])).values()].slice(0, 9);
}

/** A field of the question: once it is in use, a click on the graph, or a choice in its list, fills it. */
function End({ end, instead, children }: { readonly end: PathEnd; readonly instead?: EntityId; readonly children: ReactNode }) {
  const session = useSession();
  return <div className="end" onFocus={() => session.fillNext(end, instead)}>{children}</div>;
}

/** A part of the question stays in use on the way to the graph; whoever goes on to anything else wants to fill nothing. */
function useKeptFilling(): void {
  const session = useSession();
  useEffect(() => {
    const onFocus = (event: FocusEvent) => {
      if (event.target instanceof Element && !event.target.closest('.paths-ends,.chips-pop,#graph')) session.fillNext(null);
    };
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('focusin', onFocus);
      session.fillNext(null);
    };
  }, [session]);
}

/** Whether the last thing that was done in the page was done by key; true before anything was. */
function useLastByKey() {
  const byKey = useRef(true);
  useEffect(() => {
    const told = (event: Event) => {
      byKey.current = event.type === 'keydown';
    };
    for (const type of ['keydown', 'pointerdown']) document.addEventListener(type, told, true);
    return () => {
      for (const type of ['keydown', 'pointerdown']) document.removeEventListener(type, told, true);
    };
  }, []);
  return byKey;
}
