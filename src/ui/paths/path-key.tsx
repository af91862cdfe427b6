import type { ScenePath } from '../../scene/scene.ts';
import { treeId } from '../../session/shown-paths.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { IconButton } from '../widgets/button.tsx';
import { plural } from '../widgets/format.ts';
import './answer.css';

const hues = 7;
/** Up to so many are named beside their numbers. */
const namedKeys = 4;
const dashes = ['', '5 3', '1.5 3', '8 2.5 1.5 2.5'];

/** A stroke as the canvas draws the path. */
export function keySwatch({ look }: Pick<ScenePath, 'look'>) {
  return (
    <svg className={`key hue-${look % hues}`} width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
      <path d="M1 5H25" fill="none" stroke="currentColor" strokeWidth="2.6" strokeDasharray={dashes[look % dashes.length]} />
    </svg>
  );
}

/** Which line on the canvas is which path, where several are drawn; each but the open one can be taken away. */
export function PathKeys() {
  const session = useSession();
  const { paths = [] } = useSignal(session.scene);
  const { view } = useSignal(session.state);
  if (view !== 'paths' || paths.length < 2) return null;
  const [open, ...others] = paths;
  const without = (id: string) => session.dispatch({ type: 'together', paths: others.filter((each) => each.id !== id).map((each) => each.id) });
  const name = ({ number, id }: ScenePath) => (id === treeId ? 'All ends together' : `Path ${number}`);
  return (
    // The numbers are those of the list: with many, the names stand there.
    <ul className={others.length > namedKeys ? 'path-keys brief' : 'path-keys'} aria-label="Paths drawn">
      {open && <li title={`${name(open)}: ${open.label}`}><span className={open.apart ? 'key-open apart' : 'key-open'} aria-hidden="true" /><b>{name(open)}</b><span className="vh">, open, its steps numbered</span></li>}
      {others.map((path) => (
        <li key={path.id} title={`${path.label}, ${plural(path.steps, 'step')}`}>
          {keySwatch(path)}
          <b className={`key-number hue-${path.look % hues}`} aria-hidden="true">{path.number}</b>
          <span className="clip"><span className="vh">{name(path)}: </span>{path.label}</span>
          <IconButton icon="close" size={12} label={`Take ${name(path).toLowerCase()} off the canvas`} onClick={() => without(path.id)} />
        </li>
      ))}
    </ul>
  );
}
