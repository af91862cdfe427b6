import { certainties, modalities, polarities } from '../model/claim.ts';
import { kinds, subtypes } from '../model/entity.ts';
import { families, quads } from '../model/vocabulary.ts';
import { modalityIndex, NEGATED, quadIndex } from '../store/claim-flags.ts';
import type { Store } from '../store/store.ts';
import { type Admit, admitInSteps, isAdmitted, kindOf } from './admit.ts';
import { compareText } from './claim-order.ts';
import { capital, certaintyLabels, facetLabels, familyLabels, kindLabels, modalityLabels, polarityLabels, quadLabels } from './facet-labels.ts';
import { facetNames, type FacetName, type Filter } from './filter.ts';
import { isOmission } from './relation-groups.ts';
import type { Steps } from './steps.ts';
import { timeline } from './timeline.ts';
import type { Facets, FacetValue } from './views.ts';

/** Sources and speakers listed at most; one that the filter names is always listed. */
const listed = 200;

/**
 * What there is to filter by, each value with the claims (for kind and subtype the entities) that it has under all the other facets of the
 * filter: that is, under the filter without this facet. O(claims) for each facet that the filter uses, once for all the others.
 */
export function* facets(store: Store, filter: Filter | undefined): Steps<Facets> {
  const whole = yield* admitInSteps(store, filter);
  yield;
  const answers: { name: FacetName; label: string; values: readonly FacetValue[] }[] = [];
  for (const name of facetNames) {
    const under = yield* admitInSteps(store, withoutFacet(filter, name));
    yield;
    answers.push({ name, label: facetLabels[name], values: valuesOf(store, under, name, filter) });
    yield;
  }
  const { window: _, ...timeless } = filter ?? {};
  const timelessly = yield* admitInSteps(store, timeless);
  yield;
  const time = yield* timeline(store, timelessly);
  yield;
  const entities = countEntities(store, whole);
  yield;
  return {
    facets: answers,
    claims: whole.claimCount,
    total: store.claims.count,
    entities,
    totalEntities: store.entities.count,
    timeline: time.bins,
    undated: time.undated,
  };
}

/** The filter as it is but for one facet. */
export function withoutFacet(filter: Filter | undefined, name: FacetName): Filter {
  const { only = {}, without = {}, ...rest } = filter ?? {};
  const { [name]: _, ...onlyOthers } = only;
  const { [name]: __, ...withoutOthers } = without;
  return { ...rest, only: onlyOthers, without: withoutOthers };
}

function countEntities(store: Store, admitted: Admit): number {
  let entities = 0;
  for (let entity = 0; entity < store.entities.count; entity++) if (isAdmitted(store, admitted, entity)) entities++;
  return entities;
}

function valuesOf(store: Store, under: Admit, name: FacetName, filter: Filter | undefined): FacetValue[] {
  const named = new Set([...(filter?.only?.[name] ?? []), ...(filter?.without?.[name] ?? [])]);
  switch (name) {
    case 'kind': {
      const counts = countByEntity(store, under, kinds.length, (entity) => store.entities.kind[entity]!);
      return closed(kinds, counts, named, (kind) => ({ label: kindLabels[kind], kind }));
    }
    case 'subtype': {
      const all = kinds.flatMap((kind) => subtypes[kind].map((subtype) => ({ kind, subtype })));
      const place = new Map<string, number>(all.map(({ subtype }, i) => [subtype, i]));
      const counts = countByEntity(store, under, all.length, (entity) => place.get(store.entities.items[entity]!.subtype)!);
      return closed(all.map(({ subtype }) => subtype), counts, named, (subtype) => ({ label: capital(subtype), kind: all[place.get(subtype)!]!.kind }));
    }
    case 'family': {
      const place = store.types.relations.map((type) => families.indexOf(type.family));
      return closed(families, countByClaim(store, under, families.length, (claim) => place[store.claims.type[claim]!]!), named, (family) => ({ label: familyLabels[family] }));
    }
    case 'type': {
      const counts = countByClaim(store, under, store.types.count, (claim) => store.claims.type[claim]!);
      const values = store.types.relations.map((type, i) => ({
        value: type.id as string,
        label: type.label,
        count: counts[i]!,
        quad: type.quad,
        ...(isOmission(store, i) && { omission: true }),
      }));
      return values.filter(({ value, count }) => count > 0 || named.has(value)).sort(byCount);
    }
    case 'quad':
      return closed(quads, countByClaim(store, under, quads.length, (claim) => quadIndex(store.claims.flags[claim]!)), named, (quad) => ({ label: quadLabels[quad], quad }));
    case 'modality':
      return closed(modalities, countByClaim(store, under, modalities.length, (claim) => modalityIndex(store.claims.flags[claim]!)), named, (modality) => ({ label: modalityLabels[modality] }));
    case 'polarity':
      return closed(polarities, countByClaim(store, under, 2, (claim) => ((store.claims.flags[claim]! & NEGATED) === 0 ? 0 : 1)), named, (polarity) => ({ label: polarityLabels[polarity] }));
    case 'certainty':
      return closed(certainties, countByPiece(store, under, certainties.length, store.evidence.certainty), named, (certainty) => ({ label: certaintyLabels[certainty] }));
    case 'source':
      return entityValues(store, countByPiece(store, under, store.entities.count, store.evidence.source), named);
    case 'speaker':
      return entityValues(store, countByPiece(store, under, store.entities.count, store.evidence.speaker), named);
  }
}

/** Values in the order of their list; those that nothing has are left out unless the filter names them. */
function closed<T extends string>(values: readonly T[], counts: Uint32Array, named: ReadonlySet<string>, more: (value: T) => Omit<FacetValue, 'value' | 'count'>): FacetValue[] {
  return values.flatMap((value, i) => (counts[i]! > 0 || named.has(value) ? [{ value, count: counts[i]!, ...more(value) }] : []));
}

function entityValues(store: Store, counts: Uint32Array, named: ReadonlySet<string>): FacetValue[] {
  const values: FacetValue[] = [];
  counts.forEach((count, entity) => {
    const id = store.entities.ids[entity]!;
    const { label } = store.entities.items[entity]!;
    if (count > 0 || named.has(id)) values.push({ value: id, label, count, kind: kindOf(store, entity) });
  });
  values.sort(byCount);
  return [...values.slice(0, listed), ...values.slice(listed).filter(({ value }) => named.has(value))];
}

const byCount = (a: FacetValue, b: FacetValue): number => b.count - a.count || compareText(a.label, b.label) || compareText(a.value, b.value);

function countByEntity(store: Store, under: Admit, size: number, of: (entity: number) => number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let entity = 0; entity < store.entities.count; entity++) if (isAdmitted(store, under, entity)) counts[of(entity)]!++;
  return counts;
}

function countByClaim(store: Store, under: Admit, size: number, of: (claim: number) => number): Uint32Array {
  const counts = new Uint32Array(size);
  for (let claim = 0; claim < store.claims.count; claim++) if (under.claims[claim] === 1) counts[of(claim)]!++;
  return counts;
}

/** Counts claims by a property of their admitted evidence: once for each value that some piece has. */
function countByPiece(store: Store, under: Admit, size: number, property: Int32Array | Uint8Array): Uint32Array {
  const { start } = store.evidence;
  const counts = new Uint32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (let claim = 0; claim < store.claims.count; claim++) {
    if (under.claims[claim] === 0) continue;
    for (let piece = start[claim]!; piece < start[claim + 1]!; piece++) {
      const value = property[piece]!;
      if (under.evidence[piece] === 0 || last[value] === claim) continue;
      last[value] = claim;
      counts[value]!++;
    }
  }
  return counts;
}
