import { useEffect, useState } from 'react';
import type { EntityId } from '../../model/ids.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { Session } from '../../session/session.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { hostOf, OutLink } from '../widgets/out-link.tsx';

/** The way to a source where it was published; nothing where the dossier has no address of it. With `named` the place is written out. */
export function SourceLink({ source, named = false }: { readonly source: EntityRef; readonly named?: boolean }) {
  const url = useSourceUrl(source.id);
  const host = url === undefined ? undefined : hostOf(url);
  if (url === undefined || host === undefined) return null;
  return <OutLink url={url} words={`read ${source.short} where it was published`} {...(named && { shown: host })} />;
}

/** Addresses by source, for each dossier that was opened: many claims rest on few sources. */
const known = new WeakMap<object, Map<EntityId, Promise<string | undefined>>>();

function urlOf(session: Session, dossier: object, id: EntityId): Promise<string | undefined> {
  const urls = known.get(dossier) ?? new Map<EntityId, Promise<string | undefined>>();
  known.set(dossier, urls);
  const found = urls.get(id) ?? session.readEntities([id]).then(([entity]) => (entity?.kind === 'source' ? entity.url : undefined));
  urls.set(id, found);
  return found;
}

function useSourceUrl(id: EntityId): string | undefined {
  const session = useSession();
  const dossier = useSignal(session.whole);
  const [url, setUrl] = useState<string | undefined>();
  useEffect(() => {
    setUrl(undefined);
    if (dossier === null) return undefined;
    let gone = false;
    urlOf(session, dossier, id).then((found) => { if (!gone) setUrl(found); }, () => undefined);
    return () => { gone = true; };
  }, [session, dossier, id]);
  return url;
}
