import type { Claim } from '../model/claim.ts';
import type { Dossier } from '../model/dossier.ts';
import { kinds, type Kind } from '../model/entity.ts';
import { folderSchemas, type FolderSchemaName } from './folder-schemas.ts';
import { plainItem } from './plain-item.ts';
import { styledYaml, yamlDocument } from './yaml-style.ts';

const fileOfKind = { actor: 'actors', topic: 'topics', event: 'events', source: 'sources' } as const satisfies Record<Kind, FolderSchemaName>;

/**
 * The files of a dossier's folder, by path in it. It stands by itself: the vocabulary and all entities are inside. A claim goes
 * to the file of its first evidence's source.
 */
export function writeDossierFolder(dossier: Dossier): Map<string, string> {
  const files = new Map<string, string>();
  const put = (path: string, name: FolderSchemaName, value: unknown): void => void files.set(path, styledYaml(yamlDocument(value), name));
  const putList = (path: string, name: FolderSchemaName, items: readonly unknown[]): void => {
    if (items.length > 0) put(path, name, items.map(plainItem(folderSchemas[name])));
  };
  put('dossier.yaml', 'dossier', plainItem(folderSchemas.dossier)(dossier.dossier));
  put('vocabulary.yaml', 'vocabulary', plainItem(folderSchemas.vocabulary)(dossier.vocabulary));
  for (const kind of kinds) {
    // The schema of a file's items has no `kind`, so that it is left out: the file says it.
    putList(`${fileOfKind[kind]}.yaml`, fileOfKind[kind], dossier.entities.filter((entity) => entity.kind === kind));
  }
  const claims = new Map<string, Claim[]>();
  for (const claim of dossier.claims) {
    const source = claim.evidence[0]?.source ?? 'unsourced';
    const file = claims.get(source);
    if (file === undefined) claims.set(source, [claim]);
    else file.push(claim);
  }
  for (const [source, items] of [...claims].sort(([a], [b]) => (a < b ? -1 : 1))) putList(`claims/${source}.yaml`, 'claims', items);
  putList('conflicts.yaml', 'conflicts', dossier.conflicts);
  return files;
}
