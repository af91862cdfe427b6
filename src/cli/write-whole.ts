import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes files whole or not at all: all are written beside their places first, then moved in. Paths are absolute. */
export const writeWhole = async (files: ReadonlyMap<string, string>): Promise<void> => {
  const part = (path: string) => `${path}.${process.pid}.part`;
  try {
    for (const [path, text] of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(part(path), text);
    }
    for (const path of files.keys()) await rename(part(path), path);
  } finally {
    await Promise.all([...files.keys()].map((path) => rm(part(path), { force: true })));
  }
};
