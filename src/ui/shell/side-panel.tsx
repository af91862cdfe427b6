import { useEffect, useRef, type PointerEvent, type ReactNode } from 'react';
import { useSignal } from '../use-signal.ts';
import { narrowest, usePage, widest } from './page.ts';

interface SidePanelProps {
  readonly side: 'left' | 'right';
  readonly label: string;
  readonly children: ReactNode;
}

/** A panel beside the canvas that scrolls inside and whose width is dragged, or set with the arrow keys on its edge. */
export function SidePanel({ side, label, children }: SidePanelProps) {
  const page = usePage();
  const width = useSignal(page.widths[side]);
  const frame = useRef<HTMLElement>(null);
  // What was opened over something goes back to it.
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      if (before instanceof HTMLElement && (document.activeElement === null || document.activeElement === document.body)) before.focus({ preventScroll: true });
    };
  }, []);
  const resize = (to: number) => {
    page.widths[side].value = Math.round(Math.max(narrowest, Math.min(widest, to)));
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || !frame.current) return;
    const box = frame.current.getBoundingClientRect();
    resize(side === 'left' ? event.clientX - box.left : box.right - event.clientX);
  };
  const outward = side === 'left' ? 'ArrowRight' : 'ArrowLeft';
  const inward = side === 'left' ? 'ArrowLeft' : 'ArrowRight';
  return (
    <section ref={frame} className={side === 'left' ? 'panel l' : 'panel r'} aria-label={label} style={{ width }}>
      <div className="panel-scroll" tabIndex={-1}>{children}</div>
      <div
        className="resizer"
        role="separator"
        tabIndex={0}
        aria-orientation="vertical"
        aria-label={`Width of the panel: ${label}`}
        aria-valuenow={width}
        aria-valuemin={narrowest}
        aria-valuemax={widest}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onDoubleClick={() => resize(side === 'left' ? 472 : 424)}
        onKeyDown={(event) => {
          if (event.key === outward) resize(width + (event.shiftKey ? 64 : 16));
          else if (event.key === inward) resize(width - (event.shiftKey ? 64 : 16));
          else if (event.key === 'Home') resize(narrowest);
          else if (event.key === 'End') resize(widest);
          else return;
          event.preventDefault();
        }}
      />
    </section>
  );
}
