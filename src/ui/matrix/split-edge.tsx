import { useMemo, type KeyboardEvent, type PointerEvent } from 'react';
import type { Signal } from '@preact/signals-core';
import { stored } from '../shell/stored.ts';
import { useSignal } from '../use-signal.ts';

const [least, most, usual] = [0.15, 0.85, 0.52];

/** The matrix's share of the height; this browser's preference. */
export function useSplit(): Signal<number> {
  return useMemo(() => stored('matrix.share', usual, (raw) => (typeof raw === 'number' && raw >= least && raw <= most ? raw : undefined)), []);
}

/** The edge between matrix and timeline: dragged, or moved with the arrow keys; a double click gives both their usual share. */
export function SplitEdge({ share }: { readonly share: Signal<number> }) {
  const now = useSignal(share);
  const set = (to: number) => {
    share.value = Math.round(Math.max(least, Math.min(most, to)) * 100) / 100;
  };
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const frame = event.currentTarget.parentElement?.getBoundingClientRect();
    if (frame && event.currentTarget.hasPointerCapture(event.pointerId)) set((event.clientY - frame.top) / frame.height);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') set(now - 0.05);
    else if (event.key === 'ArrowDown') set(now + 0.05);
    else if (event.key === 'Home') set(least);
    else if (event.key === 'End') set(most);
    else return;
    event.preventDefault();
  };
  return (
    <div
      className="split-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="horizontal"
      aria-label="Height of the matrix"
      aria-valuemin={least * 100}
      aria-valuemax={most * 100}
      aria-valuenow={Math.round(now * 100)}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => set(usual)}
      onKeyDown={onKeyDown}
    />
  );
}
