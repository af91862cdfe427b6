import type { EntityId } from '../model/ids.ts';
import type { PathFamily, PathsView, PathView } from '../query/path-views.ts';
import type { GraphView, NodeView } from '../query/views.ts';
import { connectionId, focusedIn, isApart, listPaths } from './listed-paths.ts';

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
      // The same context whichever path is focused, so that it need not move; what is avoided is kept out of it.
      const around = base.filter((id) => !paths?.query.avoid?.includes(id));
      return unique([...first, ...(first.length > 0 && paths ? around.slice(0, contextLimit) : around)]);
    }
  }
}

/** A path on the canvas, or the tree that joins three or more ends (`connectionId`). */
export interface DrawnPath extends Pick<PathView, 'id' | 'entities' | 'steps'> {
  /** As the list names it. */
  readonly number: string;
  readonly label: string;
  /** Place in the answer, from 0: its hue and dash where several are drawn. */
  readonly look: number;
  /** It is no connection of its ends. */
  readonly apart?: true;
}

/** What a path is called: by its family, and after the best of that by all that it passes. */
function labelOf(path: PathView, family: PathFamily): string {
  const between = path.entities.slice(1, -1).map(({ short }) => short);
  return path === family.paths[0] || between.length === 0 ? family.label : `Through ${between.length === 1 ? between[0] : `${between.slice(0, -1).join(', ')} and ${between.at(-1)}`}`;
}

/** Paths on the canvas: the focused one first (the tree that joins all ends is one, and the first choice), then the others when all are asked for, or those asked for beside it. */
export function pathsToDraw(paths: PathsView | undefined, id: string | null, all: boolean, together: readonly string[] = []): readonly DrawnPath[] {
  if (!paths) return [];
  const found = focusedIn(paths, id);
  const { connection } = paths;
  const tree: readonly DrawnPath[] = connection ? [{ ...connection, id: connectionId, number: 'all', label: `All ${connection.ends.length} ends together`, look: 0, ...(connection.agenda !== undefined && { apart: true as const }) }] : [];
  const listed = listPaths(paths.families).map(({ path, family, number }, index): DrawnPath => ({
    id: path.id, entities: path.entities, steps: path.steps, number, label: labelOf(path, family), look: tree.length + index, ...(isApart(path, family) && { apart: true as const }),
  }));
  const focused = found === undefined ? undefined : found === connectionId ? connectionId : found.path.id;
  const drawable = [...tree, ...listed];
  return [...drawable.filter((path) => path.id === focused), ...drawable.filter((path) => path.id !== focused && (all || together.includes(path.id)))];
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
