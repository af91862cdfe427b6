import type { Loosening, PathQuery } from '../../query/path-views.ts';

/** What a single change would have to loosen for there to be a path. */
export type Blocker = 'window' | 'maxSteps' | 'through' | 'avoid' | 'filter' | 'inOrder' | 'minIndependent';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Options that a successful loosening changes on its own, so that the form can mark them; changes of several options mark none. */
export function blockers(query: PathQuery, loosenings: readonly Loosening[]): ReadonlySet<Blocker> {
  const found = new Set<Blocker>();
  for (const { paths, query: looser } of loosenings) {
    if (paths === 0) continue;
    const changed = optionsChanged(query, looser);
    const [only] = changed;
    if (changed.length === 1 && only !== undefined) found.add(only);
  }
  return found;
}

/** The options in which two questions between the same ends differ. */
export function optionsChanged(a: PathQuery, b: PathQuery): readonly Blocker[] {
  const { window: windowA, ...restA } = a.filter ?? {};
  const { window: windowB, ...restB } = b.filter ?? {};
  const changed: Blocker[] = [];
  if (!same(windowA, windowB)) changed.push('window');
  if (!same(restA, restB)) changed.push('filter');
  if (!same(a.maxSteps, b.maxSteps)) changed.push('maxSteps');
  if (!same(a.through ?? [], b.through ?? []) || !same(a.throughOneOf ?? [], b.throughOneOf ?? [])) changed.push('through');
  if (!same(a.avoid ?? [], b.avoid ?? []) || !same(a.avoidKinds ?? [], b.avoidKinds ?? [])) changed.push('avoid');
  if ((a.inOrder ?? false) !== (b.inOrder ?? false)) changed.push('inOrder');
  if ((a.minIndependent ?? 0) !== (b.minIndependent ?? 0)) changed.push('minIndependent');
  return changed;
}
