import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { ActionLink } from '../widgets/action-link.tsx';
import { Icon } from '../widgets/icon.tsx';
import { views } from './views.ts';

/** Links to the views; on narrow screens they stand at the bottom, with drawings. */
export function ViewTabs({ bottom = false, onFollow }: { readonly bottom?: boolean; readonly onFollow?: () => void }) {
  const session = useSession();
  const state = useSignal(session.state);
  return (
    <nav className={bottom ? 'tabbar' : 'tabs'} aria-label="Views">
      {views.filter(({ inMenu }) => !bottom || !inMenu).map(({ view, label, icon, short }) => (
        <ActionLink key={view} action={{ type: 'go', view }} {...(state.view === view ? { 'aria-current': 'page' } : {})} {...(onFollow ? { onClick: onFollow } : {})}>
          {bottom && <Icon name={icon} size={18} />}
          {bottom ? (short ?? label) : label}
        </ActionLink>
      ))}
    </nav>
  );
}
