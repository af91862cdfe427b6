import type { PathView } from '../../query/path-views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { IconButton } from '../widgets/button.tsx';

interface PathMarksProps {
  readonly path: PathView;
  /** Its number in the answer, as the canvas counts. */
  readonly number: number;
  /** The focused path is drawn anyway. */
  readonly focused: boolean;
}

/** What can be done with a path in the list: draw it beside the focused one, and pin it. */
export function PathMarks({ path, number, focused }: PathMarksProps) {
  const session = useSession();
  const { pinned = [], together = [], allPaths } = useSignal(session.state);
  const isPinned = pinned.includes(path.id);
  const isDrawn = allPaths || together.includes(path.id);
  return (
    <span className="marks">
      {!focused && (
        <label title="Draw it on the canvas beside the open path (Shift-click on the path does the same)">
          <input
            type="checkbox"
            aria-label={`Draw path ${number} too`}
            checked={isDrawn}
            disabled={allPaths}
            onChange={() => session.dispatch(togetherWith(together, path.id))}
          />
          <span aria-hidden="true">draw too</span>
        </label>
      )}
      <IconButton
        icon="pin"
        size={14}
        data-pin={path.id}
        aria-pressed={isPinned}
        className={isPinned ? 'pin on' : 'pin'}
        label={`Pin path ${number}`}
        onClick={() => session.dispatch({ type: 'pin-paths', paths: [path.id], on: !isPinned })}
      />
    </span>
  );
}

/** The change that draws a path beside the focused one, or takes it away again. */
export function togetherWith(together: readonly string[], path: string): { readonly type: 'together'; readonly paths: readonly string[] } {
  return { type: 'together', paths: together.includes(path) ? together.filter((id) => id !== path) : [...together, path] };
}
