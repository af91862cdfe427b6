import { modalities, type Modality } from '../model/claim.ts';
import { kinds, type Kind } from '../model/entity.ts';
import { families, quads, type Quad } from '../model/vocabulary.ts';
import { modalityIndex, quadIndex } from '../store/claim-flags.ts';
import type { Store } from '../store/store.ts';
import { type Admit, admitInSteps, isAdmitted } from './admit.ts';
import { compareText } from './claim-order.ts';
import { isContested, isInTension } from './contested.ts';
import { dateView, DateSpan } from './date-view.ts';
import type { EntityRef, Filter } from './filter.ts';
import { heaviestEntities } from './heaviest-entities.ts';
import { isOmission } from './relation-groups.ts';
import { runSteps, type Steps } from './steps.ts';
import { weightOf } from './tied-neighbours.ts';
import type { Statistics } from './views.ts';

/** Entities listed of each kind, and sources and speakers. */
const heaviestShown = 8;
const listed = 50;

/** The same at once. */
export const statistics = (store: Store, filter: Filter | undefined): Statistics => runSteps(statisticsSteps(store, filter));

/** Claims, and entities, between two yields. */
const pace = 16_384;

/** What a dossier holds under a filter, in figures. O(claims + evidence + entities). */
export function* statisticsSteps(store: Store, filter: Filter | undefined): Steps<Statistics> {
  const admitted = yield* admitInSteps(store, filter);
  yield;
  const { claims, evidence, types, dates } = store;
  const byType = new Uint32Array(types.count);
  const byQuad = new Uint32Array(quads.length);
  const byModality = new Uint32Array(modalities.length);
  const bySource = new Uint32Array(store.entities.count);
  const bySpeaker = new Uint32Array(store.entities.count);
  const lastSource = new Int32Array(store.entities.count).fill(-1);
  const lastSpeaker = new Int32Array(store.entities.count).fill(-1);
  const span = new DateSpan(dates);
  let [contested, tensions, omissions, pieces] = [0, 0, 0, 0];
  for (let claim = 0; claim < claims.count; claim++) {
    if (claim % pace === pace - 1) yield;
    if (admitted.claims[claim] === 0) continue;
    const flags = claims.flags[claim]!;
    const type = claims.type[claim]!;
    byType[type]!++;
    byQuad[quadIndex(flags)]!++;
    byModality[modalityIndex(flags)]!++;
    if (isContested(store, admitted, claim)) contested++;
    if (isInTension(store, admitted, claim)) tensions++;
    if (isOmission(store, type)) omissions++;
    span.add(claims.effectiveDate(claim));
    for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
      if (admitted.evidence[piece] === 0) continue;
      pieces++;
      countOnce(bySource, lastSource, evidence.source[piece]!, claim);
      countOnce(bySpeaker, lastSpeaker, evidence.speaker[piece]!, claim);
    }
  }
  const entities = [0, 0, 0, 0];
  const members: number[][] = [[], [], [], []];
  for (let entity = 0; entity < store.entities.count; entity++) {
    if (entity % pace === pace - 1) yield;
    if (!isAdmitted(store, admitted, entity)) continue;
    const kind = store.entities.kind[entity]!;
    entities[kind]!++;
    members[kind]!.push(entity);
  }
  const spanned = span.view();
  const weight = (entity: number): number => Math.max(weightOf(store, admitted, entity), bySource[entity]!);
  const heaviest: Statistics['heaviest'][Kind][] = [];
  for (const of of members) {
    heaviest.push(top(store, of, weight));
    yield;
  }
  return {
    entities: record(kinds, entities),
    claims: admitted.claimCount,
    evidence: pieces,
    contested,
    tensions,
    omissions,
    conflicts: countConflicts(store, admitted),
    quads: record(quads, byQuad),
    families: families
      .map((family) => ({ family, claims: byType.reduce((sum, count, type) => sum + (types.relations[type]!.family === family ? count : 0), 0) }))
      .filter((line) => line.claims > 0),
    types: types.relations
      .map((type, i) => ({ type: type.id, label: type.label, claims: byType[i]! }))
      .filter((line) => line.claims > 0)
      .sort((a, b) => b.claims - a.claims || compareText(a.type, b.type)),
    modalities: record(modalities, byModality),
    sources: ranked(store, bySource, listed).map(({ entity, claims: count, index }) => {
      const published = dateView(dates, store.entities.date[index]!);
      return { source: entity, claims: count, ...(published !== undefined && { published }) };
    }),
    speakers: ranked(store, bySpeaker, listed).map(({ entity, claims: count }) => ({ speaker: entity, claims: count })),
    heaviest: record(kinds, heaviest) as Statistics['heaviest'],
    ...(spanned !== undefined && { span: spanned }),
  };
}

function countOnce(counts: Uint32Array, last: Int32Array, entity: number, claim: number): void {
  if (last[entity] === claim) return;
  last[entity] = claim;
  counts[entity]!++;
}

function countConflicts(store: Store, admitted: Admit): number {
  return store.conflicts.filter((conflict) => conflict.sides.filter((side) => side.claims.some((claim) => admitted.claims[claim] === 1)).length > 1).length;
}

function record<K extends Kind | Quad | Modality, V>(names: readonly K[], values: ArrayLike<V>): Record<K, V> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]!])) as Record<K, V>;
}

function ranked(store: Store, counts: Uint32Array, limit: number): { entity: EntityRef; claims: number; index: number }[] {
  const counted: number[] = [];
  counts.forEach((claims, index) => claims > 0 && counted.push(index));
  return heaviestEntities(store, counted, (index) => counts[index]!, limit).map(({ entity, weight }) => ({ entity: store.entities.ref(entity), claims: weight, index: entity }));
}

/** The weightiest of one kind; where there are few, also those that no claim names. */
function top(store: Store, entities: readonly number[], weight: (entity: number) => number): { entity: EntityRef; claims: number }[] {
  const heavy = heaviestEntities(store, entities, weight, heaviestShown);
  const light = heavy.length === heaviestShown ? [] : entities.filter((entity) => weight(entity) === 0).sort((a, b) => compareText(store.entities.ids[a]!, store.entities.ids[b]!));
  return [...heavy, ...light.map((entity) => ({ entity, weight: 0 }))].slice(0, heaviestShown).map(({ entity, weight: claims }) => ({ entity: store.entities.ref(entity), claims }));
}
