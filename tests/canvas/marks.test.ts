import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { haloOf } from '../../src/canvas/picture.ts';
import { themes } from '../../src/canvas/theme.ts';
import { edgeData, nodeData } from '../../src/canvas/to-elements.ts';
import { kinds } from '../../src/model/entity.ts';
import { makeScene } from '../../src/scene/make-scene.ts';
import type { Mark, Scene, SceneEdge, SceneNode } from '../../src/scene/scene.ts';
import type { SceneInput } from '../../src/scene/scene-input.ts';
import { marksOf } from '../../src/scene/marks.ts';
import { markWords } from '../../src/ui/legend/mark-words.ts';
import { quadOrder } from '../../src/ui/widgets/quad-words.ts';
import { arbitraryGraph } from '../scene/arbitrary-graph.ts';

/** What the legend always has words for: kinds, classes, what is left out. */
const always = 'always';
type Explained = Mark | typeof always;

const theme = themes.light;
const look = (data: Record<string, unknown>, known: Readonly<Record<string, ReadonlyMap<unknown, Explained> | ((value: unknown) => Explained | undefined)>>): readonly Explained[] =>
  Object.entries(known).map(([field, meanings]) => {
    const meaning = typeof meanings === 'function' ? meanings(data[field]) : meanings.get(data[field]);
    // A value that nobody has thought of is an encoding that the legend does not have.
    if (meaning === undefined) throw new Error(`${field} = ${String(data[field])} has no meaning in the legend`);
    return meaning;
  });

/** What a reader must be told to read this node as Cytoscape is told to draw it. */
function seenOfNode(node: SceneNode): readonly Explained[] {
  const colour = theme.kinds[node.kind];
  return look({ ...nodeData(node, theme, 1), halo: haloOf(node) }, {
    halo: new Map<unknown, Explained>([[1, always], [9, 'asked'], [15, 'selected']]),
    shape: new Map<unknown, Explained>([['ellipse', always], ['round-rectangle', always], ['diamond', always], ['polygon', always]]),
    borderStyle: new Map<unknown, Explained>([['solid', always], ['dashed', 'planned']]),
    border: new Map<unknown, Explained>([[theme.paper, always], [colour, 'planned'], [theme.context, 'context']]),
    fill: (fill) => (fill === colour ? always : fill === theme.paper ? (node.emphasis === 'context' ? 'context' : 'planned') : undefined),
  });
}

/** The same of an edge. */
function seenOfEdge(edge: SceneEdge): readonly Explained[] {
  const data = edgeData(edge, theme, 1, new Set());
  const ofPath = theme.paths.includes(data['colour'] as string);
  return look(data, {
    colour: new Map<unknown, Explained>([
      ...theme.paths.map((hue) => [hue, ofPath && edge.keys ? 'others' : always] as const), [theme.coop, ofPath && edge.keys ? 'others' : always], [theme.conf, always], [theme.struct, always],
      [theme.ink2, 'path'], [theme.contextLine, 'context'], [theme.contest, 'blocked'],
    ]),
    line: (line) => {
      if (line === 'solid' || line === 'dotted') return always;
      if (line === 'dashed') return edge.blocked !== undefined ? 'blocked' : edge.unrealised ? 'unrealised' : always;
      return line === 'beside' ? 'beside' : typeof line === 'string' && line.startsWith('path') ? 'others' : undefined;
    },
    arrow: (arrow) => (arrow === 'triangle' || arrow === 'triangle-tee' ? always : edge.omission ? always : edge.blocked !== undefined ? 'blocked' : edge.emphasis === 'context' ? 'context' : 'mutual'),
    arrowFill: new Map<unknown, Explained>([['filled', always], ['hollow', data['arrow'] === 'none' ? always : 'unrealised']]),
    marked: new Map<unknown, Explained>([[0, always], [0.999, 'path'], [0.5, 'beside']]),
  });
}

const seenIn = (scene: Scene): ReadonlySet<Explained> => new Set([...scene.nodes.flatMap(seenOfNode), ...scene.edges.flatMap(seenOfEdge)]);

describe('the legend', () => {
  const flags = fc.record({ planned: fc.boolean(), kind: fc.constantFrom(...kinds) });
  const ties = fc.record({ directed: fc.boolean(), unrealised: fc.boolean(), omission: fc.boolean() });
  const emphasis = fc.constantFrom<SceneEdge['emphasis']>('selected', 'focus', 'plain', 'context', 'path');
  const own = fc.record({ emphasis, beside: fc.boolean(), blocked: fc.boolean(), keyed: fc.boolean() });

  it('has words for every encoding that the canvas draws, whatever the scene', () => {
    const met = new Set<Explained>();
    fc.assert(fc.property(arbitraryGraph(12), fc.infiniteStream(flags), fc.infiniteStream(ties), fc.infiniteStream(own), fc.boolean(), (graph, nodeFlags, edgeFlags, drawn, select) => {
      const nodes = graph.nodes.map((node) => ({ ...node, ...nodeFlags.next().value }));
      const edges = graph.edges.map((edge) => ({ ...edge, ...edgeFlags.next().value }));
      const input = { view: 'links', selection: select ? [nodes[0]!.id] : [], around: [], chosen: true, pins: {}, cameFrom: new Map(), graph: { ...graph, nodes, edges }, ends: [], path: null, allPaths: false, filteredOut: '' } as unknown as SceneInput;
      const scene = makeScene(input);
      // Every way in which an edge can be drawn, also those that this scene has no reason for.
      const stars = scene.nodes.map((node): SceneNode => ({ ...node, emphasis: drawn.next().value.emphasis }));
      const more = scene.edges.map((each): SceneEdge => {
        const { beside: _, ...edge } = each;
        const { beside, blocked, keyed, ...rest } = drawn.next().value;
        const step = rest.emphasis === 'path' || rest.emphasis === 'focus';
        return { ...edge, ...rest, ...(blocked && rest.emphasis === 'focus' ? { blocked: 'x' } : { ...(step && beside && { beside: true as const }), ...(step && keyed && { keys: [{ number: '2', look: 1 }] }) }) };
      });
      const paths = more.some((edge) => edge.keys) ? [0, 1].map((look) => ({ id: `${look}`, label: '', number: `${look}`, look, steps: 1 })) : [];
      for (const each of [scene, { ...scene, nodes: stars, edges: more, marks: marksOf(stars, more, scene.groups, paths) }]) {
        for (const seen of seenIn(each)) {
          met.add(seen);
          // What is asked about is the open path, where there is one.
          if (seen !== always) expect(each.marks).toContain(seen === 'asked' && each.marks.includes('path') ? 'path' : seen);
        }
        for (const mark of each.marks) expect(markWords[mark]).not.toBe('');
      }
    }), { numRuns: 300 });
    // The test has met each of them, or it would prove nothing.
    for (const mark of ['selected', 'asked', 'path', 'others', 'beside', 'unrealised', 'mutual', 'blocked', 'planned', 'context'] as const) expect(met).toContain(mark);
    expect(quadOrder).toHaveLength(5);
  });
});
