import { describe, expect, it } from 'vitest';
import { smallPicture } from '../../src/canvas/small-picture.ts';
import type { PathFamily, PathsView, PathStep, PathView } from '../../src/query/path-views.ts';
import { longestChain } from '../../src/scene/longest-chain.ts';
import { makeScene } from '../../src/scene/make-scene.ts';
import type { SceneInput } from '../../src/scene/scene-input.ts';
import { whatToDraw } from '../../src/scene/what-to-draw.ts';
import { edge, graph, id, node } from './arbitrary-graph.ts';

const ref = (name: string) => ({ id: id(name), label: name, short: name, kind: 'topic', subtype: 'issue' }) as PathView['entities'][number];
const step = (from: string, to: string): PathStep => ({ from: ref(from), to: ref(to), claims: [{ id: `${from}-${to}`, phrase: 'ties', contested: [], modality: 'asserted', polarity: 'affirmed' }], against: false, roles: 'F-T', cost: 1, strength: 0.5, cautions: [], opposing: [], leftOutBy: [] }) as unknown as PathStep;
const path = (...stops: string[]): PathView => ({ id: stops.join('~'), entities: stops.map(ref), steps: stops.slice(1).map((to, i) => step(stops[i]!, to)), cost: 1, score: 50, terms: [], thinnest: { step: 0, why: '', says: '' }, throughActors: false, family: '', text: '' });
const family = (label: string, ...paths: PathView[]): PathFamily => ({ key: label, group: 'any', heading: '', label, throughActors: false, paths });
const families = [family('By x', path('a', 'x', 'z'), path('a', 'x', 'y', 'z')), family('By w', path('a', 'w', 'z'))];
const connection = { ends: ['a', 'z', 'c'].map(ref), entities: ['a', 'x', 'z', 'c'].map(ref), steps: [step('a', 'x'), step('x', 'z'), step('x', 'c')], cost: 1, method: 'exact' as const, thinnest: { step: 0, why: '', says: '' }, says: '', text: '' };
const view = (more: Partial<PathsView> = {}): PathsView => ({ query: { from: [id('a')], to: [id('z')] }, from: [ref('a')], to: [ref('z')], families, count: 3, cut: false, notes: [], ...more });
const names = ['a', 'w', 'x', 'y', 'z', 'c', 'far', 'away'];
const drawn = graph(names.map((name, i) => node(name, 20 - i)), [edge('a', 'x'), edge('x', 'z'), edge('a', 'w'), edge('w', 'z'), edge('far', 'a', 5, 'verbal-conflict'), edge('far', 'x', 2), edge('far', 'away')]);
const input = (more: Partial<SceneInput>): SceneInput => ({ view: 'paths', selection: [], around: [], chosen: false, pins: {}, cameFrom: new Map(), overview: undefined, graph: drawn, paths: view(), ends: [id('a'), id('z')], path: null, allPaths: false, filteredOut: '', ...more });

describe('paths on the canvas', () => {
  it('bear the numbers of the list', () => {
    expect(makeScene(input({}))).toMatchObject({ title: 'Path 1', detail: 'By x, 2 steps' });
    expect(makeScene(input({ path: 'a~x~y~z' })).title).toBe('Path 1b');
    expect(makeScene(input({ path: 'a~w~z' }))).toMatchObject({ title: 'Path 2', paths: [{ number: '2', label: 'By w', steps: 2 }] });
  });

  it('that are no connection bear a quiet mark, but for the ends that were asked about', () => {
    const loose = { ...path('a', 'w', 'z'), apart: 'These are separate facts.' };
    const scene = makeScene(input({ paths: view({ families: [families[0]!, family('By w', loose)] }), path: 'a~w~z' }));
    expect(scene).toMatchObject({ title: 'Path 2', detail: 'By w, 2 steps, not a connection' });
    expect(scene.nodes.filter((each) => each.apart).map((each) => each.id)).toEqual(['w']);
    expect(scene.edges.filter((each) => each.apart).map((each) => each.step)).toEqual([1, 2]);
    expect(scene.marks).toEqual(expect.arrayContaining(['asked', 'apart']));
    expect(scene.marks).not.toContain('path');
    const open = makeScene(input({}));
    expect([open.nodes, open.edges].some((each) => each.some(({ apart }) => apart))).toBe(false);
    expect(open.marks).toContain('path');
  });

  it('go round what is avoided, which does not stand around them either', () => {
    const question = { view: 'paths' as const, shown: null, around: [], selection: [], ends: [id('a'), id('z')], path: null, allPaths: false };
    const known = { base: drawn, neighbours: new Map(), paths: view({ query: { from: [id('a')], to: [id('z')], avoid: [id('far')] } }) };
    expect(whatToDraw(question, known)).not.toContain('far');
    expect(whatToDraw(question, { ...known, paths: view() })).toContain('far');
  });

  it('after the best of a family are called by what they pass', () => {
    expect(makeScene(input({ path: 'a~x~y~z' })).paths).toMatchObject([{ number: '1b', label: 'Through x and y' }]);
  });

  it('tell several apart by number and look, each the same whichever is open', () => {
    const scene = makeScene(input({ path: 'a~w~z', together: ['a~x~z'] }));
    expect(scene).toMatchObject({ title: '2 of 3 paths', paths: [{ number: '2', look: 2 }, { number: '1', look: 0 }] });
    const [first] = scene.edges.filter((each) => each.source === 'a' && each.target === 'x');
    expect(first).toMatchObject({ emphasis: 'focus', keys: [{ number: '1', look: 0 }], labelled: true });
    expect(scene.edges.find((each) => each.source === 'a' && each.target === 'w')).toMatchObject({ emphasis: 'path', step: 1 });
    expect(makeScene(input({ allPaths: true })).paths?.map(({ number, look }) => [number, look])).toEqual([['1', 0], ['1b', 1], ['2', 2]]);
  });

  it('are not buried by what is selected: only its ties to the path are drawn, and an end stays an end', () => {
    const scene = makeScene(input({ selection: [id('a'), id('far')] }));
    const emphasis = new Map(scene.nodes.map((each) => [each.id as string, each.emphasis]));
    expect([emphasis.get('a'), emphasis.get('far')]).toEqual(['path', 'selected']);
    expect(scene.edges.filter((each) => each.labelled).map((each) => each.step)).toEqual([1, 2]);
    expect(scene.edges.find((each) => each.target === 'away')?.emphasis).toBe('context');
    expect(scene.edges.find((each) => each.source === 'far' && each.target === 'x')?.emphasis).toBe('plain');
  });

  it('have the same context whichever is open', () => {
    const base = graph(['far', 'away', 'x', 'w'].map((name) => node(name)), []);
    const around = (path: string | null) => whatToDraw({ view: 'paths', shown: null, around: [], selection: [], ends: [id('a'), id('z')], path, allPaths: false }, { base, neighbours: new Map(), paths: view() });
    expect([...around(null)!].toSorted()).toEqual(['a', 'away', 'far', 'w', 'x', 'z']);
    expect([...around('a~w~z')!].toSorted()).toEqual(['a', 'away', 'far', 'w', 'x', 'z']);
  });

  it('give way to the tree of all ends, which is numbered, worded and first', () => {
    const scene = makeScene(input({ paths: view({ connection }), ends: [id('a'), id('z'), id('c')] }));
    expect(scene).toMatchObject({ title: 'All 3 ends together', detail: '3 steps', path: ['a', 'x', 'z'], joined: ['a', 'x', 'z', 'c'] });
    expect(scene.edges.filter((each) => each.step !== undefined).map((each) => [each.step, each.labelled])).toEqual([[1, true], [2, true], [3, true]]);
    expect(scene.nodes.filter((each) => each.emphasis === 'path').map((each) => each.id)).toEqual(['a', 'x', 'z', 'c']);
    expect(makeScene(input({ paths: view({ connection }), path: 'a~w~z' })).detail).toBe('By w, 2 steps, a to z only');
  });

  it('stand in one line on a strip, whatever hangs on a tree after what it hangs on', () => {
    const scene = makeScene(input({ paths: view({ connection }), ends: [id('a'), id('z'), id('c')] }));
    const strip = smallPicture(scene, 140);
    expect(strip.path).toEqual(['a', 'x', 'c', 'z']);
    expect(strip.nodes.map((each) => each.id).toSorted()).toEqual(['a', 'c', 'x', 'z']);
    expect(smallPicture(makeScene(input({ path: 'a~w~z' })), 140).path).toEqual(['a', 'w', 'z']);
  });

  it('take the longest way of a tree between two ends', () => {
    expect(longestChain({ ends: ['c', 'a', 'z'].map(ref), steps: [step('c', 'x'), step('x', 'a'), step('a', 'y'), step('y', 'z')] })).toEqual(['c', 'x', 'a', 'y', 'z']);
    // What hangs on it and is no end is no place to stop.
    expect(longestChain({ ends: ['a', 'z'].map(ref), steps: [step('a', 'z'), step('z', 'x'), step('x', 'y')] })).toEqual(['a', 'z']);
  });
});
