import type { Filter } from '../../query/filter.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Chip } from '../widgets/chip.tsx';

const choices: readonly { readonly value: Filter['contested']; readonly label: string }[] = [
  { value: undefined, label: 'All claims' },
  { value: 'only', label: 'Only contested' },
  { value: 'without', label: 'Without contested' },
];

/** Claims that another claim stands against: with the rest, alone, or left away. */
export function ContestedChoice() {
  const session = useSession();
  const { filter } = useSignal(session.state);
  const choose = (value: Filter['contested']) => {
    const { contested: _, ...rest } = filter;
    session.dispatch({ type: 'filter', filter: value ? { ...rest, contested: value } : rest });
  };
  return (
    <div className="facet" role="group" aria-labelledby="facet-contested">
      <h3 className="sec" id="facet-contested">Contested</h3>
      <div className="facet-chips">
        {choices.map(({ value, label }) => (
          <Chip key={label} on={filter.contested === value} onPress={() => choose(value)}>{label}</Chip>
        ))}
      </div>
    </div>
  );
}
