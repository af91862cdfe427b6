import type { DossierInput } from './dossier-input.ts';
import type { AcceptedFormat } from './page.ts';

/** A file with its path inside what was chosen. */
export interface NamedFile {
  readonly path: string;
  readonly file: File;
}

/** Files chosen in a file dialog; a chosen folder keeps the paths inside it. */
export function chosenFiles(list: FileList): readonly NamedFile[] {
  return [...list].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Files and folders that were dropped, folders read to the bottom. Must be called within the drop event. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly NamedFile[]> {
  const entries = [...transfer.items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry ? [entry] : [];
  });
  if (!entries.length) return chosenFiles(transfer.files);
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
