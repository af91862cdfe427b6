import type { Mark, SceneEdge, SceneGroup, SceneNode, ScenePath } from './scene.ts';

/** What these are drawn with beside the shapes of kinds and the lines of classes, in the order of the legend. */
export function marksOf(nodes: readonly SceneNode[], edges: readonly SceneEdge[], groups: readonly SceneGroup[], paths: readonly ScenePath[] = []): readonly Mark[] {
  const lines = edges.filter((edge) => edge.emphasis !== 'context' && edge.blocked === undefined);
  const used: Readonly<Record<Mark, boolean>> = {
    selected: nodes.some((node) => node.emphasis === 'selected'),
    asked: nodes.some((node) => node.emphasis === 'path' && node.apart === undefined) && edges.every((edge) => edge.emphasis !== 'path' || edge.apart === true),
    path: edges.some((edge) => edge.emphasis === 'path' && edge.apart === undefined),
    apart: edges.some((edge) => edge.emphasis === 'path' && edge.apart === true),
    others: paths.length > 1,
    beside: lines.some((edge) => edge.beside === true),
    unrealised: lines.some((edge) => edge.unrealised && !edge.omission),
    mutual: lines.some((edge) => !edge.directed && !edge.omission),
    blocked: edges.some((edge) => edge.blocked !== undefined),
    planned: nodes.some((node) => node.planned),
    context: [...nodes, ...edges].some(({ emphasis }) => emphasis === 'context'),
    group: groups.length > 0,
    weight: nodes.length > 1,
  };
  return (Object.keys(used) as Mark[]).filter((mark) => used[mark]);
}
