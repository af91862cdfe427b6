import type { ElementDefinition } from 'cytoscape';
import type { SceneEdge, SceneNode } from '../scene/scene.ts';
import { shapeOf } from './node-shape.ts';
import { pathLook, quadColour, type Theme } from './theme.ts';

/** Px between a selected node and the outside of its ring. */
const ringGap = 12;

/** Opacity of the marker under a step that only sets two things side by side. */
const besideMarked = 0.5;

/** How Cytoscape draws a node: everything that its stylesheet reads. */
export function nodeData(node: SceneNode, theme: Theme, scale: number): Record<string, unknown> {
  const { shape, width, height } = shapeOf(node.kind);
  const radius = node.radius * scale;
  const context = node.emphasis === 'context';
  const colour = theme.kinds[node.kind];
  const hollow = context || node.planned;
  return {
    id: node.id,
    shape,
    width: width * radius,
    height: height * radius,
    fill: hollow ? theme.paper : colour,
    border: context ? theme.context : node.planned ? colour : theme.paper,
    borderWidth: (context ? 1.3 : node.planned ? 2 : 1.5) * scale,
    borderStyle: node.planned ? 'dashed' : 'solid',
    z: { context: 1, plain: 2, focus: 3, path: 4, selected: 5 }[node.emphasis],
  };
}

/**
 * How Cytoscape draws an edge. Dashed = words, solid = deeds; hollow arrow = not done (yet); thin dots = only side by side; the marker lies under
 * the steps of a path; `ringed` are the ids with a ring around, before which edges end.
 */
export function edgeData(edge: SceneEdge, theme: Theme, scale: number, ringed: ReadonlySet<string>): Record<string, unknown> {
  const context = edge.emphasis === 'context';
  const conflict = edge.quad === 'verbal-conflict' || edge.quad === 'material-conflict';
  const words = edge.quad === 'verbal-cooperation' || edge.quad === 'verbal-conflict';
  const key = edge.emphasis === 'focus' ? edge.keys?.[0] : undefined;
  const look = key && pathLook(theme, key.look);
  const quiet = edge.emphasis === 'plain' && edge.quad === 'none';
  const beside = edge.beside === true;
  return {
    id: edge.id,
    source: edge.source,
    target: edge.target,
    // Where several paths are drawn, hue and dash say which: the class is in the arrowhead and in the list.
    colour: look ? look.hue : edge.blocked !== undefined ? theme.contest : context ? theme.contextLine : edge.omission || beside ? theme.struct : edge.emphasis === 'path' && edge.quad === 'none' ? theme.ink2 : quadColour(theme, edge.quad),
    width: (beside ? 1.8 : look ? 2.6 : context ? 1.3 : edge.blocked !== undefined ? 2 : edge.quad === 'none' ? Math.min(edge.width, 1.8) : edge.width) * scale,
    line: beside ? 'beside' : look ? `path${look.dash}` : context ? 'solid' : edge.omission ? 'dotted' : words || edge.unrealised || edge.blocked !== undefined ? 'dashed' : 'solid',
    arrow: context || edge.omission || edge.blocked !== undefined || !edge.directed ? 'none' : conflict ? 'triangle-tee' : 'triangle',
    arrowScale: (quiet ? 0.85 : 1.05) * Math.sqrt(scale),
    arrowFill: edge.unrealised ? 'hollow' : 'filled',
    gap: (edge.omission ? 13 : context ? 3 : 5) + (ringed.has(edge.target) ? ringGap : 0),
    startGap: 3 + (ringed.has(edge.source) ? ringGap : 0),
    // A step that is hardly one is marked as what was asked for, and no more.
    marked: edge.emphasis !== 'path' ? 0 : beside && !edge.apart ? besideMarked : 0.999,
    marker: edge.apart ? theme.quietMarker : theme.marker,
    z: { context: 1, plain: 2, focus: 3, selected: 3, path: 4 }[edge.emphasis],
  };
}

export function nodeElement(node: SceneNode, theme: Theme, scale: number, position: { x: number; y: number }): ElementDefinition {
  return { group: 'nodes', data: nodeData(node, theme, scale), position };
}

export function edgeElement(edge: SceneEdge, theme: Theme, scale: number, ringed: ReadonlySet<string>): ElementDefinition {
  return { group: 'edges', data: { ...edgeData(edge, theme, scale, ringed), bend: 0 } as ElementDefinition['data'] };
}
