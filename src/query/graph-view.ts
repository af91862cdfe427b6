import { quads } from '../model/vocabulary.ts';
import { isUnrealised, quadIndex } from '../store/claim-flags.ts';
import type { Store } from '../store/store.ts';
import { forEachDrawnTie } from '../store/ties.ts';
import { pair, TYPE_VIA_ACCOUNT } from '../store/type-table.ts';
import { type Admit, admitInSteps, isAdmitted } from './admit.ts';
import { compareText, heaviest } from './claim-order.ts';
import { phraseOf } from './claim-view.ts';
import { isContested } from './contested.ts';
import type { Filter } from './filter.ts';
import { nodeView } from './node-view.ts';
import { isOmission } from './relation-groups.ts';
import type { Steps } from './steps.ts';
import type { EdgeView, GraphView } from './views.ts';

/** The claims that an edge names; its count says how many there are. */
const namedClaims = 200;
/** Class of an edge that stands for what is left out, after the quads. */
const OMISSION = quads.length;
const directed = new Set<number>([pair.FT, pair.FA, pair.FE]);

interface Bundle {
  readonly low: number;
  readonly high: number;
  readonly kind: number;
  readonly claims: number[];
  /** By the claim at the same place: the pair of roles it ties here, and whether it runs from the lower to the higher index. */
  readonly pairs: number[];
  readonly upward: boolean[];
}

/**
 * The given entities with every admitted edge among them. All claims of one pair of entities and one class (quad, or omission) are one edge; its
 * ends are those of its heaviest claim, and it is directed if no claim of it runs the other way. O(claims of the entities).
 */
export function* graphView(store: Store, ids: readonly number[], filter: Filter | undefined): Steps<GraphView> {
  const admitted = yield* admitInSteps(store, filter);
  yield;
  const members = [...new Set(ids)].filter((entity) => admitted.hidden[entity] === 0);
  const bundles = yield* bundlesAmong(store, admitted, members);
  const drawn = new Set<number>();
  for (const bundle of bundles.values()) for (const claim of bundle.claims) drawn.add(claim);
  const edges: EdgeView[] = [];
  for (const bundle of bundles.values()) {
    edges.push(edgeView(store, admitted, bundle));
    if (edges.length % 64 === 0) yield;
  }
  yield;
  const nodes = [];
  for (const entity of members) {
    nodes.push(nodeView(store, admitted, entity));
    yield;
  }
  return { nodes, edges: edges.sort((a, b) => compareText(a.id, b.id)), total: totals(store, admitted), drawn: drawn.size };
}

/** How many entities and claims there are under the filter. */
export function totals(store: Store, admitted: Admit): { entities: number; claims: number } {
  let known = counted.get(admitted);
  if (known === undefined) {
    let entities = 0;
    for (let entity = 0; entity < store.entities.count; entity++) if (isAdmitted(store, admitted, entity)) entities++;
    counted.set(admitted, (known = { entities, claims: admitted.claimCount }));
  }
  return known;
}
const counted = new WeakMap<Admit, { entities: number; claims: number }>();

function* bundlesAmong(store: Store, admitted: Admit, members: readonly number[]): Steps<Map<number, Bundle>> {
  const { adjacency, claims, entities } = store;
  const place = new Int32Array(entities.count).fill(-1);
  members.forEach((entity, i) => (place[entity] = i));
  const seen = new Uint8Array(claims.count);
  const bundles = new Map<number, Bundle>();
  let work = 0;
  for (const entity of members) {
    for (let i = adjacency.start[entity]!; i < adjacency.start[entity + 1]!; i++) {
      const claim = adjacency.items[i]!;
      if (seen[claim] === 1 || admitted.claims[claim] === 0) continue;
      seen[claim] = 1;
      const kind = isOmission(store, claims.type[claim]!) ? OMISSION : quadIndex(claims.flags[claim]!);
      forEachDrawnTie(store, claim, (a, b, tied) => {
        if (place[a]! >= 0 && place[b]! >= 0) put(bundles, place, members.length, { a, b, tied, kind, claim });
      });
      if (++work % 8192 === 0) yield;
    }
  }
  return bundles;
}

function put(bundles: Map<number, Bundle>, place: Int32Array, size: number, tie: { a: number; b: number; tied: number; kind: number; claim: number }): void {
  const upward = place[tie.a]! < place[tie.b]!;
  const [low, high] = upward ? [tie.a, tie.b] : [tie.b, tie.a];
  const key = (place[low]! * size + place[high]!) * (OMISSION + 1) + tie.kind;
  const bundle = bundles.get(key);
  if (bundle === undefined) {
    bundles.set(key, { low, high, kind: tie.kind, claims: [tie.claim], pairs: [tie.tied], upward: [upward] });
  } else if (bundle.claims.at(-1) !== tie.claim) {
    bundle.claims.push(tie.claim);
    bundle.pairs.push(tie.tied);
    bundle.upward.push(upward);
  }
}

function edgeView(store: Store, admitted: Admit, bundle: Bundle): EdgeView {
  const { claims, entities } = store;
  const first = heaviest(store, bundle.claims, 0, 1)[0]!;
  const lead = bundle.claims.indexOf(first);
  // An account's attention runs from its event to the topic, whatever roles the tie has.
  const attention = (store.types.flags[claims.type[first]!]! & TYPE_VIA_ACCOUNT) !== 0 && bundle.pairs[lead] !== pair.FT;
  const upward = bundle.upward[lead]! !== attention;
  const [source, target] = upward ? [bundle.low, bundle.high] : [bundle.high, bundle.low];
  const [a, b] = [entities.ids[bundle.low]!, entities.ids[bundle.high]!];
  const contestedClaims = bundle.claims.reduce((count, claim) => count + (isContested(store, admitted, claim) ? 1 : 0), 0);
  const name = bundle.kind === OMISSION ? 'omission' : quads[bundle.kind]!;
  return {
    id: a < b ? `${a}~${b}~${name}` : `${b}~${a}~${name}`,
    source: entities.ids[source]!,
    target: entities.ids[target]!,
    quad: bundle.kind === OMISSION ? 'none' : quads[bundle.kind]!,
    family: claims.relation(first).family,
    omission: bundle.kind === OMISSION,
    contested: contestedClaims > 0,
    contestedClaims,
    unrealised: bundle.claims.every((claim) => isUnrealised(claims.flags[claim]!)),
    claims: heaviest(store, bundle.claims, 0, namedClaims).map((claim) => claims.id(claim)),
    count: bundle.claims.length,
    label: phraseOf(store, first, attention ? undefined : bundle.pairs[lead]),
    directed: attention || bundle.claims.every((_, i) => directed.has(bundle.pairs[i]!) && bundle.upward[i] === upward),
  };
}
