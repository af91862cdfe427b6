/** A schema that takes a missing value for the one given; zod/mini calls it `_default`. */
export { _default as withDefault } from 'zod/mini';
