import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { plural } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { ActionLink } from '../widgets/action-link.tsx';
import { Popover } from '../widgets/popover.tsx';
import { copyLink } from './copy-link.ts';
import { dayText } from './day.ts';
import { FileButtons } from './file-buttons.tsx';
import { views } from './views.ts';
import { usePage } from './page.ts';
import { ThemeChoices } from './theme-switch.tsx';

/** On narrow screens: what the header bar has no room for. */
export function MoreMenu() {
  const session = useSession();
  const page = usePage();
  const { filter, asList } = useSignal(session.state);
  const canRedo = useSignal(session.canRedo);
  const collected = useSignal(session.briefing).items.length;
  const setDay = (day: string) => {
    const { asOf: _, ...rest } = filter;
    session.dispatch({ type: 'filter', filter: day ? { ...rest, asOf: day } : rest });
  };
  return (
    <Popover
      label="More"
      align="end"
      trigger={(props) => (
        <button type="button" className="ib only-narrow" aria-label="More" title="More" {...props}>
          <Icon name="more" size={18} />
        </button>
      )}
    >
      {(close) => {
        const item = (act: () => void) => () => {
          close();
          act();
        };
        return (
          <>
            {views.filter(({ inMenu }) => inMenu).map(({ view, label, icon }) => (
              <ActionLink key={view} className="choice" action={{ type: 'go', view }} onClick={close}><Icon name={icon} /><span>{label}</span></ActionLink>
            ))}
            <button type="button" className="choice" aria-pressed={asList} onClick={item(() => session.dispatch({ type: 'as-list', on: !asList }))}>
              <Icon name="list" />
              <span>{asList ? 'Show as graph' : 'Show as list'}</span>
            </button>
            {canRedo && <button type="button" className="choice" onClick={item(() => session.redo())}><Icon name="redo" /><span>Redo</span></button>}
            <button type="button" className="choice" data-briefing="" onClick={item(() => (page.briefing.value = true))}><Icon name="briefing" /><span>{collected > 0 ? `Briefing, ${plural(collected, 'item')}` : 'Briefing'}</span></button>
            <button type="button" className="choice" onClick={item(() => void copyLink(session, page))}><Icon name="share" /><span>Copy link to this view</span></button>
            <button type="button" className="choice" onClick={item(() => (page.keysOpen.value = true))}><Icon name="keyboard" /><span>All keys</span></button>
            <div className="rule" />
            <div className="field">
              <label htmlFor="as-of-narrow">{filter.asOf ? `As known on ${dayText(filter.asOf)}` : 'As known on'}</label>
              <input id="as-of-narrow" type="date" value={filter.asOf ?? ''} onChange={(event) => setDay(event.currentTarget.value)} />
            </div>
            <div className="rule" />
            <ThemeChoices />
            <div className="rule" />
            <div className="pad acts"><FileButtons small folder={false} onChosen={close} /></div>
          </>
        );
      }}
    </Popover>
  );
}
