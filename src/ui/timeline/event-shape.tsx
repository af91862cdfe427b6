import { memo } from 'react';
import type { PlacedEvent } from './lay-events.ts';
import { eventRow } from './chart-plan.ts';

interface EventShapeProps {
  readonly placed: PlacedEvent;
  readonly top: number;
  readonly selected: boolean;
  readonly hovered: boolean;
}

/** An event on the timeline: a diamond for a day, a bar for a stretch; dashed where planned, soft-ended where the date is only about so, hollow where it is uncertain. */
export const EventShape = memo(function EventShape({ placed, top, selected, hovered }: EventShapeProps) {
  const { event, row, shape, x, x0, x1, label } = placed;
  const y = top + row * eventRow + eventRow / 2;
  const look = `ev${event.planned ? ' planned' : ''}${event.uncertain ? ' unsure' : ''}${event.approximate ? ' about' : ''}${event.inWindow ? '' : ' out'}`;
  return (
    <g className={look}>
      {selected && (shape === 'diamond' ? <path className="ring" d={diamondAt(x, y, 12)} /> : <rect className="ring" x={x0 - 4} y={y - 13} width={x1 - x0 + 8} height={26} rx={13} />)}
      {shape === 'diamond' ? (
        <path className="body" d={diamondAt(x, y, hovered ? 9 : 7.5)} />
      ) : (
        <>
          <rect className="body" x={x0} y={y - 10} width={x1 - x0} height={20} rx={event.approximate && !event.planned ? 3 : 10} {...(event.approximate && !event.planned ? { fill: 'url(#about-event)' } : {})} />
          {event.openHigh && <path className="open-end" d={`M${x1 - 9} ${y - 5}l5 5-5 5`} />}
          {event.openLow && <path className="open-end" d={`M${x0 + 9} ${y - 5}l-5 5 5 5`} />}
        </>
      )}
      <text className="ev-label" x={label.x} y={y + 4} textAnchor={label.anchor}>{event.entity.short}</text>
    </g>
  );
});

export function diamondAt(x: number, y: number, r: number): string {
  return `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
}
