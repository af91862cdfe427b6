import type { Dossier } from '../model/dossier.ts';
import type { ReadResult } from './read-result.ts';

/** What the user named: one file, or the files of a folder by path. */
export interface CodecInput {
  readonly name: string;
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

/** Awaited now and then while a long file is read, with the claims read so far and all of them (0 = not known yet); throws to give up. */
export type Breathe = (done: number, total: number) => Promise<void>;

/** One format of dossiers. Every codec reads what it writes, and has a round-trip test that says so. */
export interface Codec {
  readonly id: string;
  readonly label: string;
  /** Ends of file names, without the first dot; the first is the one to write. */
  readonly extensions: readonly string[];
  /** How sure the codec is, from 0 to 1, that a file is its own, by its path and its first characters. */
  sniff(path: string, head: string): number;
  /** Reads the whole input, or says everything that is wrong with it. Heavy parsers are loaded only here. */
  read(input: CodecInput, breathe?: Breathe): Promise<ReadResult>;
  /** Files by path; one file has the path `<dossier id>.<extension>`. */
  write?(dossier: Dossier): Promise<ReadonlyMap<string, string>>;
}
