import { z } from 'zod';
import { entityId, slug } from './ids.ts';
import { numeric } from './numeric.ts';

export const kinds = ['actor', 'topic', 'event', 'source'] as const;
export type Kind = (typeof kinds)[number];

/** Subtypes by kind, in display order. */
export const subtypes = {
  actor: ['person', 'state', 'body', 'organisation', 'group'],
  topic: ['issue', 'goods', 'policy', 'principle', 'industry', 'technology', 'place'],
  event: ['call', 'summit', 'visit', 'meeting', 'measure', 'agreement', 'decision', 'statement', 'process'],
  source: ['article', 'readout', 'post', 'remarks', 'dataset'],
} as const satisfies Record<Kind, readonly string[]>;

export const sameAs = z.strictObject({ scheme: z.string().min(1), id: z.string().min(1) });

export const locator = z.strictObject({
  /** Paragraph number, counted from 1 over lines that are not blank. */
  n: numeric.pipe(z.number().int().positive()),
  /** SHA-256 of the normalised paragraph, 64 hex digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not 64 hex digits').optional(),
});
/** A paragraph of a source, by number and by the hash of its text. */
export type Locator = z.infer<typeof locator>;

const name = {
  id: entityId,
  label: z.string().min(1),
  /** For tight places and citations. */
  short: z.string().min(1).optional(),
};
const common = {
  aliases: z.array(z.string().min(1)).default([]),
  description: z.string().min(1).optional(),
  sameAs: z.array(sameAs).default([]),
};

export const actor = z.strictObject({ ...name, subtype: z.enum(subtypes.actor), ...common });
/** A SKOS concept: what something is about. */
export const topic = z.strictObject({ ...name, subtype: z.enum(subtypes.topic), ...common });
export const event = z.strictObject({
  ...name,
  subtype: z.enum(subtypes.event),
  ...common,
  /** EDTF (ISO 8601-2), level 1 or 2. */
  when: z.string().optional(),
  whenNote: z.string().optional(),
  series: slug.optional(),
});
export const source = z.strictObject({
  ...name,
  subtype: z.enum(subtypes.source),
  ...common,
  title: z.string().min(1),
  publisher: z.string().min(1).optional(),
  author: z.string().min(1).optional(),
  date: z.string().optional(),
  dateNote: z.string().optional(),
  language: z.string().min(2).optional(),
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** Set where the source is somebody's account of an event. */
  account: z.strictObject({ actor: entityId, event: entityId }).optional(),
  /** The source through which this one was read. */
  carriedBy: entityId.optional(),
  /** The source itself was read in full and all of its claims are here: what it does not have, it leaves out. Never for one read through another. */
  complete: z.union([z.boolean(), z.enum(['true', 'false']).transform((text) => text === 'true')]).optional(),
  assertsNothing: z.array(locator.extend({ why: z.string().min(1) })).default([]),
});

export type Actor = z.infer<typeof actor> & { kind: 'actor' };
export type Topic = z.infer<typeof topic> & { kind: 'topic' };
export type Event = z.infer<typeof event> & { kind: 'event' };
export type Source = z.infer<typeof source> & { kind: 'source' };
/** A node of the graph. */
export type Entity = Actor | Topic | Event | Source;

/** Entities with their kind spelled out, as in the public file format. */
export const entity = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('actor'), ...actor.shape }),
  z.strictObject({ kind: z.literal('topic'), ...topic.shape }),
  z.strictObject({ kind: z.literal('event'), ...event.shape }),
  z.strictObject({ kind: z.literal('source'), ...source.shape }),
]);
