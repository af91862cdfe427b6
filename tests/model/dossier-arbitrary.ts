import fc from 'fast-check';
import { certainties, modalities, polarities, stances, statuses } from '../../src/model/claim.ts';
import { dossier as dossierSchema, type Dossier } from '../../src/model/dossier.ts';
import { endsAdmit } from '../../src/model/ends-admit.ts';
import { subtypes, type Kind } from '../../src/model/entity.ts';
import { hashParagraph } from '../../src/model/paragraphs.ts';
import type { RelationType, Vocabulary } from '../../src/model/vocabulary.ts';
import { realVocabulary } from './real-vocabulary.ts';

export interface DossierShape {
  readonly vocabulary?: Vocabulary;
  /** Most entities of each kind. */
  readonly entities?: number;
  readonly claims?: number;
  readonly conflicts?: number;
}

/** Text as people and other programs' files have it, with what YAML and JSON find hard. */
export const textArbitrary = fc.oneof(
  { weight: 3, arbitrary: fc.string({ minLength: 1, maxLength: 24, unit: 'grapheme-ascii' }) },
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
  fc.constantFrom('no', 'true', '2026', '007', '~', 'null', '1e3', '- a', 'a: b', 'a #b', '# a', '&a', '*a', '!a', "it's", '"a"', '{a}', '[a, b]', ' a ', 'a\nb', 'a\n\n  b\n', '台湾', 'a\u00A0b', '\u2028', '%a', '@a', '`a`', '|', '>', '? a', 'a\tb', '-', '---', '...'),
  fc.string({ minLength: 130, maxLength: 300, unit: fc.constantFrom('a', 'bc ', 'de, ', 'f: ', 'g# ') }),
);
/** Dates of every common form. */
export const dateArbitrary = fc.constantFrom('2025', '2025-11', '2025-11-24', '2025-11-24?', '2025-11~', '2025-10/2026-10', '../2025-11', '2025-11/..', '2025-XX', '2025-22', '2025-11~/..');

/**
 * Small dossiers in which nothing is wrong: every claim fits its type, every id is known, no `part of` runs in a circle. Some entities
 * are unused (a warning).
 */
export function dossierArbitrary(shape: DossierShape = {}): fc.Arbitrary<Dossier> {
  const { vocabulary = realVocabulary, entities = 5, claims = 12, conflicts = 2 } = shape;
  return fc.gen().map((g) => {
    const text = (): string => g(() => textArbitrary);
    const flip = (): boolean => g(fc.boolean);
    const upTo = (most: number, least = 0): number => g(fc.integer, { min: least, max: most });
    const pick = <T>(from: readonly T[]): T => from[upTo(from.length - 1)] as T;
    const maybe = <T>(make: () => T): T | undefined => (flip() ? make() : undefined);
    const several = <T>(from: readonly T[], most: number, least = 0): T[] => {
      const left = [...from];
      const out: T[] = [];
      for (let count = Math.min(upTo(most, least), left.length); count > 0; count -= 1) out.push(...left.splice(upTo(left.length - 1), 1));
      return out;
    };

    const made: Record<Kind, { kind: Kind; id: string; subtype: string; [key: string]: unknown }[]> = { actor: [], topic: [], event: [], source: [] };
    const ids = (kind: Kind): string[] => made[kind].map((entity) => entity.id);
    for (const kind of ['actor', 'topic', 'event', 'source'] as const) {
      const count = upTo(entities, 1);
      for (let i = 0; i < count; i += 1) {
        const entity = {
          kind,
          id: `${kind}-${i}`,
          subtype: pick(subtypes[kind] as readonly string[]),
          label: text(),
          short: maybe(text),
          aliases: several([text(), text()], 2),
          description: maybe(text),
          sameAs: flip() ? [{ scheme: 'wikidata', id: `Q${upTo(999)}` }] : [],
        };
        if (kind === 'event') Object.assign(entity, { when: maybe(() => g(() => dateArbitrary)), whenNote: maybe(text), series: maybe(() => 'calls') });
        if (kind === 'source') {
          Object.assign(entity, {
            title: text(),
            publisher: maybe(() => (flip() ? pick(ids('actor')) : text())),
            author: maybe(text),
            date: maybe(() => g(() => dateArbitrary)),
            language: maybe(() => 'en'),
            url: maybe(() => `https://example.org/${upTo(99)}`),
            account: maybe(() => ({ actor: pick(ids('actor')), event: pick(ids('event')) })),
            carriedBy: i > 0 ? maybe(() => `source-${upTo(i - 1)}`) : undefined,
            // Evidence has paragraphs below 100, so that none both asserts and asserts nothing.
            assertsNothing: several([100, 101], 2).map((n) => ({ n, sha256: maybe(() => hashParagraph(`${n}`)), why: text() })),
          });
        }
        made[kind].push(entity);
      }
    }
    const all = Object.values(made).flat();

    const claimIds: string[] = [];
    const listed: object[] = [];
    const ends = (type: RelationType, side: 'domain' | 'range', least: number): string[] | undefined => {
      const admitted = all.filter((entity) => endsAdmit(type[side], entity as never)).map((entity) => entity.id);
      if (type[side].includes('claim')) admitted.push(...claimIds);
      return admitted.length < least ? undefined : several(admitted, 3, least);
    };
    for (let i = upTo(claims); i > 0; i -= 1) {
      const type = pick(vocabulary.types);
      let from = ends(type, 'domain', 1);
      let to = ends(type, 'range', type.minTo);
      if (from === undefined || to === undefined) continue;
      if (type.hierarchy) {
        // Ids in rising order cannot close a circle.
        const lower = pick(from);
        from = [lower];
        to = to.filter((id) => id > lower);
        if (to.length < type.minTo) continue;
      }
      const has = (setting: 'none' | 'optional' | 'required'): boolean => setting === 'required' || (setting === 'optional' && flip());
      const id = `claim-${String(i).padStart(6, '0')}`;
      listed.push({
        id,
        type: type.id,
        from,
        to,
        about: several([...ids('topic'), ...ids('event')], 2),
        at: maybe(() => pick(ids('event'))),
        when: maybe(() => g(() => dateArbitrary)),
        role: has(type.role) ? (type.roles.length > 0 ? pick(type.roles) : text()) : undefined,
        stance: has(type.stance) ? pick(stances) : undefined,
        status: has(type.status) ? pick(statuses) : undefined,
        quantity: has(type.quantity) ? { value: upTo(1000) / 4, unit: text(), per: maybe(text) } : undefined,
        condition: has(type.condition) ? { event: pick(ids('event')), holds: pick(['yes', 'no']) } : undefined,
        native: has(type.native) ? { scheme: 'cameo', code: '0311', quad: maybe(() => '1'), intensity: maybe(() => upTo(100) / 10 - 5) } : undefined,
        modality: pick(modalities),
        polarity: pick(polarities),
        says: text(),
        evidence: several([0, 1, 2], 3, 1).map(() => {
          const source = pick(ids('source'));
          return {
            source,
            paragraphs: several([1, 2, 3, 40], 2).map((n) => ({ n, sha256: hashParagraph(`${source} ${n}`) })),
            voices: several(ids('actor'), 2),
            in: maybe(() => pick([...ids('source'), ...ids('event')])),
            certainty: pick(certainties),
            quote: maybe(() => 'a quoted phrase'),
            record: maybe(() => String(upTo(99))),
          };
        }),
      });
      claimIds.push(id);
    }

    const conflicting: object[] = [];
    for (let i = upTo(conflicts); i > 0 && claimIds.length > 1; i -= 1) {
      const [a, ...b] = several(claimIds, 3, 2);
      conflicting.push({
        id: `conflict-${i}`,
        over: pick([...ids('topic'), ...ids('event')]),
        kind: pick(['contradiction', 'tension']),
        sides: [
          { claims: [a], holder: maybe(() => pick([...ids('actor'), ...ids('source')])) },
          { claims: b, holder: maybe(() => pick(ids('actor'))) },
        ],
        says: text(),
        settledBy: maybe(text),
      });
    }
    const dossier = dossierSchema.parse({
      format: 'readout-dossier',
      version: 1,
      dossier: { id: 'random', title: text(), short: text(), description: maybe(text), curators: several([text(), text()], 2), licence: maybe(text) },
      vocabulary,
      entities: all,
      claims: listed,
      conflicts: conflicting,
    });
    // A counterexample is read without the vocabulary, which is the same in all of them.
    Object.defineProperty(dossier, fc.toStringMethod, { enumerable: false, value: () => JSON.stringify({ ...dossier, vocabulary: vocabulary.id }) });
    return dossier;
  });
}
