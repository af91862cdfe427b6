import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { TimelineView } from '../../query/time/timeline-views.ts';
import { useSession } from '../session-context.ts';
import { isoDay } from '../shell/day.ts';
import { useSignal } from '../use-signal.ts';
import { setAsOf } from './set-window.ts';
import { civil, dayWords } from './span-words.ts';
import { stepAsOf } from './step-as-of.ts';
import type { TimeScale } from './time-scale.ts';

const shortMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The as-of day on the axis: dragged to any day, stepped with the arrow keys from publication to publication. */
export function AsOfThumb({ view, scale }: { readonly view: TimelineView; readonly scale: TimeScale }) {
  const session = useSession();
  const { filter } = useSignal(session.state);
  const [dragged, setDragged] = useState<number | null>(null);
  const from = useRef<{ readonly x: number; readonly day: number } | null>(null);
  if (view.asOf === null || view.published.length === 0) return null;
  const day = dragged ?? view.asOf;
  const x = scale.x(day + 1);
  const days = view.published.map(({ edtf }) => edtf);
  const onKeyDown = (event: KeyboardEvent) => {
    const back = event.key === 'ArrowLeft' || event.key === 'ArrowDown';
    const on = event.key === 'ArrowRight' || event.key === 'ArrowUp';
    if (back) setAsOf(session, stepAsOf(days, filter.asOf, -1) ?? filter.asOf ?? null);
    else if (on) setAsOf(session, stepAsOf(days, filter.asOf, 1) ?? null);
    else if (event.key === 'Home') setAsOf(session, days[0] ?? null);
    else if (event.key === 'End') setAsOf(session, null);
    else return;
    event.preventDefault();
  };
  const onDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    from.current = { x: event.clientX, day };
  };
  const onMove = (event: PointerEvent) => {
    if (!from.current) return;
    const days = Math.round(((event.clientX - from.current.x) / Math.max(1, scale.width)) * (scale.high - scale.low + 1));
    if (days !== 0 || dragged !== null) setDragged(Math.max(scale.low, Math.min(scale.high, from.current.day + days)));
  };
  const onUp = () => {
    from.current = null;
    if (dragged !== null) setAsOf(session, isoDay(dragged));
    setDragged(null);
  };
  const { day: of, month } = civil(day);
  const shown = Math.max(0, Math.min(scale.width, x));
  const said = `${dayWords(day)}${filter.asOf === undefined && dragged === null ? ', the last source' : ''}`;
  return (
    <div
      className={filter.asOf === undefined && dragged === null ? 'as-of-thumb idle' : 'as-of-thumb'}
      role="slider"
      tabIndex={0}
      aria-label="As known on"
      aria-valuemin={view.published[0]!.day}
      aria-valuemax={Math.max(day, view.published.at(-1)!.day)}
      aria-valuenow={day}
      aria-valuetext={said}
      title={`As known on ${said}: drag, or use the arrow keys`}
      style={{ left: shown }}
      onPointerDown={onDown}
      onPointerMove={onMove}
      onPointerUp={onUp}
      onPointerCancel={onUp}
      onKeyDown={onKeyDown}
    >
      <span>{of} {shortMonths[month]}</span>
    </div>
  );
}
