import type { AccountsView, CompareView, ContestedView, SideView } from '../query/accounts/account-views.ts';
import type { EntityRef } from '../query/filter.ts';
import type { MatrixView } from '../query/matrix/matrix-views.ts';
import type { CentralityView, CommunitiesView } from '../query/metrics/metric-views.ts';
import type { PathsView } from '../query/path-views.ts';
import type { TimelineView } from '../query/time/timeline-views.ts';
import type { EntityView, GraphView, LinksView, Neighbourhood, Overview } from '../query/views.ts';

/** Entities by id, as answers have named them: a memory that only grows, emptied with each dossier. */
export interface KnownRefs {
  get(id: string): EntityRef | undefined;
  add(refs: Iterable<EntityRef>): void;
  clear(): void;
}

export function createKnownRefs(): KnownRefs {
  const refs = new Map<string, EntityRef>();
  return {
    get: (id) => refs.get(id),
    add: (more) => {
      for (const { id, label, short, kind, subtype } of more) refs.set(id, { id, label, short, kind, subtype });
    },
    clear: () => refs.clear(),
  };
}

export function refsOfOverview({ graph, statistics }: Overview): readonly EntityRef[] {
  const heavy = Object.values(statistics.heaviest).flatMap((list) => list.map((each) => each.entity));
  return [...heavy, ...statistics.sources.map((each) => each.source), ...statistics.speakers.map((each) => each.speaker), ...refsOfGraph(graph)];
}

export function refsOfGraph(graph: GraphView): readonly EntityRef[] {
  return graph.nodes;
}

export function refsOfEntity(view: EntityView): readonly EntityRef[] {
  return [view.ref, ...view.namesakes, ...view.partners.map((each) => each.entity)];
}

export function refsOfPaths(view: PathsView): readonly EntityRef[] {
  const near = view.none ? [...view.none.nearFrom, ...view.none.nearTo] : [];
  return [...view.from, ...view.to, ...near, ...view.families.flatMap((family) => family.paths.flatMap((path) => path.entities))];
}

export function refsOfLinks(view: LinksView): readonly EntityRef[] {
  return [...view.a, ...view.b];
}

export function refsOfNeighbourhood(view: Neighbourhood): readonly EntityRef[] {
  return [view.centre, ...view.neighbours, ...view.relations.flatMap((option) => option.next)];
}

function refsOfSide(side: SideView): readonly EntityRef[] {
  return [side.actor, side.event, ...side.sources].filter((ref) => ref !== undefined);
}

export function refsOfAccounts(view: AccountsView): readonly EntityRef[] {
  return [...view.sides.flatMap(refsOfSide), ...view.series.flatMap((each) => each.events)];
}

export function refsOfCompare(view: CompareView): readonly EntityRef[] {
  return [...view.columns.flatMap(refsOfSide), ...view.rows.map((row) => row.entity)];
}

export function refsOfMatrix(view: MatrixView): readonly EntityRef[] {
  return [...view.rows, ...view.columns].map((head) => head.entity);
}

export function refsOfTimeline(view: TimelineView): readonly EntityRef[] {
  return view.events.map((event) => event.entity);
}

export function refsOfCommunities(view: CommunitiesView): readonly EntityRef[] {
  return view.communities.flatMap((community) => community.members);
}

export function refsOfCentrality(view: CentralityView): readonly EntityRef[] {
  return view.scores.map((score) => score.entity);
}

export function refsOfContested(view: ContestedView): readonly EntityRef[] {
  return view.groups.map((group) => group.over);
}
