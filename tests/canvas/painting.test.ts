import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bendEdges } from '../../src/canvas/bend-edges.ts';
import { curveOf, pointAt } from '../../src/canvas/edge-curve.ts';
import { fitView } from '../../src/canvas/fit-view.ts';
import { hullOf } from '../../src/canvas/hull.ts';
import { labelText } from '../../src/canvas/label-text.ts';
import { overlap, placeLabels, Taken, type LabelWish } from '../../src/canvas/place-labels.ts';
import { paintOver } from '../../src/canvas/paint.ts';
import type { Picture } from '../../src/canvas/picture.ts';
import { planLabels } from '../../src/canvas/plan-labels.ts';
import { pathLook, themes } from '../../src/canvas/theme.ts';
import { edgeData } from '../../src/canvas/to-elements.ts';
import type { SceneEdge } from '../../src/scene/scene.ts';
import { edge, node } from '../scene/arbitrary-graph.ts';

const place = fc.integer({ min: -600, max: 600 });
const point = fc.record({ x: place, y: place });

describe('placeLabels', () => {
  const wishes = fc.array(fc.record({ x: place, y: place, radius: fc.integer({ min: 3, max: 20 }), width: fc.integer({ min: 10, max: 120 }), height: fc.integer({ min: 12, max: 30 }), priority: fc.nat(9) }), { maxLength: 40 }).map((list) => list.map((each, i): LabelWish => ({ ...each, id: `l${i}`, must: false })));
  it('covers no other label and no node', () => {
    fc.assert(fc.property(wishes, (list) => {
      const taken = new Taken();
      const nodes = list.map(({ id, x, y, radius }) => ({ id, rect: { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius } }));
      for (const { id, rect } of nodes) taken.add(rect, id);
      const labels = placeLabels(list, taken);
      labels.forEach((a, i) => {
        for (const b of labels.slice(i + 1)) expect(overlap(a, b)).toBe(false);
        for (const other of nodes.filter((node) => node.id !== a.id)) expect(overlap(a, other.rect)).toBe(false);
      });
    }));
  });
  it('hides the lighter of two that want one place, shows what must be seen', () => {
    const wish = (id: string, priority: number, must = false): LabelWish => ({ id, x: 0, y: 0, radius: 8, width: 60, height: 14, priority, must });
    const shown = (list: LabelWish[]): string[] => placeLabels(list, new Taken()).map((label) => label.id);
    expect(shown([...'abcde'].map((id, i) => wish(id, i)))).toEqual(['e', 'd', 'c', 'b']);
    expect(shown([...[...'abcde'].map((id, i) => wish(id, i + 1)), wish('must', 0, true)])).toContain('must');
  });
  it('takes another side rather than a line, and the first where none is freer', () => {
    const wish: LabelWish = { id: 'a', x: 0, y: 0, radius: 8, width: 60, height: 14, priority: 0, must: false };
    const across = new Taken();
    // A thin line leaves the node downwards, another upwards.
    for (const y of [12, -16]) across.add({ x: -2, y, width: 4, height: 4 }, 'line', 0.3);
    expect(placeLabels([wish], across)[0]).toMatchObject({ align: 'left', y: -7 });
    expect(placeLabels([wish], new Taken())[0]).toMatchObject({ align: 'center', y: 10 });
  });
  it('goes above where something heavy lies below', () => {
    const taken = new Taken();
    taken.add({ x: -50, y: 10, width: 100, height: 10 }, 'line', 1);
    expect(placeLabels([{ id: 'a', x: 0, y: 0, radius: 8, width: 40, height: 14, priority: 0, must: false }], taken)[0]?.y).toBeLessThan(-8);
  });
});

describe('labelText', () => {
  const measure = (text: string, size: number): number => text.length * size * 0.5;
  it('needs at most two lines, and cuts no short name', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { minLength: 1, maxLength: 9 }), (words) => {
      const label = words.join(' ');
      const { lines } = labelText(label, label, false, measure);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(24);
      expect(lines.length === 1 && lines[0] === label).toBe(label.length <= 17 || (words.length === 1 && label.length <= 24));
      expect(labelText(label, label, false, measure, true).lines.join(' ')).toBe(label);
    }));
  });
  it('breaks near the middle and takes the short name of a very long one', () => {
    expect(labelText('One-China principle', 'One China', false, measure).lines).toEqual(['One-China', 'principle']);
    expect(labelText('Special administrative measure on the export of rare earths', 'Export measure', false, measure).lines).toEqual(['Export measure']);
  });
});

describe('fitView', () => {
  it('brings everything into the free area', () => {
    const boxes = fc.array(fc.record({ x: place, y: place, half: fc.integer({ min: 5, max: 60 }), above: fc.integer({ min: 5, max: 30 }), below: fc.integer({ min: 5, max: 50 }) }), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(boxes, fc.integer({ min: 360, max: 1400 }), fc.integer({ min: 300, max: 900 }), (list, width, height) => {
      const insets = { top: 40, right: 10, bottom: 60, left: 20 };
      const { zoom, pan, room } = fitView(list, width, height, insets);
      expect(zoom).toBeLessThanOrEqual(1.3);
      expect(room.x * zoom + pan.x).toBeCloseTo(insets.left, 3);
      expect((room.y + room.height) * zoom + pan.y).toBeCloseTo(height - insets.bottom, 3);
      for (const box of list) {
        expect(box.x * zoom + pan.x - box.half).toBeGreaterThanOrEqual(insets.left - 0.01);
        expect(box.x * zoom + pan.x + box.half).toBeLessThanOrEqual(width - insets.right + 0.01);
        expect(box.y * zoom + pan.y - box.above).toBeGreaterThanOrEqual(insets.top - 0.01);
        expect(box.y * zoom + pan.y + box.below).toBeLessThanOrEqual(height - insets.bottom + 0.01);
      }
    }));
  });
});

describe('hullOf', () => {
  it('has every point on its inner side', () => {
    fc.assert(fc.property(fc.array(point, { minLength: 3, maxLength: 30 }), (points) => {
      const corners = hullOf(points);
      corners.forEach((a, i) => {
        const b = corners[(i + 1) % corners.length]!;
        for (const p of points) expect((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x)).toBeGreaterThanOrEqual(0);
      });
      for (const corner of corners) expect(points).toContain(corner);
    }));
  });
});

describe('bendEdges', () => {
  const node = (id: string, x: number, y: number) => ({ id, x, y, radius: 10, labelWidth: 60, labelHeight: 15 });
  it('parts edges between the same two, whatever their direction', () => {
    const nodes = [node('a', 0, 0), node('b', 300, 40)];
    const edges = [['a', 'b'], ['b', 'a'], ['a', 'b']].map(([source, target], i) => ({ id: `e${i}`, source: source!, target: target! }));
    const bends = bendEdges(edges, nodes);
    const middles = edges.map((edge) => pointAt(curveOf(nodes.find((n) => n.id === edge.source)!, nodes.find((n) => n.id === edge.target)!, bends.get(edge.id)!), 0.5));
    middles.forEach((a, i) => {
      for (const b of middles.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(12);
    });
  });
  it('goes around a node in its way', () => {
    const [curve] = [bendEdges([{ id: 'e', source: 'a', target: 'b' }], [node('a', 0, 0), node('b', 300, 0), node('c', 150, 14)])].map((bends) => curveOf({ x: 0, y: 0 }, { x: 300, y: 0 }, bends.get('e')!));
    const closest = Math.min(...Array.from({ length: 21 }, (_, i) => pointAt(curve!, i / 20)).map((p) => Math.hypot(p.x - 150, p.y - 14)));
    expect(closest).toBeGreaterThan(20);
  });
});

describe('planLabels', () => {
  const measure = (text: string, size: number): number => text.length * size * 0.5;
  const stops = ['a', 'b', 'c', 'd', 'e'].map((name, i) => ({ ...node(name, 5), label: name, emphasis: 'path' as const, radius: 10, bold: true, pinned: false, at: { x: i * 150, y: i % 2 === 0 ? 60 : -60 } }));
  const step = (i: number, label: string, more: Partial<SceneEdge> = {}): SceneEdge => ({ ...edge(stops[i]!.id, stops[i + 1]!.id, 1, 'none', { label }), emphasis: 'path', width: 2, labelled: true, step: i + 1, ...more });
  const plan = (edges: readonly SceneEdge[], more: Partial<Picture> = {}) =>
    planLabels({
      scene: { nodes: stops, edges, groups: [], title: '', detail: '', arrangement: 'path', omitted: 0, marks: [] }, places: new Map(stops.map((each) => [each.id as string, each.at])), bends: new Map(), zoom: 1, scale: 1, hovered: null, strip: false, measure, ...more,
    });
  it('puts a label beside its node, clear of lines that leave it above and below, where the free area reaches that far', () => {
    const at = new Map([['a', { x: 0, y: 0 }], ['b', { x: 0, y: -120 }], ['c', { x: 0, y: 120 }]]);
    const nodes = stops.slice(0, 3).map((each) => ({ ...each, emphasis: 'focus' as const, label: each.id === 'a' ? 'a long name' : each.label }));
    const edges = ['b', 'c'].map((end): SceneEdge => ({ ...edge('a', end), emphasis: 'focus', width: 2, labelled: false }));
    const placed = (room?: Picture['room']) => plan([], { scene: { nodes, edges, groups: [], title: '', detail: '', arrangement: 'groups', omitted: 0, marks: [] }, places: at, room }).labels.find(({ id }) => id === 'a');
    expect(placed({ x: -200, y: -200, width: 400, height: 400 })?.align).toBe('left');
    expect(placed()?.align).toBe('center');
  });
  it('covers no word of a step with a disc, cuts none off at the side, and leaves each nearest to its own number', () => {
    const { words, discs, labels } = plan([step(0, 'is committed to'), step(1, 'mobilises forces against'), step(2, 'is part of'), step(3, 'aims at')]);
    expect(words).toHaveLength(4);
    const left = Math.min(...labels.map(({ rect }) => rect.x), -10) - 30;
    for (const { edge: id, rect } of words) {
      const gap = (at: { x: number; y: number }): number => Math.hypot(Math.max(rect.x - at.x, 0, at.x - rect.x - rect.width), Math.max(rect.y - at.y, 0, at.y - rect.y - rect.height));
      for (const disc of discs) expect(gap(disc.at)).toBeGreaterThanOrEqual(9);
      const own = discs.find((disc) => disc.edge === id)!;
      for (const disc of discs) if (disc !== own) expect(gap(own.at)).toBeLessThan(gap(disc.at));
      for (const label of labels) expect(overlap(rect, label.rect)).toBe(false);
      expect(rect.x).toBeGreaterThan(left);
    }
  });
  it('puts the number of every other path on its line, beside the number of the step that they share', () => {
    const { keys, discs } = plan([step(0, 'x', { keys: [{ number: '2', look: 1 }, { number: '3b', look: 3 }] }), step(1, 'y')]);
    expect(keys.map(({ number, look }) => [number, look])).toEqual([['2', 1], ['3b', 3]]);
    expect(overlap(keys[0]!.rect, keys[1]!.rect)).toBe(false);
    for (const { rect } of keys) for (const { at } of discs) expect(overlap(rect, { x: at.x - 9, y: at.y - 9, width: 18, height: 18 })).toBe(false);
  });
});

describe('paintOver', () => {
  it('clears the ground under all text, in the colours that lie there, before it sets any', () => {
    const done: string[] = [];
    const state: Record<string, unknown> = {};
    const ctx = new Proxy(state, {
      get: (_, name: string) => state[name] ?? ((...args: unknown[]) => void done.push([name, ...args.filter((arg) => typeof arg === 'string'), ...(name.startsWith('stroke') ? [state.globalCompositeOperation ?? 'source-over', state.strokeStyle] : [])].join(' '))),
    }) as unknown as CanvasRenderingContext2D;
    const rect = { x: 10, y: 10, width: 60, height: 30 };
    const { paper, hull } = themes.dark;
    paintOver(ctx, {
      hulls: [{ corners: [{ x: 0, y: 0 }], pad: 20 }], captions: [{ text: 'GROUP', rect }], halos: [], words: [{ edge: 'e', text: 'says', rect, blocked: false }], discs: [], keys: [], rings: [], folds: [],
      labels: [{ id: 'a', lines: ['two', 'lines'], rect, align: 'center', size: 12, bold: false, quiet: false }],
    }, themes.dark, { width: 200, height: 200, density: 1, pan: { x: 0, y: 0 } }, null);
    const texts = ['GROUP', 'says', 'two', 'lines'];
    expect(done.filter((call) => /^(stroke|fillText)/.test(call))).toEqual([...texts.map((text) => `strokeText ${text} source-over ${paper}`), `stroke source-atop ${hull}`, ...texts.map((text) => `fillText ${text}`)]);
  });
});

describe('a path drawn beside the open one', () => {
  const other: SceneEdge = { ...edge('a', 'b', 1, 'verbal-conflict'), emphasis: 'focus', width: 2, labelled: true, keys: [{ number: '2', look: 1 }] };
  it('has the hue and the dash of its key, and its class in the arrowhead', () => {
    const data = edgeData(other, themes.light, 1, new Set());
    expect(data).toMatchObject({ colour: themes.light.paths[1], line: 'path1', arrow: 'triangle-tee', marked: 0 });
    expect(edgeData({ ...other, emphasis: 'path', step: 1 }, themes.light, 1, new Set())).toMatchObject({ colour: themes.light.conf, marked: 0.999 });
  });
  it('looks like no other of 28, and the page shows the same hues', () => {
    expect(new Set(Array.from({ length: 28 }, (_, look) => JSON.stringify(pathLook(themes.light, look)))).size).toBe(28);
    const css = readFileSync('src/ui/paths/answer.css', 'utf8');
    themes.light.paths.forEach((hue, i) => expect(css).toContain(`.hue-${i}{color:light-dark(${hue},${themes.dark.paths[i]!})}`));
  });
});

describe('themes', () => {
  const luminance = (hex: string): number => {
    const [r, g, b] = [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [x, y] = [luminance(a), luminance(b)].toSorted((p, q) => q - p) as [number, number];
    return (x + 0.05) / (y + 0.05);
  };
  it('keeps text at 4.5 to 1 and marks at 3 to 1 on paper and on hulls', () => {
    for (const theme of Object.values(themes)) {
      for (const ground of [theme.paper, theme.hull]) {
        for (const text of [theme.ink, theme.ink2, theme.ink3]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
        for (const mark of [theme.coop, theme.conf, theme.struct, theme.contest, ...Object.values(theme.kinds)]) expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
      }
      expect(contrast(theme.context, theme.paper)).toBeGreaterThanOrEqual(3);
      // A path's number is set in the paper's colour on its hue.
      for (const hue of theme.paths) expect(Math.min(contrast(hue, theme.paper), contrast(hue, theme.onInk))).toBeGreaterThanOrEqual(4.5);
      for (const line of [theme.coop, theme.conf, theme.ink2]) expect(contrast(line, theme.marker)).toBeGreaterThanOrEqual(3);
    }
  });
});
