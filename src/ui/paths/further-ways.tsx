import { furtherAtOnce, mostFurther } from '../../session/initial-state.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Button } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';

/** Below an answer: how many ways it leaves out, and buttons to list the best of them, each with the reason, or none. `left` are not listed so far. */
export function FurtherWays({ left }: { readonly left: number }) {
  const session = useSession();
  const { further = 0 } = useSignal(session.state);
  if (left === 0 && further === 0) return null;
  const list = (count: number) => session.dispatch({ type: 'further', count });
  const next = Math.min(furtherAtOnce, left, mostFurther - further);
  const which = next === left ? (left === 1 ? 'it' : 'them') : further === 0 ? `the best ${next}` : `${next} more`;
  return (
    <p className="paths-rest">
      <span className="meta">{left === 0 ? 'Nothing else passes anything new.' : further === 0 ? `${plural(left, 'way was', 'ways were')} judged and left out.` : `${plural(left, 'more', 'more')} left out.`}</span>
      {next > 0 && <Button small onClick={() => list(further + next)}>{`Show ${which}${further === 0 ? ', and why' : ''}`}</Button>}
      {further > 0 && <Button small onClick={() => list(0)}>Hide what was left out</Button>}
    </p>
  );
}
