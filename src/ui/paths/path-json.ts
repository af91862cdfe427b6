import type { EntityRef } from '../../query/filter.ts';
import type { PathStep, PathsView, PathView } from '../../query/path-views.ts';
import type { ClaimView } from '../../query/views.ts';
import type { ShownPaths } from '../../session/shown-paths.ts';
import { noConnection } from './no-connection.ts';
import type { CitedSource } from './source-lines.ts';

/** A whole answer as data: what was asked, the ends, the limits, and the paths with their steps, claims, citations and scores. README.md says what each member means. */
export function pathsJson(view: PathsView, shown: ShownPaths, sources: readonly CitedSource[], address: string): string {
  const { from, to, also = [], filter = {}, budget: _, ...limits } = view.query;
  const entities = new Map<string, EntityRef>();
  const id = (ref: EntityRef): string => {
    entities.set(ref.id, ref);
    return ref.id;
  };
  const step = (each: PathStep) => ({
    from: id(each.from),
    to: id(each.to),
    strength: each.strength,
    cautions: each.cautions,
    ...(each.where !== undefined && { where: each.where }),
    ...(each.within && { within: true }),
    opposing: each.opposing,
    leftOutBy: each.leftOutBy,
    ...(each.claims[0] && { claim: claim(each.claims[0]) }),
    alsoRestsOn: each.claims.slice(1).map((other) => other.id),
    claims: each.count,
  });
  const connection = view.connection;
  const tree = connection && {
    ends: connection.ends.map(id),
    entities: connection.entities.map(id),
    steps: connection.steps.map(step),
    thinnest: connection.thinnest.step + 1,
    ...(connection.thinnest.even && { even: true }),
    method: connection.method,
    says: connection.says,
    ...warnings(connection),
  };
  const paths = shown.listed.map(({ path, family, number }) => ({
    number,
    id: path.id,
    group: family.group,
    family: family.label,
    ...(family.kind !== undefined && { kind: family.kind }),
    ...(path.telling !== undefined && { telling: path.telling + 1 }),
    connects: noConnection(path, family.group) === undefined,
    ...warnings(path),
    score: path.score,
    throughActors: path.throughActors,
    entities: path.entities.map(id),
    steps: path.steps.map(step),
    thinnest: { step: path.thinnest.step + 1, why: path.thinnest.why, ...(path.thinnest.even && { even: true }), ...(path.thinnest.also && { also: path.thinnest.also.map((place) => place + 1) }) },
    terms: path.terms,
  }));
  const answer = {
    format: 'readout-paths',
    version: 2,
    address,
    ends: { from, to, also },
    limits,
    filter,
    count: view.count,
    families: view.families.length,
    cut: view.cut,
    ...(view.leftOut !== undefined && { leftOut: view.leftOut }),
    ...(view.unconnected !== undefined && { unconnected: view.unconnected }),
    notes: view.notes,
    ...(tree && { tree }),
    paths,
    entities: [...entities.values()].map(({ id: key, label, kind, subtype }) => ({ id: key, label, kind, subtype })),
    sources,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}

/** What must be told of a path before all else. */
function warnings({ agenda, apart }: Pick<PathView, 'agenda' | 'apart'>) {
  return { ...(agenda !== undefined && { agenda }), ...(apart !== undefined && { apart }) };
}

function claim({ id, says, type, modality, polarity, when, evidence, contested }: ClaimView) {
  return {
    id,
    says,
    type,
    modality,
    polarity,
    ...(when && { when: when.edtf }),
    contested: contested.map((each) => each.conflict),
    citations: evidence.map(({ source, paragraphs, citation, attribution, certainty }) => ({ source: source.id, paragraphs, citation, attribution, certainty })),
  };
}
