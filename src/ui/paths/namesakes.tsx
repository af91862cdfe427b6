import { useEffect, useState } from 'react';
import type { EntityRef } from '../../query/filter.ts';
import { useSession } from '../session-context.ts';
import { Icon } from '../widgets/icon.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';

interface NamesakesProps {
  readonly end: readonly EntityRef[];
  /** Ids that have a part in the question. */
  readonly taken: readonly string[];
  readonly onBoth: (other: EntityRef) => void;
}

/** Offers the entity of the same name in its other guise (a polity and the issue it is) as part of the same end. */
export function Namesakes({ end, taken, onBoth }: NamesakesProps) {
  const session = useSession();
  const [found, setFound] = useState<readonly EntityRef[]>([]);
  const only = end.length === 1 ? end[0] : undefined;
  const label = only?.label;
  useEffect(() => {
    if (label === undefined) return;
    const abort = new AbortController();
    session.resolve(label, abort.signal).then(
      (answer) => setFound(answer.ok ? answer.entities : []),
      // Given up or failed: the question stands without the offer.
      () => undefined,
    );
    return () => abort.abort();
  }, [session, label]);
  if (only === undefined) return null;
  return found.filter((other) => other.label === label && !taken.includes(other.id)).map((other) => (
    <button key={other.id} type="button" className="combo-also" aria-label={`Also ${other.label}, the ${other.subtype}`} title={`Also ${other.label}, the ${other.subtype}`} onPointerDown={(event) => event.preventDefault()} onClick={() => onBoth(other)}>
      <Icon name="plus" size={11} /><KindGlyph kind={other.kind} size={11} /> {other.subtype}
    </button>
  ));
}
