import type { EntityId } from '../model/ids.ts';
import type { PathsView } from '../query/path-views.ts';
import type { GraphView, Overview } from '../query/views.ts';

/** What a scene is made from: parts of the state, and the answers so far. */
export interface SceneInput {
  readonly view: 'overview' | 'links' | 'paths';
  readonly selection: readonly EntityId[];
  readonly around: readonly EntityId[];
  /** True when a person has put together what is on the canvas. */
  readonly chosen: boolean;
  readonly pins: Readonly<Record<string, readonly [x: number, y: number]>>;
  /** Which entity another came in with. */
  readonly cameFrom: ReadonlyMap<EntityId, EntityId>;
  readonly overview: Overview | undefined;
  /** What is to be drawn; absent = the overview's own graph. */
  readonly graph: GraphView | undefined;
  readonly paths: PathsView | undefined;
  /** Ends of the path question, found or not. */
  readonly ends: readonly EntityId[];
  readonly path: string | null;
  readonly allPaths: boolean;
  /** Paths drawn beside the focused one. */
  readonly together?: readonly string[] | undefined;
  /** The same entities without the filter, where no path was found under it. */
  readonly unfiltered?: GraphView | undefined;
  /** Communities to draw as hulls, in place of the overview's groups. */
  readonly communities?: readonly { readonly label: string; readonly ids: readonly EntityId[] }[] | undefined;
  /** How central entities are, 0 to 1; those that are not named are not. Absent = size by claims. */
  readonly shares?: { readonly name: string; readonly of: ReadonlyMap<EntityId, number> } | undefined;
  /** What the filter takes out, in words. */
  readonly filteredOut: string;
}
