import { compareText } from '../claim-order.ts';
import type { TableGroup } from './table-views.ts';

/** A sort key a row: numbers sort by value, texts by their fold; NaN and '' are "nothing" and come last either way. */
export type SortColumn = { readonly numbers: Float64Array } | { readonly texts: readonly string[] };

/**
 * The rows in order: by each column in turn, then as given (stable). Texts are ranked once, so that every comparison is of two numbers.
 * O(rows log rows) for each column not yet ranked.
 */
export function sortRows(rows: readonly number[], columns: readonly { readonly column: SortColumn; readonly descending: boolean }[]): Uint32Array {
  const order = Uint32Array.from(rows);
  if (columns.length === 0) return order;
  const keys = columns.map(({ column, descending }) => ({ ranks: ranksOf(column), sign: descending ? -1 : 1 }));
  return order.sort((a, b) => {
    for (const { ranks, sign } of keys) {
      const [x, y] = [ranks[a]!, ranks[b]!];
      if (x === y || (x !== x && y !== y)) continue;
      if (x !== x) return 1;
      if (y !== y) return -1;
      return x < y ? -sign : sign;
    }
    return 0;
  });
}

const ranked = new WeakMap<readonly string[], Float64Array>();

/** Numbers that sort as the column does; NaN = nothing. */
export function ranksOf(column: SortColumn): Float64Array {
  if ('numbers' in column) return column.numbers;
  let ranks = ranked.get(column.texts);
  if (ranks === undefined) {
    const distinct = [...new Set(column.texts)].filter((text) => text !== '').sort(compareText);
    const rank = new Map(distinct.map((text, i) => [text, i]));
    ranks = Float64Array.from(column.texts, (text) => rank.get(text) ?? NaN);
    ranked.set(column.texts, ranks);
  }
  return ranks;
}

/** Rows of one key together, the largest group first (ties by key), each in the order it had; with where each begins. O(rows). */
export function groupRows(order: Uint32Array, keyOf: (row: number) => string, labelOf: (key: string) => string): { order: Uint32Array; groups: TableGroup[] } {
  const members = new Map<string, number[]>();
  for (const row of order) {
    const key = keyOf(row);
    const list = members.get(key);
    if (list === undefined) members.set(key, [row]);
    else list.push(row);
  }
  const grouped = new Uint32Array(order.length);
  let offset = 0;
  const groups = [...members]
    .sort((a, b) => b[1].length - a[1].length || compareText(a[0], b[0]))
    .map(([key, rows]) => {
      grouped.set(rows, offset);
      const group = { key, label: labelOf(key), count: rows.length, offset };
      offset += rows.length;
      return group;
    });
  return { order: grouped, groups };
}
