import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Icon } from '../widgets/icon.tsx';

const endNames = { from: 'From', to: 'To', also: 'a further end', through: 'Through', avoid: 'Avoid' } as const;

/** Says that a click on the graph fills an end, while one waits to be filled. */
export function FillHint() {
  const session = useSession();
  const end = useSignal(session.filling);
  const scene = useSignal(session.scene);
  const { asList } = useSignal(session.state);
  if (end === null || asList || scene.nodes.length === 0) return null;
  return <p className="paths-hint meta"><Icon name="target" size={13} /> Click anything on the graph to fill <b>{endNames[end]}</b></p>;
}
