import type { DossierInput } from './dossier-input.ts';
import type { AcceptedFormat } from './page.ts';

/** A file with its path inside what was chosen. */
export interface NamedFile {
  readonly path: string;
  readonly file: File;
}

/** What was chosen or dropped, taken out of its event: afterwards that holds nothing. */
export interface GivenFiles {
  /** Of a drop: what may be folders. */
  readonly entries?: readonly FileSystemEntry[];
  readonly files: readonly File[];
}

/** The files that were given, dropped folders read to the bottom; a chosen folder keeps the paths inside it. */
export async function namedFiles({ entries = [], files }: GivenFiles): Promise<readonly NamedFile[]> {
  if (!entries.length) return files.map((file) => ({ path: file.webkitRelativePath || file.name, file }));
  return (await Promise.all(entries.map((entry) => walk(entry, '')))).flat();
}

async function walk(entry: FileSystemEntry, folder: string): Promise<readonly NamedFile[]> {
  const path = folder ? `${folder}/${entry.name}` : entry.name;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: NamedFile[] = [];
  // A reader gives at most a hundred entries at a time.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (!batch.length) return found;
    found.push(...(await Promise.all(batch.map((child) => walk(child, path)))).flat());
  }
}

/**
 * The chosen files, to be opened; their text is read where they are parsed, off the page's thread. Out of a folder only files of a format that can be read are taken; a single
 * file is always taken, so that the answer says what is wrong with it. Null when there is nothing to take.
 */
export function readFiles(files: readonly NamedFile[], formats: readonly AcceptedFormat[]): DossierInput | null {
  const endings = formats.flatMap((format) => format.endings);
  const inFolder = files.some(({ path }) => path.includes('/'));
  const wanted = inFolder ? files.filter(({ path }) => endings.some((ending) => path.toLowerCase().endsWith(ending))) : files;
  const first = wanted[0];
  if (!first) return null;
  const folder = first.path.split('/')[0];
  const name = inFolder && folder ? folder : wanted.length === 1 ? first.path : `${first.path} and ${wanted.length - 1} more`;
  return { name, files: wanted.map(({ path, file }) => ({ path, blob: file })) };
}
