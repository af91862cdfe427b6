import { certainties, modalities, polarities } from '../../model/claim.ts';
import { joinNames } from '../../model/template.ts';
import { quads } from '../../model/vocabulary.ts';
import { modalityIndex, NEGATED, quadIndex } from '../../store/claim-flags.ts';
import type { Store } from '../../store/store.ts';
import { familyLabels } from '../facet-labels.ts';
import { noFilter, type FacetName } from '../filter.ts';
import type { PathQuery } from '../path-views.ts';
import type { Steps } from '../steps.ts';
import { hittingSet } from './hitting-set.ts';
import { pairOf } from './pair-graph.ts';
import { ask, routesOf } from './path-question.ts';
import type { KeptGraphs } from './store-graph.ts';

/** A question with one limit moved. */
export interface Looser {
  /** As a sentence begins: "With up to 3 steps" (there are 7 paths). */
  readonly change: string;
  readonly query: PathQuery;
}

/** Routes looked at for the fewest further values. */
const lookedAt = 100;

/** Facets of claims and evidence whose missing values can be named one by one. */
const named: readonly FacetName[] = ['type', 'family', 'quad', 'source', 'speaker', 'modality', 'polarity', 'certainty'];

/**
 * The question with the fewest further values of a facet of which only some are admitted that give it a path; null where that is no less than all of them. For each of the cheapest
 * routes that all values would give, the values that its steps lack, as few as hit them all (`hitting-set.ts`); the smallest of these sets.
 */
export function* leastValues(store: Store, query: PathQuery, facet: FacetName, trials: KeptGraphs): Steps<Looser | null> {
  const filter = query.filter ?? noFilter;
  const allowed = new Set(filter.only?.[facet] ?? []);
  if (!named.includes(facet) || allowed.size === 0) return null;
  const { [facet]: _, ...others } = filter.only!;
  const question = yield* ask(store, { ...query, filter: { ...filter, only: others } }, [], trials);
  const { routes } = yield* routesOf(store, { ...question, budget: 20_000 }, lookedAt, []);
  let least: readonly string[] | null = null;
  for (const { nodes } of routes) {
    yield;
    const missing: ReadonlySet<string>[] = [];
    for (let i = 1; i < nodes.length; i++) {
      const pair = pairOf(question.graph, nodes[i - 1]!, nodes[i]!);
      const values = new Set<string>();
      // Thousands of claims on one pair have few values among them.
      const end = Math.min(question.graph.claimStart[pair + 1]!, question.graph.claimStart[pair]! + 500);
      for (let at = question.graph.claimStart[pair]!; at < end; at++) for (const value of valuesOf(store, question.graph.claims[at]!, facet, question.admit.evidence)) values.add(value);
      if (![...values].some((value) => allowed.has(value))) missing.push(values);
    }
    const set = hittingSet(missing);
    if (set.length > 0 && (least === null || set.length < least.length)) least = set;
  }
  if (least === null) return null;
  const names = least.map((value) => nameOf(store, facet, value));
  return { change: `With ${joinNames(names)} as well`, query: { ...query, filter: { ...filter, only: { ...filter.only, [facet]: [...allowed, ...least] } } } };
}

function* valuesOf(store: Store, claim: number, facet: FacetName, admitted: Uint8Array): Generator<string> {
  const { claims, evidence, entities } = store;
  const flags = claims.flags[claim]!;
  if (facet === 'type') yield claims.relation(claim).id;
  else if (facet === 'family') yield claims.relation(claim).family;
  else if (facet === 'quad') yield quads[quadIndex(flags)]!;
  else if (facet === 'modality') yield modalities[modalityIndex(flags)]!;
  else if (facet === 'polarity') yield polarities[(flags & NEGATED) === 0 ? 0 : 1]!;
  else
    for (let piece = evidence.start[claim]!; piece < evidence.start[claim + 1]!; piece++) {
      if (admitted[piece] === 0) continue;
      if (facet === 'certainty') yield certainties[evidence.certainty[piece]!]!;
      else yield entities.ids[facet === 'source' ? evidence.source[piece]! : evidence.speaker[piece]!]!;
    }
}

/** A value as it is named in a list of options. */
function nameOf(store: Store, facet: FacetName, value: string): string {
  if (facet === 'type') return `“${store.types.relations[store.types.indexOf(value)]?.label ?? value}”`;
  if (facet === 'family') return `“${familyLabels[value as keyof typeof familyLabels].toLowerCase()}”`;
  const entity = facet === 'source' || facet === 'speaker' ? store.entities.indexOf(value) : -1;
  return entity < 0 ? `what is ${value}` : store.entities.ref(entity).label;
}
