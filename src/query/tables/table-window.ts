import type { Admit } from '../admit.ts';
import type { Steps } from '../steps.ts';
import { groupRows, sortRows, type SortColumn } from './table-order.ts';
import type { TableColumn, TableGroup, TableQuery } from './table-views.ts';
import { wordsOf } from './row-text.ts';

/** What a table is made of: its rows by number, and how to look at them. */
export interface TableSource<Column extends string> {
  readonly rows: () => number[];
  readonly text: (row: number) => string;
  readonly sort: (column: Column) => SortColumn;
  readonly group: (column: Column) => { readonly keyOf: (row: number) => string; readonly labelOf: (key: string) => string };
  readonly columns: readonly TableColumn<Column>[];
}

interface Ordered {
  readonly order: Uint32Array;
  readonly groups?: readonly TableGroup[];
  readonly all: number;
}

const usualLimit = 100;
const mostRows = 5000;
/** Orders kept of one admission: scrolling, and going back and forth between two sortings. */
const remembered = 8;
const memory = new WeakMap<Admit, Map<string, Ordered>>();

/**
 * The rows of one page in the order asked for. The order is made once for an admission, a text, a sorting and a grouping, and kept as typed
 * arrays; a further page costs its own rows only. Unknown columns are passed over.
 */
export function* tableWindow<Column extends string>(
  admitted: Admit, name: string, source: TableSource<Column>, query: TableQuery<Column>,
): Steps<{ total: number; all: number; offset: number; rows: readonly number[]; groups?: readonly TableGroup[]; keyOf?: (row: number) => string }> {
  const known = new Set<string>(source.columns.map((column) => column.id));
  const sort = (query.sort ?? []).filter(({ column }) => known.has(column));
  const group = query.group !== undefined && source.columns.some((column) => column.id === query.group && column.groupable) ? query.group : undefined;
  const words = wordsOf(query.text ?? '');
  const key = JSON.stringify([name, words, sort.map(({ column, descending }) => [column, descending === true]), group]);
  let cache = memory.get(admitted);
  if (cache === undefined) memory.set(admitted, (cache = new Map()));
  let ordered = cache.get(key);
  const grouping = group === undefined ? undefined : source.group(group);
  if (ordered === undefined) ordered = yield* arrange(source, words, sort, grouping);
  else cache.delete(key);
  cache.set(key, ordered);
  if (cache.size > remembered) cache.delete(cache.keys().next().value!);
  const only = query.only === undefined ? undefined : (ordered.groups?.find((one) => one.key === query.only) ?? { offset: 0, count: 0 });
  const [from, total] = only === undefined ? [0, ordered.order.length] : [only.offset, only.count];
  const offset = Math.max(0, Math.min(query.offset ?? 0, total));
  const limit = Math.max(0, Math.min(mostRows, query.limit ?? usualLimit));
  return {
    total,
    all: ordered.all,
    offset,
    rows: Array.from(ordered.order.subarray(from + offset, from + Math.min(total, offset + limit))),
    ...(ordered.groups !== undefined && { groups: ordered.groups }),
    ...(grouping !== undefined && { keyOf: grouping.keyOf }),
  };
}

function* arrange<Column extends string>(
  source: TableSource<Column>, words: readonly string[], sort: readonly { column: Column; descending?: boolean }[], grouping: ReturnType<TableSource<Column>['group']> | undefined,
): Steps<Ordered> {
  const all = source.rows();
  yield;
  const found: number[] = [];
  for (let i = 0; i < all.length; i++) {
    if (words.length > 0) {
      const text = source.text(all[i]!);
      if (!words.every((word) => text.includes(word))) continue;
      if (i % 500 === 0) yield;
    }
    found.push(all[i]!);
  }
  yield;
  const order = sortRows(found, sort.map(({ column, descending }) => ({ column: source.sort(column), descending: descending === true })));
  yield;
  return grouping === undefined ? { order, all: all.length } : { ...groupRows(order, grouping.keyOf, grouping.labelOf), all: all.length };
}
