import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyScene, makeScene } from '../../src/scene/make-scene.ts';
import { diffScenes } from '../../src/scene/scene-diff.ts';
import type { SceneInput } from '../../src/scene/scene-input.ts';
import { sceneTree } from '../../src/scene/scene-tree.ts';
import { thinEdges } from '../../src/scene/thin-edges.ts';
import { whatToDraw } from '../../src/scene/what-to-draw.ts';
import { arbitraryGraph, edge, graph, id, node } from './arbitrary-graph.ts';

const input = (more: Partial<SceneInput>): SceneInput => ({
  view: 'links', selection: [], around: [], chosen: true, pins: {}, cameFrom: new Map(), overview: undefined, graph: undefined, paths: undefined, ends: [], path: null,
  allPaths: false, filteredOut: '', ...more,
});
const star = graph([node('hub', 30, 3), node('a', 4), node('b', 2), node('c', 1), node('far', 9)], [edge('a', 'hub', 5, 'verbal-conflict'), edge('hub', 'b', 1), edge('c', 'hub', 2), edge('far', 'a', 1)]);

describe('makeScene', () => {
  it('puts the selected entity and its neighbours in focus and empties the rest', () => {
    const scene = makeScene(input({ graph: star, selection: [id('hub')], around: [id('hub')] }));
    expect(Object.fromEntries(scene.nodes.map((each) => [each.id, each.emphasis]))).toEqual({ hub: 'selected', a: 'focus', b: 'focus', c: 'focus', far: 'context' });
    expect(scene.edges.find((each) => each.source === 'far')).toMatchObject({ emphasis: 'context', labelled: false });
    expect(scene.edges.find((each) => each.source === 'a')).toMatchObject({ emphasis: 'focus', labelled: true });
    expect(scene).toMatchObject({ title: 'HUB', detail: '3 neighbours in focus, the rest kept as context', arrangement: 'centre', centre: 'hub', omitted: 0 });
  });

  it('keeps sizes within their limits, weightier larger', () => {
    fc.assert(fc.property(arbitraryGraph(30), (g) => {
      const scene = makeScene(input({ graph: g }));
      for (const each of scene.nodes) {
        expect(each.radius).toBeGreaterThanOrEqual(7);
        expect(each.radius).toBeLessThanOrEqual(18);
        for (const other of scene.nodes.filter((node) => node.weight > each.weight)) expect(other.radius).toBeGreaterThanOrEqual(each.radius);
      }
      for (const each of scene.edges) expect(each.width >= 1.4 && each.width <= 3.4).toBe(true);
      expect(scene.nodes.filter((each) => each.bold).length).toBeLessThanOrEqual(10);
      expect(scene.nodes).toHaveLength(g.nodes.length);
    }));
  });

  it('draws the weightiest 300 of more than 1,500, never without the selection, and says how many are left out', () => {
    const many = graph(Array.from({ length: 1600 }, (_, i) => node(`n${i}`, 2000 - i)), []);
    const scene = makeScene(input({ graph: many, selection: [id('n1599')] }));
    expect(scene.nodes).toHaveLength(301);
    expect(scene.nodes.at(-1)?.id).toBe('n1599');
    expect(scene.omitted).toBe(1299);
    expect(makeScene(input({ graph: graph(many.nodes.slice(0, 1500), []) })).omitted).toBe(0);
  });

  it('gives the same objects for what did not change', () => {
    const first = makeScene(input({ graph: star, selection: [id('hub')] }));
    expect(makeScene(input({ graph: structuredClone(star), selection: [id('hub')] }), first)).toBe(first);
    const second = makeScene(input({ graph: star, selection: [id('hub')], pins: { a: [5, 6] } }), first);
    expect(second.nodes.filter((each, i) => each !== first.nodes[i]).map((each) => each.id)).toEqual(['a']);
    expect(second.edges).toBe(first.edges);
    expect(second.nodes.find((each) => each.id === 'a')).toMatchObject({ pinned: true, position: { x: 5, y: 6 } });
  });

  it('is the empty scene without a graph', () => {
    expect(makeScene(input({}))).toBe(emptyScene);
  });
});

describe('diffScenes', () => {
  it('says exactly what makes one scene of the other', () => {
    fc.assert(fc.property(arbitraryGraph(12), arbitraryGraph(12), fc.subarray(['n0', 'n1', 'n2']), (a, b, selected) => {
      const before = makeScene(input({ graph: a }));
      const after = makeScene(input({ graph: b, selection: selected.map(id) }), before);
      const diff = diffScenes(before, after);
      const nodes = new Map(before.nodes.map((each) => [each.id as string, each]));
      for (const gone of diff.removedNodes) expect(nodes.delete(gone)).toBe(true);
      for (const each of diff.changedNodes) expect(nodes.has(each.id)).toBe(true);
      for (const each of diff.addedNodes) expect(nodes.has(each.id)).toBe(false);
      for (const each of [...diff.addedNodes, ...diff.changedNodes]) nodes.set(each.id, each);
      expect(new Set(nodes.values())).toEqual(new Set(after.nodes));
      const edges = new Map(before.edges.map((each) => [each.id, each]));
      for (const gone of diff.removedEdges) edges.delete(gone);
      for (const each of diff.addedEdges) expect(edges.has(each.id)).toBe(false);
      for (const each of [...diff.addedEdges, ...diff.changedEdges]) edges.set(each.id, each);
      expect(new Set(edges.values())).toEqual(new Set(after.edges));
    }));
  });

  it('tells what the scene itself has moved', () => {
    const before = makeScene(input({ graph: star, pins: { a: [1, 1], b: [2, 2] } }));
    const after = makeScene(input({ graph: star, pins: { a: [1, 1], b: [3, 2] } }), before);
    expect(diffScenes(before, after).movedNodes.map((each) => each.id)).toEqual(['b']);
  });
});

describe('thinEdges', () => {
  it('leaves whatever hangs together together, within the limit, and drops nothing heavier than what it keeps beside that', () => {
    const parts = (n: number, edges: readonly { source: string; target: string }[]): number => {
      const near = new Map<string, string[]>();
      for (const { source, target } of edges) {
        near.set(source, [...(near.get(source) ?? []), target]);
        near.set(target, [...(near.get(target) ?? []), source]);
      }
      const seen = new Set<string>();
      let count = 0;
      for (let i = 0; i < n; i++) {
        if (seen.has(`n${i}`)) continue;
        count++;
        const stack = [`n${i}`];
        for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
          if (seen.has(at)) continue;
          seen.add(at);
          stack.push(...(near.get(at) ?? []));
        }
      }
      return count;
    };
    fc.assert(fc.property(arbitraryGraph(15), fc.nat(30), (g, limit) => {
      const thin = thinEdges(g.edges, limit);
      expect(parts(g.nodes.length, thin)).toBe(parts(g.nodes.length, g.edges));
      const forest = g.nodes.length - parts(g.nodes.length, g.edges);
      expect(thin.length).toBe(Math.min(g.edges.length, Math.max(limit, forest)));
      expect(thin).toEqual(g.edges.filter((each) => thin.includes(each)));
    }));
  });
});

describe('whatToDraw', () => {
  const base = graph([node('x', 1), node('y', 3), node('z', 2)], []);
  const question = { view: 'links' as const, shown: null, around: [], selection: [], ends: [], path: null, allPaths: false };
  it('brings an opened entity with its neighbours, the weightiest others as context', () => {
    const neighbours = new Map([[id('t'), Array.from({ length: 20 }, (_, i) => id(`n${i}`))]]);
    const ids = whatToDraw({ ...question, around: [id('t')], selection: [id('t')] }, { base, neighbours, paths: undefined });
    expect(ids).toHaveLength(1 + 14 + 3);
    expect(ids?.slice(-3)).toEqual(['y', 'z', 'x']);
  });
  it('brings nothing with an entity that is already shown', () => {
    const neighbours = new Map([[id('t'), [id('n')]]]);
    expect(whatToDraw({ ...question, shown: [id('t'), id('x')], around: [id('t')], selection: [id('t')] }, { base, neighbours, paths: undefined })).toEqual(['t', 'x']);
  });
  it('leaves the overview to the overview', () => {
    expect(whatToDraw({ ...question, view: 'overview' }, { base, neighbours: new Map(), paths: undefined })).toBeNull();
  });
});

describe('sceneTree', () => {
  it('holds every entity once and every drawn edge at both its ends', () => {
    fc.assert(fc.property(arbitraryGraph(12), fc.subarray(['n0', 'n1', 'n2']), (g, selected) => {
      const scene = makeScene(input({ graph: g, selection: selected.map(id) }));
      const entities = sceneTree(scene).flatMap((each) => each.entities);
      expect(entities.map((each) => each.node.id).toSorted()).toEqual(scene.nodes.map((each) => each.id).toSorted());
      const ends = entities.flatMap((each) => each.relations.map((relation) => `${relation.edge.id} ${each.node.id}`));
      expect(ends.toSorted()).toEqual(scene.edges.flatMap((each) => [`${each.id} ${each.source}`, `${each.id} ${each.target}`]).toSorted());
    }));
  });
  it('names its groups by what a person looks for', () => {
    const scene = makeScene(input({ graph: star, selection: [id('hub')] }));
    expect(sceneTree(scene).map((each) => [each.label, each.entities.map((entity) => entity.node.id)])).toEqual([['Selected', ['hub']], ['Neighbours', ['a', 'b', 'c']], ['Context', ['far']]]);
  });
});
