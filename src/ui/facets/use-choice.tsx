import { partState, togglePart, vocabularyParts } from '../paths/vocabulary-parts.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { Chip } from '../widgets/chip.tsx';

/** Which parts of the vocabulary are let through: the same division as in the path question. */
export function UseChoice() {
  const session = useSession();
  const { filter } = useSignal(session.state);
  return (
    <div className="facet" role="group" aria-labelledby="facet-use">
      <h3 className="sec" id="facet-use">Use</h3>
      <div className="facet-chips">
        {vocabularyParts.map((part) => {
          const state = partState(filter, part);
          return (
            <Chip key={part.key} on={state !== 'off'} title={part.hint} onPress={() => session.dispatch({ type: 'filter', filter: togglePart(filter, part) })}>
              {part.label}
              {state === 'partly' && <span className="meta"> in part</span>}
            </Chip>
          );
        })}
      </div>
    </div>
  );
}
