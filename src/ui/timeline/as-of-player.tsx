import { useEffect, useState } from 'react';
import type { TimelineView } from '../../query/time/timeline-views.ts';
import { useSession } from '../session-context.ts';
import { dayText } from '../shell/day.ts';
import { useSignal } from '../use-signal.ts';
import { IconButton } from '../widgets/button.tsx';
import { Icon } from '../widgets/icon.tsx';
import { stepAsOf } from './step-as-of.ts';
import { setAsOf } from './set-window.ts';

/** Each step stays so long, ms: less than what makes one step of the history, so that playing is undone at once. */
const stay = 900;

/** As known on: steps through the days on which something was published, and plays them one after the other. */
export function AsOfPlayer({ view }: { readonly view: TimelineView }) {
  const session = useSession();
  const { filter } = useSignal(session.state);
  const busy = useSignal(session.timeline).is === 'loading';
  const [playing, setPlaying] = useState(false);
  const days = view.published.map(({ edtf }) => edtf);
  const last = days.at(-1);
  const next = stepAsOf(days, filter.asOf, 1);
  const before = stepAsOf(days, filter.asOf, -1);

  useEffect(() => {
    if (!playing || busy) return;
    const timer = setTimeout(() => {
      if (next === undefined) setPlaying(false);
      else setAsOf(session, next);
    }, stay);
    return () => clearTimeout(timer);
  }, [playing, busy, next, session, filter.asOf]);
  useEffect(() => {
    if (!playing) return;
    const pause = () => setPlaying(false);
    document.addEventListener('visibilitychange', pause);
    return () => document.removeEventListener('visibilitychange', pause);
  }, [playing]);

  if (last === undefined) return null;
  const toggle = () => {
    if (!playing && next === undefined) setAsOf(session, days[0] ?? null);
    setPlaying(!playing);
  };
  return (
    <div className="player" role="group" aria-label="As known on">
      <span className="meta">As known</span>
      <IconButton icon="chevron-left" label="Previous publication" disabled={before === undefined} onClick={() => { setPlaying(false); setAsOf(session, before ?? null); }} />
      <output className="player-day">{filter.asOf ? dayText(filter.asOf) : 'today'}</output>
      <IconButton icon="chevron-right" label="Next publication" disabled={filter.asOf === undefined} onClick={() => { setPlaying(false); setAsOf(session, next ?? null); }} />
      {days.length > 1 && (
        <button type="button" className="ib" aria-label={playing ? 'Pause' : 'Play publications in order'} title={playing ? 'Pause' : 'Play: as known on one publication after the other'} onClick={toggle}>
          {playing ? <PauseGlyph /> : <PlayGlyph />}
        </button>
      )}
      {filter.asOf && <button type="button" className="ib" aria-label="As known today" title="As known today" onClick={() => { setPlaying(false); setAsOf(session, null); }}><Icon name="close" size={14} /></button>}
    </div>
  );
}

function PlayGlyph() {
  return <svg className="icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M3.5 1.8v10.4L12 7z" fill="currentColor" /></svg>;
}
function PauseGlyph() {
  return <svg className="icon" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true"><path d="M3 2h3v10H3zM8 2h3v10H8z" fill="currentColor" /></svg>;
}
