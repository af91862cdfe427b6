import type { ComponentProps, MouseEvent } from 'react';
import type { Action } from '../../session/session.ts';
import { useSession } from '../session-context.ts';

interface ActionLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  readonly action: Action;
}

/** A link to the state that an action gives: a plain click dispatches it, a click with Ctrl or the middle button opens the address elsewhere. */
export function ActionLink({ action, onClick, ...rest }: ActionLinkProps) {
  const session = useSession();
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    session.dispatch(action);
  };
  return <a href={session.addressOf(action)} onClick={follow} {...rest} />;
}
