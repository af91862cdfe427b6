import type { ClaimId } from '../../model/ids.ts';
import type { TimelineView } from '../../query/time/timeline-views.ts';
import { plural } from '../widgets/format.ts';
import { quadName } from '../widgets/quad-words.ts';
import type { ChartItem } from './chart-plan.ts';
import { spanWords } from './span-words.ts';

/** What the pointer is on, and where it is in the window (px). */
export interface CardAt {
  readonly item: ChartItem;
  readonly claim?: ClaimId;
  readonly x: number;
  readonly y: number;
}

const [width, air] = [300, 14];

/** The words for what is pointed at; its name says the same to those who do not see it. */
export function TimeCard({ card, view }: { readonly card: CardAt; readonly view: TimelineView }) {
  const { item, x, y } = card;
  const low = y > innerHeight - 170;
  const style = { left: Math.max(8, Math.min(x + air, innerWidth - width - 8)), ...(low ? { bottom: innerHeight - y + air } : { top: y + air }) };
  return (
    <div className="hovercard time-card" style={style} aria-hidden="true">
      <Words card={card} view={view} item={item} />
    </div>
  );
}

function Words({ card, view, item }: { readonly card: CardAt; readonly view: TimelineView; readonly item: ChartItem }) {
  const { does } = item;
  if (does.is === 'event') {
    const event = view.events.find(({ entity }) => entity.id === does.entity);
    if (!event) return null;
    return (
      <>
        <b>{event.entity.label}</b>
        <p className="meta">{event.when.text} · {plural(event.claims, 'claim')}</p>
        {event.statuses.slice(0, 3).map(({ status, says }) => <p key={status} className="meta">{status}: {says.slice(0, 2).map(({ attribution }) => attribution).join(', ')}</p>)}
      </>
    );
  }
  const only = card.claim ?? (item.claims.length === 1 ? item.claims[0] : undefined);
  const mark = only === undefined ? undefined : view.lanes.flatMap((lane) => lane.marks).find(({ claim }) => claim === only);
  if (!mark) return <p>{item.label}</p>;
  return (
    <>
      <p className="says">{mark.says}</p>
      <p className="meta">{spanWords(mark)} · {mark.citation} · {quadName(mark.quad).toLowerCase()}{mark.modality === 'asserted' ? '' : ` · ${mark.modality}`}</p>
    </>
  );
}
