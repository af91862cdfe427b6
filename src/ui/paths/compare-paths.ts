import type { PathView } from '../../query/path-views.ts';
import type { ShownPaths } from '../../session/shown-paths.ts';
import { capital } from '../claim/claim-words.ts';

/** One term of the score on two paths, and what the difference is worth. */
export interface TermDifference {
  readonly label: string;
  readonly mine: number;
  readonly other: number;
  /** Points of a hundred that the other path is ahead by on this term; negative where this one is ahead. */
  readonly points: number;
  readonly mineWords: string;
  readonly otherWords: string;
}

export interface PathComparison {
  /** Score of the other minus the score of this. */
  readonly gap: number;
  /** Where this path loses, the dearest first, then where it wins. */
  readonly losses: readonly TermDifference[];
  readonly gains: readonly TermDifference[];
  /** What the gap has beyond these as they are written, to a tenth of a point: up to a point by scores that are whole, the rest by what is rounded to tenths or too small to be listed. */
  readonly rest: number;
  /** Steps (pairs of entities) that both take. */
  readonly shared: number;
  /** What decides, in one sentence; a second one where they share steps. */
  readonly says: string;
}

type Listed = Pick<ShownPaths['listed'][number], 'path' | 'family'>;

/** Compares two paths, named as they are listed ("path 3b"), term by term; `mineFirst` says which is listed first. O(terms + steps). */
export function comparePaths(me: Listed, them: Listed, mine: string, others: string, mineFirst: boolean): PathComparison {
  const [path, other] = [me.path, them.path];
  const whole = path.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const differences = path.terms.flatMap((term): TermDifference[] => {
    const against = other.terms.find((each) => each.name === term.name);
    if (against === undefined) return [];
    const points = (100 * term.weight * (against.value - term.value)) / whole;
    return [{ label: term.label, mine: term.value, other: against.value, points, mineWords: term.words, otherWords: against.words }];
  });
  const losses = differences.filter((each) => each.points >= 0.05).sort((a, b) => b.points - a.points);
  const gains = differences.filter((each) => each.points <= -0.05).sort((a, b) => a.points - b.points);
  const tenths = (value: number): number => Math.round(value * 10);
  const listed = [...losses, ...gains].reduce((sum, each) => sum + tenths(each.points), 0);
  const theirs = new Set(other.steps.map(pairOf));
  const shared = path.steps.filter((step) => theirs.has(pairOf(step))).length;
  const gap = other.score - path.score;
  const why = mineFirst ? whyFirst(me, them, others) : whyFirst(them, me, mine);
  const decides =
    Math.abs(gap) < 0.5
      ? `${mine} and ${others} score alike; ${mineFirst ? mine : others} is listed first, because ${why}.`
      : gap > 0
        ? sentence(others, mine, gap, losses, gains, mineFirst ? `; yet ${mine} is listed before it, because ${why}` : '')
        : sentence(mine, others, -gap, gains, losses, mineFirst ? '' : `; yet ${others} is listed before it, because ${why}`);
  // Ahead by its score, the other is listed first for that as well.
  const [second, name] = mineFirst ? [them, others] : [me, mine];
  const isAhead = Math.abs(gap) >= 0.5 && gap > 0 !== mineFirst;
  const left = isAhead && me.family.group !== them.family.group && second.family.group === 'further' ? ` ${capital(leftOut(name, second))}.` : '';
  const both = shared === 0 ? '' : ` They share ${shared === path.steps.length ? `all steps of ${mine}` : shared === 1 ? 'one step' : `${shared} steps`}.`;
  return { gap, losses, gains, rest: (tenths(gap) - listed) / 10, shared, says: `${capital(decides)}${left}${both}` };
}

const leftOut = (name: string, { family }: Listed): string => `${name} is left out of the answer (“${family.label}”)`;

/** Why one path is listed before another, of that name, whatever their scores: the rules by which the engine groups and chooses. */
function whyFirst(first: Listed, second: Listed, name: string): string {
  const [before, after] = [first.family.group, second.family.group];
  if (before !== after) {
    if (after === 'further') return leftOut(name, second);
    if (before === 'agenda') return 'nothing says more than that both came up together';
    if (after === 'agenda') return `${name} is no more than a common agenda`;
    if (before === 'direct') return 'it ties the two directly';
    if (before === 'lead') return 'it is firmer than what there is without an actor';
    if (before === 'without-actors') return 'no actor stands in between';
  }
  if (first.path.apart === undefined && second.path.apart !== undefined) return `${name} comes apart`;
  if (first.path.score > second.path.score) return 'it is a fraction of a point ahead';
  const best = first.family.paths[0];
  if (first.family.key !== second.family.key && best !== undefined && best !== first.path && best.score >= second.path.score) return 'the best path of its family is ahead';
  if (first.path.score === second.path.score) return 'of equals the cheaper one to walk comes first';
  return 'what another path covers, or repeats, comes last';
}

/** "Path 1 is 13 points ahead of path 3, chiefly on “specific” (15 points), though behind on “sources” (2 points)." */
function sentence(first: string, second: string, gap: number, wins: readonly TermDifference[], loses: readonly TermDifference[], rest: string): string {
  const [won] = wins;
  const [lost] = loses;
  // Where something offsets it, what is won is no part of the gap.
  const share = loses.length > 0 ? 'chiefly' : wins.length === 1 ? 'all of it' : Math.abs(won?.points ?? 0) > gap / 2 ? 'most of it' : 'chiefly';
  const most = won ? `, ${share} on “${won.label.toLowerCase()}” (${points(won.points)})` : '';
  const but = lost && Math.abs(lost.points) >= 0.5 ? `, though behind on “${lost.label.toLowerCase()}” (${points(lost.points)})` : '';
  return `${first} is ${points(gap)} ahead of ${second}${most}${but}${rest}.`;
}

function points(value: number): string {
  const whole = Math.max(1, Math.round(Math.abs(value)));
  return `${whole} ${whole === 1 ? 'point' : 'points'}`;
}

function pairOf(step: PathView['steps'][number]): string {
  return step.from.id < step.to.id ? `${step.from.id} ${step.to.id}` : `${step.to.id} ${step.from.id}`;
}
