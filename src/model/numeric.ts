import { z } from 'zod';

/**
 * A number, or its digits: YAML is read as text. Not `z.coerce`, which takes an empty text for zero.
 * Narrow it with `pipe`: `numeric.pipe(z.number().int())`.
 */
export const numeric = z.union([
  z.number(),
  z
    .string()
    .regex(/^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/, 'must be a number')
    .transform(Number),
]);
