import { z } from 'zod/mini';

/** A readable slug: lower-case letters and digits in runs joined by single hyphens. */
export const slug = z.string().check(z.regex(/^[\p{Ll}\p{Lo}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{N}]+)*$/u, 'use lower-case letters, digits and single hyphens'));

export const entityId = slug.brand<'EntityId'>();
/** Identifies an actor, topic, event or source; unique over all kinds. */
export type EntityId = z.infer<typeof entityId>;

export const claimId = slug.brand<'ClaimId'>();
/** A slug and six random characters, so that two curators never collide. */
export type ClaimId = z.infer<typeof claimId>;

export const typeId = slug.brand<'TypeId'>();
/** Identifies a relation type of the vocabulary. */
export type TypeId = z.infer<typeof typeId>;

export const conflictId = slug.brand<'ConflictId'>();
export type ConflictId = z.infer<typeof conflictId>;
