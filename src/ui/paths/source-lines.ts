import type { Entity } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { PathStep } from '../../query/path-views.ts';
import type { EvidenceView } from '../../query/views.ts';
import type { Session } from '../../session/session.ts';

/** A source as a reader would cite it; what the dossier does not have is left out. */
export interface CitedSource {
  readonly id: EntityId;
  /** The short name by which steps cite it. */
  readonly label: string;
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** As it is read out: "about Nov 2025". */
  readonly date?: string;
  readonly url?: string;
}

/** "7 Insights: “7 Crucial Insights Into …”, by N. N., Publisher, about Nov 2025, https://…". */
export function sourceLine({ label, title, author, publisher, date, url }: CitedSource): string {
  const name = title === undefined || title === label ? label : `${label}: “${title}”`;
  return [name, ...(author === undefined ? [] : [`by ${author}`]), ...[publisher, date, url].filter((part) => part !== undefined)].join(', ');
}

/** The evidence that steps are read out from, the first of each source, in the order in which they are cited. */
export function citedIn(steps: readonly PathStep[]): readonly EvidenceView[] {
  const seen = new Map<string, EvidenceView>();
  for (const step of steps) for (const piece of step.claims[0]?.evidence ?? []) if (!seen.has(piece.source.id)) seen.set(piece.source.id, piece);
  return [...seen.values()];
}

/** One source from what a step says of it and, where it could be read, the entity itself. */
export function citedSource(piece: Pick<EvidenceView, 'source' | 'published'>, entity: Entity | undefined, nameOf: (id: string) => string): CitedSource {
  const facts = entity?.kind === 'source' ? entity : undefined;
  return {
    id: piece.source.id,
    label: piece.source.label,
    ...(facts?.title !== undefined && { title: facts.title }),
    ...(facts?.author !== undefined && { author: nameOf(facts.author) }),
    ...(facts?.publisher !== undefined && { publisher: nameOf(facts.publisher) }),
    ...(piece.published !== undefined && { date: piece.published.text }),
    ...(facts?.url !== undefined && { url: facts.url }),
  };
}

/** The sources of these steps with title, author and publisher as the dossier has them. */
export async function readSources(session: Pick<Session, 'readEntities' | 'refOf'>, steps: readonly PathStep[]): Promise<readonly CitedSource[]> {
  const cited = citedIn(steps);
  const entities = await session.readEntities(cited.map((piece) => piece.source.id));
  const about = new Map(entities.map((entity) => [entity.id, entity]));
  const named = [...new Set(entities.flatMap((entity) => (entity.kind === 'source' ? [entity.author, entity.publisher] : [])).filter((name) => name !== undefined))];
  const unknown = named.filter((name) => session.refOf(name as EntityId) === undefined);
  const others = new Map((await session.readEntities(unknown as EntityId[])).map((entity) => [entity.id as string, entity.label]));
  return cited.map((piece) => citedSource(piece, about.get(piece.source.id), (name) => session.refOf(name as EntityId)?.label ?? others.get(name) ?? name));
}
