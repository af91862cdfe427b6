import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { TimelineView } from '../../query/time/timeline-views.ts';
import { useSession } from '../session-context.ts';
import { count } from '../widgets/format.ts';
import { moveWindow, type Brush } from './brush-move.ts';
import { setWindow } from './set-window.ts';
import { dayWords } from './span-words.ts';
import type { TimeScale } from './time-scale.ts';

const height = 38;

interface BrushStripProps {
  readonly view: TimelineView;
  readonly scale: TimeScale;
}

/** All claims over time, and the window that filters every view: two handles, and the stretch between them, dragged or moved with keys. */
export function BrushStrip({ view, scale }: BrushStripProps) {
  const session = useSession();
  const limits = view.extent ?? { low: scale.low, high: scale.high };
  const given: Brush = { low: view.window.low ?? limits.low, high: view.window.high ?? limits.high };
  const [brush, setBrush] = useState<Brush>(given);
  useEffect(() => setBrush({ low: given.low, high: given.high }), [given.low, given.high]);
  const drag = useRef<{ readonly what: 'low' | 'high' | 'both' | 'new'; readonly from: number; readonly brush: Brush } | null>(null);
  const latest = useRef(brush);
  latest.current = brush;
  const step = { day: 1, week: 7, month: 30, quarter: 91, year: 365, decade: 3652, century: 36524 }[view.unit];

  const commit = (to: Brush) => setWindow(session, to.low <= limits.low ? null : to.low, to.high >= limits.high ? null : to.high);
  const clampX = (day: number) => Math.max(0, Math.min(scale.width, scale.x(day)));
  const start = (what: 'low' | 'high') => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { what, from: event.clientX, brush: latest.current };
  };
  const onStripDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const x = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const now = latest.current;
    const whole = now.low <= limits.low && now.high >= limits.high;
    const inside = !whole && x > scale.x(now.low) && x < scale.x(now.high + 1);
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { what: inside ? 'both' : 'new', from: event.clientX, brush: inside ? now : { low: scale.dayAt(x), high: scale.dayAt(x) } };
  };
  const onMove = (event: PointerEvent<HTMLElement>) => {
    const { current } = drag;
    if (!current) return;
    const days = Math.round(((event.clientX - current.from) / Math.max(1, scale.width)) * (scale.high - scale.low + 1));
    if (days !== 0 || current.what !== 'new') setBrush(moveWindow(current.brush, current.what, days, limits));
  };
  const onUp = () => {
    const { current } = drag;
    drag.current = null;
    if (current && latest.current !== current.brush) commit(latest.current);
  };
  const onKeyDown = (which: 'low' | 'high') => (event: KeyboardEvent) => {
    const by = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -4 * step, PageUp: 4 * step }[event.key];
    const now = latest.current;
    let next: Brush;
    if (by !== undefined) next = moveWindow(now, event.shiftKey ? 'both' : which, by, limits);
    else if (event.key === 'Home') next = which === 'low' ? { ...now, low: limits.low } : { ...now, high: now.low };
    else if (event.key === 'End') next = which === 'high' ? { ...now, high: limits.high } : { ...now, low: now.high };
    else return;
    event.preventDefault();
    setBrush(next);
    commit(next);
  };
  const handle = (which: 'low' | 'high') => {
    const day = brush[which];
    const open = which === 'low' ? day <= limits.low : day >= limits.high;
    const at = scale.x(which === 'low' ? day : day + 1);
    return (
      <div
        className={`brush-handle${at < 0 || at > scale.width ? ' beyond' : ''}`}
        role="slider"
        data-brush
        tabIndex={0}
        aria-label={which === 'low' ? 'From' : 'Until'}
        aria-valuemin={which === 'low' ? limits.low : brush.low}
        aria-valuemax={which === 'low' ? brush.high : limits.high}
        aria-valuenow={day}
        aria-valuetext={open ? `${dayWords(day)}, open` : dayWords(day)}
        aria-keyshortcuts="Shift+ArrowLeft Shift+ArrowRight"
        title={`${dayWords(day)}: drag, or use the arrow keys; with Shift they move the window`}
        style={{ left: clampX(which === 'low' ? day : day + 1) - 12 }}
        onPointerDown={start(which)}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
        onKeyDown={onKeyDown(which)}
      />
    );
  };
  const most = Math.max(1, ...view.all.map((bin) => bin.count));
  const isOpen = brush.low <= limits.low && brush.high >= limits.high;
  const [x0, x1] = [clampX(brush.low), clampX(brush.high + 1)];
  return (
    <div className="brush-row" role="group" aria-label="Time window">
      <p className="brush-all" aria-hidden="true">All {count(view.claims)} claims</p>
      <div className="brush-strip" style={{ width: scale.width }} onPointerDown={onStripDown} onPointerMove={onMove} onPointerUp={onUp} onPointerCancel={onUp} onDoubleClick={() => setWindow(session, null, null)}>
        <svg width={scale.width} height={height} role="img" aria-label={`Claims over time, ${count(view.claims)} in all`}>
          {view.all.map((bin, i) => {
            const { low, high } = view.bins[i]!;
            if (bin.count === 0 || high < scale.low || low > scale.high) return null;
            const tall = Math.max(1.5, ((height - 4) * bin.count) / most);
            const soon = (tall * bin.future) / bin.count;
            const x = clampX(low);
            const wide = Math.max(1, clampX(high + 1) - x - 0.6);
            return (
              <g key={low}>
                <rect className="all-bar" x={x} y={height - tall + soon} width={wide} height={tall - soon} />
                {soon > 0 && <rect className="all-bar soon" x={x + 0.5} y={height - tall + 0.5} width={Math.max(0.5, wide - 1)} height={soon} />}
              </g>
            );
          })}
        </svg>
        <div className={isOpen ? 'brush-window open' : 'brush-window'} style={{ left: x0, width: Math.max(2, x1 - x0) }} />
        {handle('low')}
        {handle('high')}
      </div>
    </div>
  );
}
