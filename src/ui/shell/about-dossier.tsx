import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { plural } from '../widgets/format.ts';
import { Icon } from '../widgets/icon.tsx';
import { resourceValue } from '../widgets/resource-value.ts';

/** What the open dossier is and holds, and the way to what is doubtful in it. */
export default function AboutDossier({ onWarnings }: { readonly onWarnings: () => void }) {
  const session = useSession();
  const overview = resourceValue(useSignal(session.overview));
  const opening = useSignal(session.opening);
  if (!overview) return null;
  const { head, statistics } = overview;
  const entities = Object.values(statistics.entities).reduce((sum, n) => sum + n, 0);
  const warnings = opening.is === 'open' ? opening.warnings : [];
  return (
    <div className="pad">
      <h2>{head.title}</h2>
      {head.description && <p>{head.description}</p>}
      <p className="meta">
        {plural(entities, 'entity', 'entities')}, {plural(statistics.claims, 'claim')}, {plural(statistics.conflicts, 'declared conflict')}
      </p>
      {head.curators.length > 0 && <p className="meta">Curated by {head.curators.join(', ')}</p>}
      {head.licence && <p className="meta">Licence: {head.licence}</p>}
      {opening.is === 'open' && <p className="meta">Read from {opening.name}</p>}
      {warnings.length > 0 && (
        <>
          <div className="rule" />
          <button type="button" className="choice" onClick={onWarnings}>
            <Icon name="warning" />
            <span>{plural(warnings.length, 'warning')}</span>
          </button>
        </>
      )}
    </div>
  );
}
