import type { PathFamily, PathQuery, PathsView } from '../query/path-views.ts';

/** So many paths are looked through for a pinned one that ranks too low to be listed. */
const lookedThrough = 60;

/**
 * The answer to a path question with the pinned paths (ids) that still exist but have fallen out of the list, each in its family; a pinned
 * path that the question does not admit any more is left out. Asks a second time only when one is missing.
 */
export async function keepPinned(query: PathQuery, pinned: readonly string[], ask: (query: PathQuery) => Promise<PathsView>): Promise<PathsView> {
  const view = await ask(query);
  const listed = new Set(view.families.flatMap((family) => family.paths.map((path) => path.id)));
  const missing = new Set(pinned.filter((id) => !listed.has(id)));
  if (missing.size === 0 || view.count === 0) return view;
  const more = await ask({ ...query, k: lookedThrough, further: Math.max(lookedThrough, query.further ?? 0) });
  const found = more.families.map((family) => ({ ...family, paths: family.paths.filter((path) => missing.has(path.id)) })).filter((family) => family.paths.length > 0);
  if (found.length === 0) return view;
  const families: PathFamily[] = view.families.map((family) => ({ ...family, paths: [...family.paths, ...(found.find((each) => each.key === family.key)?.paths ?? [])] }));
  const others = found.filter((family) => !view.families.some((each) => each.key === family.key));
  const added = found.reduce((sum, family) => sum + family.paths.length, 0);
  return { ...view, families: [...families, ...others], count: view.count + added, ...(view.leftOut !== undefined && { leftOut: Math.max(0, view.leftOut - added) }) };
}
