import type { Scene, SceneEdge, SceneNode } from '../scene/scene.ts';
import type { Measure } from './label-text.ts';
import type { Point } from './layout/layout-request.ts';
import type { Rect } from './place-labels.ts';

/** What is to be painted around Cytoscape's own drawing. */
export interface Picture {
  readonly scene: Scene;
  /** Where nodes are, in Cytoscape's model coordinates. */
  readonly places: ReadonlyMap<string, Point>;
  /** Px beside the middle, by edge. */
  readonly bends: ReadonlyMap<string, number>;
  readonly zoom: number;
  /** How much larger nodes are drawn to stay visible when zoomed out. */
  readonly scale: number;
  readonly hovered: string | null;
  /** A strip has no room below and above every node: labels of the upper ones stand above, of the lower ones below. */
  readonly strip: boolean;
  /** The free area when all was last fitted into it, in model coordinates; absent before. */
  readonly room?: Rect | undefined;
  readonly measure: Measure;
}

/** Size of label text: follows the zoom a little, and stays legible. */
export function textScale(zoom: number): number {
  return Math.min(1.3, Math.max(0.92, Math.sqrt(zoom)));
}

/** Font size (px) and weight of a node's label. */
export function labelFont(node: SceneNode, zoom: number): { readonly size: number; readonly bold: boolean } {
  const size = node.emphasis === 'selected' ? 15 : node.bold && node.emphasis !== 'context' ? 14 : 12;
  return { size: size * textScale(zoom), bold: node.bold && node.emphasis !== 'context' };
}

/** Width of the free ring that a node keeps around itself: its halo or its ring, px. */
export function haloOf(node: SceneNode): number {
  return node.emphasis === 'selected' ? 15 : node.emphasis === 'path' ? 9 : 1;
}

/** The words on an edge, cut at a word where they are long, and how many claims it stands for. */
export function wordsOf(edge: SceneEdge): string {
  const label = edge.label.length > longestWords ? cutAtWord(edge.label) : edge.label;
  return edge.count > 1 && edge.step === undefined ? `${label} · ${edge.count}` : label;
}
const longestWords = 28;

function cutAtWord(text: string): string {
  const space = text.lastIndexOf(' ', longestWords - 1);
  return `${(space > longestWords / 2 ? text.slice(0, space) : text.slice(0, longestWords - 1)).replace(/[\s,.;:…]+$/, '')}…`;
}

/** Nodes draw at least this large a share of their size when zoomed out; steps of a quarter, so that few zooms change it. */
export function scaleFor(zoom: number): number {
  const wanted = Math.min(2.4, Math.max(1, 0.8 / zoom));
  return 1.25 ** Math.round(Math.log(wanted) / Math.log(1.25));
}
