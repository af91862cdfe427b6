import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Issue, Where } from '../model/issue.ts';
import type { DossierPath } from '../model/validation.ts';

/** A YAML file as plain strings, lists and maps, with the place of each. */
export interface YamlFile {
  readonly file: string;
  /** undefined where the file is empty or could not be read. */
  readonly value: unknown;
  /** Syntax, duplicate keys, anchors: all errors. */
  readonly issues: readonly Issue[];
  /** The tree that was read, comments included; undefined where there are issues. */
  readonly document: Document | undefined;
  /** The place of the value at a path, or of the nearest value above it that there is. */
  locate(path: DossierPath): Where;
}

/**
 * Reads YAML by the failsafe schema: every scalar is a string, so 2026 and a hash of digits stay what they are. Anchors and aliases
 * are refused: ten lines of them can stand for a gigabyte.
 */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false, strict: true, uniqueKeys: true });
  const whereOf = (offset: number): Where => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  // After the first slip the parser trips over its consequences: they would bury what is to be mended.
  const found = [...document.errors, ...document.warnings].filter((error, index) => index === 0 || error.code !== 'UNEXPECTED_TOKEN');
  const issues: Issue[] = found.map((error) => {
    const where = whereOf(error.pos[0]);
    const tab = /^\s*\t/.test(text.slice(text.lastIndexOf('\n', error.pos[0] - 1) + 1));
    const hint = hints[error.code] ?? (tab ? hints.TAB_AS_INDENT : undefined);
    return { code: codes[error.code] ?? 'yaml-syntax', severity: 'error', where, message: error.message.replace(/\s+/g, ' '), ...(hint !== undefined && { hint }) };
  });
  visit(document, (_, node) => {
    if (!isNode(node) || !(isAlias(node) || node.anchor !== undefined)) return;
    issues.push({
      code: 'yaml-alias',
      severity: 'error',
      where: whereOf(node.range?.[0] ?? 0),
      message: isAlias(node) ? 'aliases are not admitted' : 'anchors are not admitted',
      hint: 'write the value out',
    });
  });
  const readable = issues.length === 0;
  return {
    file,
    value: readable ? (document.toJS({ maxAliasCount: 0 }) ?? undefined) : undefined,
    issues,
    document: readable ? document : undefined,
    locate: (path) => whereOf(offsetOf(document, path)),
  };
}

const codes: Readonly<Partial<Record<string, string>>> = {
  DUPLICATE_KEY: 'yaml-duplicate-key',
  MULTIPLE_DOCS: 'yaml-multiple-documents',
  TAG_RESOLVE_FAILED: 'yaml-tag',
};
const hints: Readonly<Partial<Record<string, string>>> = {
  DUPLICATE_KEY: 'keep one of the two',
  MULTIPLE_DOCS: 'put each document into a file of its own',
  TAB_AS_INDENT: 'indent with spaces',
  BLOCK_AS_IMPLICIT_KEY: 'put text with ": " in it into quotes',
  TAG_RESOLVE_FAILED: 'every value is text: take the tag out',
};

function offsetOf(document: Document, path: DossierPath): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const key of path) {
    if (isSeq(node) && typeof key === 'number') node = node.items[key];
    else if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (pair === undefined) break;
      // A key without a value has no node of its own to point at.
      offset = startOf(pair.key) ?? offset;
      node = pair.value;
    } else break;
    if (node === undefined) break;
    offset = startOf(node) ?? offset;
  }
  return offset;
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
