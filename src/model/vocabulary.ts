import { z } from 'zod/mini';
import { kinds, subtypes } from './entity.ts';
import { modalities, polarities, statuses } from './claim.ts';
import { filled } from './filled.ts';
import { typeId } from './ids.ts';
import { numeric } from './numeric.ts';
import { withDefault } from './with-default.ts';

export const families = ['interaction', 'view', 'structure', 'account', 'outlook', 'reading'] as const;
export type Family = (typeof families)[number];

/** PLOVER quad classes (verbal or material, cooperation or conflict); `none` for structure, accounts and readings. */
export const quads = ['verbal-cooperation', 'material-cooperation', 'verbal-conflict', 'material-conflict', 'none'] as const;
export type Quad = (typeof quads)[number];

/** What a claim's end may be: a kind, one of its subtypes (`actor/person`), or, for readings, `claim`. */
export const end = z.enum([
  ...kinds,
  'claim',
  ...kinds.flatMap((kind) => subtypes[kind].map((subtype) => `${kind}/${subtype}` as const)),
]);

/** Pairs of roles that a claim ties: F from, T to, A about, E at (design: what path search may step over). */
export const rolePairs = ['F-F', 'F-T', 'F-A', 'F-E', 'T-T', 'T-A', 'T-E', 'A-A', 'A-E'] as const;
export type RolePair = (typeof rolePairs)[number];

/**
 * A phrase with `{from}` and `{to}` in place of the participants, `{role}` in place of the role, and `[singular|plural]` or `[s]`
 * (= `[s|]`) where the verb follows the number of `from`. A part in round brackets is left out where its name is empty.
 * The text between `{from}` and `{to}` is the edge's label.
 */
export const phrase = z.string().check(z.regex(/\{from\}/, 'must name {from}'));
export const phrases = z.strictObject(
  Object.fromEntries(modalities.map((modality) => [modality, z.strictObject({ affirmed: phrase, negated: phrase })])) as Record<
    (typeof modalities)[number],
    z.ZodMiniObject<Record<(typeof polarities)[number], typeof phrase>>
  >,
);
export type Phrases = z.infer<typeof phrases>;

export const bearings = ['cause', 'sign', 'reason', 'need', 'aim', 'despite', 'rival'] as const;

/** Ends a sentence, after the phrase: `{about}`, `{quantity}`, and `{if}` or `{unless}`, the condition's event by whether it is to hold. */
export const usualTail = '( regarding {about})(: {quantity})(, should {if} come about)(, should {unless} fail)';

const flag = withDefault(z.union([z.boolean(), z.pipe(z.enum(['true', 'false']), z.transform((text) => text === 'true'))]), false);

export const relationType = z.strictObject({
  id: typeId,
  label: filled,
  inverse: filled,
  description: z.optional(filled),
  family: z.enum(families),
  quad: withDefault(z.enum(quads), 'none'),
  /** Quad class by the value of the variant, where it differs from `quad` (a position for or against). */
  quads: withDefault(z.record(z.string(), z.enum(quads)), {}),
  plover: z.optional(z.string()),
  /** CAMEO codes and roots that belong here; the longest that begins a code decides. */
  cameo: withDefault(z.array(z.string()), []),
  domain: z.array(end).check(z.minLength(1)),
  range: withDefault(z.array(end), []),
  /** At least so many entities in `to`. */
  minTo: withDefault(z.pipe(numeric, z.int().check(z.minimum(0))), 0),
  /** Roles admitted; `role: required` with an empty list takes free text. */
  roles: withDefault(z.array(z.string()), []),
  role: withDefault(z.enum(['none', 'optional', 'required']), 'none'),
  stance: withDefault(z.enum(['none', 'optional', 'required']), 'none'),
  status: withDefault(z.enum(['none', 'optional', 'required']), 'none'),
  quantity: withDefault(z.enum(['none', 'optional', 'required']), 'none'),
  condition: withDefault(z.enum(['none', 'optional', 'required']), 'none'),
  native: withDefault(z.enum(['none', 'optional', 'required']), 'optional'),
  ties: withDefault(z.array(z.enum(rolePairs)), []),
  /** Roles for which only one participant can be right (who initiated); conflicts are derived from them. */
  functional: withDefault(z.array(z.string()), []),
  /** Added to the price of a step: e.g. 256 for `precedes`. */
  price: withDefault(z.pipe(numeric, z.int().check(z.minimum(0))), 0),
  /** Stands in place of a step's usual price (512 and the roles'): e.g. 128 for `holds-office`. */
  step: z.optional(z.pipe(numeric, z.int().check(z.minimum(1)))),
  /** Serves only as the first or the last step of a path (holds office, member of). */
  endsOnly: flag,
  /** Roles whose holder acts for what stands in `to` (a president for the state): what is said of that goes for them too. */
  actsFor: withDefault(z.array(z.string()), []),
  /** SKOS broader: no cycles, and a path never goes up and down again through it. */
  hierarchy: flag,
  /** Where a gathering (call, summit, visit, meeting) is one end, it only says that the other came up or was there: a step that hardly connects. */
  agenda: flag,
  /** How what stands in `from` bears on what stands in `to`: as a cause of it, a sign of it, a reason why it is or matters, as what needs it, as what holds in spite of it, or (`rival`) as who weighs what stands there against each other. Two that bear on one thing alike are not connected by that, but by one need. */
  bearing: z.optional(z.enum(bearings)),
  /** Ties a polity to the issue that bears its name. */
  namesake: flag,
  /** `to` was left out by the account in `from`: never a step, annotates one. */
  omission: flag,
  /** `from` is an account of an event: a step runs from that event. */
  viaAccount: flag,
  /** A reading: shown beside its claims, and ties only topics and events. */
  annotates: flag,
  /** Strength of an account's attention, 0 to 1 (emphasises 1, mentions 0.5). */
  attention: z.optional(z.pipe(numeric, z.number().check(z.minimum(0), z.maximum(1)))),
  /** The stance that a claim without one takes by its nature: towards what stands in `to`, and in `about` (to sanction is to oppose). */
  lean: z.optional(z.strictObject({ to: z.optional(z.enum(['supports', 'opposes'])), about: z.optional(z.enum(['supports', 'opposes'])) })),
  /** Event status that a claim of this type implies for the events in `to`, by modality. */
  implies: withDefault(z.partialRecord(z.enum(modalities), z.enum(statuses)), {}),
  /** What chooses the phrases: the value of role, stance or status, or the kind of what stands in `to`. */
  variant: withDefault(z.enum(['none', 'role', 'stance', 'status', 'to']), 'none'),
  /** Phrases by value of the variant; `any` for the rest. */
  templates: z.record(z.string(), phrases),
  /** Words for a tie between two members of `to`, where `ties` has T-T. */
  between: z.optional(phrases),
  tail: withDefault(z.string(), usualTail),
});
/** A type of claim, with everything that code may ask of it. Code never compares a type's id. */
export type RelationType = z.infer<typeof relationType>;

export const vocabulary = z.strictObject({
  id: filled,
  label: filled,
  types: z.array(relationType).check(z.minLength(1)),
});
export type Vocabulary = z.infer<typeof vocabulary>;
