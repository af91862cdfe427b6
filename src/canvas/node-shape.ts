import type { Kind } from '../model/entity.ts';

/** Cytoscape's name for a kind's shape, and its size for a radius of 1 (px at zoom 1), so that all kinds of one weight look alike in area. */
export interface NodeShape {
  readonly shape: 'ellipse' | 'round-rectangle' | 'diamond' | 'polygon';
  readonly width: number;
  readonly height: number;
}

const shapes: Readonly<Record<Kind, NodeShape>> = {
  actor: { shape: 'ellipse', width: 2, height: 2 },
  topic: { shape: 'round-rectangle', width: 1.76, height: 1.76 },
  event: { shape: 'diamond', width: 2.2, height: 2.2 },
  source: { shape: 'polygon', width: 1.6, height: 2 },
};

/** A page with one corner cut off, in a square from -1 to 1. */
export const pagePoints = [-1, -1, 0.25, -1, 1, -0.4, 1, 1, -1, 1];

export function shapeOf(kind: Kind): NodeShape {
  return shapes[kind];
}
