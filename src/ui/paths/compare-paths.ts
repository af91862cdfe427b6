import type { PathView, ScoreTerm } from '../../query/path-views.ts';

/** One term of the score on two paths, and what the difference is worth. */
export interface TermDifference {
  readonly label: string;
  readonly mine: number;
  readonly best: number;
  /** Points of a hundred that the other path is ahead by on this term; negative where this one is ahead. */
  readonly points: number;
  readonly mineWords: string;
  readonly bestWords: string;
}

export interface PathComparison {
  /** Score of the other minus the score of this. */
  readonly gap: number;
  /** Where this path loses, the dearest first, then where it wins. */
  readonly losses: readonly TermDifference[];
  readonly gains: readonly TermDifference[];
  /** Steps (pairs of entities) that both take. */
  readonly shared: number;
  /** The comparison in one or two sentences. */
  readonly says: string;
}

/** Says why a path stands below another, term by term; O(terms + steps). */
export function comparePaths(path: PathView, best: PathView): PathComparison {
  const whole = path.terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const differences = path.terms.flatMap((term): TermDifference[] => {
    const other = best.terms.find((each) => each.name === term.name);
    if (other === undefined) return [];
    const points = (100 * term.weight * (other.value - term.value)) / whole;
    return [{ label: term.label, mine: term.value, best: other.value, points, mineWords: term.words, bestWords: other.words }];
  });
  const losses = differences.filter((each) => each.points >= 0.5).sort((a, b) => b.points - a.points);
  const gains = differences.filter((each) => each.points <= -0.5).sort((a, b) => a.points - b.points);
  const theirs = new Set(best.steps.map(pairOf));
  const shared = path.steps.filter((step) => theirs.has(pairOf(step))).length;
  const gap = best.score - path.score;
  return { gap, losses, gains, shared, says: inWords(gap, losses, gains, shared, path.steps.length) };
}

function pairOf(step: PathView['steps'][number]): string {
  return step.from.id < step.to.id ? `${step.from.id} ${step.to.id}` : `${step.to.id} ${step.from.id}`;
}

function inWords(gap: number, losses: readonly TermDifference[], gains: readonly TermDifference[], shared: number, steps: number): string {
  const points = (value: number): string => `${Math.max(1, Math.round(Math.abs(value)))} ${Math.round(Math.abs(value)) <= 1 ? 'point' : 'points'}`;
  const sentences: string[] = [];
  const [first, second] = losses;
  if (first !== undefined) {
    const more = second === undefined ? '' : `, then on ${second.label.toLowerCase()} (${points(second.points)})`;
    sentences.push(`It loses most on ${first.label.toLowerCase()} (${points(first.points)})${more}.`);
  } else if (Math.abs(gap) < 0.5) sentences.push('The two score alike.');
  const [gain] = gains;
  if (gain !== undefined) sentences.push(`It does better on ${gain.label.toLowerCase()} (${points(gain.points)}).`);
  if (gap < -0.5) sentences.push('It scores higher, and stands lower because it repeats more of what is shown above it or runs through an actor.');
  if (shared > 0) sentences.push(`${shared === steps ? 'All its steps are' : shared === 1 ? 'One of its steps is' : `${shared} of its ${steps} steps are`} also on the best path.`);
  return sentences.join(' ');
}

/** "0.74" or, for whole terms, "1"; always with a point. */
export function termValue(term: Pick<ScoreTerm, 'value'>): string {
  return term.value.toFixed(2);
}
