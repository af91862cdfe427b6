import { isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';

const scalarOf = (map: YAMLMap<unknown, unknown>, key: string): string | undefined => {
  const value = map.get(key, true);
  return isScalar(value) ? String(value.value) : undefined;
};

const mapsOf = (node: unknown): readonly YAMLMap<unknown, unknown>[] => (isSeq(node) ? node.items.filter((item) => isMap(item)) : []);

/** Paragraph locators of a claims file or a sources file, each with the source that it counts in. */
const locatorsOf = function* (items: unknown): Generator<{ locator: YAMLMap<unknown, unknown>; source: string }> {
  for (const item of mapsOf(items)) {
    const id = scalarOf(item, 'id') ?? '';
    for (const locator of mapsOf(item.get('assertsNothing', true))) yield { locator, source: id };
    for (const evidence of mapsOf(item.get('evidence', true))) {
      const source = scalarOf(evidence, 'source') ?? '';
      for (const locator of mapsOf(evidence.get('paragraphs', true))) yield { locator, source };
    }
  }
};

/**
 * Writes the missing hashes into the text of a YAML file and leaves every other character as it is.
 * @param hashOf hash of a source's paragraph; undefined when its text is not at hand
 * @returns the text, the same one when nothing was missing, and how many hashes were written
 */
export const stampHashes = (text: string, hashOf: (source: string, n: number) => string | undefined): { readonly text: string; readonly stamped: number } => {
  const document = parseDocument(text, { schema: 'failsafe' });
  const insertions: { readonly at: number; readonly words: string }[] = [];
  for (const { locator, source } of locatorsOf(document.contents)) {
    if (locator.has('sha256')) continue;
    const n = locator.get('n', true);
    const hash = isScalar(n) ? hashOf(source, Number(n.value)) : undefined;
    const range = (n as Node | undefined)?.range;
    if (hash === undefined || !range) continue;
    const lineStart = text.lastIndexOf('\n', range[0]) + 1;
    const column = range[0] - lineStart - (text.slice(lineStart, range[0]).match(/n:\s*$/)?.[0].length ?? 0);
    insertions.push({ at: range[1], words: locator.flow ? `, sha256: ${hash}` : `\n${' '.repeat(column)}sha256: ${hash}` });
  }
  let stamped = text;
  for (const { at, words } of insertions.toReversed()) stamped = stamped.slice(0, at) + words + stamped.slice(at);
  return { text: stamped, stamped: insertions.length };
};
