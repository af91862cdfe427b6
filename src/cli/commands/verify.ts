import { readFile, readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { readDossier } from '../../formats/codecs.ts';
import { writeDossierJson } from '../../formats/dossier-json.ts';
import type { Dossier } from '../../model/dossier.ts';
import type { DossierInput } from '../../engine/engine.ts';
import type { Answer } from '../answer.ts';
import { badInput, Failure } from '../failure.ts';
import { readInput, shownPath, type Places } from '../read-input.ts';
import { verifyLines } from '../render/verify-lines.ts';
import { stampHashes } from '../stamp-hashes.ts';
import { paragraphHashes, verifyTexts, type TextFile } from '../verify-texts.ts';
import { writeWhole } from '../write-whole.ts';

const readTexts = async (folder: string): Promise<readonly TextFile[]> => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (entries === undefined) throw badInput('no-such-folder', `There is no folder ${folder}.`, 'Name the folder that holds the articles as text files.');
  const files = entries.filter((entry) => entry.isFile() && /\.(txt|text|md)$/i.test(entry.name)).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.toSorted().map(async (path) => ({ name: relative(folder, path), text: await readFile(path, 'utf8') })));
};

const open = async (input: DossierInput): Promise<Dossier> => {
  const read = await readDossier(input);
  if (!read.ok) throw new Failure(1, read.issues);
  return read.dossier;
};

/** Writes the missing hashes where they belong: into the lines of a folder's files, or into the public file. */
const stamp = async (input: DossierInput, dossier: Dossier, texts: readonly TextFile[], cwd: string): Promise<number> => {
  const hashOf = paragraphHashes(dossier, texts);
  let stamped = 0;
  const changed = new Map<string, string>();
  for (const { path, text } of input.files) {
    const yaml = /\.ya?ml$/i.test(path);
    const written = stampHashes(text, hashOf);
    if (written.stamped === 0) continue;
    stamped += written.stamped;
    // JSON is YAML, so that the hashes are found by the same walk; the codec writes it in its own order again.
    changed.set(resolve(cwd, path), yaml ? written.text : writeDossierJson(await open({ ...input, files: [{ path, text: written.text }] })));
  }
  await writeWhole(changed);
  return stamped;
};

export interface VerifyOptions {
  readonly texts: string;
  readonly stamp: boolean;
  /** Also fail on paragraphs that nothing rests on. */
  readonly complete: boolean;
}

/** Checks every evidence locator against the articles that the user has. */
export const verify = async (named: string, options: VerifyOptions, places: Places): Promise<Answer> => {
  const folder = resolve(places.cwd, options.texts);
  const texts = await readTexts(folder);
  if (texts.length === 0) throw badInput('no-texts', `${shownPath(folder, places.cwd)} holds no text files (.txt, .md).`);
  let input = await readInput(named, places);
  let dossier = await open(input);
  const stamped = options.stamp ? await stamp(input, dossier, texts, places.cwd) : 0;
  if (stamped > 0) {
    input = await readInput(named, places);
    dossier = await open(input);
  }
  const report = verifyTexts(dossier, texts);
  if (report.sources.every((check) => check.text === null)) {
    throw badInput('no-matching-text', `None of the ${texts.length} files in ${shownPath(folder, places.cwd)} is the text of a source of this dossier.`, 'A text is known by the hashes of its paragraphs, by its title, or by a file name that is the id of the source.');
  }
  return {
    query: { dossier: named, texts: options.texts, stamp: options.stamp, complete: options.complete },
    result: { ...report, stamped },
    head: dossier.dossier,
    exit: (options.complete ? report.complete : report.exact) ? 0 : 1,
    lines: (paper) => verifyLines(report, stamped, paper),
  };
};
