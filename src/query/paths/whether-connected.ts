import { thatCount, type JudgedPath } from './judged-path.ts';
import type { Tie } from './judged-step.ts';
import { pathWeights } from './path-weights.ts';

/** Whether anything connects the ends: a path that is more than an agenda or a contrast and holds together; one of that kind, but long or thin; neither. */
export type Standing = 'connected' | 'far-fetched' | 'unconnected';

export function standingOf(paths: readonly JudgedPath[]): Standing {
  let standing: Standing = 'unconnected';
  for (const path of paths) {
    if (path.agenda.length > 0 || path.apart.length > 0 || isLooseTie(path)) continue;
    if (isFirm(path)) return 'connected';
    if (tells(path)) standing = 'far-fetched';
  }
  return standing;
}

/** Whether a way that holds together is neither so long nor so thin that it is far-fetched; a direct tie is no way round, however thin. */
export const isFirm = (path: JudgedPath): boolean => path.route.nodes.length === 2 || (path.score >= (pathWeights.connects[thatCount(path.steps).length - 1] ?? Infinity) && !weighsFar(path));

/** What somebody only weighs against each other hands little on: one step further on either side. */
export function weighsFar({ steps }: JudgedPath): boolean {
  const counted = thatCount(steps);
  return counted.some(({ ties: [tie] }, i) => tie!.rival && Math.max(i, counted.length - 1 - i) > 1);
}

/** Whether a way that holds together is neither too long nor too thin to tell anything. */
export const tells = (path: JudgedPath): boolean => path.score >= pathWeights.tells[Math.min(thatCount(path.steps).length, pathWeights.tells.length) - 1]!;

/** What a claim is about that gives one gathering as the background of another: the claim explains the gathering, not that. */
export const isBackground = ({ beside, roles }: Tie): boolean => beside === 'reason' && roles === 'F-A';

/** A direct tie that only sets the two side by side, or names them together, of the end itself or of a part of it that stands for it. */
export function isLooseTie({ steps }: JudgedPath): boolean {
  const [only, ...others] = thatCount(steps);
  const beside = only?.ties[0]!.beside;
  return others.length === 0 && (beside === 'loose' || beside === 'named' || isBackground(only!.ties[0]!));
}
