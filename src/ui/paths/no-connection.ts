import type { PathGroup, PathsView, PathView } from '../../query/path-views.ts';

/** What a path is that is no connection, as a short tag. */
export type NoConnection = 'common agenda' | 'separate facts' | 'side by side';

/** What the path is instead of a connection of its ends: an agenda, facts that come apart, a direct tie that only sets the two side by side; undefined where it connects them. */
export function noConnection({ agenda, apart }: Pick<PathView, 'agenda' | 'apart'>, group?: PathGroup): NoConnection | undefined {
  return agenda !== undefined ? 'common agenda' : apart !== undefined ? 'separate facts' : group === 'beside' ? 'side by side' : undefined;
}

/** The same for a path of an answer. */
export function noConnectionIn({ families }: Pick<PathsView, 'families'>, path: PathView): NoConnection | undefined {
  return noConnection(path, families.find((family) => family.paths.some(({ id }) => id === path.id))?.group);
}
