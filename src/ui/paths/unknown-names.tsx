import type { EntityId } from '../../model/ids.ts';
import type { UnknownName } from '../../session/session.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { IconButton } from '../widgets/button.tsx';
import { Chip } from '../widgets/chip.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';

/** Names of the address that nothing here bears, each with what may have been meant, to be taken. */
export function UnknownNames() {
  const session = useSession();
  const unknown = useSignal(session.unknown);
  const { question } = useSignal(session.state);
  const take = ({ end }: UnknownName, id: EntityId) => session.dispatch({ type: 'ask', question: { [end]: [...question[end].filter((other) => other !== id), id] } });
  return (
    <div role="status">
      {unknown.map((each) => (
        <div key={`${each.end} ${each.name}`} className="paths-fill">
          <span>No “{each.name}” here{each.suggestions.length > 0 ? '; did you mean' : '.'}</span>
          {each.suggestions.slice(0, 3).map((ref, _, all) => (
            <Chip key={ref.id} onPress={() => take(each, ref.id)}><KindGlyph kind={ref.kind} size={12} /> {ref.label}{all.some((other) => other !== ref && other.label === ref.label) && `, the ${ref.subtype}`}</Chip>
          ))}
          <IconButton icon="close" size={13} label={`Go on without “${each.name}”`} onClick={() => session.forgetUnknown(each.end)} />
        </div>
      ))}
    </div>
  );
}
