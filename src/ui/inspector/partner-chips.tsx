import type { EntityView } from '../../query/views.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Chip } from '../widgets/chip.tsx';
import { count } from '../widgets/format.ts';

/** "Tied to": keeps the claims that tie the entity to one of its most frequent partners; several add up. */
export function PartnerChips({ view }: { readonly view: EntityView }) {
  const session = useSession();
  const { tiedTo } = useSignal(session.state);
  if (view.partners.length === 0 && tiedTo.length === 0) return null;
  const toggle = (id: EntityView['ref']['id']) =>
    session.dispatch({ type: 'tied-to', entities: tiedTo.includes(id) ? tiedTo.filter((each) => each !== id) : [...tiedTo, id] });
  return (
    <div className="fl" role="group" aria-label="Tied to">
      <span className="meta">Tied to</span>
      <Chip on={tiedTo.length === 0} onPress={() => session.dispatch({ type: 'tied-to', entities: [] })}>
        Anyone{tiedTo.length === 0 && ` · ${count(view.claims)}`}
      </Chip>
      {view.partners.slice(0, 5).map(({ entity, claims }) => (
        <Chip key={entity.id} on={tiedTo.includes(entity.id)} onPress={() => toggle(entity.id)}>
          {entity.short} · {count(claims)}
        </Chip>
      ))}
    </div>
  );
}
