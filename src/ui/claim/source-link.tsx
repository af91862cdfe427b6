import { useEffect, useState } from 'react';
import type { Source } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { EntityRef } from '../../query/filter.ts';
import type { Session } from '../../session/session.ts';
import { useSession } from '../session-context.ts';
import { useSignal } from '../use-signal.ts';
import { hostOf, OutLink } from '../widgets/out-link.tsx';

/** The way to a source where it was published; nothing where the dossier has no address of it. With `named` the place is written out. */
export function SourceLink({ source, named = false }: { readonly source: EntityRef; readonly named?: boolean }) {
  const url = useSource(source.id)?.url;
  const host = url === undefined ? undefined : hostOf(url);
  if (url === undefined || host === undefined) return null;
  return <OutLink url={url} words={`read ${source.short} where it was published`} {...(named && { shown: host })} />;
}

/** The title of a source, where that is more than its name. */
export function SourceTitle({ source }: { readonly source: EntityRef }) {
  const title = useSource(source.id)?.title;
  return title === undefined || title === source.label ? null : <cite>{title}</cite>;
}

type Known = Pick<Source, 'url' | 'title'>;

/** Sources of each dossier that was opened: many claims rest on few. */
const known = new WeakMap<object, Map<EntityId, Promise<Known | undefined>>>();

function sourceOf(session: Session, dossier: object, id: EntityId): Promise<Known | undefined> {
  const sources = known.get(dossier) ?? new Map<EntityId, Promise<Known | undefined>>();
  known.set(dossier, sources);
  const found = sources.get(id) ?? session.readEntities([id]).then(([entity]) => (entity?.kind === 'source' ? entity : undefined));
  sources.set(id, found);
  return found;
}

function useSource(id: EntityId): Known | undefined {
  const session = useSession();
  const dossier = useSignal(session.whole);
  const [source, setSource] = useState<Known | undefined>();
  useEffect(() => {
    setSource(undefined);
    if (dossier === null) return undefined;
    let gone = false;
    sourceOf(session, dossier, id).then((found) => { if (!gone) setSource(found); }, () => undefined);
    return () => { gone = true; };
  }, [session, dossier, id]);
  return source;
}
