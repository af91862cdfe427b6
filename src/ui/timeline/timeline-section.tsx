import { useLayoutEffect, useMemo, useRef, useState, type WheelEvent } from 'react';
import type { TimelineView } from '../../query/time/timeline-views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button, IconButton } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import { ResourceView } from '../widgets/resource-view.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { AsOfPlayer } from './as-of-player.tsx';
import { AsOfThumb } from './as-of-thumb.tsx';
import { BrushStrip } from './brush-strip.tsx';
import { WindowWords } from './window-words.tsx';
import { planChart } from './chart-plan.ts';
import { shiftDomain, usualDomain, wholeDomain, zoomDomain, type TimeDomain } from './time-domain.ts';
import { timeScale } from './time-scale.ts';
import { TimelineChart } from './timeline-chart.tsx';
import { TimelineLegend } from './timeline-legend.tsx';
import { TimelineList } from './timeline-list.tsx';
import './timeline.css';

/** When: events and claims in time, the window that filters every view, and the as-of day. */
export function TimelineSection() {
  const session = useSession();
  const timeline = useSignal(session.timeline);
  const view = resourceValue(timeline);
  const { asList } = useSignal(session.state);
  return (
    <section className="time-part" aria-labelledby="time-title">
      <header className="mh">
        <h2 id="time-title">When</h2>
        {view && <WindowWords view={view} />}
        <span className="grow" />
        {view && <AsOfPlayer view={view} />}
        <Button small icon={asList ? 'calendar' : 'list'} aria-keyshortcuts="L" onClick={() => session.dispatch({ type: 'as-list', on: !asList })}>{asList ? 'Show as chart' : 'Show as list'}</Button>
      </header>
      <ResourceView resource={timeline} what="the timeline">
        {(value) => (value.extent === null ? <Undated view={value} /> : asList ? <div className="time-scroll"><TimelineList view={value} /></div> : <Chart view={value} />)}
      </ResourceView>
    </section>
  );
}

const gutterWide = 112;
const eventRowsUsual = 4;

function Chart({ view }: { readonly view: TimelineView }) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [domain, setDomain] = useState<TimeDomain | null>(null);
  const [allEvents, setAllEvents] = useState(false);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => setWidth(element.clientWidth);
    measure();
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const narrow = width > 0 && width < 640;
  const gutter = narrow ? 12 : gutterWide;
  const whole = useMemo(() => wholeDomain(view)!, [view]);
  const usual = useMemo(() => usualDomain(view)!, [view]);
  const shown = domain ?? usual;
  const scale = useMemo(() => timeScale(shown.low, shown.high, Math.max(120, width - gutter - 16)), [shown.low, shown.high, width, gutter]);
  const plan = useMemo(() => planChart(view, scale, { eventRows: allEvents ? 60 : eventRowsUsual, head: narrow ? 20 : 4, widthOf }), [view, scale, allEvents, narrow]);
  const { earlier, later } = outside(view, plan.scale.low, plan.scale.high);
  const onWheel = (event: WheelEvent) => {
    if (!event.ctrlKey && Math.abs(event.deltaX) <= Math.abs(event.deltaY)) return;
    if (event.ctrlKey) setDomain(zoomDomain(shown, event.deltaY > 0 ? 1.2 : 1 / 1.2, whole, scale.dayAt(event.clientX - (frame.current?.getBoundingClientRect().left ?? 0) - gutter)));
    else setDomain(shiftDomain(shown, event.deltaX / scale.width, whole));
  };
  return (
    <div className={narrow ? 'time-frame narrow' : 'time-frame'} style={{ '--gutter': `${gutter}px` } as object}>
      <TimelineLegend />
      <div className="time-axis">
        <div className="zoom" role="group" aria-label="What the axis shows">
          <IconButton icon="chevron-left" size={14} label={earlier > 0 ? `Earlier, ${plural(earlier, 'claim')}` : 'Earlier'} disabled={shown.low <= whole.low} onClick={() => setDomain(shiftDomain(shown, -0.5, whole))} />
          <IconButton icon="minus" size={14} label="Show a longer time" disabled={shown.low <= whole.low && shown.high >= whole.high} onClick={() => setDomain(zoomDomain(shown, 1.6, whole))} />
          <IconButton icon="plus" size={14} label="Show a shorter time" onClick={() => setDomain(zoomDomain(shown, 1 / 1.6, whole))} />
          <IconButton icon="fit" size={14} label="Show all time" disabled={shown.low <= whole.low && shown.high >= whole.high} onClick={() => setDomain(whole)} />
        </div>
        <div className="axis" style={{ width: scale.width }}>
          <svg width={scale.width} height={26} aria-hidden="true">
            {scale.ticks.map((tick, i) => (tick.x < scale.width - 24 || i === 0) && <text key={tick.x} className={tick.year ? 'axis-label year' : 'axis-label'} x={tick.x + 4} y={17}>{tick.label}</text>)}
          </svg>
          <AsOfThumb view={view} scale={scale} />
        </div>
        <IconButton className="later" icon="chevron-right" size={14} label={later > 0 ? `Later, ${plural(later, 'claim')}` : 'Later'} disabled={shown.high >= whole.high} onClick={() => setDomain(shiftDomain(shown, 0.5, whole))} />
      </div>
      <div className="time-scroll" ref={frame} onWheel={onWheel}>
        <div className="chart-frame" style={{ height: plan.height }}>
          <p className="lane-name" style={{ top: 4 }}>
            <b>Events</b>
            {(plan.events.hidden > 0 || allEvents) && (
              <button type="button" className="cite" aria-expanded={allEvents} onClick={() => setAllEvents(!allEvents)}>{allEvents ? 'Fewer' : `${plan.events.hidden} more`}</button>
            )}
          </p>
          {plan.lanes.map(({ lane, y }) => (
            <p key={lane.key} className="lane-name" style={{ top: y + 4 }} title={lane.topics.map((topic) => topic.label).join(', ') || undefined}>
              <b>{lane.label}</b> <span className="meta">{lane.claims}</span>
            </p>
          ))}
          <TimelineChart view={view} plan={plan} />
        </div>
      </div>
      <BrushStrip view={view} scale={scale} />
    </div>
  );
}

function Undated({ view }: { readonly view: TimelineView }) {
  const session = useSession();
  const filteredOut = useSignal(session.filteredOut);
  return (
    <div className="note">
      <p>{filteredOut ? `Nothing with a date is left: ${filteredOut}.` : view.claims === 0 ? 'There are no claims.' : `None of the ${view.claims} claims and no event has a date.`}</p>
      {filteredOut && <Button small onClick={() => session.dispatch({ type: 'clear-filter' })}>Clear all filters</Button>}
    </div>
  );
}

/** Claims that lie wholly outside of what the axis shows. */
function outside(view: TimelineView, low: number, high: number): { readonly earlier: number; readonly later: number } {
  let [earlier, later] = [0, 0];
  for (const lane of view.lanes) {
    for (const mark of lane.marks) {
      if (mark.high < low) earlier++;
      else if (mark.low > high) later++;
    }
  }
  return { earlier, later };
}

let pen: CanvasRenderingContext2D | null | undefined;
/** Px of a label in the font of the chart. */
function widthOf(text: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen) return text.length * 6.6;
  pen.font = '400 12px Inter, "Helvetica Neue", Arial, sans-serif';
  return pen.measureText(text).width;
}
