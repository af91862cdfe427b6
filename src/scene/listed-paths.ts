import type { PathFamily, PathsView, PathView } from '../query/path-views.ts';

/** A path of an answer where the list has it. */
export interface ListedPath {
  readonly path: PathView;
  readonly family: PathFamily;
  /** Its name everywhere: the place of its family, with a letter after the family's best: "3", "3b". */
  readonly number: string;
}

/** The id by which the tree that joins three or more ends is focused and drawn, in place of a path's. */
export const connectionId = 'connection';

/** Whether a path is no connection of its ends: an agenda, separate facts, or a direct tie that only sets the two side by side. */
export const isApart = ({ agenda, apart }: Pick<PathView, 'agenda' | 'apart'>, { group }: Pick<PathFamily, 'group'>): boolean => (agenda ?? apart) !== undefined || group === 'beside';

const lists = new WeakMap<readonly PathFamily[], readonly ListedPath[]>();

/** All paths in the order of the list, which is the engine's; the same list for the same families. */
export function listPaths(families: readonly PathFamily[]): readonly ListedPath[] {
  const had = lists.get(families);
  if (had) return had;
  const list = families.filter((family) => family.paths.length > 0).flatMap((family, at) => family.paths.map((path, index): ListedPath => ({ path, family, number: `${at + 1}${letter(index)}` })));
  lists.set(families, list);
  return list;
}

function letter(index: number): string {
  return index === 0 ? '' : index < 26 ? String.fromCharCode(97 + index) : `.${index + 1}`;
}

/** What is focused: the path of that id, else the tree that joins all ends, else the first path listed; undefined when there is neither. */
export function focusedIn(view: Pick<PathsView, 'families' | 'connection'>, id: string | null): ListedPath | typeof connectionId | undefined {
  const list = listPaths(view.families);
  const found = id === null ? undefined : list.find(({ path }) => path.id === id);
  return found ?? (view.connection ? connectionId : list[0]);
}
