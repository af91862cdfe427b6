import type { PathStep } from '../query/path-views.ts';
import type { EdgeView } from '../query/views.ts';
import type { PathKey } from './scene.ts';
import type { DrawnPath } from './what-to-draw.ts';

export interface PathEdge {
  readonly edge: EdgeView;
  /** On the focused path (the first). */
  readonly focused: boolean;
  /** Number of the step in the focused path, from 1. */
  readonly step?: number;
  /** The path that it was first found on only sets the two side by side. */
  readonly beside?: true;
  /** The other drawn paths that go over it, by number and look, in their order. */
  readonly keys: readonly PathKey[];
}

/** The edge that each step of the paths goes over, each edge once; where none is drawn, one made from the step's claims. */
export function pathEdges(paths: readonly DrawnPath[], edges: readonly EdgeView[]): readonly PathEdge[] {
  const ofPair = new Map<string, EdgeView[]>();
  for (const edge of edges) {
    const key = pair(edge.source, edge.target);
    ofPair.set(key, [...(ofPair.get(key) ?? []), edge]);
  }
  const found = new Map<string, { edge: EdgeView; focused: boolean; step?: number; beside?: true; keys: PathKey[] }>();
  paths.forEach((path, rank) => {
    path.steps.forEach((step, index) => {
      const candidates = ofPair.get(pair(step.from.id, step.to.id)) ?? [];
      const read = step.claims[0];
      const edge = candidates.find((each) => read !== undefined && each.claims.includes(read.id)) ?? candidates[0] ?? fromStep(step);
      // The words beside the line are those of the claim that the step reads out, not of the heaviest one that ties the two; and it comes first where they are listed.
      const claims = read !== undefined && edge.claims.indexOf(read.id) > 0 ? [read.id, ...edge.claims.filter((each) => each !== read.id)] : edge.claims;
      const worded = read === undefined || (edge.label === read.phrase && claims === edge.claims) ? edge : { ...edge, label: read.phrase, claims };
      const had = found.get(edge.id) ?? { edge: worded, focused: rank === 0, ...(rank === 0 && { step: index + 1 }), ...(step.beside === true && { beside: true as const }), keys: [] };
      if (rank > 0 && !had.keys.some((key) => key.look === path.look)) had.keys.push({ number: path.number, look: path.look });
      found.set(edge.id, had);
    });
  });
  return [...found.values()];
}

function fromStep(step: PathStep): EdgeView {
  const claim = step.claims[0];
  const [source, target] = step.against ? [step.to.id, step.from.id] : [step.from.id, step.to.id];
  return {
    id: `step ${source} ${target} ${claim?.quad ?? 'none'}`,
    source,
    target,
    quad: claim?.quad ?? 'none',
    family: claim?.family ?? 'structure',
    omission: claim?.omission ?? false,
    contested: step.claims.some((each) => each.contested.length > 0),
    unrealised: step.claims.every((each) => each.modality === 'future' || each.modality === 'hypothetical' || each.polarity === 'negated'),
    claims: step.claims.map((each) => each.id),
    count: step.claims.length,
    label: claim?.phrase ?? '',
    directed: true,
  };
}

function pair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
