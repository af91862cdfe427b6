import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

export interface Columns {
  readonly count: number;
  readonly n: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly type: Uint16Array;
  readonly day: Int32Array;
}

const newline = 10;

/** Reads lines `from<tab>to<tab>type<tab>day` of plain numbers, the last one ended too, into columns, a quarter of a megabyte at a time. */
export function readClaims(file: string): Columns {
  const chunk = new Uint8Array(1 << 18);
  const descriptor = openSync(file, 'r');
  const { size } = fstatSync(descriptor);
  let filled = readSync(descriptor, chunk);
  let room = linesIn(chunk, filled, size);
  let columns = columnsOf(room);
  const read = { count: 0, last: -1 };
  while (filled > 0) {
    const end = chunk.lastIndexOf(newline, filled - 1) + 1;
    const most = read.count + (end >> 3) + 1;
    if (most > room) {
      const old = columns;
      room = Math.max(most, room + (room >> 1));
      columns = columnsOf(room);
      for (const name of ['from', 'to', 'type', 'day'] as const) columns[name].set(old[name].subarray(0, read.count));
    }
    readLines(chunk, end, columns, read);
    chunk.copyWithin(0, end, filled);
    filled -= end;
    const more = readSync(descriptor, chunk, filled, chunk.length - filled, null);
    if (more === 0) break;
    filled += more;
  }
  closeSync(descriptor);
  const { count, last } = read;
  const { from, to, type, day } = columns;
  return { count, n: last + 1, from: from.subarray(0, count), to: to.subarray(0, count), type: type.subarray(0, count), day: day.subarray(0, count) };
}

/** Room for the lines of a file by the length of those in its beginning; what is not written to takes no memory. */
function linesIn(chunk: Uint8Array, filled: number, size: number): number {
  let lines = 0;
  let end = 0;
  for (let at = chunk.indexOf(newline); at >= 0 && at < filled && lines < 2000; at = chunk.indexOf(newline, end)) {
    lines++;
    end = at + 1;
  }
  return lines === 0 ? 1024 : Math.ceil((1.05 * size * lines) / end) + (chunk.length >> 3);
}

function columnsOf(room: number): { from: Uint32Array; to: Uint32Array; type: Uint16Array; day: Int32Array } {
  return { from: new Uint32Array(room), to: new Uint32Array(room), type: new Uint16Array(room), day: new Int32Array(room) };
}

/** The whole lines of `chunk[0 .. end)`; `read` has the number of lines and the highest node so far. */
function readLines(chunk: Uint8Array, end: number, { from, to, type, day }: ReturnType<typeof columnsOf>, read: { count: number; last: number }): void {
  let { count, last } = read;
  for (let i = 0; i < end; count++) {
    let byte = chunk[i++]!;
    let value = 0;
    for (; byte > newline; byte = chunk[i++]!) value = (10 * value + byte - 48) | 0;
    from[count] = value;
    if (value > last) last = value;
    value = 0;
    for (byte = chunk[i++]!; byte > newline; byte = chunk[i++]!) value = (10 * value + byte - 48) | 0;
    to[count] = value;
    if (value > last) last = value;
    value = 0;
    for (byte = chunk[i++]!; byte > newline; byte = chunk[i++]!) value = (10 * value + byte - 48) | 0;
    type[count] = value;
    value = 0;
    for (byte = chunk[i++]!; byte > newline; byte = chunk[i++]!) value = (10 * value + byte - 48) | 0;
    day[count] = value;
  }
  read.count = count;
  read.last = last;
}

/** Pairs that occur, each once, as lower and higher node: what tools without parallel claims are given. */
export function distinctPairs({ from, to, count }: Columns): { readonly low: number[]; readonly high: number[] } {
  const keys = new Float64Array(count);
  for (let i = 0; i < count; i++) keys[i] = Math.min(from[i]!, to[i]!) * 0x1000000 + Math.max(from[i]!, to[i]!);
  keys.sort();
  const low: number[] = [];
  const high: number[] = [];
  for (let i = 0; i < count; i++) {
    if (i > 0 && keys[i] === keys[i - 1]) continue;
    const a = Math.floor(keys[i]! / 0x1000000);
    const b = keys[i]! % 0x1000000;
    if (a === b) continue;
    low.push(a);
    high.push(b);
  }
  return { low, high };
}
