import { useEffect, useRef, useState } from 'react';
import type { Facets } from '../../query/views.ts';
import { useSession } from '../session-context.ts';
import { dayNumber, dayText, isoDay } from '../shell/day.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';

/** Claims over time as bars, and a window with two handles; the window is set when a handle is let go. */
export function TimeFacet({ facets }: { readonly facets: Facets }) {
  const session = useSession();
  const { filter } = useSignal(session.state);
  const bins = facets.timeline;
  const [range, setRange] = useState<readonly [number, number]>([0, bins.length]);
  const latest = useRef(range);
  latest.current = range;
  const from = filter.window?.from;
  const to = filter.window?.to;
  useEffect(() => {
    const low = from ? (dayNumber(from) ?? -Infinity) : -Infinity;
    const high = to ? (dayNumber(to) ?? Infinity) : Infinity;
    const start = bins.findIndex((bin) => bin.high >= low);
    const end = bins.findLastIndex((bin) => bin.low <= high);
    setRange([start < 0 ? 0 : start, end < 0 ? bins.length : end + 1]);
  }, [bins, from, to]);
  const first = bins[0];
  if (!first) return null;

  const commit = () => {
    const [start, end] = latest.current;
    const { window: _, ...rest } = session.state.peek().filter;
    const low = bins[start];
    const high = bins[end - 1];
    const window = { ...(start > 0 && low ? { from: isoDay(low.low) } : {}), ...(end < bins.length && high ? { to: isoDay(high.high) } : {}) };
    if (window.from === from && window.to === to) return;
    session.dispatch({ type: 'filter', filter: window.from || window.to ? { ...rest, window } : rest });
  };
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  const [start, end] = range;
  const handle = (which: 0 | 1) => ({
    type: 'range',
    min: 0,
    max: bins.length,
    step: 1,
    value: range[which],
    onChange: (event: { currentTarget: HTMLInputElement }) => {
      const value = Number(event.currentTarget.value);
      setRange(which === 0 ? [Math.min(value, end - 1), end] : [start, Math.max(value, start + 1)]);
    },
    onPointerUp: commit,
    onKeyUp: commit,
    onBlur: commit,
  });
  const lowText = dayText(isoDay((bins[start] ?? first).low));
  const highText = dayText(isoDay((bins[end - 1] ?? first).high));
  return (
    <div className="facet" role="group" aria-labelledby="facet-time">
      <h3 className="sec" id="facet-time">
        Time
        <span className="grow" />
        {(from || to) && <Button small onClick={() => session.dispatch({ type: 'clear-filter', facet: 'window' })}>Clear<span className="vh"> time</span></Button>}
      </h3>
      <div className="brush">
        <svg viewBox={`0 0 ${bins.length} 44`} preserveAspectRatio="none" role="img" aria-label={`Claims over time: ${bins.filter((bin) => bin.count > 0).slice(0, 40).map((bin) => `${bin.label} ${bin.count}`).join(', ')}`}>
          {(start > 0 || end < bins.length) && <rect className="brush-window" x={start} y="0" width={Math.max(0, end - start)} height="44" />}
          {bins.map((bin, index) => {
            const height = (42 * bin.count) / most;
            return <rect key={bin.low} className={index >= start && index < end ? 'bar-in' : 'bar-out'} x={index + 0.08} width={0.84} y={44 - height} height={height}><title>{`${bin.label}: ${plural(bin.count, 'claim')}`}</title></rect>;
          })}
        </svg>
        <input {...handle(0)} aria-label="From" aria-valuetext={lowText} />
        <input {...handle(1)} aria-label="Until" aria-valuetext={highText} />
      </div>
      <p className="meta">
        {lowText} to {highText}
        {facets.undated > 0 && ` · ${plural(facets.undated, 'claim')} without any date`}
      </p>
    </div>
  );
}
