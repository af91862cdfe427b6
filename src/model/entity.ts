import { z } from 'zod/mini';
import { filled } from './filled.ts';
import { entityId, slug } from './ids.ts';
import { numeric } from './numeric.ts';
import { withDefault } from './with-default.ts';

export const kinds = ['actor', 'topic', 'event', 'source'] as const;
export type Kind = (typeof kinds)[number];

/** Subtypes by kind, in display order. */
export const subtypes = {
  actor: ['person', 'state', 'body', 'organisation', 'group'],
  topic: ['issue', 'goods', 'policy', 'principle', 'industry', 'technology', 'place'],
  event: ['call', 'summit', 'visit', 'meeting', 'measure', 'agreement', 'decision', 'statement', 'process'],
  source: ['article', 'readout', 'post', 'remarks', 'dataset'],
} as const satisfies Record<Kind, readonly string[]>;

export const sameAs = z.strictObject({ scheme: filled, id: filled });

export const locator = z.strictObject({
  /** Paragraph number, counted from 1 over lines that are not blank. */
  n: z.pipe(numeric, z.int().check(z.positive())),
  /** SHA-256 of the normalised paragraph, 64 hex digits. */
  sha256: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, 'is not 64 hex digits'))),
});
/** A paragraph of a source, by number and by the hash of its text. */
export type Locator = z.infer<typeof locator>;

const name = {
  id: entityId,
  label: filled,
  /** For tight places and citations. */
  short: z.optional(filled),
};
const common = {
  aliases: withDefault(z.array(filled), []),
  description: z.optional(filled),
  sameAs: withDefault(z.array(sameAs), []),
};

export const actor = z.strictObject({ ...name, subtype: z.enum(subtypes.actor), ...common });
/** A SKOS concept: what something is about. */
export const topic = z.strictObject({ ...name, subtype: z.enum(subtypes.topic), ...common });
export const event = z.strictObject({
  ...name,
  subtype: z.enum(subtypes.event),
  ...common,
  /** EDTF (ISO 8601-2), level 1 or 2. */
  when: z.optional(z.string()),
  whenNote: z.optional(z.string()),
  series: z.optional(slug),
});
export const source = z.strictObject({
  ...name,
  subtype: z.enum(subtypes.source),
  ...common,
  title: filled,
  publisher: z.optional(filled),
  author: z.optional(filled),
  date: z.optional(z.string()),
  dateNote: z.optional(z.string()),
  language: z.optional(z.string().check(z.minLength(2))),
  url: z.optional(z.url({ protocol: /^https?$/ })),
  /** Set where the source is somebody's account of an event. */
  account: z.optional(z.strictObject({ actor: entityId, event: entityId })),
  /** The source through which this one was read. */
  carriedBy: z.optional(entityId),
  /** The source itself was read in full and all of its claims are here: what it does not have, it leaves out. Never for one read through another. */
  complete: z.optional(z.union([z.boolean(), z.pipe(z.enum(['true', 'false']), z.transform((text) => text === 'true'))])),
  assertsNothing: withDefault(z.array(z.strictObject({ ...locator.shape, why: filled })), []),
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
