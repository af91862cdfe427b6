import type { Store } from '../../store/store.ts';
import { goesRound } from './dominance.ts';
import type { JudgedPath } from './judged-path.ts';
import { byScore, type Group } from './rank-paths.ts';
import { isFirm, tells } from './whether-connected.ts';

/** Why a way that was judged is not among those shown: the first of these that holds of it. */
export type WhyLeftOut = 'twice' | 'agenda' | 'apart' | 'untelling' | 'round' | 'far-fetched' | 'less';

export interface LeftOut {
  readonly path: JudgedPath;
  readonly why: WhyLeftOut;
}

/** What holds together comes before what does not. */
const rankOf = (path: JudgedPath): number => (path.stutters ? 3 : path.agenda.length > 0 ? 2 : path.apart.length > 0 ? 1 : 0);

/**
 * The ways that were judged and are not shown, the best first, of which each passes something that none before it passes, shown or left out (greedy cover): whoever doubts an answer
 * sees here what else lies between the two. Other orders of the same stops are none, nor is a namesake anything further. O(paths log paths + paths * shown).
 */
export function leftOut(store: Store, judged: readonly JudgedPath[], groups: readonly Group[]): readonly LeftOut[] {
  const shown = groups.flatMap(({ paths }) => paths);
  const among = new Set(shown);
  const holding = shown.filter((path) => path.agenda.length === 0 && path.apart.length === 0);
  const order = byScore(store);
  const nameOf = (node: number): string => store.entities.ref(node).label;
  const met = new Set(shown.flatMap(({ route: { nodes } }) => nodes.map(nameOf)));
  return judged
    .filter((path) => !among.has(path))
    .sort((a, b) => rankOf(a) - rankOf(b) || order(a, b))
    .filter(({ route: { nodes } }) => {
      const before = met.size;
      for (const node of nodes) met.add(nameOf(node));
      return met.size > before;
    })
    .map((path) => ({ path, why: whyLeftOut(path, holding) }));
}

function whyLeftOut(path: JudgedPath, holding: readonly JudgedPath[]): WhyLeftOut {
  if (path.stutters) return 'twice';
  if (path.agenda.length > 0) return 'agenda';
  if (path.apart.length > 0) return 'apart';
  if (!tells(path)) return 'untelling';
  if (holding.some((shorter) => goesRound(path, shorter))) return 'round';
  return isFirm(path) ? 'less' : 'far-fetched';
}
