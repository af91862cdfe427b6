import { z } from 'zod/mini';

/**
 * A number, or its digits: YAML is read as text. Not `z.coerce`, which takes an empty text for zero.
 * Narrow it with `pipe`: `z.pipe(numeric, z.int())`.
 */
export const numeric = z.union([
  z.number(),
  z.pipe(z.string().check(z.regex(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/, 'must be a number')), z.transform(Number)),
]);
