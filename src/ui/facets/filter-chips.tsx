import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Chip } from '../widgets/chip.tsx';
import { Icon } from '../widgets/icon.tsx';
import { resourceValue } from '../widgets/resource-value.ts';
import { activeFilters } from './active-filters.ts';

/** What is filtered out, each to be taken back by itself, and all of it at once. */
export function FilterChips({ className }: { readonly className: string }) {
  const session = useSession();
  const { filter } = useSignal(session.state);
  const facets = resourceValue(useSignal(session.facets));
  const active = activeFilters(filter, facets);
  if (!active.length) return null;
  return (
    <ul className={className} aria-label="Filtered">
      {active.map(({ key, words, undo }) => (
        <li key={key}>
          <Chip look="warn" aria-label={`${words}: clear`} title="Clear this filter" onPress={() => session.dispatch(undo)}>
            {words}
            <Icon name="close" size={12} />
          </Chip>
        </li>
      ))}
      {active.length > 1 && (
        <li><Chip onPress={() => session.dispatch({ type: 'clear-filter' })}>Clear all</Chip></li>
      )}
    </ul>
  );
}
