import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId, EntityId } from '../../src/model/ids.ts';
import type { Scene, SceneEdge, SceneNode } from '../../src/scene/scene.ts';
import { groupsOf, moveInTree, treeRows } from '../../src/ui/tree/tree-rows.ts';

const kinds = ['actor', 'topic', 'event', 'source'] as const;
const emphases = ['selected', 'focus', 'plain', 'context', 'path'] as const;

const scenes: fc.Arbitrary<Scene> = fc
  .record({
    nodes: fc.array(fc.record({ kind: fc.constantFrom(...kinds), emphasis: fc.constantFrom(...emphases), weight: fc.nat(9) }), { maxLength: 12 }),
    edges: fc.array(fc.record({ a: fc.nat(11), b: fc.nat(11), claims: fc.integer({ min: 1, max: 4 }) }), { maxLength: 20 }),
    groups: fc.array(fc.array(fc.nat(14), { maxLength: 6 }), { maxLength: 4 }),
    path: fc.option(fc.array(fc.nat(14), { minLength: 1, maxLength: 5 }), { nil: undefined }),
  })
  .map(({ nodes, edges, groups, path }) => {
    const id = (n: number) => `n${n}` as EntityId;
    const made = nodes.map((node, n) => ({ id: id(n), label: `N${n}`, short: `N${n}`, subtype: 'x', degree: 0, planned: false, radius: 8, bold: false, pinned: false, ...node })) as SceneNode[];
    const drawn = edges.filter(({ a, b }) => a < nodes.length && b < nodes.length);
    return {
      nodes: made,
      edges: drawn.map(({ a, b, claims }, n) => ({
        id: `e${n}`, source: id(a), target: id(b), quad: 'none', family: 'structure', omission: false, contested: false, unrealised: false,
        claims: Array.from({ length: claims }, (_, c) => `c${n}-${c}` as ClaimId), count: claims, label: 'is', directed: true, emphasis: 'plain', width: 2, labelled: false,
      })) as SceneEdge[],
      // Groups may name what is not drawn, and one entity twice.
      groups: groups.map((members, n) => ({ label: `G${n}`, members: members.map(id) })),
      title: 'T', detail: '', arrangement: 'groups', omitted: 0, marks: [],
      ...(path ? { path: path.map(id) } : {}),
    };
  });

/** Every key that can be opened, opened: the whole tree. */
function allOpened(scene: Scene): ReadonlySet<string> {
  const opened = new Set<string>();
  for (;;) {
    const closed = treeRows(scene, opened, new Map()).filter((row) => row.open === false);
    if (!closed.length) return opened;
    for (const row of closed) opened.add(row.key);
  }
}

describe('the list view', () => {
  it('holds every drawn entity exactly once', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const listed = groupsOf(scene).flatMap((group) => group.members.map((node) => node.id));
        expect([...listed].sort()).toEqual(scene.nodes.map((node) => node.id).sort());
      }),
    );
  });

  it('holds, fully opened, every drawn relation under each of its ends and every claim under each relation', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const rows = treeRows(scene, allOpened(scene), new Map());
        for (const edge of scene.edges) {
          const ends = new Set([edge.source, edge.target]);
          const under = rows.filter((row) => row.is === 'relation' && row.edge === edge);
          expect(under.map((row) => row.is === 'relation' && row.entity).sort()).toEqual([...ends].sort());
          for (const row of under) expect(rows.filter((other) => other.parent === row.key).map((other) => other.is === 'claim' && other.id)).toEqual(edge.claims);
        }
      }),
    );
  });

  it('numbers siblings 1 to n under a parent that comes before them, one level up, with keys of their own', () => {
    fc.assert(
      fc.property(scenes, fc.func(fc.boolean()), (scene, choose) => {
        const opened = new Set([...allOpened(scene)].filter((key) => choose(key)));
        const rows = treeRows(scene, opened, new Map());
        expect(new Set(rows.map((row) => row.key)).size).toBe(rows.length);
        const siblings = bySibling(rows);
        for (const [parent, children] of siblings) {
          expect(children.map((row) => row.place)).toEqual(children.map((_, index) => index + 1));
          expect(new Set(children.map((row) => row.of))).toEqual(new Set([children.length]));
          const above = rows.findIndex((row) => row.key === parent);
          for (const child of children) {
            expect(child.level).toBe(parent === null ? 1 : (rows[above]?.level ?? 0) + 1);
            expect(rows.indexOf(child)).toBeGreaterThan(above);
          }
        }
      }),
    );
  });

  it('is walked from the first row to the last by Down, and back up to a group by Left', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const rows = treeRows(scene, allOpened(scene), new Map());
        let at = 0;
        for (let steps = 1; steps < rows.length; steps++) at = moveInTree(rows, at, 'ArrowDown') ?? at;
        expect(at).toBe(Math.max(0, rows.length - 1));
        expect(moveInTree(rows, at, 'ArrowDown')).toBeNull();
        for (let up = moveInTree(rows, at, 'ArrowLeft'); up !== null; up = moveInTree(rows, at, 'ArrowLeft')) at = up;
        expect(rows[at]?.is ?? 'group').toBe('group');
      }),
    );
  });
});

function bySibling<T extends { readonly parent: string | null }>(rows: readonly T[]): Map<string | null, T[]> {
  const map = new Map<string | null, T[]>();
  for (const row of rows) map.set(row.parent, [...(map.get(row.parent) ?? []), row]);
  return map;
}
