import { describe, expect, test } from 'vitest';
import { centrality } from '../../src/query/metrics/centrality.ts';
import { runSteps } from '../../src/query/steps.ts';
import { store as contractStore } from '../query/contract-store.ts';
import { makeScene } from '../../src/scene/make-scene.ts';
import type { SceneInput } from '../../src/scene/scene-input.ts';
import type { EntityId } from '../../src/model/ids.ts';
import { measures, measureWords } from '../../src/ui/lenses/measure-words.ts';

const input = (over: Partial<SceneInput>): SceneInput => ({
  view: 'overview', selection: [], around: [], chosen: false, pins: {}, cameFrom: new Map(), paths: undefined, ends: [], path: null, allPaths: false, filteredOut: '',
  graph: {
    nodes: ['a', 'b', 'c', 'd'].map((id, i) => ({ id: id as EntityId, label: id, short: id, kind: 'topic' as const, subtype: 'issue', weight: 10 - i, degree: 1, planned: false })), edges: [], total: { entities: 4, claims: 0 }, drawn: 0,
  },
  overview: undefined,
  ...over,
});
const ids = (text: string) => [...text] as EntityId[];

describe('lenses on the scene', () => {
  test('size goes by the measure, from the least to the greatest radius', () => {
    const shares = { name: 'Go-between', of: new Map<EntityId, number>([['b' as EntityId, 1], ['c' as EntityId, 0.25]]) };
    const scene = makeScene(input({ shares }));
    expect(Object.fromEntries(scene.nodes.map((node) => [node.id, node.radius]))).toEqual({ a: 7, b: 18, c: 12.5, d: 7 });
    expect(scene.detail).toContain('sized by go-between');
  });
  test('communities are numbered hulls of what is drawn, also around an opened entity', () => {
    const communities = [{ label: 'Trade', ids: ids('axy') }, { label: 'War', ids: ids('bcz') }];
    const scene = makeScene(input({ communities, view: 'links', around: ids('a'), selection: ids('a') }));
    expect(scene).toMatchObject({ arrangement: 'groups', groupedBy: 'communities', groups: [{ label: '2 · War', members: ['b', 'c'] }] });
  });
});

test('the words of the measures are those of the engine', () => {
  const { measures: told } = runSteps(centrality(contractStore, { measure: 'degree' }));
  expect(measures.map((id) => ({ id, ...measureWords[id] }))).toEqual(told);
});
