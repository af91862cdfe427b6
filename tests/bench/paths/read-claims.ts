import { closeSync, openSync, readSync } from 'node:fs';

export interface Columns {
  readonly count: number;
  readonly n: number;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly type: Uint16Array;
  readonly day: Int32Array;
}

const tab = 9;
const newline = 10;

/** Reads lines `from<tab>to<tab>type<tab>day` of plain numbers into columns, a megabyte at a time. */
export function readClaims(file: string): Columns {
  let room = 1 << 19;
  let from = new Uint32Array(room);
  let to = new Uint32Array(room);
  let type = new Uint16Array(room);
  let day = new Int32Array(room);
  let count = 0;
  let n = 0;
  let value = 0;
  let field = 0;
  const chunk = new Uint8Array(1 << 20);
  const descriptor = openSync(file, 'r');
  for (let size = readSync(descriptor, chunk); size > 0; size = readSync(descriptor, chunk)) {
    for (let i = 0; i < size; i++) {
      const byte = chunk[i]!;
      if (byte > newline) {
        value = 10 * value + byte - 48;
        continue;
      }
      if (field === 0) {
        from[count] = value;
        if (value >= n) n = value + 1;
      } else if (field === 1) {
        to[count] = value;
        if (value >= n) n = value + 1;
      } else if (field === 2) type[count] = value;
      else day[count] = value;
      value = 0;
      field = byte === tab ? field + 1 : 0;
      if (byte === newline && ++count === room) {
        room *= 2;
        from = larger(from, room);
        to = larger(to, room);
        type = larger(type, room);
        day = larger(day, room);
      }
    }
  }
  closeSync(descriptor);
  return { count, n, from: from.slice(0, count), to: to.slice(0, count), type: type.slice(0, count), day: day.slice(0, count) };
}

function larger<T extends Uint32Array | Uint16Array | Int32Array>(column: T, room: number): T {
  const next = new (column.constructor as new (length: number) => T)(room);
  next.set(column);
  return next;
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
