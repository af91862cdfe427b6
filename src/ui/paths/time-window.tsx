import { useEffect, useId, useState } from 'react';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { Icon } from '../widgets/icon.tsx';
import { Popover } from '../widgets/popover.tsx';
import { windowText } from '../../session/window-words.ts';
import { asEdtf } from './window-text.ts';

type Dates = typeof import('../../model/edtf-date.ts');
/** The model's reader of dates, fetched when the window is opened for the first time. */
const loadDates = (): Promise<Dates> => import('../../model/edtf-date.ts');

/** The time window of the filter as a chip that opens its two dates. */
export function TimeWindow({ warn }: { readonly warn: boolean }) {
  const session = useSession();
  const { filter } = useSignal(session.state);
  const text = windowText(filter.window);
  return (
    <div className="opt">
      <span className="meta">When</span>
      <Popover
        label="Time window"
        className="window-pop"
        trigger={(props) => (
          <button type="button" className={warn ? 'chip warn' : 'chip'} aria-label={`When: ${text}`} {...props}>
            <Icon name="calendar" size={13} />
            {filter.window === undefined ? text : <b>{text}</b>}
          </button>
        )}
      >
        {(close) => <WindowForm close={close} />}
      </Popover>
    </div>
  );
}

function WindowForm({ close }: { readonly close: () => void }) {
  const session = useSession();
  const { filter } = useSignal(session.state);
  const [from, setFrom] = useState(filter.window?.from ?? '');
  const [to, setTo] = useState(filter.window?.to ?? '');
  const [dates, setDates] = useState<Dates | null>(null);
  const [wrong, setWrong] = useState('');
  const help = useId();
  useEffect(() => {
    let gone = false;
    loadDates().then((module) => { if (!gone) setDates(module); }, () => undefined);
    return () => { gone = true; };
  }, []);
  const apply = (first: string, last: string) => {
    const window = { ...(first === '' ? {} : { from: first }), ...(last === '' ? {} : { to: last }) };
    const { window: _, ...rest } = filter;
    session.dispatch({ type: 'filter', filter: first === '' && last === '' ? rest : { ...rest, window } });
    close();
  };
  const submit = async () => {
    const [first, last] = [asEdtf(from), asEdtf(to)];
    try {
      const problem = problemOf(await loadDates(), first, last);
      setWrong(problem);
      if (problem === '') apply(first, last);
    } catch {
      setWrong('The reader of dates could not be loaded. Are you offline? Try again.');
    }
  };
  const bad = (text: string) => wrong !== '' && dates !== null && text.trim() !== '' && dates.parseEdtf(asEdtf(text)) === undefined;
  const field = (label: string, value: string, set: (text: string) => void, first: boolean) => (
    <label className="field">
      <span className="meta">{label}</span>
      <input
        type="text"
        placeholder="any"
        autoComplete="off"
        spellCheck={false}
        value={value}
        aria-describedby={help}
        {...(bad(value) ? { 'aria-invalid': true } : {})}
        {...(first ? { 'data-autofocus': '' } : {})}
        onChange={(event) => set(event.currentTarget.value)}
      />
    </label>
  );
  const means = dates === null ? '' : meaning(dates, asEdtf(from), asEdtf(to));
  return (
    <form
      className="window-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {field('From date', from, setFrom, true)}
      {field('To date', to, setTo, false)}
      <p className={wrong === '' ? 'meta' : 'meta blocks'} id={help} role={wrong === '' ? undefined : 'alert'}>
        {wrong === '' ? 'A date or words: 24 Nov 2025, 2025-11-24, Nov 2025, spring 2026, Q1 2026, about 2025' : wrong}
      </p>
      {means !== '' && <p className="means">{means}</p>}
      <div className="acts">
        <Button small variant="primary" type="submit">Apply</Button>
        <Button small onClick={() => apply('', '')}>Any time</Button>
      </div>
    </form>
  );
}

/** What is wrong with a window, or ''. */
function problemOf({ parseEdtf }: Dates, from: string, to: string): string {
  const [first, last] = [from === '' ? undefined : parseEdtf(from), to === '' ? undefined : parseEdtf(to)];
  if (from !== '' && first === undefined) return `“${from}” is not a date: write 24 Nov 2025, 2025-11-24, Nov 2025, spring 2026 or 2025.`;
  if (to !== '' && last === undefined) return `“${to}” is not a date: write 24 Nov 2025, 2025-11-24, Nov 2025, spring 2026 or 2025.`;
  if (first !== undefined && last !== undefined && first.low > last.high) return 'The window ends before it begins.';
  return '';
}

/** The days that a window admits, in words; '' while one of the dates is none, or both are empty. */
function meaning(dates: Dates, from: string, to: string): string {
  const { parseEdtf, formatDay, OPEN_LOW, OPEN_HIGH } = dates;
  if ((from === '' && to === '') || problemOf(dates, from, to) !== '') return '';
  const low = from === '' ? OPEN_LOW : (parseEdtf(from)?.low ?? OPEN_LOW);
  const high = to === '' ? OPEN_HIGH : (parseEdtf(to)?.high ?? OPEN_HIGH);
  if (low === OPEN_LOW && high === OPEN_HIGH) return 'Any time.';
  if (low === OPEN_LOW) return `Until ${formatDay(high)}.`;
  return high === OPEN_HIGH ? `From ${formatDay(low)} on.` : `${formatDay(low)} to ${formatDay(high)}.`;
}
