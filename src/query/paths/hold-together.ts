import { breaksAt } from './coming-apart.ts';
import type { JudgedStep, Judging } from './judged-path.ts';
import type { Tie } from './judged-step.ts';

/** Of each step the ties that are tried. */
const tried = 4;

/**
 * The ties by which steps told one after another hold together best, where others than those chosen so far do so better: the fewest places at which they come apart, then the least
 * given up of firmness. null = nothing is better.
 */
export function holdTogether(judging: Judging, steps: readonly JudgedStep[]): readonly Tie[] | null {
  const options = steps.map(({ ties }) => ties.filter((tie, i) => i === 0 || tie.beside === null).slice(0, tried));
  if (options.every((ties) => ties.length === 1)) return null;
  const told = (at: number, tie: Tie): JudgedStep => ({ ...steps[at]!, ties: [tie] });
  const breaks = (i: number, one: Tie, other: Tie): number => (one.claim === other.claim ? Infinity : breaksAt(judging, told(i - 1, one), told(i, other)));
  const asChosen = options.slice(1).reduce((sum, ties, i) => sum + breaks(i + 1, options[i]![0]!, ties[0]!), 0);
  // To change a claim is a last resort, however little firmness it takes.
  const lost = (i: number, tie: Tie): number => (tie === options[i]![0] ? 0 : Math.max(0, options[i]![0]!.firmness - tie.firmness) + 0.001);
  const best = asChosen === 0 ? null : leastBroken(options, breaks, lost);
  if (best === null || best.breaks >= asChosen || new Set(best.chosen.map((tie) => tie.claim)).size < best.chosen.length) return null;
  return best.chosen;
}

/** A choice up to some place that ends with the option at hand. */
interface Chain<T> {
  readonly breaks: number;
  readonly lost: number;
  readonly before: Chain<T> | null;
  readonly option: T;
}

/**
 * One option a place, with the fewest breaks between neighbours, then the least lost in all; `breaks(i, one, other)` is between the places i - 1 and i, Infinity = never both. Dynamic programming
 * over the places, since only neighbours meet (Viterbi 1967), O(places * options^2). null = there is no such choice.
 */
export function leastBroken<T>(
  options: readonly (readonly T[])[], breaks: (i: number, one: T, other: T) => number, lost: (i: number, option: T) => number,
): { readonly breaks: number; readonly lost: number; readonly chosen: readonly T[] } | null {
  let chains: readonly Chain<T>[] = (options[0] ?? []).map((option) => ({ breaks: 0, lost: lost(0, option), before: null, option }));
  for (let i = 1; i < options.length; i++) {
    chains = options[i]!.flatMap((option) => {
      const ways = chains.map((before): Chain<T> => ({ breaks: before.breaks + breaks(i, before.option, option), lost: before.lost + lost(i, option), before, option }));
      const best = leastOf(ways.filter((way) => way.breaks < Infinity));
      return best === null ? [] : [best];
    });
  }
  const best = leastOf(chains);
  if (best === null) return null;
  const chosen: T[] = [];
  for (let at: Chain<T> | null = best; at !== null; at = at.before) chosen.push(at.option);
  return { breaks: best.breaks, lost: best.lost, chosen: chosen.reverse() };
}

function leastOf<T>(chains: readonly Chain<T>[]): Chain<T> | null {
  return chains.reduce<Chain<T> | null>((best, chain) => (best === null || chain.breaks < best.breaks || (chain.breaks === best.breaks && chain.lost < best.lost) ? chain : best), null);
}
