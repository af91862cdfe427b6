import { certainties, modalities, polarities } from '../model/claim.ts';
import { OPEN_HIGH, OPEN_LOW, parseEdtf } from '../model/edtf-date.ts';
import { kinds, type Kind } from '../model/entity.ts';
import { quads } from '../model/vocabulary.ts';
import { CONTESTED, modalityIndex, NEGATED, quadIndex } from '../store/claim-flags.ts';
import { forEachParticipant } from '../store/participants.ts';
import type { Store } from '../store/store.ts';
import type { FacetName, Filter } from './filter.ts';
import { runSteps, type Steps } from './steps.ts';

/** What a filter lets in, by index; 1 = in. */
export interface Admit {
  /** Nothing is filtered out. */
  readonly all: boolean;
  readonly claims: Uint8Array;
  readonly evidence: Uint8Array;
  /** 1 = taken out by kind or subtype. */
  readonly hidden: Uint8Array;
  readonly claimCount: number;
  readonly key: string;
}

/** Filters of one session differ by one facet at a time: the facets of one filter are the admissions of ten. */
const remembered = 24;
const memory = new WeakMap<Store, Map<string, Admit>>();

/**
 * The claims, evidence and entities that a filter admits (filter.ts says what it means); the last two dozen are remembered by what
 * they say. O(claims + evidence).
 */
export function admit(store: Store, filter: Filter | undefined): Admit {
  return runSteps(admitInSteps(store, filter));
}

/** The same in steps. Once they are taken, `admit` answers at once. */
export function* admitInSteps(store: Store, filter: Filter | undefined): Steps<Admit> {
  let known = memory.get(store);
  if (known === undefined) memory.set(store, (known = new Map()));
  const key = filterKey(filter);
  const found = known.get(key) ?? (yield* compute(store, filter ?? {}, key));
  known.delete(key);
  known.set(key, found);
  if (known.size > remembered) known.delete(known.keys().next().value!);
  return found;
}

/** Two filters that say the same have the same key. */
export function filterKey(filter: Filter | undefined): string {
  if (filter === undefined) return '';
  const parts: string[] = [];
  for (const mode of ['only', 'without'] as const) {
    for (const [name, values] of Object.entries(filter[mode] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (values !== undefined && (values.length > 0 || mode === 'only')) parts.push(`${mode} ${name} ${JSON.stringify([...new Set(values)].sort())}`);
    }
  }
  const { from, to } = filter.window ?? {};
  if (from !== undefined || to !== undefined) parts.push(`window ${from ?? ''} ${to ?? ''}`);
  if (filter.asOf !== undefined) parts.push(`asOf ${filter.asOf}`);
  if (filter.contested !== undefined) parts.push(`contested ${filter.contested}`);
  return parts.join('\n');
}

/** Whether an entity counts under the filter: not taken out, and with an admitted claim that it takes part in or vouches for. */
export function isAdmitted(store: Store, admitted: Admit, entity: number): boolean {
  if (admitted.hidden[entity] === 1) return false;
  if (admitted.all) return true;
  const { start, items } = store.adjacency;
  for (let i = start[entity]!; i < start[entity + 1]!; i++) if (admitted.claims[items[i]!] === 1) return true;
  const vouched = store.vouched;
  for (let i = vouched.start[entity]!; i < vouched.start[entity + 1]!; i++) {
    const claim = vouched.items[i]!;
    if (admitted.claims[claim] === 1 && vouches(store, admitted, entity, claim)) return true;
  }
  // With every claim in, only kinds are filtered, and an entity without claims is as good as any.
  return admitted.claimCount === store.claims.count && start[entity] === start[entity + 1] && vouched.start[entity] === vouched.start[entity + 1];
}

/** Whether the entity is source, voice or place of an admitted piece of the claim. */
export function vouches(store: Store, admitted: Admit, entity: number, claim: number): boolean {
  const { evidence } = store;
  for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
    if (admitted.evidence[piece] !== 1) continue;
    if (evidence.source[piece] === entity || evidence.speaker[piece] === entity || evidence.at(piece) === entity) return true;
    if (evidence.voices(piece).includes(entity)) return true;
  }
  return false;
}

/** One look of a filter at the claims `from` to `to`. */
type Pass = (from: number, to: number) => void;
const slice = 0x4000;

function* compute(store: Store, filter: Filter, key: string): Steps<Admit> {
  const { claims, evidence, entities } = store;
  const in1 = new Uint8Array(claims.count).fill(1);
  const pieces = new Uint8Array(evidence.count).fill(1);
  const hidden = new Uint8Array(entities.count);
  if (key === '') return { all: true, claims: in1, evidence: pieces, hidden, claimCount: claims.count, key };
  let claimCount = 0;
  const passes = [byType(store, filter, in1), byEvidence(store, filter, in1, pieces), byEntity(store, filter, in1, hidden), byTime(store, filter, in1, pieces), (from: number, to: number) => {
    for (let claim = from; claim < to; claim++) claimCount += in1[claim]!;
  }];
  for (const pass of passes) {
    if (pass === null) continue;
    for (let claim = 0; claim < claims.count; claim += slice) {
      pass(claim, Math.min(claims.count, claim + slice));
      yield;
    }
  }
  return { all: false, claims: in1, evidence: pieces, hidden, claimCount, key };
}

/** A yes or no for each value of an enumeration or table; null = the facet asks nothing. */
function choice(filter: Filter, name: FacetName, values: readonly string[]): Uint8Array | null {
  const only = filter.only?.[name];
  const without = filter.without?.[name] ?? [];
  if (only === undefined && without.length === 0) return null;
  const [wanted, unwanted] = [only === undefined ? undefined : new Set(only), new Set(without)];
  return Uint8Array.from(values, (value) => ((wanted === undefined || wanted.has(value)) && !unwanted.has(value) ? 1 : 0));
}

function byType(store: Store, filter: Filter, admitted: Uint8Array): Pass | null {
  const { claims, types } = store;
  const family = choice(filter, 'family', types.relations.map((type) => type.family));
  const type = choice(filter, 'type', types.relations.map((relation) => relation.id));
  const quad = choice(filter, 'quad', quads);
  const modality = choice(filter, 'modality', modalities);
  const polarity = choice(filter, 'polarity', polarities);
  const { contested } = filter;
  if (family === null && type === null && quad === null && modality === null && polarity === null && contested === undefined) return null;
  return (from, to) => {
    for (let claim = from; claim < to; claim++) {
      const flags = claims.flags[claim]!;
      const of = claims.type[claim]!;
      if (
        (family !== null && family[of] === 0) ||
        (type !== null && type[of] === 0) ||
        (quad !== null && quad[quadIndex(flags)] === 0) ||
        (modality !== null && modality[modalityIndex(flags)] === 0) ||
        (polarity !== null && polarity[(flags & NEGATED) === 0 ? 0 : 1] === 0) ||
        (contested !== undefined && ((flags & CONTESTED) !== 0) !== (contested === 'only'))
      ) {
        admitted[claim] = 0;
      }
    }
  };
}

function byEvidence(store: Store, filter: Filter, admitted: Uint8Array, pieces: Uint8Array): Pass | null {
  const { evidence, entities, dates } = store;
  const indexSet = (values: readonly string[] | undefined): ReadonlySet<number> | undefined => values && new Set(values.map((value) => entities.indexOf(value)));
  const certaintySet = (values: readonly string[] | undefined): ReadonlySet<number> | undefined =>
    values && new Set(values.map((value) => certainties.findIndex((certainty) => certainty === value)));
  const without = { source: indexSet(filter.without?.source), speaker: indexSet(filter.without?.speaker), certainty: certaintySet(filter.without?.certainty) };
  const only = { source: indexSet(filter.only?.source), speaker: indexSet(filter.only?.speaker), certainty: certaintySet(filter.only?.certainty) };
  const latest = filter.asOf === undefined ? OPEN_HIGH : (parseEdtf(filter.asOf)?.high ?? OPEN_HIGH);
  const takes = without.source !== undefined || without.speaker !== undefined || without.certainty !== undefined || latest !== OPEN_HIGH;
  const asks = only.source !== undefined || only.speaker !== undefined || only.certainty !== undefined;
  if (!takes && !asks) return null;
  return (begin, end) => {
    for (let claim = begin; claim < end; claim++) {
      let left = false;
      let [source, speaker, certainty] = [only.source === undefined, only.speaker === undefined, only.certainty === undefined];
      for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
        const from = evidence.source[piece]!;
        const gone =
          without.source?.has(from) === true ||
          without.speaker?.has(evidence.speaker[piece]!) === true ||
          without.certainty?.has(evidence.certainty[piece]!) === true ||
          dates.low[entities.date[from]!]! > latest;
        if (gone) {
          pieces[piece] = 0;
          continue;
        }
        left = true;
        source ||= only.source!.has(from);
        speaker ||= only.speaker!.has(evidence.speaker[piece]!);
        certainty ||= only.certainty!.has(evidence.certainty[piece]!);
      }
      if (!(left && source && speaker && certainty)) admitted[claim] = 0;
    }
  };
}

function byEntity(store: Store, filter: Filter, admitted: Uint8Array, hidden: Uint8Array): Pass | null {
  const { entities } = store;
  const kind = choice(filter, 'kind', kinds);
  const subtypes = [...new Set(entities.items.map((entity) => entity.subtype as string))];
  const subtype = choice(filter, 'subtype', subtypes);
  if (kind === null && subtype === null) return null;
  const position = new Map(subtypes.map((name, i) => [name, i]));
  for (let entity = 0; entity < entities.count; entity++) {
    const out = (kind !== null && kind[entities.kind[entity]!] === 0) || (subtype !== null && subtype[position.get(entities.items[entity]!.subtype)!] === 0);
    if (out) hidden[entity] = 1;
  }
  return (from, to) => {
    for (let claim = from; claim < to; claim++) {
      if (admitted[claim] === 0) continue;
      let members = 0;
      let seen = 0;
      forEachParticipant(store, claim, (entity) => {
        members++;
        if (hidden[entity] === 0) seen++;
      });
      if (members > 0 && seen === 0) admitted[claim] = 0;
    }
  };
}

function byTime(store: Store, { window }: Filter, admitted: Uint8Array, pieces: Uint8Array): Pass | null {
  if (window === undefined) return null;
  const earliest = window.from === undefined ? OPEN_LOW : (parseEdtf(window.from)?.low ?? OPEN_LOW);
  const latest = window.to === undefined ? OPEN_HIGH : (parseEdtf(window.to)?.high ?? OPEN_HIGH);
  return (from, to) => {
    for (let claim = from; claim < to; claim++) {
      if (admitted[claim] === 0) continue;
      const days = claimDays(store, claim, pieces);
      if (days === null || days.low > latest || days.high < earliest) admitted[claim] = 0;
    }
  };
}

/** Days on which a claim can lie: by its own date, else its event's, else from its sources' (those left); null = nothing is dated. */
export function claimDays(store: Store, claim: number, pieces: Uint8Array): { low: number; high: number } | null {
  const { dates, evidence, entities, claims } = store;
  const own = claims.effectiveDate(claim);
  if (own !== 0) return { low: dates.low[own]!, high: dates.high[own]! };
  let low = OPEN_HIGH;
  let high = OPEN_LOW;
  let dated = false;
  for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
    const date = entities.date[evidence.source[piece]!]!;
    if (date === 0 || pieces[piece] === 0) continue;
    dated = true;
    low = Math.min(low, dates.low[date]!);
    high = Math.max(high, dates.high[date]!);
  }
  return dated ? { low, high } : null;
}

/** The kind of an entity by its index. */
export const kindOf = (store: Store, entity: number): Kind => kinds[store.entities.kind[entity]!]!;
