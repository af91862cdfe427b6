import fc from 'fast-check';
import { certainties, modalities, polarities } from '../../src/model/claim.ts';
import { kinds } from '../../src/model/entity.ts';
import { families, quads } from '../../src/model/vocabulary.ts';
import type { Filter } from '../../src/query/filter.ts';
import { smallVocabulary } from '../store/small-vocabulary.ts';

const some = (values: readonly string[]) => fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), { nil: undefined, freq: 2 });
const chosen = fc.record({
  kind: some(kinds),
  subtype: some(['person', 'state', 'goods', 'call', 'article']),
  family: some(families),
  type: some(smallVocabulary.types.map((type) => type.id)),
  quad: some(quads),
  source: some(['paper', 'post', 'memo']),
  speaker: some(['ada', 'bo', 'paper', 'post']),
  modality: some(modalities),
  polarity: some(polarities),
  certainty: some(certainties),
});
type Chosen = typeof chosen extends fc.Arbitrary<infer T> ? T : never;

/** Keeps a few of the facets, so that something is left to see. */
const few = fc.tuple(chosen, fc.uniqueArray(fc.constantFrom(...(['kind', 'subtype', 'family', 'type', 'quad', 'source', 'speaker', 'modality', 'polarity', 'certainty'] as const)), { maxLength: 2 })).map(([all, names]) =>
  Object.fromEntries(names.flatMap((name) => (all as Chosen)[name] === undefined ? [] : [[name, (all as Chosen)[name]!]])),
);
const day = fc.option(fc.constantFrom('2025-10', '2025-11-24', '2025-12', '2026', '2026-02-01'), { nil: undefined, freq: 2 });

export const randomFilter: fc.Arbitrary<Filter> = fc
  .record({ only: few, without: few, from: day, to: day, asOf: fc.option(fc.constantFrom('2025-11-24', '2026-01'), { nil: undefined, freq: 2 }), contested: fc.constantFrom(undefined, undefined, 'only', 'without') })
  .map(({ only, without, from, to, asOf, contested }) => ({
    only,
    without,
    ...((from ?? to) && { window: { ...(from && { from }), ...(to && { to }) } }),
    ...(asOf && { asOf }),
    ...(contested && { contested: contested as 'only' | 'without' }),
  }));
