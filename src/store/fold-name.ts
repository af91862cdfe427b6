/** A name without accents, case and punctuation, words apart by single spaces: "Cháncellor  Merz" -> "chancellor merz", "U.S." -> "us". */
export function foldName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/(?<=\b\p{L})\.(?=\p{L}\b)|(?<=\b\p{L})\.(?=\s|$)/gu, '')
    .replace(/['’ʼ]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
