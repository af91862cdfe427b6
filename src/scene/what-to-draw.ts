import type { EntityId } from '../model/ids.ts';
import type { PathsView, PathView } from '../query/path-views.ts';
import type { GraphView, NodeView } from '../query/views.ts';

/** So many heaviest neighbours come with an entity that is opened. */
export const neighboursBrought = 14;
/** So many entities around an opened one or a path are enough to know where one is. */
export const contextLimit = 14;
/** Above so many entities asked for, only the weightiest `manyShown` are drawn. */
export const drawLimit = 1500;
export const manyShown = 300;

export interface DrawQuestion {
  readonly view: 'overview' | 'links' | 'paths';
  readonly shown: readonly EntityId[] | null;
  readonly around: readonly EntityId[];
  readonly selection: readonly EntityId[];
  readonly ends: readonly EntityId[];
  readonly path: string | null;
  readonly allPaths: boolean;
  /** Paths drawn beside the focused one. */
  readonly together?: readonly string[] | undefined;
}

export interface DrawKnowledge {
  /** The graph of the overview: its weightiest entities. */
  readonly base: GraphView | undefined;
  /** Neighbours of opened entities, the heaviest first. */
  readonly neighbours: ReadonlyMap<EntityId, readonly EntityId[]>;
  readonly paths: PathsView | undefined;
}

/** Which entities belong on the canvas, what must not be missing first; null = just what the overview chose. */
export function whatToDraw(question: DrawQuestion, known: DrawKnowledge): readonly EntityId[] | null {
  const base = question.shown ?? byWeight(known.base?.nodes ?? []).map((node) => node.id);
  switch (question.view) {
    case 'overview':
      return question.shown === null ? null : unique(question.shown);
    case 'links': {
      const opened = question.around.filter((id) => !question.shown?.includes(id));
      const brought = opened.flatMap((id) => [id, ...(known.neighbours.get(id) ?? []).slice(0, neighboursBrought)]);
      const first = unique([...question.selection, ...brought]);
      const context = question.shown === null && opened.length > 0 ? fill(base, first, contextLimit) : base;
      return unique([...first, ...context]);
    }
    case 'paths': {
      const paths = known.paths;
      const near = paths?.none ? [...paths.none.nearFrom.slice(0, 6), ...paths.none.nearTo.slice(0, 6)].map((ref) => ref.id) : [];
      const drawn = pathsToDraw(paths, question.path, question.allPaths, question.together).flatMap((path) => path.entities.map((ref) => ref.id));
      const first = unique([...drawn, ...question.ends, ...near, ...question.selection]);
      return unique([...first, ...(first.length > 0 && paths ? fill(base, first, contextLimit) : base)]);
    }
  }
}

/** The focused path: the one asked for, or the best. */
export function focusedPath(paths: PathsView | undefined, id: string | null): PathView | undefined {
  const all = paths?.families.flatMap((family) => family.paths) ?? [];
  return all.find((path) => path.id === id) ?? all[0];
}

const connectionId = 'connection';

/** As much of a path as is drawn. */
export type DrawnPath = Pick<PathView, 'id' | 'entities' | 'steps'>;

/** Paths on the canvas: the focused one first, then the others when all are asked for, or those asked for beside it; last the tree that connects three or more ends. */
export function pathsToDraw(paths: PathsView | undefined, id: string | null, all: boolean, together: readonly string[] = []): readonly DrawnPath[] {
  const focused = focusedPath(paths, id);
  if (!focused) return [];
  const others = (paths?.families.flatMap((family) => family.paths) ?? []).filter((path) => path !== focused && (all || together.includes(path.id)));
  const tree = paths?.connection ? [{ id: connectionId, ...paths.connection }] : [];
  return [focused, ...others, ...tree];
}

/** The weightiest first, ties by id. */
export function byWeight(nodes: readonly NodeView[]): readonly NodeView[] {
  return [...nodes].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

function fill(from: readonly EntityId[], without: readonly EntityId[], limit: number): readonly EntityId[] {
  const had = new Set(without);
  return from.filter((id) => !had.has(id)).slice(0, limit);
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
