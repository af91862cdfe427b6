import { useEffect, useRef, useState } from 'react';
import type { ClaimId } from '../../model/ids.ts';
import type { ClaimView } from '../../query/views.ts';
import { useSession } from '../session-context.ts';

/** The claims with these ids as they become known; each is asked for once. The second value is why the last asking failed, else empty. */
export function useClaims(ids: readonly ClaimId[]): readonly [ReadonlyMap<ClaimId, ClaimView>, string] {
  const session = useSession();
  const [known, setKnown] = useState<ReadonlyMap<ClaimId, ClaimView>>(new Map());
  const [failure, setFailure] = useState('');
  const asked = useRef(new Set<ClaimId>());
  useEffect(() => {
    const wanted = ids.filter((id) => !asked.current.has(id));
    if (!wanted.length) return;
    for (const id of wanted) asked.current.add(id);
    setFailure('');
    session.readClaims(wanted).then(
      (claims) => setKnown((old) => new Map([...old, ...claims.map((claim) => [claim.id, claim] as const)])),
      (error: unknown) => {
        for (const id of wanted) asked.current.delete(id);
        setFailure(error instanceof Error ? error.message : String(error));
      },
    );
  }, [session, ids]);
  return [known, failure];
}
