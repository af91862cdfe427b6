import type { PathView } from '../../query/path-views.ts';

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
  /** Steps (pairs of entities) that both take. */
  readonly shared: number;
  /** What decides, in one sentence; a second one where they share steps. */
  readonly says: string;
}

/** Compares two paths, named as they are listed ("path 3b"), term by term; O(terms + steps). */
export function comparePaths(path: PathView, other: PathView, mine: string, others: string): PathComparison {
  const whole = path.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const differences = path.terms.flatMap((term): TermDifference[] => {
    const against = other.terms.find((each) => each.name === term.name);
    if (against === undefined) return [];
    const points = (100 * term.weight * (against.value - term.value)) / whole;
    return [{ label: term.label, mine: term.value, other: against.value, points, mineWords: term.words, otherWords: against.words }];
  });
  const losses = differences.filter((each) => each.points >= 0.5).sort((a, b) => b.points - a.points);
  const gains = differences.filter((each) => each.points <= -0.5).sort((a, b) => a.points - b.points);
  const theirs = new Set(other.steps.map(pairOf));
  const shared = path.steps.filter((step) => theirs.has(pairOf(step))).length;
  const gap = other.score - path.score;
  const apart = path.throughActors !== other.throughActors ? `; yet ${path.throughActors ? others : mine} is listed before it, because no actor stands in between` : '';
  const decides =
    Math.abs(gap) < 0.5
      ? `${mine} and ${others} score alike${apart === '' ? '' : `, and ${path.throughActors ? others : mine} is listed first, because no actor stands in between`}.`
      : gap > 0
        ? sentence(others, mine, gap, losses, gains, path.throughActors || apart === '' ? '' : apart)
        : sentence(mine, others, -gap, gains, losses, other.throughActors || apart === '' ? '' : apart);
  const both = shared === 0 ? '' : ` They share ${shared === path.steps.length ? `all steps of ${mine}` : shared === 1 ? 'one step' : `${shared} steps`}.`;
  return { gap, losses, gains, shared, says: `${decides.slice(0, 1).toUpperCase()}${decides.slice(1)}${both}` };
}

/** "Path 1 is 13 points ahead of path 3, most of it on “specific” (9 points), though behind on “sources” (2 points)." */
function sentence(first: string, second: string, gap: number, wins: readonly TermDifference[], loses: readonly TermDifference[], rest: string): string {
  const [won] = wins;
  const [lost] = loses;
  const most = won ? `, ${wins.length === 1 ? 'all' : 'most'} of it on “${won.label.toLowerCase()}” (${points(won.points)})` : '';
  const but = lost ? `, though behind on “${lost.label.toLowerCase()}” (${points(lost.points)})` : '';
  return `${first} is ${points(gap)} ahead of ${second}${most}${but}${rest}.`;
}

function points(value: number): string {
  const whole = Math.max(1, Math.round(Math.abs(value)));
  return `${whole} ${whole === 1 ? 'point' : 'points'}`;
}

function pairOf(step: PathView['steps'][number]): string {
  return step.from.id < step.to.id ? `${step.from.id} ${step.to.id}` : `${step.to.id} ${step.from.id}`;
}
