import { useEffect, useState } from 'react';
import type { EntityRef } from '../../query/filter.ts';
import { useSession } from '../session-context.ts';
import { Chip } from '../widgets/chip.tsx';
import { KindGlyph } from '../widgets/kind-glyph.tsx';

/** Offers the entity of the same name in its other guise (a polity and the issue it is) as part of the same end. */
export function Namesakes({ end, onBoth }: { readonly end: readonly EntityRef[]; readonly onBoth: (other: EntityRef) => void }) {
  const session = useSession();
  const [found, setFound] = useState<readonly EntityRef[]>([]);
  const only = end.length === 1 ? end[0] : undefined;
  const label = only?.label;
  useEffect(() => {
    if (label === undefined) return;
    const abort = new AbortController();
    const look = async () => {
      try {
        const { hits } = await session.search(label, abort.signal);
        if (!abort.signal.aborted) setFound(hits.flatMap((hit) => (hit.entity?.label === label ? [hit.entity] : [])));
      } catch {
        // superseded, or the search failed: the question stands without the offer
      }
    };
    void look();
    return () => abort.abort();
  }, [session, label]);
  const others = found.filter((other) => other.label === label && other.id !== only?.id);
  if (only === undefined || others.length === 0) return null;
  return (
    <div className="paths-fill">
      {others.map((other) => (
        <Chip key={other.id} onPress={() => onBoth(other)} title={`${other.label} as ${other.subtype} and as ${only.subtype}`}>
          <KindGlyph kind={other.kind} size={12} /> Also {other.label}, the {other.subtype}
        </Chip>
      ))}
    </div>
  );
}
