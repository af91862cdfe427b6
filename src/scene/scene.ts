import type { ClaimId, EntityId } from '../model/ids.ts';
import type { EdgeView, NodeView } from '../query/views.ts';

/** How strongly something is drawn: context is emptied (outline, quiet label), never faded. */
export type Emphasis = 'selected' | 'focus' | 'plain' | 'context' | 'path';

export interface SceneNode extends NodeView {
  readonly emphasis: Emphasis;
  /** Radius in px, 7 to 18, by weight. */
  readonly radius: number;
  readonly bold: boolean;
  readonly pinned: boolean;
  /** On the open path, which is no connection: marked quietly. */
  readonly apart?: true;
  /** Where it has to be (pinned or placed before); absent = the layout decides. */
  readonly position?: { readonly x: number; readonly y: number };
  /** Already on the screen that this one was expanded from: it comes in near that. */
  readonly cameFrom?: EntityId;
}

export interface SceneEdge extends EdgeView {
  readonly emphasis: Emphasis;
  /** Line width in px, 1.4 to 3.4, by claims. */
  readonly width: number;
  /** Show its words on the canvas. */
  readonly labelled: boolean;
  /** Number of the step in the focused path, from 1. */
  readonly step?: number;
  /** Drawn paths beside the focused one that go over it. */
  readonly keys?: readonly PathKey[];
  /** A step that only sets the two side by side: drawn muted. */
  readonly beside?: true;
  /** A step of the open path, which is no connection: marked quietly. */
  readonly apart?: true;
  /** A limit or filter blocks it (drawn in the contest colour, with a cross). */
  readonly blocked?: string;
}

/** What tells a drawn path from the others: the number that the list gives it, and which hue and dash it has. */
export interface PathKey {
  readonly number: string;
  readonly look: number;
}
export interface ScenePath extends PathKey {
  readonly id: string;
  readonly label: string;
  readonly steps: number;
  /** It is no connection. */
  readonly apart?: true;
}

export interface SceneGroup {
  readonly label: string;
  readonly members: readonly EntityId[];
}

/** What is drawn with a meaning of its own, beside the shapes of kinds and the lines of classes; the legend has words for each. */
export type Mark = 'selected' | 'asked' | 'path' | 'apart' | 'others' | 'beside' | 'unrealised' | 'mutual' | 'blocked' | 'planned' | 'context' | 'group' | 'weight';

/** Everything the canvas draws, derived from state and results; unchanged nodes and edges keep their identity (===). */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly edges: readonly SceneEdge[];
  /** What the groups are, where they are not the overview's own: another grouping is another layout. */
  readonly groupedBy?: 'communities';
  /** Hulls behind the nodes. */
  readonly groups: readonly SceneGroup[];
  /** Canvas heading: bold part and the rest. */
  readonly title: string;
  readonly detail: string;
  /** How the layout arranges it: groups apart, one centre, or a path left to right with context around. */
  readonly arrangement: 'groups' | 'centre' | 'path';
  readonly centre?: EntityId;
  /** Entities of the focused path in order; of a tree that joins several ends, its longest way between two of them. */
  readonly path?: readonly EntityId[];
  /** All entities of that tree. */
  readonly joined?: readonly EntityId[];
  /** The paths drawn, the focused one first; empty = none. */
  readonly paths?: readonly ScenePath[];
  /** Names the question: while it stays, what is around the paths keeps its place. */
  readonly ground?: string;
  /** Not drawn because too many were asked for. */
  readonly omitted: number;
  /** The marks that are on the screen. */
  readonly marks: readonly Mark[];
}

/** What a person did on the canvas; the session turns it into actions. */
export type Intent =
  | { readonly type: 'select'; readonly entity: EntityId; readonly add: boolean }
  | { readonly type: 'select-many'; readonly entities: readonly EntityId[] }
  | { readonly type: 'select-edge'; readonly edge: string; readonly claims: readonly ClaimId[] }
  | { readonly type: 'expand'; readonly entity: EntityId }
  | { readonly type: 'move'; readonly entity: EntityId; readonly x: number; readonly y: number }
  /** The pointer is over an entity, or over an edge at a point of the canvas (px), or over neither. */
  | { readonly type: 'hover'; readonly entity: EntityId | null; readonly edge?: HoveredEdge }
  | { readonly type: 'clear' };

export interface HoveredEdge {
  readonly id: string;
  /** Px of the canvas; absent = its middle. */
  readonly at?: { readonly x: number; readonly y: number };
}

/** The drawing as the rest of the program sees it; only src/canvas knows what draws it. */
export interface CanvasHandle {
  update(scene: Scene): void;
  fit(): void;
  zoomBy(factor: number): void;
  /** Highlights an entity's or an edge's surroundings, as hovering does; null ends it. */
  highlight(target: { readonly entity?: EntityId; readonly edge?: string } | null): void;
  /** Bounding box of an entity in px of the canvas, of an edge its middle, for menus and cards; null when not drawn. */
  boxOf(element: EntityId | string): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  setTheme(theme: 'light' | 'dark'): void;
  /** Areas of the canvas under furniture, which labels and nodes keep clear of (px). */
  setInsets(insets: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }): void;
  /** The present picture, with so many px for one of the screen, as many as the screen has unless told; where it is a strip that shows a part, all of the scene. */
  png(scale?: number): Promise<Blob>;
  destroy(): void;
}
export interface CanvasOptions {
  readonly container: HTMLElement;
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
  readonly onIntent: (intent: Intent) => void;
  /** Told when a scene begins to wait for its places, and when what is wanted is drawn. */
  readonly onPlacing?: (placing: boolean) => void;
}
/** Made by src/canvas, handed to the page by the composition root. */
export type MakeCanvas = (options: CanvasOptions) => CanvasHandle;
