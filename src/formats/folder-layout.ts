import type { Kind } from '../model/entity.ts';
import type { Issue } from '../model/issue.ts';

/** What a file of a dossier's folder holds. */
export type FolderPart =
  | { readonly part: 'dossier' | 'vocabulary' | 'conflicts' }
  | { readonly part: 'claims'; readonly source: string }
  | { readonly part: 'entities'; readonly kind: Kind; readonly shared: boolean };

export interface FolderFile {
  /** The path as it was handed in, for messages. */
  readonly path: string;
  readonly text: string;
  readonly holds: FolderPart;
}

export interface FolderLayout {
  /** In reading order: dossier, vocabularies, shared entities, own entities, claims, conflicts. */
  readonly files: readonly FolderFile[];
  readonly issues: readonly Issue[];
}

const entityFiles: Readonly<Record<string, Kind>> = { 'actors.yaml': 'actor', 'topics.yaml': 'topic', 'events.yaml': 'event', 'sources.yaml': 'source' };

/**
 * Sorts the files of a dossier by what they hold. The folder is that of the only `dossier.yaml`, or `root`; the vocabulary and the
 * shared entities may stand in it or beside it (`../vocabulary.yaml`, `../shared/`). Files elsewhere are nobody's business.
 */
export function folderLayout(files: ReadonlyMap<string, string>, root?: string): FolderLayout {
  const byPath = new Map([...files].map(([path, text]) => [normalisePath(path), { path, text }]));
  const heads = [...byPath.keys()].filter((path) => path === 'dossier.yaml' || path.endsWith('/dossier.yaml'));
  const folder = root === undefined ? folderOf(heads[0] ?? 'dossier.yaml') : normalisePath(root);
  if (root === undefined && heads.length > 1) {
    return { files: [], issues: [problem('several-dossiers', `there are ${heads.length} dossiers: ${heads.map(folderOf).sort().join(', ')}`, 'open one of their folders')] };
  }
  if (!byPath.has(join(folder, 'dossier.yaml'))) {
    return { files: [], issues: [problem('no-dossier', `there is no dossier.yaml${folder === '' ? '' : ` in ${folder}`}`, 'add one with id, title and short')] };
  }
  const found: FolderFile[] = [];
  const issues: Issue[] = [];
  for (const [path, { path: given, text }] of byPath) {
    const holds = partOf(path, folder);
    if (holds !== undefined) found.push({ path: given, text, holds });
    else if (isInside(path, folder) && /\.ya?ml$/.test(path)) {
      issues.push({
        code: 'unknown-file',
        severity: 'warning',
        where: { file: given, line: 1, column: 1 },
        message: 'the file is not read: no part of a dossier has this name',
        hint: 'admitted are dossier, vocabulary, actors, topics, events, sources, conflicts, and claims/<source>, each .yaml',
      });
    }
  }
  found.sort((a, b) => rank(a.holds) - rank(b.holds) || (a.path < b.path ? -1 : 1));
  return { files: found, issues };
}

/** The path of a part beside others: the folder's own path, with "." and ".." worked out. */
function join(folder: string, path: string): string {
  return normalisePath(folder === '' ? path : `${folder}/${path}`);
}

function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
}

function isInside(path: string, folder: string): boolean {
  return folder === '' ? !path.startsWith('../') && !path.startsWith('/') : path.startsWith(`${folder}/`);
}

function partOf(path: string, folder: string): FolderPart | undefined {
  for (const shared of ['../shared', 'shared']) {
    const prefix = `${join(folder, shared)}/`;
    const kind = path.startsWith(prefix) ? entityFiles[path.slice(prefix.length)] : undefined;
    if (kind !== undefined) return { part: 'entities', kind, shared: true };
  }
  if (path === join(folder, '../vocabulary.yaml')) return { part: 'vocabulary' };
  if (!isInside(path, folder)) return undefined;
  const inner = folder === '' ? path : path.slice(folder.length + 1);
  const kind = entityFiles[inner];
  if (kind !== undefined) return { part: 'entities', kind, shared: false };
  const claims = /^claims\/([^/]+)\.yaml$/.exec(inner);
  if (claims?.[1] !== undefined) return { part: 'claims', source: claims[1] };
  switch (inner) {
    case 'dossier.yaml':
      return { part: 'dossier' };
    case 'vocabulary.yaml':
      return { part: 'vocabulary' };
    case 'conflicts.yaml':
      return { part: 'conflicts' };
    default:
      return undefined;
  }
}

const ranks: Readonly<Record<FolderPart['part'], number>> = { dossier: 0, vocabulary: 1, entities: 2, claims: 4, conflicts: 5 };

function rank(holds: FolderPart): number {
  return ranks[holds.part] + (holds.part === 'entities' && !holds.shared ? 1 : 0);
}

function normalisePath(path: string): string {
  const out: string[] = [];
  const parts = path.replaceAll('\\', '/').split('/');
  parts.forEach((part, index) => {
    if (part === '.' || (part === '' && index > 0)) return;
    if (part === '..' && out.length > 0 && out.at(-1) !== '..' && out.at(-1) !== '') out.pop();
    else out.push(part);
  });
  return out.join('/');
}

function problem(code: string, message: string, hint: string): Issue {
  return { code, severity: 'error', message, hint };
}
