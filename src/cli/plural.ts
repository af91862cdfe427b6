/** A count with thin grouping: 1200 -> "1,200". */
export const count = (n: number): string => n.toLocaleString('en');

/** "1 claim", "12 claims", "1,200 entities" with the plural given. */
export const plural = (n: number, one: string, many = `${one}s`): string => `${count(n)} ${n === 1 ? one : many}`;
