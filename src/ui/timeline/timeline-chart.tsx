import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import type { ClaimId } from '../../model/ids.ts';
import type { TimelineView } from '../../query/time/timeline-views.ts';
import { cellOf } from '../../session/cell-of.ts';
import { nothingLit, useLit } from '../matrix/lit-claims.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import { eventRow, nextItem, type ChartItem, type ChartPlan } from './chart-plan.ts';
import { EventShape } from './event-shape.tsx';
import { LitMarks } from './lit-marks.tsx';
import { BinBar, Cluster } from './mark-shape.tsx';
import { setWindow } from './set-window.ts';
import { TimeCard, type CardAt } from './time-card.tsx';

interface TimelineChartProps {
  readonly view: TimelineView;
  readonly plan: ChartPlan;
}

const mostOpened = 60;

/** Events and claims in their lanes: one stop in the tab order, arrow keys from mark to mark, Enter opens. */
export function TimelineChart({ view, plan }: TimelineChartProps) {
  const session = useSession();
  const lit = useLit();
  const state = useSignal(session.state);
  const hovered = useSignal(session.hovered);
  const matrix = resourceValue(useSignal(session.matrix));
  const svg = useRef<SVGSVGElement>(null);
  const [moved, setMoved] = useState('');
  const [card, setCard] = useState<CardAt | null>(null);
  const { scale } = plan;
  const byKey = useMemo(() => new Map(plan.items.map((item) => [item.key, item])), [plan]);
  const here = byKey.has(moved) ? moved : (plan.items[0]?.key ?? '');
  const marked: readonly ClaimId[] = state.claims.length > 0 ? state.claims : ((matrix && cellOf(matrix, state.selection)?.claims) ?? []);

  const open = (item: ChartItem, claim?: string) => {
    const { does } = item;
    if (claim !== undefined) session.dispatch({ type: 'open-claims', claims: [claim as ClaimId] });
    else if (does.is === 'event') session.dispatch({ type: 'select', entity: does.entity });
    else if (does.is === 'claims') session.dispatch({ type: 'open-claims', claims: item.claims.slice(0, mostOpened) });
    else setWindow(session, does.low, does.high);
  };
  const itemAt = (target: EventTarget): ChartItem | undefined => byKey.get((target as Element).closest?.('[data-item]')?.getAttribute('data-item') ?? '');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const item = itemAt(event.target);
    if (event.key === 'Escape' && card) {
      setCard(null);
      event.preventDefault();
    } else if (item && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      open(item);
    } else {
      const next = item && nextItem(plan.items, item.key, event.key);
      if (!next) return;
      event.preventDefault();
      setMoved(next.key);
      svg.current?.querySelector<SVGGElement>(`[data-item="${CSS.escape(next.key)}"]`)?.focus();
    }
  };
  const point = (target: EventTarget, x: number, y: number) => {
    const claim = (target as Element).getAttribute?.('data-claim') ?? undefined;
    const item = itemAt(target);
    if (!item) return leave();
    const claims = claim === undefined ? item.claims : [claim as ClaimId];
    if (lit.peek().size !== claims.length || claims.some((id) => !lit.peek().has(id))) lit.value = claims.length > 0 ? new Set(claims) : nothingLit;
    session.intent({ type: 'hover', entity: item.does.is === 'event' ? item.does.entity : null });
    setCard({ item, ...(claim !== undefined && { claim: claim as ClaimId }), x, y });
  };
  const leave = () => {
    lit.value = nothingLit;
    session.intent({ type: 'hover', entity: null });
    setCard(null);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerType === 'touch') return;
    point(event.target, event.clientX, event.clientY);
  };
  const onFocus = (event: { readonly target: EventTarget }) => {
    const target = event.target as Element;
    const item = itemAt(target);
    if (!item) return;
    setMoved(item.key);
    if (!target.matches(':focus-visible')) return;
    const box = target.getBoundingClientRect();
    point(target, box.left + box.width / 2, box.bottom);
  };
  const onClick = (event: MouseEvent) => {
    const item = itemAt(event.target);
    if (item) open(item, (event.target as Element).getAttribute('data-claim') ?? undefined);
  };
  const button = (key: string) => ({
    'data-item': key, role: 'button', tabIndex: key === here ? 0 : -1, 'aria-label': byKey.get(key)?.label ?? '', className: 'item',
  });
  const head = plan.eventsHeight;
  const right = scale.width;
  const ahead = view.asOf === null ? null : scale.x(view.asOf + 1);
  const window = bandOf(view, scale.x, right);
  return (
    <>
      <svg
        ref={svg}
        className="chart"
        role="group"
        aria-label="Events and claims in time. Arrow keys move from mark to mark, Enter opens. The list (L) holds the same."
        width={right}
        height={plan.height}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onFocus={onFocus}
        onBlur={leave}
        onPointerMove={onPointerMove}
        onPointerLeave={leave}
      >
        <defs>
          <pattern id="ahead" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V6" /></pattern>
          <linearGradient id="about-event"><stop offset="0" className="soft" /><stop offset=".22" className="full" /><stop offset=".78" className="full" /><stop offset="1" className="soft" /></linearGradient>
        </defs>
        {window && <rect className="band" x={window.x0} y="0" width={window.x1 - window.x0} height={plan.height} />}
        {ahead !== null && ahead < right && <rect className="ahead" x={Math.max(0, ahead)} y="0" width={right - Math.max(0, ahead)} height={plan.height} />}
        {scale.ticks.map((tick) => <path key={tick.x} className={tick.year ? 'tick year' : 'tick'} d={`M${tick.x} 0V${plan.height}`} />)}
        {plan.lanes.map(({ lane, y }) => <path key={lane.key} className="lane-line" d={`M0 ${y}H${right}`} />)}
        {ahead !== null && ahead >= 0 && ahead <= right && <path className="as-of-line" d={`M${ahead} 0V${plan.height}`} />}
        {plan.events.placed.map((placed) => {
          const { id } = placed.event.entity;
          return (
            <g key={id} {...button(`event ${id}`)} aria-pressed={state.selection.includes(id)}>
              <EventShape placed={placed} top={head - plan.events.rows * eventRow - 4} selected={state.selection.includes(id)} hovered={hovered === id} />
            </g>
          );
        })}
        {plan.lanes.map(({ lane, y, height, laid, most }, index) => (
          <g key={lane.key}>
            {laid?.clusters.map((cluster) => (
              <g key={cluster.key} {...button(`${index} ${cluster.key}`)}><Cluster cluster={cluster} top={y + height - laid.height - 2} /></g>
            ))}
            {!laid && lane.bins.map((_, bin) => {
              const key = `${index} bin ${bin}`;
              return byKey.has(key) && <g key={key} {...button(key)}><BinBar lane={lane} bin={bin} view={view} scale={scale} floor={y + height - 1} room={height - 8} most={most} /></g>;
            })}
          </g>
        ))}
        <LitMarks plan={plan} marked={marked} />
      </svg>
      {card && <TimeCard card={card} view={view} />}
    </>
  );
}

/** The brushed stretch in px; null = nothing is brushed, or all that is shown. */
function bandOf({ window }: TimelineView, x: (day: number) => number, right: number): { readonly x0: number; readonly x1: number } | null {
  if (window.low === null && window.high === null) return null;
  const x0 = window.low === null ? 0 : Math.max(0, Math.min(right, x(window.low)));
  const x1 = window.high === null ? right : Math.max(0, Math.min(right, x(window.high + 1)));
  return x1 > x0 ? { x0, x1 } : null;
}
