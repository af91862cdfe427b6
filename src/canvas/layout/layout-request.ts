/** One entity to place; lengths in px at zoom 1. */
export interface LayoutNode {
  readonly id: string;
  readonly radius: number;
  /** Size of its label, which hangs below it. */
  readonly labelWidth: number;
  readonly labelHeight: number;
  readonly weight: number;
  /** centre, path and near stand out; context is placed around them. */
  readonly role: 'centre' | 'path' | 'near' | 'context';
  /** Index of its group; -1 = none. */
  readonly group: number;
  /** Where it stood around another path: it stays there if that is free. */
  readonly home?: Point;
  /** Stays where it is. */
  readonly fixed?: { readonly x: number; readonly y: number };
  /** Comes in near this one. */
  readonly cameFrom?: string;
}
export interface LayoutEdge {
  readonly source: string;
  readonly target: string;
  /** Claims. */
  readonly strength: number;
}
export interface LayoutRequest {
  readonly nodes: readonly LayoutNode[];
  readonly edges: readonly LayoutEdge[];
  readonly arrangement: 'groups' | 'centre' | 'path';
  /** Ids along the path, or its two ends. */
  readonly path: readonly string[];
  /** Free area, px. */
  readonly width: number;
  readonly height: number;
  /** Only nodes without a place are placed; all others keep theirs. */
  readonly incremental: boolean;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
/** Places by id, around the origin. */
export type LayoutAnswer = Readonly<Record<string, Point>>;
