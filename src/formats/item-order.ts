import { isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import { parseEdtf } from '../model/edtf-date.ts';
import type { FolderSchemaName } from './folder-schemas.ts';

interface Section {
  /** The comment that heads it, as the yaml package keeps it; undefined for what comes before the first. */
  readonly head: string | undefined;
  readonly items: Node[];
}

/**
 * The items of a list file in their fixed order: within each section that a comment heads, claims by their first paragraph, events and
 * sources by date, everything by id. Section comments stay where they are, an item's own comment goes with it.
 */
export function orderItems(document: Document, name: FolderSchemaName): void {
  const { contents } = document;
  if (!isSeq(contents)) return;
  const items = contents.items as Node[];
  const [first] = items;
  // The line for editors is the file's, also where no blank line divides it from the first item.
  const modeline = /^( yaml-language-server:[^\n]*)\n*([\s\S]*)$/.exec(first?.commentBefore ?? '');
  if (first !== undefined && modeline !== null) {
    document.commentBefore = modeline[1] ?? null;
    first.commentBefore = modeline[2] || null;
  }
  const keyed = new Map(items.map((item) => [item, { place: placeOf(item, name), id: textAt(item, 'id') ?? '' }]));
  const compare = (a: Node, b: Node): number => {
    const [x, y] = [keyed.get(a), keyed.get(b)];
    if (x === undefined || y === undefined) return 0;
    return x.place - y.place || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);
  };
  contents.items = sectionsOf(items).flatMap(({ head, items: members }) => {
    const sorted = members.toSorted(compare);
    const [top] = sorted;
    if (top !== undefined && head !== undefined) top.commentBefore = top.commentBefore ? `${head}\n${top.commentBefore}` : head;
    return sorted;
  });
}

/** A comment that a blank line divides from its item speaks for the items that follow. */
export function startsSection(item: Node): boolean {
  return headLength(item.commentBefore) > 0;
}

/** Takes the section comments off their items. */
function sectionsOf(items: readonly Node[]): readonly Section[] {
  const sections: Section[] = [{ head: undefined, items: [] }];
  for (const item of items) {
    const length = headLength(item.commentBefore);
    if (length > 0) {
      const comment = item.commentBefore ?? '';
      sections.push({ head: comment.slice(0, length), items: [] });
      item.commentBefore = comment.slice(length + 1) || null;
    }
    sections.at(-1)?.items.push(item);
  }
  return sections;
}

/** How much of a comment stands before its last blank line, the line's end included. */
function headLength(comment: string | null | undefined): number {
  if (!comment) return 0;
  return comment.endsWith('\n') ? comment.length : comment.lastIndexOf('\n\n') + 1;
}

function placeOf(item: Node, name: FolderSchemaName): number {
  switch (name) {
    case 'claims':
      return Number(textAt(item, 'evidence', 0, 'paragraphs', 0, 'n') ?? Number.MAX_SAFE_INTEGER) || 0;
    case 'events':
      return dayOf(textAt(item, 'when'));
    case 'sources':
      return dayOf(textAt(item, 'date'));
    default:
      return 0;
  }
}

/** Undated items come last; a finite number, so that two of them compare. */
function dayOf(text: string | undefined): number {
  const date = text === undefined ? undefined : parseEdtf(text);
  return date?.low ?? Number.MAX_SAFE_INTEGER;
}

function textAt(node: unknown, ...path: readonly (string | number)[]): string | undefined {
  let at = node;
  for (const key of path) at = isMap(at) ? at.get(key, true) : isSeq(at) ? at.get(key, true) : undefined;
  return isScalar(at) ? String(at.value) : undefined;
}
