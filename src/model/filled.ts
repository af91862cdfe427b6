import { z } from 'zod/mini';

/** Text that is not empty. */
export const filled = z.string().check(z.minLength(1));
