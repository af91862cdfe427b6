import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';

/** Whether a step may rest on something that happened after the next. */
export function TimeOrder() {
  const session = useSession();
  const { inOrder } = useSignal(session.state).question;
  return (
    <label className="opt check">
      <input type="checkbox" data-autofocus="" checked={inOrder} onChange={(event) => session.dispatch({ type: 'ask', question: { inOrder: event.currentTarget.checked } })} />
      <span>In order of time</span>
    </label>
  );
}
