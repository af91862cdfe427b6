import { useEffect, useState } from 'react';
import type { ClaimId, EntityId } from '../../model/ids.ts';
import { claimsOf, refsOf } from '../../session/briefing.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';

const none: ReadonlySet<string> = new Set();

/** Ids of entities and claims of the briefing that the open dossier does not hold any more; asked again when items or the dossier change. */
export function useMissing(): ReadonlySet<string> {
  const session = useSession();
  const { items } = useSignal(session.briefing);
  const opening = useSignal(session.opening);
  const [missing, setMissing] = useState(none);
  const entities = [...new Set(items.flatMap((item) => refsOf(item).map((ref) => ref.id)))].sort().join('\n');
  const claims = [...new Set(items.flatMap((item) => claimsOf(item).map((claim) => claim.id)))].sort().join('\n');
  useEffect(() => {
    if (opening.is !== 'open') return undefined;
    const abort = new AbortController();
    const list = (text: string): string[] => (text === '' ? [] : text.split('\n'));
    session.missing(list(entities) as EntityId[], list(claims) as ClaimId[], abort.signal).then(
      (found) => {
        if (!abort.signal.aborted) setMissing(found);
      },
      // What is gone is a remark, not the item: without an answer nothing is remarked.
      () => undefined,
    );
    return () => abort.abort();
  }, [session, opening, entities, claims]);
  return missing;
}
