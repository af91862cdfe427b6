import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { IconButton } from '../widgets/button.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { toggleDrawn } from '../../session/shown-paths.ts';
import { keySwatch } from './path-key.tsx';

interface PathMarksProps {
  /** The path's id. */
  readonly path: string;
  /** As it is listed. */
  readonly number: string;
  /** The focused path is drawn anyway. */
  readonly focused: boolean;
}

/** What can be done with a path in the list: draw it beside the focused one, and pin it. */
export function PathMarks({ path, number, focused }: PathMarksProps) {
  const session = useSession();
  const { pinned = [] } = useSignal(session.state);
  const isPinned = pinned.includes(path);
  return (
    <>
      {!focused && <DrawToo id={path} what={`path ${number}`} />}
      <IconButton
        icon="pin"
        size={14}
        data-pin={path}
        aria-pressed={isPinned}
        className={isPinned ? 'pin on' : 'pin'}
        label={`Pin path ${number}`}
        onClick={() => session.dispatch({ type: 'pin-paths', paths: [path], on: !isPinned })}
      />
    </>
  );
}

/** Draws a path, or the tree, beside the open one; where it is drawn, in its hue and dash. */
export function DrawToo({ id, what }: { readonly id: string; readonly what: string }) {
  const session = useSession();
  const state = useSignal(session.state);
  const view = resourceValue(useSignal(session.paths));
  const { paths = [] } = useSignal(session.scene);
  const isDrawn = state.allPaths || (state.together ?? []).includes(id);
  const key = isDrawn ? paths.find((each) => each.id === id) : undefined;
  const toggle = () => session.dispatch({ type: 'together', paths: toggleDrawn(view, state, id) });
  return (
    <label title="Draw it on the canvas beside the open path (Shift-click on the path does the same)">
      {key && keySwatch(key)}
      <input type="checkbox" aria-label={`Draw ${what} too`} checked={isDrawn} onChange={toggle} />
      <span aria-hidden="true">draw too</span>
    </label>
  );
}
