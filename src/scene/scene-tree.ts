import type { ClaimId, EntityId } from '../model/ids.ts';
import type { Scene, SceneEdge, SceneNode } from './scene.ts';
import { byWeight } from './what-to-draw.ts';

/** One drawn edge as seen from one of its ends. */
export interface TreeRelation {
  readonly edge: SceneEdge;
  /** The words on the edge; read from `other` to the entity when it does not go out. */
  readonly label: string;
  readonly outgoing: boolean;
  readonly other: SceneNode;
  readonly claims: readonly ClaimId[];
}
export interface TreeEntity {
  readonly node: SceneNode;
  /** Number in the path, from 1. */
  readonly place?: number;
  readonly relations: readonly TreeRelation[];
}
export interface TreeGroup {
  readonly key: string;
  readonly label: string;
  readonly entities: readonly TreeEntity[];
}

/** The scene for those who read it: groups, their entities, the relations drawn at each, and their claims; nothing drawn is missing. */
export function sceneTree(scene: Scene): readonly TreeGroup[] {
  const nodes = new Map<EntityId, SceneNode>(scene.nodes.map((node) => [node.id, node]));
  const relations = new Map<EntityId, TreeRelation[]>();
  const put = (at: EntityId, otherId: EntityId, edge: SceneEdge): void => {
    const other = nodes.get(otherId);
    if (!other || !nodes.has(at)) return;
    const relation = { edge, label: edge.label, outgoing: edge.source === at, other, claims: edge.claims };
    relations.set(at, [...(relations.get(at) ?? []), relation]);
  };
  for (const edge of scene.edges) {
    put(edge.source, edge.target, edge);
    if (edge.target !== edge.source) put(edge.target, edge.source, edge);
  }
  const heaviest = (a: TreeRelation, b: TreeRelation): number => b.claims.length - a.claims.length || (a.edge.id < b.edge.id ? -1 : 1);
  const group = (key: string, label: string, members: readonly SceneNode[], numbered = false): TreeGroup => ({
    key,
    label,
    entities: members.map((node, index) => ({ node, ...(numbered && { place: index + 1 }), relations: (relations.get(node.id) ?? []).toSorted(heaviest) })),
  });

  const left = new Set(scene.nodes);
  const take = (chosen: readonly SceneNode[]): readonly SceneNode[] => chosen.filter((node) => left.delete(node));
  const rest = (test: (node: SceneNode) => boolean): readonly SceneNode[] => take(byWeight([...left]).filter((node) => test(node as SceneNode)) as SceneNode[]);
  const path = take((scene.joined ?? scene.path ?? []).flatMap((id) => nodes.get(id) ?? []));
  const groups = [
    group('path', scene.joined ? 'The ends together' : 'The path', path, !scene.joined),
    group('selected', 'Selected', rest((node) => node.emphasis === 'selected')),
    group('ends', 'Ends', rest((node) => node.emphasis === 'path')),
    group('focus', scene.arrangement === 'path' ? 'Within reach and on other paths' : 'Neighbours', rest((node) => node.emphasis === 'focus')),
    ...scene.groups.map((each, index) => {
      const members = new Set(each.members);
      return group(`group ${index}`, each.label, rest((node) => members.has(node.id)));
    }),
    group('rest', scene.groups.length > 0 || left.size === scene.nodes.length ? 'Others' : 'Context', rest(() => true)),
  ];
  const full = groups.filter((each) => each.entities.length > 0);
  const only = full[0];
  return full.length === 1 && only?.key === 'rest' ? [{ ...only, label: 'Entities' }] : full;
}
