import type { EntityId } from '../model/ids.ts';
import type { Scene } from '../scene/scene.ts';
import { byWeight } from '../scene/what-to-draw.ts';

/**
 * Steps through the drawn neighbours of an entity, the weightiest first, round and round: while nothing else is selected between
 * two steps they stay the neighbours of the entity where stepping began. With nothing selected it goes through all that is drawn.
 */
export function createWalk(): (scene: Scene, current: EntityId | undefined, direction: 1 | -1) => EntityId | undefined {
  let order: readonly EntityId[] = [];
  let at = -1;
  return (scene, current, direction) => {
    const drawn = new Set(scene.nodes.map((node) => node.id));
    if (current === undefined || order[at] !== current) {
      const near = new Set(scene.edges.flatMap((edge) => (edge.source === current ? [edge.target] : edge.target === current ? [edge.source] : [])));
      order = byWeight(scene.nodes).map((node) => node.id).filter((id) => current === undefined || near.has(id));
      at = direction === 1 ? -1 : 0;
    }
    order = order.filter((id) => drawn.has(id));
    if (order.length === 0) return undefined;
    at = (at + direction + order.length) % order.length;
    return order[at];
  };
}
