import { useRefs } from '../claim/use-refs.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';

/** Closes the open claims and says what one comes back to. */
export function BackBar() {
  const session = useSession();
  const state = useSignal(session.state);
  const lead = state.selection.at(-1);
  const [ref] = useRefs(lead === undefined ? [] : [lead]);
  const back = state.view === 'paths' ? 'Back to the paths' : state.view === 'accounts' ? 'Back to the accounts' : state.pair !== null ? 'Back to the links' : ref === undefined ? 'Close' : `Back to ${ref.label}`;
  return (
    <div className="back-bar">
      <Button small icon={back === 'Close' ? 'close' : 'chevron-left'} onClick={() => session.dispatch({ type: 'open-claims', claims: [] })}>{back}</Button>
    </div>
  );
}
