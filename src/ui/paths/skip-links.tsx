import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { resourceValue } from '../widgets/resource-value.ts';
import { endNames } from './end-names.ts';

/** For the keyboard, after the ends: past the limits to the paths, and to the list of the graph where the end in use is picked. */
export function SkipLinks() {
  const session = useSession();
  const { asList } = useSignal(session.state);
  const filling = useSignal(session.filling);
  const view = resourceValue(useSignal(session.paths));
  const found = view !== undefined && (view.count > 0 || view.connection !== undefined);
  const pick = () => {
    if (asList) document.querySelector<HTMLElement>('[role=tree] [tabindex="0"]')?.focus();
    else session.dispatch({ type: 'as-list', on: true });
  };
  return (
    <p className="skips">
      {found && <button type="button" className="btn sm" onClick={() => document.querySelector<HTMLElement>('.paths-answer [data-path]')?.focus()}>Skip to the paths</button>}
      {filling !== null && <button type="button" className="btn sm" data-to-list onClick={pick}>Pick {endNames[filling]} from the list of the graph</button>}
    </p>
  );
}
