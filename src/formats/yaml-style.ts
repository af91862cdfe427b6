import { Document, isCollection, isMap, isPair, isScalar, isSeq, Scalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { z } from 'zod/mini';
import { folderSchemas, isListFile, type FolderSchemaName } from './folder-schemas.ts';
import { orderItems, startsSection } from './item-order.ts';

const width = 120;
/** Lists that stand one item a line, and so do the maps in them that are more than a line of names. */
const alwaysBlock: ReadonlySet<string> = new Set(['types', 'evidence', 'sides', 'paragraphs', 'assertsNothing', 'templates', 'between']);
/** Phrases are compared up and down: they stay on one line whatever their length. */
const alwaysFlow: ReadonlySet<string> = new Set(['asserted', 'future', 'hypothetical', 'historical']);

/**
 * The one way that a file of a dossier's folder is written: keys in the schema's order, items in theirs, short lists and maps on one
 * line, long text folded. Changes the document; comments stay with what they stand before. Writing the answer again gives the same.
 */
export function styledYaml(document: Document, name: FolderSchemaName): string {
  const schema = folderSchemas[name];
  const { contents } = document;
  if (isSeq(contents) && isListFile(name)) {
    orderItems(document, name);
    contents.flow = false;
    for (const [index, item] of (contents.items as Node[]).entries()) {
      item.spaceBefore = index > 0 && (name === 'conflicts' || startsSection(item));
      styleItem(item, schema, 2);
    }
  } else if (isMap(contents)) {
    styleItem(contents, schema, 0);
    const types = name === 'vocabulary' ? contents.get('types', true) : undefined;
    if (isSeq(types)) for (const [index, type] of (types.items as Node[]).entries()) type.spaceBefore = index > 0 || startsSection(type);
  }
  return document.toString({ lineWidth: name === 'vocabulary' ? 0 : width, flowCollectionPadding: false, minContentWidth: 0 });
}

/** The file of items that have not been in one: plain data, every scalar text. */
export function yamlDocument(value: unknown): Document {
  return new Document(asText(value), { schema: 'failsafe' });
}

function asText(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asText);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asText(inner)]));
  return String(value);
}

function styleItem(node: Node, schema: z.ZodMiniType, indent: number): void {
  if (!isMap(node)) return;
  node.flow = false;
  styleMap(node, schema, indent);
}

function styleMap(map: YAMLMap, schema: z.ZodMiniType, indent: number): void {
  const inner = unwrapped(schema);
  const shape: Readonly<Record<string, unknown>> = inner instanceof z.ZodMiniObject ? inner.shape : {};
  const order = Object.keys(shape);
  const rank = (pair: Pair): number => {
    const at = order.indexOf(keyOf(pair));
    return at < 0 ? order.length : at;
  };
  if (order.length > 0) map.items = map.items.map((pair) => pair).sort((a, b) => rank(a) - rank(b));
  for (const pair of map.items) {
    const key = keyOf(pair);
    const member = inner instanceof z.ZodMiniRecord ? inner.def.valueType : shape[key];
    styleValue(pair.value, key, member instanceof z.ZodMiniType ? member : z.unknown(), indent, key.length + 2);
  }
}

function styleValue(node: unknown, key: string, schema: z.ZodMiniType, indent: number, taken: number): void {
  if (isScalar(node)) {
    const text = String(node.value);
    const long = indent + taken + text.length > width;
    node.type = text.includes('\n') ? Scalar.BLOCK_LITERAL : long && text.includes(' ') ? Scalar.BLOCK_FOLDED : Scalar.PLAIN;
    return;
  }
  if (!isCollection(node)) return;
  const inner = unwrapped(schema);
  if (isMap(node)) styleMap(node, inner, indent + 2);
  if (isSeq(node)) {
    const element = inner instanceof z.ZodMiniArray ? (inner.def.element as z.ZodMiniType) : z.unknown();
    for (const item of node.items) styleValue(item, '', element, indent + 4, 0);
    // Rows of a list look alike: one that is too long for a line breaks them all.
    const maps = node.items.filter((item) => isMap(item));
    if (maps.some((map) => !map.flow)) for (const map of maps) map.flow = false;
  }
  node.flow = alwaysFlow.has(key) || (!alwaysBlock.has(key) && canFlow(node, width - indent - taken));
  if (node.flow) setFlow(node);
  else if (isSeq(node)) spreadOut(node);
  node.spaceBefore = false;
}

/** In a list that is not on one line, each map that fits one keeps to it. */
function spreadOut(list: YAMLSeq): void {
  for (const item of list.items) if (isCollection(item) && item.flow) setFlow(item);
}

function setFlow(node: unknown): void {
  if (isScalar(node)) node.type = Scalar.PLAIN;
  if (isPair(node)) setFlow(node.value);
  if (!isCollection(node)) return;
  node.flow = true;
  node.spaceBefore = false;
  for (const item of node.items) setFlow(item);
}

function canFlow(node: YAMLMap | YAMLSeq, room: number): boolean {
  return !hasComment(node) && lengthOf(node) <= room;
}

/** A bound on the length of a value on one line, quotes included where its text may need them. */
function lengthOf(node: unknown): number {
  if (isScalar(node)) {
    const text = String(node.value);
    return text.includes('\n') ? Number.POSITIVE_INFINITY : text.length + (/^[\w./~?+-][\w ./~?+-]*$/u.test(text) ? 0 : 2 + (text.match(/["\\]/g)?.length ?? 0));
  }
  if (isPair(node)) return keyOf(node).length + 2 + lengthOf(node.value);
  if (!isCollection(node)) return 0;
  if (isMap(node) && node.items.some((pair) => alwaysBlock.has(keyOf(pair)))) return Number.POSITIVE_INFINITY;
  return node.items.reduce<number>((sum, item) => sum + 2 + lengthOf(item), 2);
}

function hasComment(node: unknown): boolean {
  if (isPair(node)) return hasComment(node.key) || hasComment(node.value);
  if (!isScalar(node) && !isCollection(node)) return false;
  return Boolean(node.comment ?? node.commentBefore) || (isCollection(node) && node.items.some(hasComment));
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : '';
}

function unwrapped(schema: z.ZodMiniType): z.ZodMiniType {
  return schema instanceof z.ZodMiniDefault || schema instanceof z.ZodMiniOptional ? unwrapped(schema.def.innerType as z.ZodMiniType) : schema;
}
