import type { Scene } from '../../scene/scene.ts';
import type { PathStep } from '../../query/path-views.ts';

/** The drawn edge that a step of a path stands on: the one that holds its best claim, else any between the two; null when not drawn. */
export function edgeOfStep(scene: Pick<Scene, 'edges'>, step: PathStep): string | null {
  const between = scene.edges.filter(
    (edge) => (edge.source === step.from.id && edge.target === step.to.id) || (edge.source === step.to.id && edge.target === step.from.id),
  );
  const best = step.claims[0]?.id;
  const holds = between.find((edge) => best !== undefined && edge.claims.includes(best));
  return (holds ?? between[0])?.id ?? null;
}
