import type { ClaimId, EntityId } from '../../model/ids.ts';
import type { ClaimView } from '../../query/views.ts';
import type { Scene, SceneEdge, SceneNode } from '../../scene/scene.ts';
import { kindNames, kindOrder } from '../widgets/kind-words.ts';

interface RowBase {
  /** Unique in the tree; says the way to it: `group/entity/edge/claim`. */
  readonly key: string;
  readonly level: 1 | 2 | 3 | 4;
  readonly parent: string | null;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
  /** Undefined: has nothing below it. */
  readonly open?: boolean;
}
export type TreeRow =
  | (RowBase & { readonly is: 'group'; readonly label: string; readonly members: number })
  | (RowBase & { readonly is: 'entity'; readonly node: SceneNode; readonly relations: number })
  | (RowBase & { readonly is: 'relation'; readonly entity: EntityId; readonly edge: SceneEdge; readonly other: SceneNode; readonly outward: boolean })
  | (RowBase & { readonly is: 'claim'; readonly id: ClaimId; readonly claim: ClaimView | undefined });

/** The rows of the list view that are in sight: groups, their entities, the drawn relations of each, and the claims of each of these. */
export function treeRows(scene: Scene, opened: ReadonlySet<string>, claims: ReadonlyMap<ClaimId, ClaimView>): readonly TreeRow[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const edges = edgesByEntity(scene.edges.filter((edge) => nodes.has(edge.source) && nodes.has(edge.target)));
  const rows: TreeRow[] = [];
  const groups = groupsOf(scene);
  groups.forEach(({ key: groupKey, label, members }, groupIndex) => {
    const open = opened.has(groupKey);
    rows.push({ is: 'group', key: groupKey, level: 1, parent: null, place: groupIndex + 1, of: groups.length, open, label, members: members.length });
    if (!open) return;
    members.forEach((node, index) => {
      const key = `${groupKey}/${node.id}`;
      const relations = edges.get(node.id) ?? [];
      const entityOpen = opened.has(key);
      rows.push({ is: 'entity', key, level: 2, parent: groupKey, place: index + 1, of: members.length, ...(relations.length ? { open: entityOpen } : {}), node, relations: relations.length });
      if (!entityOpen) return;
      relations.forEach((edge, place) => {
        const outward = edge.source === node.id;
        const other = nodes.get(outward ? edge.target : edge.source);
        if (!other) return;
        const edgeKey = `${key}/${edge.id}`;
        const edgeOpen = opened.has(edgeKey);
        rows.push({ is: 'relation', key: edgeKey, level: 3, parent: key, place: place + 1, of: relations.length, open: edgeOpen, entity: node.id, edge, other, outward });
        if (!edgeOpen) return;
        edge.claims.forEach((id, at) => {
          rows.push({ is: 'claim', key: `${edgeKey}/${id}`, level: 4, parent: edgeKey, place: at + 1, of: edge.claims.length, id, claim: claims.get(id) });
        });
      });
    });
  });
  return rows;
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly members: readonly SceneNode[];
}

/** The canvas's own groups, then what stands in none; by kind where the canvas has no groups. Every drawn entity is in exactly one. */
export function groupsOf(scene: Scene): readonly Group[] {
  const left = new Map(scene.nodes.map((node) => [node.id, node]));
  const groups: Group[] = [];
  const byWeight = (a: SceneNode, b: SceneNode) => b.weight - a.weight || (a.label < b.label ? -1 : 1);
  const take = (key: string, label: string, nodes: readonly SceneNode[]) => {
    const members = [...new Set(nodes)];
    for (const node of members) left.delete(node.id);
    if (members.length) groups.push({ key, label, members });
  };
  if (scene.path) {
    take('path', 'On the path', scene.path.flatMap((id) => left.get(id) ?? []));
  } else {
    take('selected', 'Selected', [...left.values()].filter((node) => node.emphasis === 'selected').sort(byWeight));
    take('focus', 'In focus', [...left.values()].filter((node) => node.emphasis === 'focus').sort(byWeight));
  }
  scene.groups.forEach((group, index) => {
    take(`group-${index}`, group.label, group.members.flatMap((id) => left.get(id) ?? []).sort(byWeight));
  });
  for (const kind of kindOrder) {
    const label = kindNames(kind);
    const rest = groups.length > 0 ? `Other ${label.toLowerCase()}` : label;
    take(`kind-${kind}`, rest, [...left.values()].filter((node) => node.kind === kind).sort(byWeight));
  }
  return groups;
}

function edgesByEntity(edges: readonly SceneEdge[]): ReadonlyMap<EntityId, readonly SceneEdge[]> {
  const map = new Map<EntityId, SceneEdge[]>();
  for (const edge of edges) {
    for (const end of edge.source === edge.target ? [edge.source] : [edge.source, edge.target]) {
      const list = map.get(end);
      if (list) list.push(edge);
      else map.set(end, [edge]);
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  return map;
}

/** The row to go to from `current` with a key of the ARIA tree pattern; null = stays. */
export function moveInTree(rows: readonly TreeRow[], current: number, key: string): number | null {
  const row = rows[current];
  if (!row) return rows.length ? 0 : null;
  switch (key) {
    case 'ArrowDown':
      return current + 1 < rows.length ? current + 1 : null;
    case 'ArrowUp':
      return current > 0 ? current - 1 : null;
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case 'ArrowRight': {
      const next = rows[current + 1];
      return row.open && next?.parent === row.key ? current + 1 : null;
    }
    case 'ArrowLeft': {
      const parent = rows.findIndex((other) => other.key === row.parent);
      return parent < 0 ? null : parent;
    }
    default:
      return null;
  }
}
