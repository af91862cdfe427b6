import type { TableGroup } from '../../query/tables/table-views.ts';

/** A line of the list: a row of the table by its place in the order, or the head of a group. */
export type Line = { readonly is: 'row'; readonly row: number } | { readonly is: 'group'; readonly group: TableGroup; readonly open: boolean };

/** Lines of a table of so many rows, with a head before each group and without the rows of folded ones. */
export interface RowMap {
  readonly lines: number;
  at(line: number): Line;
  /** The line on which a row stands; undefined where its group is folded. */
  lineOf(row: number): number | undefined;
}

/** Lookups take O(log groups). */
export function rowMap(total: number, groups: readonly TableGroup[] | undefined, folded: ReadonlySet<string>): RowMap {
  if (!groups || groups.length === 0) return { lines: total, at: (row) => ({ is: 'row', row }), lineOf: (row) => row };
  const starts: number[] = [];
  let lines = 0;
  for (const group of groups) {
    starts.push(lines);
    lines += 1 + (folded.has(group.key) ? 0 : group.count);
  }
  const last = (values: (index: number) => number, wanted: number): number => {
    let [low, high] = [0, groups.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (values(middle) <= wanted) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    lines,
    at: (line) => {
      const index = last((i) => starts[i]!, line);
      const group = groups[index]!;
      const within = line - starts[index]!;
      return within === 0 ? { is: 'group', group, open: !folded.has(group.key) } : { is: 'row', row: group.offset + within - 1 };
    },
    lineOf: (row) => {
      const index = last((i) => groups[i]!.offset, row);
      const group = groups[index]!;
      return folded.has(group.key) ? undefined : starts[index]! + 1 + row - group.offset;
    },
  };
}
