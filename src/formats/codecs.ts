import type { Breathe, Codec, CodecInput } from './codec.ts';
import { folderCodec } from './folder-codec.ts';
import { jsonCodec } from './json-codec.ts';
import type { ReadResult } from './read-result.ts';

/** Every format that Readout reads, in the order in which people are told of them. */
export const codecs: readonly Codec[] = [jsonCodec, folderCodec];

const headLength = 4096;

/** The codec that is surest of the input, by its most telling file; undefined where none knows it. */
export function codecFor(input: CodecInput): Codec | undefined {
  let best: { codec: Codec; confidence: number } | undefined;
  for (const codec of codecs) {
    const confidence = Math.max(0, ...input.files.map(({ path, text }) => codec.sniff(path, text.slice(0, headLength))));
    if (confidence > (best?.confidence ?? 0)) best = { codec, confidence };
  }
  return best?.codec;
}

/** Reads a dossier of whatever format it is in; the issues say what is wrong with it, or that no format is known. */
export async function readDossier(input: CodecInput, breathe?: Breathe): Promise<ReadResult> {
  const codec = codecFor(input);
  if (codec !== undefined) return codec.read(input, breathe);
  const known = codecs.map(({ label }) => label).join(', ');
  const [file] = input.files;
  const yaml = input.files.some(({ path }) => /\.ya?ml$/.test(path));
  return {
    ok: false,
    issues: [
      {
        code: 'unknown-format',
        severity: 'error',
        ...(file && { where: { file: file.path, line: 1, column: 1 } }),
        message: file === undefined ? `${input.name} holds no files` : `${input.name} is in no format that Readout reads`,
        hint: yaml ? `a dossier's folder has a dossier.yaml with id, title and short; besides that Readout reads ${known}` : `it reads ${known}`,
      },
    ],
  };
}
