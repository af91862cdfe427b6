import { z } from 'zod/mini';
import { dossier } from '../model/dossier.ts';
import { folderSchemas, isListFile, type FolderSchemaName } from './folder-schemas.ts';

export type JsonSchemaName = FolderSchemaName | 'readout-dossier';
type JsonSchema = Record<string, unknown>;

const titles: Readonly<Record<JsonSchemaName, string>> = {
  vocabulary: 'Relation types of a Readout dossier',
  dossier: 'Head of a Readout dossier',
  actors: 'Actors: who acts or speaks',
  topics: 'Topics: what it is about',
  events: 'Events: what happens, or is planned',
  sources: 'Sources: where we read it',
  conflicts: 'Conflicts: claims that cannot all hold',
  claims: 'Claims: what is said, and who vouches for it, where',
  'readout-dossier': 'Readout dossier, the public file format',
};

/** JSON Schemas (draft 7, which editors read) of a folder's files and of the public file, by name: `<name>.schema.json`. */
export function jsonSchemas(): Readonly<Record<JsonSchemaName, JsonSchema>> {
  const schemas: Partial<Record<JsonSchemaName, JsonSchema>> = {};
  for (const name of Object.keys(folderSchemas) as FolderSchemaName[]) {
    const item = folderSchemas[name];
    schemas[name] = titled(name, textual(generate(isListFile(name) ? z.array(item) : item)));
  }
  schemas['readout-dossier'] = titled('readout-dossier', generate(dossier));
  return schemas as Readonly<Record<JsonSchemaName, JsonSchema>>;
}

function generate(schema: z.ZodMiniType): JsonSchema {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' });
}

function titled(name: JsonSchemaName, schema: JsonSchema): JsonSchema {
  const { $schema, ...rest } = schema;
  return { $schema, title: titles[name], ...rest };
}

/** Readout reads every YAML scalar as text; an editor takes `2026` for a number and must not call it wrong. */
function textual<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(textual) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const out = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, textual(value as unknown)]));
  if (out['type'] === 'string' && out['enum'] === undefined && out['const'] === undefined) out['type'] = ['string', 'number'];
  return out as T;
}
