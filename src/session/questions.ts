import { computed, type ReadonlySignal } from '@preact/signals-core';
import type { Engine } from '../engine/engine.ts';
import type { ClaimId, EntityId } from '../model/ids.ts';
import type { AccountsView, ChangesView, CompareView, ContestedView } from '../query/accounts/account-views.ts';
import type { EntityRef } from '../query/filter.ts';
import type { MatrixView } from '../query/matrix/matrix-views.ts';
import type { CentralityView, CommunitiesView } from '../query/metrics/metric-views.ts';
import type { PathQuery, PathsView } from '../query/path-views.ts';
import type { TimelineView } from '../query/time/timeline-views.ts';
import type { ClaimView, EntityView, Facets, GraphView, LinksView, Neighbourhood, Overview } from '../query/views.ts';
import { keep } from '../scene/keep.ts';
import { emptyScene, makeScene } from '../scene/make-scene.ts';
import type { HoveredEdge, Scene } from '../scene/scene.ts';
import { neighboursBrought, whatToDraw } from '../scene/what-to-draw.ts';
import { changedEvent } from './changed-event.ts';
import { admitsAll } from './edit-filter.ts';
import { cellOf } from './cell-of.ts';
import { initialAccounts, initialLens, initialMatrix } from './initial-state.ts';
import { refsOfAccounts, refsOfCentrality, refsOfCommunities, refsOfCompare, refsOfContested, refsOfEntity, refsOfGraph, refsOfLinks, refsOfMatrix, refsOfNeighbourhood, refsOfOverview, refsOfPaths, refsOfTimeline, type KnownRefs } from './known-refs.ts';
import type { CellReading } from './read-cell.ts';
import { isAbort, liveResource, valueOf, type LiveResource, type Plan } from './resource.ts';
import type { View, ViewState } from './state.ts';
import { wordsOfFilter } from './words.ts';

export interface QuestionsOptions {
  readonly engine: Engine;
  readonly state: ReadonlySignal<ViewState>;
  /** Counts opened dossiers; 0 = none is open and nothing is asked. */
  readonly epoch: ReadonlySignal<number>;
  readonly expanding: ReadonlySignal<EntityId | null>;
  readonly hovered: ReadonlySignal<EntityId | null>;
  readonly hoveredEdge: ReadonlySignal<HoveredEdge | null>;
  /** Told of every entity that an answer names. */
  readonly refs: KnownRefs;
  readonly now: () => number;
}

/** Everything that is asked of the engine because of the state, and what follows from the answers. */
export interface Questions {
  readonly overview: LiveResource<Overview>;
  readonly facets: LiveResource<Facets>;
  readonly entity: LiveResource<EntityView>;
  readonly claims: LiveResource<readonly ClaimView[]>;
  readonly links: LiveResource<LinksView>;
  readonly paths: LiveResource<PathsView>;
  readonly accounts: LiveResource<AccountsView>;
  readonly compare: LiveResource<CompareView>;
  readonly changes: LiveResource<ChangesView>;
  readonly contested: LiveResource<ContestedView>;
  readonly matrix: LiveResource<MatrixView>;
  readonly timeline: LiveResource<TimelineView>;
  readonly cell: LiveResource<CellReading>;
  readonly communities: LiveResource<CommunitiesView>;
  readonly centrality: LiveResource<CentralityView>;
  readonly graph: LiveResource<GraphView>;
  readonly expansion: LiveResource<Neighbourhood>;
  readonly hoverClaims: LiveResource<readonly ClaimView[]>;
  /** All of them, for retry. */
  readonly all: readonly LiveResource<unknown>[];
  /** Gives up what is on its way, but for what the picture is made of: a picture from old and new answers would be half of each. */
  cancel(): void;
  readonly scene: ReadonlySignal<Scene>;
  readonly scenePending: ReadonlySignal<boolean>;
  readonly filteredOut: ReadonlySignal<string>;
}

/** So many entities are on the canvas when nobody has chosen any. */
const overviewLimit = 28;
const claimsPerRelation = 3;
const pathsAsked = 12;
/** Rows of the matrix at most, unless more columns are asked for; claims of a cell that are read at once. */
const matrixRows = 40;
const claimsPerCell = 40;
/** Communities with a hull at most; entities whose centrality is told: as many as are ever drawn, and some that are not. */
const communitiesDrawn = 24;
const measuredEntities = 2000;
/** Claims of an edge that the card beside the pointer has room for. */
const claimsOnCard = 2;
/** Entities under one line of the expand menu. */
export const expandPage = 20;

/** Derives the questions from the state; each is asked again only when it has changed. */
export function createQuestions({ engine, state, epoch, expanding, hovered, hoveredEdge, refs, now }: QuestionsOptions): Questions {
  const all: LiveResource<unknown>[] = [];
  const ask = <T>(plan: () => Plan<T> | null, named?: (answer: T) => readonly EntityRef[]): LiveResource<T> => {
    const onAnswer = (answer: T): void => refs.add(named?.(answer) ?? []);
    const live = liveResource<T>(() => {
      const at = epoch.value;
      const next = at > 0 ? plan() : null;
      return next && { key: `${at} ${next.key}`, run: next.run };
    }, now, onAnswer);
    all.push(live);
    return live;
  };
  /** A part of the state that keeps its identity while it stays the same. */
  const part = <T>(read: (state: ViewState) => T): ReadonlySignal<T> => {
    let last: T | undefined;
    return computed(() => (last = keep(last, read(state.value))));
  };
  const filter = part((s) => s.filter);

  const overview = ask<Overview>(() => {
    const query = { filter: filter.value, limit: overviewLimit };
    return { key: JSON.stringify(query), run: (signal) => engine.overview(query, { signal }) };
  }, refsOfOverview);
  const facets = ask<Facets>(() => {
    const query = { filter: filter.value };
    return { key: JSON.stringify(query), run: (signal) => engine.facets(query, { signal }) };
  });
  const lead = part((s) => s.selection.at(-1));
  const tiedTo = part((s) => s.tiedTo);
  const entity = ask<EntityView>(() => {
    const id = lead.value;
    if (id === undefined) return null;
    const query = { id, filter: filter.value, limit: claimsPerRelation, ...(tiedTo.value.length > 0 && { tiedTo: tiedTo.value }) };
    return { key: JSON.stringify(query), run: (signal) => engine.entity(query, { signal }) };
  }, refsOfEntity);
  const openClaims = part((s) => s.claims);
  const claims = ask<readonly ClaimView[]>(() => {
    const ids = openClaims.value;
    return ids.length === 0 ? null : { key: ids.join(' '), run: (signal) => engine.claims({ ids }, { signal }) };
  });
  const pair = part((s) => s.pair);
  const links = ask<LinksView>(() => {
    const ends = pair.value;
    if (!ends || ends.a.length === 0 || ends.b.length === 0) return null;
    const query = { ...ends, filter: filter.value };
    return { key: JSON.stringify(query), run: (signal) => engine.links(query, { signal }) };
  }, refsOfLinks);
  const question = part((s) => (s.view === 'paths' ? s.question : null));
  const further = part((s) => s.further ?? 0);
  const paths = ask<PathsView>(() => {
    const q = question.value;
    // Nothing is connected to itself.
    const same = q?.from.length === q?.to.length && q?.from.every((id) => q.to.includes(id));
    if (!q || same || q.from.length === 0 || q.to.length === 0) return null;
    const query = { ...q, k: pathsAsked, filter: filter.value, ...(further.value > 0 && { further: further.value }) };
    const run = async (signal: AbortSignal): Promise<PathsView> => {
      // What only some questions need comes with the first of them.
      const grouped = q.through.length < 2 ? query : await (await import('./group-namesakes.ts')).groupNamesakes(engine, query, signal);
      const { pinned = [] } = state.peek();
      const answer = (each: PathQuery) => engine.paths(each, { signal });
      return pinned.length === 0 ? answer(grouped) : (await import('./keep-pinned.ts')).keepPinned(grouped, pinned, answer);
    };
    return { key: JSON.stringify(query), run };
  }, refsOfPaths);

  const comparison = part((s) => (s.view === 'accounts' ? (s.accounts ?? initialAccounts) : null));
  const accounts = ask<AccountsView>(() => {
    const query = { filter: filter.value };
    return comparison.value && { key: JSON.stringify(query), run: (signal) => engine.accounts(query, { signal }) };
  }, refsOfAccounts);
  const compare = ask<CompareView>(() => {
    const q = comparison.value;
    const sides = q && (q.sides.length > 0 ? q.sides : valueOf(accounts.value.value)?.suggested);
    if (!sides || sides.length === 0) return null;
    const query = { sides, previous: q.previous, limit: q.limit, filter: filter.value };
    return { key: JSON.stringify(query), run: (signal) => engine.compare(query, { signal }) };
  }, refsOfCompare);
  const changes = ask<ChangesView>(() => {
    const known = valueOf(accounts.value.value);
    const event = known && changedEvent(known, comparison.value?.sides ?? []);
    const query = { filter: filter.value, ...(event !== undefined && { event }) };
    return comparison.value?.part === 'changes' && known ? { key: JSON.stringify(query), run: (signal) => engine.changes(query, { signal }) } : null;
  });
  const contested = ask<ContestedView>(() => {
    const query = { filter: filter.value };
    return comparison.value && { key: JSON.stringify(query), run: (signal) => engine.contested(query, { signal }) };
  }, refsOfContested);

  const layout = part((s) => (s.view === 'matrix' ? (s.matrix ?? initialMatrix) : null));
  const open = part((s) => (s.view === 'matrix' && s.selection.length === 2 ? s.selection : []));
  let drawnCells: MatrixView | undefined;
  let kept: readonly EntityId[] = [];
  const matrix = ask<MatrixView>(() => {
    const m = layout.value;
    if (!m) return null;
    // An open cell that is drawn anyway must not ask for the matrix again.
    if (!drawnCells || !cellOf(drawnCells, open.value)) kept = keep(kept, open.value);
    const query = { mode: m.mode, order: m.order, rows: Math.max(m.size, matrixRows), columns: m.size, keep: kept, filter: filter.value };
    return { key: JSON.stringify(query), run: (signal) => engine.matrix(query, { signal }) };
  }, (answer) => refsOfMatrix((drawnCells = answer)));
  const timeline = ask<TimelineView>(() => {
    const query = { filter: filter.value };
    return layout.value && { key: JSON.stringify(query), run: (signal) => engine.timeline(query, { signal }) };
  }, refsOfTimeline);
  const cell = ask<CellReading>(() => {
    const cells = valueOf(matrix.value.value);
    const ids = cells && cellOf(cells, open.value)?.claims.slice(0, claimsPerCell);
    const [row] = open.value;
    return ids && row ? { key: [row, ...ids].join(' '), run: async (signal) => (await import('./read-cell.ts')).readCell(engine, row, ids, signal) } : null;
  });

  const lens = part((s) => (s.view === 'overview' || s.view === 'links' || s.view === 'paths' ? (s.lens ?? initialLens) : initialLens));
  const communities = ask<CommunitiesView>(() => {
    const query = { filter: filter.value, limit: communitiesDrawn };
    return lens.value.groups ? { key: JSON.stringify(query), run: (signal) => engine.communities(query, { signal }) } : null;
  }, refsOfCommunities);
  const centrality = ask<CentralityView>(() => {
    const measure = lens.value.size;
    if (measure === null) return null;
    const query = { measure, filter: filter.value, limit: measuredEntities };
    return { key: JSON.stringify(query), run: (signal) => engine.centrality(query, { signal }) };
  }, refsOfCentrality);

  const opened = part((s) => (s.view === 'links' ? (s.around ?? []).filter((id) => !s.shown?.includes(id)) : []));
  const neighbours = ask<readonly (readonly [EntityId, readonly EntityId[]])[]>(() => {
    const ids = opened.value;
    if (ids.length === 0) return null;
    const query = { filter: filter.value, limit: neighboursBrought };
    const one = async (id: EntityId, signal: AbortSignal): Promise<readonly [EntityId, readonly EntityId[]]> => {
      try {
        const found = await engine.neighbourhood({ id, ...query }, { signal });
        return [id, found.neighbours.slice(0, neighboursBrought).map((node) => node.id)];
      } catch (error) {
        if (isAbort(error)) throw error;
        return [id, []];
      }
    };
    return { key: JSON.stringify([ids, query]), run: (signal) => Promise.all(ids.map((id) => one(id, signal))) };
  });

  const ends = part((s) => (s.view === 'paths' ? [...s.question.from, ...s.question.to, ...s.question.also] : []));
  const known = computed(() => ({
    base: valueOf(overview.value.value)?.graph,
    neighbours: new Map(opened.value.length > 0 ? valueOf(neighbours.value.value) : []),
    paths: question.value ? valueOf(paths.value.value) : undefined,
  }));
  let lastWanted: readonly EntityId[] | null = null;
  const wanted = computed(() => {
    const s = state.value;
    // While neighbours or paths are on their way, what to draw is not known yet.
    if (overview.settled.value && neighbours.settled.value && paths.settled.value) lastWanted = keep(lastWanted, whatToDraw({ ...s, view: pictureOf(s.view), around: s.around ?? [], ends: ends.value }, known.value));
    return lastWanted;
  });
  const graph = ask<GraphView>(() => {
    const ids = wanted.value;
    if (ids === null) return null;
    const query = { ids, filter: filter.value };
    return { key: JSON.stringify(query), run: (signal) => engine.graph(query, { signal }) };
  }, refsOfGraph);
  const unfiltered = ask<GraphView>(() => {
    const ids = wanted.value;
    if (!known.value.paths?.none || ids === null || admitsAll(filter.value)) return null;
    return { key: ids.join(' '), run: (signal) => engine.graph({ ids }, { signal }) };
  });

  const filteredOut = computed(() =>
    wordsOfFilter(filter.value, (facet, value) => {
      const values = valueOf(facets.value.value)?.facets.find((each) => each.name === facet)?.values;
      return values?.find((each) => each.value === value)?.label ?? refs.get(value)?.label ?? value;
    }),
  );

  const shares = computed(() => {
    const measured = valueOf(centrality.value.value);
    return measured && { name: measured.measures.find((each) => each.id === measured.measure)?.label ?? measured.measure, of: new Map(measured.scores.map((score) => [score.entity.id, score.share])) };
  });
  const scenePending = computed(() => [overview, neighbours, paths, graph, communities, centrality].some((each) => !each.settled.value));
  let lastScene: Scene = emptyScene;
  const scene = computed(() => {
    const s = state.value;
    const cameFrom = new Map<EntityId, EntityId>();
    for (const [from, ids] of known.value.neighbours) for (const id of ids) if (!cameFrom.has(id)) cameFrom.set(id, from);
    for (const [from, ids] of Object.entries(s.brought ?? {})) for (const id of ids) cameFrom.set(id, from as EntityId);
    const input = {
      ...s,
      view: pictureOf(s.view),
      around: s.around ?? [],
      chosen: s.shown !== null,
      cameFrom,
      overview: valueOf(overview.value.value),
      graph: valueOf(graph.value.value),
      paths: known.value.paths,
      ends: ends.value,
      unfiltered: valueOf(unfiltered.value.value),
      filteredOut: filteredOut.value,
      communities: valueOf(communities.value.value)?.communities,
      shares: shares.value,
    };
    // The old picture stays until all that the new one needs is there.
    return !scenePending.value && (graph.value.value.is !== 'failed' || lastScene === emptyScene) ? (lastScene = makeScene(input, lastScene)) : lastScene;
  });

  const drawn = computed(() => scene.value.nodes.map((node) => node.id));
  const expansion = ask<Neighbourhood>(() => {
    const id = expanding.value;
    if (id === null) return null;
    const query = { id, shown: drawn.value, filter: filter.value, limit: expandPage };
    return { key: JSON.stringify(query), run: (signal) => engine.neighbourhood(query, { signal }) };
  }, refsOfNeighbourhood);
  const hoverClaims = ask<readonly ClaimView[]>(() => {
    const ids = hoveredEdge.value ? (scene.value.edges.find((edge) => edge.id === hoveredEdge.value?.id)?.claims.slice(0, claimsOnCard) ?? []) : heaviestClaim(scene.value, hovered.value);
    return ids.length === 0 ? null : { key: ids.join(' '), run: (signal) => engine.claims({ ids }, { signal }) };
  });

  const cancel = (): void => {
    for (const each of all) if (each !== graph && each !== unfiltered && each !== neighbours) each.cancel();
  };

  return { cancel, overview, facets, entity, claims, links, paths, accounts, compare, changes, contested, matrix, timeline, cell, communities, centrality, graph, expansion, hoverClaims, all, scene, scenePending, filteredOut };
}

/** What the canvas would show: views without a canvas leave the overview's picture. */
function pictureOf(view: View): 'overview' | 'links' | 'paths' {
  return view === 'links' || view === 'paths' ? view : 'overview';
}

/** The first claim of the heaviest edge drawn at an entity. */
function heaviestClaim(scene: Scene, id: EntityId | null): readonly ClaimId[] {
  const edges = scene.edges.filter((edge) => edge.source === id || edge.target === id);
  return edges.toSorted((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))[0]?.claims.slice(0, 1) ?? [];
}
