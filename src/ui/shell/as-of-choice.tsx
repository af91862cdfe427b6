import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import { dayText, isoDay } from './day.ts';

/** Once it is there: its script may come after the popover is placed. */
const takeFocus = (field: HTMLInputElement | null): void => field?.focus({ preventScroll: true });

/** Any day, or one on which a source appeared. */
export default function AsOfChoice({ close }: { readonly close: () => void }) {
  const session = useSession();
  const { filter } = useSignal(session.state);
  const statistics = resourceValue(useSignal(session.overview))?.statistics;
  const set = (day: string) => {
    const { asOf: _, ...rest } = session.state.peek().filter;
    session.dispatch({ type: 'filter', filter: day ? { ...rest, asOf: day } : rest });
  };
  const days = new Map<string, string[]>();
  for (const { source, published } of statistics?.sources ?? []) {
    if (published?.high === null || published?.high === undefined) continue;
    const day = isoDay(published.high);
    days.set(day, [...(days.get(day) ?? []), source.short]);
  }
  return (
    <>
      <div className="pad">
        <h2>As known on a day</h2>
        <p className="meta">Leaves out what was published later.</p>
      </div>
      <div className="field">
        <label htmlFor="as-of-day">Day</label>
        <input ref={takeFocus} id="as-of-day" type="date" data-autofocus value={filter.asOf ?? ''} onChange={(event) => set(event.currentTarget.value)} />
      </div>
      <div className="rule" />
      <button type="button" className="choice" aria-pressed={!filter.asOf} onClick={() => { set(''); close(); }}>
        <span>Everything, as known today</span>
      </button>
      {[...days].sort().map(([day, names]) => (
        <button key={day} type="button" className="choice" aria-pressed={filter.asOf === day} onClick={() => { set(day); close(); }}>
          <span>{dayText(day)}</span>
          <span className="meta">{names.length > 2 ? `${names[0]} and ${names.length - 1} more` : names.join(', ')}</span>
        </button>
      ))}
    </>
  );
}
