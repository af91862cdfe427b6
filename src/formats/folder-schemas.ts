import type { z } from 'zod/mini';
import { claim } from '../model/claim.ts';
import { conflict } from '../model/conflict.ts';
import { dossierHead } from '../model/dossier.ts';
import { actor, event, source, topic, type Kind } from '../model/entity.ts';
import { vocabulary } from '../model/vocabulary.ts';
import type { FolderPart } from './folder-layout.ts';

/** Name and schema of what a folder's file holds: of the whole for `dossier` and `vocabulary`, of each item for the lists. */
export const folderSchemas = {
  vocabulary,
  dossier: dossierHead,
  actors: actor,
  topics: topic,
  events: event,
  sources: source,
  conflicts: conflict,
  claims: claim,
} as const satisfies Record<string, z.ZodMiniObject>;
export type FolderSchemaName = keyof typeof folderSchemas;

const nameOfKind = { actor: 'actors', topic: 'topics', event: 'events', source: 'sources' } as const satisfies Record<Kind, FolderSchemaName>;

/** Which schema a file of a dossier's folder has. */
export function folderSchemaName(holds: FolderPart): FolderSchemaName {
  return holds.part === 'entities' ? nameOfKind[holds.kind] : holds.part;
}

/** True where the file is a list of items, each with the schema. */
export function isListFile(name: FolderSchemaName): boolean {
  return name !== 'vocabulary' && name !== 'dossier';
}
