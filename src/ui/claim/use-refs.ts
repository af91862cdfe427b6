import { useEffect, useMemo, useState } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { Session } from '../../session/session.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';

/** Names that a search had to find, per session; an id that no entity has is remembered as null. */
const found = new WeakMap<Session, Map<string, EntityRef | null>>();

/**
 * The named entities of these ids: from what is on the screen, else looked up once by a search. Until a name is known its id's
 * words stand in for it, so the list is always as long as the ids.
 */
export function useRefs(ids: readonly EntityId[]): readonly EntityRef[] {
  const session = useSession();
  const scene = useSignal(session.scene);
  const paths = useSignal(session.paths);
  const entity = useSignal(session.entity);
  const [, setTick] = useState(0);

  const known = useMemo(() => {
    const refs = new Map<string, EntityRef>();
    for (const node of scene.nodes) refs.set(node.id, node);
    if ('value' in paths && paths.value !== undefined) for (const ref of [...paths.value.from, ...paths.value.to]) refs.set(ref.id, ref);
    if ('value' in entity && entity.value !== undefined) refs.set(entity.value.ref.id, entity.value.ref);
    return refs;
  }, [scene, paths, entity]);
  const cache = cacheOf(session);
  const missing = ids.filter((id) => !known.has(id) && !cache.has(id) && session.refOf?.(id) === undefined);
  const key = missing.join(' ');

  useEffect(() => {
    if (key === '') return;
    const abort = new AbortController();
    void (async () => {
      for (const id of key.split(' ')) {
        try {
          const { hits } = await session.search(id.replaceAll('-', ' '), abort.signal);
          cache.set(id, hits.find((hit) => hit.entity?.id === id)?.entity ?? null);
        } catch {
          return; // superseded or failed: the id's words stay
        }
      }
      setTick((tick) => tick + 1);
    })();
    return () => abort.abort();
  }, [key, session, cache]);

  return ids.map((id) => known.get(id) ?? session.refOf?.(id) ?? cache.get(id) ?? standIn(id));
}

function cacheOf(session: Session): Map<string, EntityRef | null> {
  const cache = found.get(session) ?? new Map<string, EntityRef | null>();
  found.set(session, cache);
  return cache;
}

function standIn(id: EntityId): EntityRef {
  const words = id.replaceAll('-', ' ');
  return { id, label: words, short: words, kind: 'topic', subtype: '' };
}
