import { join } from 'node:path';
import { ensureInstalled, root } from './installed.mjs';

ensureInstalled();
const { commandLine } = await import('./built.mjs');
const { writeWhole } = await import('./freshness.mjs');
const { schemaFiles } = await commandLine();
// Editors read them: the first line of each YAML file of a dossier names its schema.
for (const [name, text] of schemaFiles()) {
  writeWhole(join(root, 'graph', 'schema', name), text);
  console.log(`graph/schema/${name}`);
}
