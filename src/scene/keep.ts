/**
 * Structural sharing: gives `next`, with every part that is deeply equal to the same part of `previous` replaced by it, so that
 * `===` tells whether something changed. Plain data only (arrays, objects, scalars); linear in its size.
 */
export function keep<T>(previous: unknown, next: T): T {
  if (Object.is(previous, next)) return next;
  if (Array.isArray(previous) && Array.isArray(next)) {
    let same = previous.length === next.length;
    const shared = next.map((item, index) => {
      const kept: unknown = keep(previous[index], item);
      if (kept !== previous[index]) same = false;
      return kept;
    });
    return (same ? previous : shared) as T;
  }
  if (isPlain(previous) && isPlain(next)) {
    const keys = Object.keys(next);
    let same = keys.length === Object.keys(previous).length;
    const shared: Record<string, unknown> = {};
    for (const key of keys) {
      shared[key] = keep(previous[key], (next as Record<string, unknown>)[key]);
      if (!(key in previous) || shared[key] !== previous[key]) same = false;
    }
    return (same ? previous : shared) as T;
  }
  return next;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** `keep` for lists of things with ids: each is compared with the one of the same id, wherever it stood. */
export function keepById<T extends { readonly id: string }>(previous: readonly T[], next: readonly T[]): readonly T[] {
  const old = new Map(previous.map((item) => [item.id, item]));
  const shared = next.map((item) => {
    const before = old.get(item.id);
    return before ? keep(before, item) : item;
  });
  return shared.length === previous.length && shared.every((item, index) => item === previous[index]) ? previous : shared;
}
