import { lazy } from 'react';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Icon } from '../widgets/icon.tsx';
import { Part } from '../widgets/part.tsx';
import { Popover } from '../widgets/popover.tsx';
import { dayText } from './day.ts';

const AsOfChoice = lazy(() => import('./as-of-choice.tsx'));

/** Shows only what had been published on a day: any day, or one on which a source appeared. */
export function AsOf() {
  const { filter } = useSignal(useSession().state);
  return (
    <Popover
      label="As-of date"
      align="end"
      trigger={(props) => (
        <button type="button" className="chip asof wide" title="Show only what had been published on a day (A)" data-asof {...props}>
          <Icon name="calendar" size={14} />
          <span><span className="word">As known </span>{filter.asOf ? <>on <b>{dayText(filter.asOf)}</b></> : <b>today</b>}</span>
          <Icon name="chevron-down" size={12} />
        </button>
      )}
    >
      {(close) => <Part name="The choice of a day"><AsOfChoice close={close} /></Part>}
    </Popover>
  );
}
