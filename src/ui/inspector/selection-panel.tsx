import type { EntityId } from '../../model/ids.ts';
import { useRefs } from '../claim/use-refs.ts';
import { useSession } from '../session-context.ts';
import { Button, IconButton } from '../widgets/button.tsx';
import { EntityLink } from '../widgets/entity-link.tsx';
import { plural } from '../widgets/format.ts';
import { Capped } from './capped.tsx';

/** Several entities selected: which, and what can be asked of them together. The first is tied to the rest. */
export function SelectionPanel({ selection }: { readonly selection: readonly EntityId[] }) {
  const session = useSession();
  const refs = useRefs(selection);
  const [first, ...rest] = selection;
  const last = selection.at(-1);
  if (first === undefined || last === undefined) return null;
  return (
    <>
      <header className="hd">
        <div className="row">
          <h2 className="title">{selection.length} selected</h2>
          <span className="grow" />
          <IconButton icon="close" label="Close" keys="Esc" onClick={() => session.dispatch({ type: 'clear' })} />
        </div>
        <div className="acts">
          <Button small variant="primary" icon="links" onClick={() => session.dispatch({ type: 'links', a: [first], b: rest })}>What ties them</Button>
          <Button small icon="path" aria-keyshortcuts="P" onClick={() => session.dispatch({ type: 'ask', question: { from: [first], to: [last], also: selection.slice(1, -1) } })}>Paths between them</Button>
          <Button small icon="hide" aria-keyshortcuts="H" onClick={() => session.dispatch({ type: 'hide', entities: selection })}>Hide</Button>
        </div>
      </header>
      <Capped items={refs} page={60} className="selected" label={plural(selection.length, 'selected entity', 'selected entities')}>
        {(ref) => (
          <li key={ref.id}>
            <EntityLink entity={ref} glyph />
            <span className="meta">{ref.subtype}</span>
            <span className="grow" />
            <IconButton icon="close" label={`Take ${ref.label} out of the selection`} size={14} onClick={() => session.dispatch({ type: 'select', entity: ref.id, add: true })} />
          </li>
        )}
      </Capped>
    </>
  );
}
