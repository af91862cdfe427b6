import type { CallOptions } from '../../src/engine/call-options.ts';
import type { Engine, OpenOptions } from '../../src/engine/engine.ts';
import type { Kind } from '../../src/model/entity.ts';
import type { ClaimId, EntityId, TypeId } from '../../src/model/ids.ts';
import type { Quad } from '../../src/model/vocabulary.ts';
import type { EntityRef } from '../../src/query/filter.ts';
import type { PathView } from '../../src/query/path-views.ts';
import type { ClaimView, EdgeView, EntityView, GraphView, NodeView, Overview } from '../../src/query/views.ts';

export interface FakeClaim {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly quad?: Quad;
  readonly phrase?: string;
  readonly omission?: boolean;
  readonly contested?: boolean;
  readonly source?: string;
}
export interface FakeGraph {
  readonly id: string;
  readonly entities: readonly { readonly id: string; readonly label?: string; readonly kind?: Kind; readonly planned?: boolean; readonly namesakes?: readonly string[] }[];
  readonly claims: readonly FakeClaim[];
  readonly groups?: readonly { readonly label: string; readonly members: readonly string[] }[];
}

/** A call that waits to be answered. */
export interface Held {
  readonly method: string;
  readonly query: unknown;
  readonly signal: AbortSignal | undefined;
  answer(): void;
  fail(error: Error): void;
}

/**
 * A small graph behind the engine's interface, for tests of what sits above it. `hold()` makes calls wait until they are answered by
 * hand; `calls` records what was asked. Filters: only `without.source` and `without.type` (the phrase) are understood.
 */
export function fakeEngine(graphs: Readonly<Record<string, FakeGraph>>): Engine & { readonly calls: string[]; readonly held: Held[]; hold(on: boolean): void } {
  let graph: FakeGraph | null = null;
  let holding = false;
  const calls: string[] = [];
  const held: Held[] = [];

  const admitted = (filter: { without?: { source?: readonly string[]; type?: readonly string[] } } | undefined): readonly FakeClaim[] =>
    graph!.claims.filter((claim) => !filter?.without?.source?.includes(claim.source ?? '') && !filter?.without?.type?.includes(claim.phrase ?? ''));
  const refOf = (id: string): EntityRef => {
    const entity = graph!.entities.find((each) => each.id === id);
    if (!entity) throw Object.assign(new Error(`No entity ${id}`), { name: 'UnknownIdError' });
    const label = entity.label ?? id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
    return { id: id as EntityId, label, short: label, kind: entity.kind ?? 'topic', subtype: 'issue' };
  };
  const has = (id: string): boolean => graph!.entities.some((each) => each.id === id);
  const nodeOf = (id: string, claims: readonly FakeClaim[]): NodeView => {
    const mine = claims.filter((claim) => claim.from === id || claim.to === id);
    const near = new Set(mine.map((claim) => (claim.from === id ? claim.to : claim.from)));
    return { ...refOf(id), weight: mine.length, degree: near.size, planned: graph!.entities.find((each) => each.id === id)?.planned ?? false };
  };
  const heaviest = (nodes: NodeView[]): NodeView[] => nodes.toSorted((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const among = (ids: readonly string[], claims: readonly FakeClaim[]): GraphView => {
    const set = new Set(ids.filter(has));
    const edges = new Map<string, EdgeView>();
    for (const claim of claims) {
      if (!set.has(claim.from) || !set.has(claim.to)) continue;
      const quad = claim.quad ?? 'none';
      const id = `${claim.from}>${claim.to}:${quad}${claim.omission ? ':omits' : ''}`;
      const had = edges.get(id);
      edges.set(id, {
        id, source: claim.from as EntityId, target: claim.to as EntityId, quad, family: quad === 'none' ? 'structure' : 'interaction', omission: claim.omission ?? false,
        contested: (had?.contested ?? false) || (claim.contested ?? false), unrealised: false, claims: [...(had?.claims ?? []), claim.id as ClaimId],
        count: (had?.count ?? 0) + 1, label: had?.label ?? claim.phrase ?? 'ties', directed: true,
      });
    }
    return { nodes: [...set].map((id) => nodeOf(id, claims)), edges: [...edges.values()], total: { entities: graph!.entities.length, claims: claims.length }, drawn: edges.size };
  };
  const claimView = (claim: FakeClaim): ClaimView => ({
    id: claim.id as ClaimId, type: 'accuse' as TypeId, typeLabel: 'accuses', family: 'interaction', quad: claim.quad ?? 'none', omission: false, phrase: claim.phrase ?? 'ties',
    says: `${claim.from} ${claim.phrase ?? 'ties'} ${claim.to}.`, spans: [], from: [refOf(claim.from)], to: [refOf(claim.to)], ofClaims: [], about: [],
    modality: 'asserted', polarity: 'affirmed', evidence: [], independent: 1, contested: [], readings: [],
  });
  const overviewOf = (claims: readonly FakeClaim[], limit = 30): Overview => ({
    head: { id: graph!.id, title: `Dossier ${graph!.id}`, short: graph!.id, language: 'en', curators: [] },
    statistics: {
      entities: { actor: 0, topic: 0, event: 0, source: 0 }, claims: claims.length, evidence: 0, contested: 0, omissions: 0, conflicts: 0,
      quads: { 'verbal-cooperation': 0, 'material-cooperation': 0, 'verbal-conflict': 0, 'material-conflict': 0, none: 0 },
      families: [], types: [], modalities: { asserted: 0, future: 0, hypothetical: 0, historical: 0 }, sources: [], speakers: [], heaviest: { actor: [], topic: [], event: [], source: [] },
    },
    graph: among(heaviest(graph!.entities.map((each) => nodeOf(each.id, claims))).slice(0, limit).map((node) => node.id), claims),
    groups: (graph!.groups ?? []).map((group) => ({ label: group.label, members: group.members as EntityId[] })),
    questions: [],
  });
  const path = (from: string, to: string, claims: readonly FakeClaim[], maxSteps: number): PathView | null => {
    const before = new Map<string, { id: string; claim: FakeClaim } | null>([[from, null]]);
    const queue = [from];
    for (const at of queue) {
      for (const claim of claims) {
        const next = claim.from === at ? claim.to : claim.to === at ? claim.from : undefined;
        if (next === undefined || before.has(next)) continue;
        before.set(next, { id: at, claim });
        queue.push(next);
      }
    }
    const steps: PathView['steps'][number][] = [];
    for (let at = before.get(to); at; at = before.get(at.id)) {
      const end = steps[0]?.from.id ?? to;
      steps.unshift({ from: refOf(at.id), to: refOf(end), claims: [claimView(at.claim)], count: 1, against: at.claim.to === at.id, roles: 'F-T', cost: 512, strength: 1, cautions: [], opposing: [], leftOutBy: [] });
    }
    if (steps.length === 0 || steps.length > maxSteps) return null;
    const entities = [steps[0]!.from, ...steps.map((step) => step.to)];
    return { id: entities.map((ref) => ref.id).join(' '), cost: 0, entities, steps, score: 50, terms: [], thinnest: { step: 0, why: '', says: '' }, throughActors: false, family: 'shortest', text: '' };
  };

  const call = async <T>(method: string, query: unknown, options: CallOptions | undefined, answer: () => T): Promise<T> => {
    calls.push(method);
    const { signal } = options ?? {};
    const gate = new Promise<void>((resolve, reject) => {
      const abort = (): void => reject(Object.assign(new Error('aborted'), { name: 'AbortError' }));
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort, { once: true });
      if (holding) held.push({ method, query, signal, answer: resolve, fail: reject });
      else resolve();
    });
    await gate;
    return structuredClone(answer());
  };
  type Admit = Parameters<typeof admitted>[0];
  const unanswered = (method: string) => (query: unknown, options?: CallOptions) => call(method, query, options, (): never => { throw new Error(`The fake engine does not answer ${method}.`); });

  return {
    calls,
    held,
    hold: (on) => {
      holding = on;
    },
    open: (input, options?: OpenOptions) =>
      call('open', input, options, () => {
        const next = graphs[input.name];
        if (!next) return { ok: false, issues: [{ code: 'no-dossier', severity: 'error', message: `No ${input.name}` }] };
        graph = next;
        options?.onProgress?.({ doing: 'Reading claims', done: 1, total: 1 });
        return { ok: true, overview: overviewOf(graph.claims), warnings: [] };
      }),
    overview: (query, options) => call('overview', query, options, () => overviewOf(admitted(query.filter as Admit), query.limit)),
    statistics: (query, options) => call('statistics', query, options, () => overviewOf(admitted(query.filter as Admit)).statistics),
    save: (options) => call('save', null, options, () => '{}'),
    resolve: (query, options) => call('resolve', query, options, () => {
      const meant = graph!.entities.map((each) => refOf(each.id)).filter((ref) => ref.id === query.name || ref.label === query.name);
      return meant.length > 0 ? { ok: true, entities: meant } : { ok: false, reason: 'unknown', name: query.name, suggestions: [refOf(graph!.entities[0]!.id)] };
    }),
    search: (query, options) => call('search', query, options, () => ({ hits: [], counts: {} })),
    entity: (query, options) =>
      call('entity', query, options, () => {
        const node = nodeOf(query.id, admitted(query.filter as Admit));
        const entity = { ...refOf(query.id), subtype: 'issue', aliases: [], sameAs: [] } as unknown as EntityView['entity'];
        return { ref: refOf(query.id), entity, claims: node.weight, neighbours: node.degree, unfiltered: node.weight, statuses: [], namesakes: (graph!.entities.find((each) => each.id === query.id)?.namesakes ?? []).map(refOf), partners: [], groups: [] };
      }),
    relation: (query, options) =>
      call('relation', query, options, () => ({ key: query.key, type: 'accuse' as TypeId, family: 'interaction', quad: 'none', omission: false, label: '', direction: 'from', count: 0, claims: [] })),
    claims: (query, options) => call('claims', query, options, () => graph!.claims.filter((claim) => query.ids.includes(claim.id as ClaimId)).map(claimView)),
    neighbourhood: (query, options) =>
      call('neighbourhood', query, options, () => {
        const claims = admitted(query.filter as Admit);
        const near = new Set(claims.flatMap((claim) => (claim.from === query.id ? [claim.to] : claim.to === query.id ? [claim.from] : [])));
        const neighbours = heaviest([...near].map((id) => nodeOf(id, claims)));
        const hidden = neighbours.filter((node) => !query.shown?.includes(node.id));
        return {
          centre: refOf(query.id),
          neighbours,
          relations: [{ key: 'all', label: 'ties', quad: 'none', family: 'structure', omission: false, neighbours: near.size, hidden: hidden.length, next: hidden.slice(0, query.limit ?? 20).map((node) => refOf(node.id)) }],
        };
      }),
    graph: (query, options) => call('graph', query, options, () => among(query.ids, admitted(query.filter as Admit))),
    links: (query, options) => call('links', query, options, () => ({ a: query.a.map(refOf), b: query.b.map(refOf), count: 0, groups: [] })),
    paths: (query, options) =>
      call('paths', query, options, () => {
        const claims = admitted(query.filter as Admit);
        const found = path(query.from[0]!, query.to[0]!, claims, query.maxSteps ?? 4);
        return {
          query, from: query.from.map(refOf), to: query.to.map(refOf), count: found ? 1 : 0, cut: false, notes: [],
          families: found ? [{ key: 'f', group: 'any' as const, heading: '', label: 'Shortest', throughActors: false, paths: [found] }] : [],
          ...(!found && { none: { says: 'none', sources: [], loosenings: [], nearFrom: [], nearTo: [] } }),
        };
      }),
    conflicts: (query, options) => call('conflicts', query, options, () => []),
    facets: (query, options) =>
      call('facets', query, options, () => ({ facets: [], claims: admitted(query.filter as Admit).length, total: graph!.claims.length, entities: 0, totalEntities: 0, timeline: [], undated: 0 })),
    accounts: unanswered('accounts'),
    compare: unanswered('compare'),
    changes: unanswered('changes'),
    contested: unanswered('contested'),
    timeline: unanswered('timeline'),
    matrix: unanswered('matrix'),
    claimsTable: unanswered('claimsTable'),
    entitiesTable: unanswered('entitiesTable'),
    communities: unanswered('communities'),
    centrality: unanswered('centrality'),
    close: () => undefined,
  };
}
