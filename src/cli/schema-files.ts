import { jsonSchemas } from '../formats/json-schema.ts';

/** JSON Schemas of a dossier's files for editors: file name -> text, as they are kept in graph/schema. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
  new Map(Object.entries(jsonSchemas()).map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]));
