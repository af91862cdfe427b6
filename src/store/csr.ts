/** Compressed sparse rows: the items of row r are `items[start[r]] .. items[start[r + 1] - 1]`. */
export interface Csr {
  readonly start: Uint32Array;
  readonly items: Uint32Array;
}

/**
 * Builds rows from (row, item) pairs that `emit` hands out; it is called twice with the same answer (count, then fill), so no pair is
 * ever stored twice. Items keep the order of emission. O(rows + pairs), the counting sort of any text book.
 */
export function buildCsr(rows: number, emit: (put: (row: number, item: number) => void) => void): Csr {
  const start = new Uint32Array(rows + 1);
  emit((row) => {
    start[row + 1]!++;
  });
  for (let row = 0; row < rows; row++) start[row + 1]! += start[row]!;
  const items = new Uint32Array(start[rows]!);
  const next = start.slice(0, rows);
  emit((row, item) => {
    items[next[row]!++] = item;
  });
  return { start, items };
}
