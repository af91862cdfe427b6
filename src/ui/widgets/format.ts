const grouped = new Intl.NumberFormat('en-GB');

/** A number with its thousands grouped: 1200 gives "1,200". */
export function count(n: number): string {
  return grouped.format(n);
}

/** "1 claim", "12 claims"; `many` for words that do not take an s. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${grouped.format(n)} ${n === 1 ? one : many}`;
}
