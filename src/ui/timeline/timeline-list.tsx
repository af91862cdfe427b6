import { useMemo } from 'react';
import type { ClaimId } from '../../model/ids.ts';
import type { TimelineEvent, TimelineMark, TimelineView } from '../../query/time/timeline-views.ts';
import { useLit, lights } from '../matrix/lit-claims.ts';
import { useSession } from '../session-context.ts';
import { isoDay } from '../shell/day.ts';
import { useSignal } from '../use-signal.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';
import { QuadGlyph } from '../widgets/quad-glyph.tsx';
import { plural } from '../widgets/format.ts';
import { quadName } from '../widgets/quad-words.ts';
import { quadCountWords } from './mark-words.ts';
import { setWindow } from './set-window.ts';
import { spanWords } from './span-words.ts';

interface Entry {
  readonly low: number;
  readonly high: number;
  readonly words: string;
  readonly events: TimelineEvent[];
  readonly claims: { readonly mark: TimelineMark; readonly lane: string }[];
}

/** The same as the chart, as a dated list: events and claims under their dates, in order of time. */
export function TimelineList({ view }: { readonly view: TimelineView }) {
  const session = useSession();
  const lit = useLit();
  const { selection, claims } = useSignal(session.state);
  const entries = useMemo(() => byDate(view), [view]);
  const open = new Set<ClaimId>(claims);
  return (
    <div className="time-list">
      {view.marksCut && <p className="meta">{plural(view.claims, 'claim')}: too many to list one by one; each date tells how many, and sets the time window.</p>}
      <ol aria-label="Events and claims by date">
        {entries.map((entry) => (
          <li key={entry.words}>
            <h3 className="sec"><time dateTime={isoDay(entry.low)}>{entry.words}</time> <span className="n">{plural(entry.claims.length, 'claim')}</span></h3>
            <ul>
              {entry.events.map((event) => (
                <li key={event.entity.id} className={selection.includes(event.entity.id) ? 'is-on' : undefined}>
                  <KindGlyph kind="event" context={event.planned} />
                  <span>
                    <ActionLink className="ent" action={{ type: 'select', entity: event.entity.id }} {...(selection.includes(event.entity.id) ? { 'aria-current': true } : {})}>{event.entity.label}</ActionLink>
                    <span className="meta"> {[event.status, plural(event.claims, 'claim')].filter(Boolean).join(', ')}{event.inWindow ? '' : ', outside the window'}</span>
                  </span>
                </li>
              ))}
              {entry.claims.map(({ mark, lane }) => (
                <li key={mark.claim} className={open.has(mark.claim) ? 'is-on' : undefined} {...lights(lit, [mark.claim])}>
                  <QuadGlyph quad={mark.quad} width={22} />
                  <span>
                    <ActionLink className="ent" action={{ type: 'open-claims', claims: [mark.claim] }} {...(open.has(mark.claim) ? { 'aria-current': true } : {})}>{mark.says}</ActionLink>
                    <span className="meta"> {lane} · {quadName(mark.quad).toLowerCase()} · {mark.citation}{mark.inWindow ? '' : ' · outside the window'}</span>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {view.marksCut && (
        <ol aria-label="Claims by date">
          {view.bins.map((bin, i) => {
            const lanes = view.lanes.map((lane) => ({ lane, counts: lane.bins[i]! })).filter(({ counts }) => Object.values(counts).some((n) => n > 0));
            if (lanes.length === 0) return null;
            return (
              <li key={bin.low}>
                <h3 className="sec"><button type="button" className="cite" onClick={() => setWindow(session, bin.low, bin.high)}>{bin.label}</button> <span className="n">{plural(view.all[i]!.count, 'claim')}</span></h3>
                <ul>{lanes.map(({ lane, counts }) => <li key={lane.key}><span>{lane.label}<span className="meta"> {quadCountWords(counts)}</span></span></li>)}</ul>
              </li>
            );
          })}
        </ol>
      )}
      {view.undatedEvents.length > 0 && (
        <section>
          <h3 className="sec">Without a date</h3>
          <ul>{view.undatedEvents.map((event) => <li key={event.id}><KindGlyph kind="event" /><ActionLink className="ent" action={{ type: 'select', entity: event.id }}>{event.label}</ActionLink></li>)}</ul>
        </section>
      )}
    </div>
  );
}

/** What has the same date stands under one heading, in the order of first and last day. */
function byDate(view: TimelineView): readonly Entry[] {
  const entries = new Map<string, Entry>();
  const at = (words: string, low: number, high: number): Entry => {
    const found = entries.get(words) ?? { low, high, words, events: [], claims: [] };
    entries.set(words, found);
    return found;
  };
  for (const event of view.events) at(event.when.text, event.low, event.high).events.push(event);
  for (const lane of view.lanes) for (const mark of lane.marks) at(spanWords(mark), mark.low, mark.high).claims.push({ mark, lane: lane.label });
  return [...entries.values()].sort((a, b) => a.low - b.low || a.high - b.high || (a.words < b.words ? -1 : 1));
}
