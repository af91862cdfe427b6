import { breaksAt } from './coming-apart.ts';
import type { JudgedStep, Judging } from './judged-path.ts';
import type { Tie } from './judged-step.ts';

/** Of each step the ties that are tried. */
const tried = 4;

/** A choice of ties up to some step that ends with the tie at hand: how often it comes apart, and what it gives up of what was chosen before. */
interface Chain {
  readonly breaks: number;
  readonly lost: number;
  readonly before: Chain | null;
  readonly tie: Tie;
}

/**
 * The ties by which steps told one after another hold together best, where others than those chosen do so better: the fewest places at which they come apart, then the least
 * given up of firmness. Dynamic programming over the steps, since only neighbours meet (Viterbi 1967), O(steps * 16). null = nothing is better, or only one claim told twice.
 */
export function holdTogether(judging: Judging, steps: readonly JudgedStep[]): readonly Tie[] | null {
  const options = steps.map(({ ties }) => ties.filter((tie, i) => i === 0 || tie.beside === null).slice(0, tried));
  if (options.every((ties) => ties.length === 1)) return null;
  const lost = (i: number, tie: Tie): number => Math.max(0, options[i]![0]!.firmness - tie.firmness) + (tie === options[i]![0] ? 0 : 0.001);
  let chains: readonly Chain[] = options[0]!.map((tie) => ({ breaks: 0, lost: lost(0, tie), before: null, tie }));
  let asChosen = 0;
  for (let i = 1; i < steps.length; i++) {
    const told = (at: number, tie: Tie): JudgedStep => ({ ...steps[at]!, ties: [tie] });
    const breaks = (one: Tie, other: Tie): number => breaksAt(judging, told(i - 1, one), told(i, other));
    asChosen += breaks(options[i - 1]![0]!, options[i]![0]!);
    chains = options[i]!.map((tie) => chains.reduce<Chain | null>((best, before) => {
      if (before.tie.claim === tie.claim) return best;
      const chain = { breaks: before.breaks + breaks(before.tie, tie), lost: before.lost + lost(i, tie), before, tie };
      return best === null || chain.breaks < best.breaks || (chain.breaks === best.breaks && chain.lost < best.lost) ? chain : best;
    }, null)).filter((chain) => chain !== null);
  }
  const [first, ...others] = chains;
  if (first === undefined) return null;
  const best = others.reduce((a, b) => (b.breaks < a.breaks || (b.breaks === a.breaks && b.lost < a.lost) ? b : a), first);
  if (best.breaks >= asChosen) return null;
  const ties: Tie[] = [];
  for (let at: Chain | null = best; at !== null; at = at.before) ties.push(at.tie);
  return new Set(ties.map((tie) => tie.claim)).size < ties.length ? null : ties.reverse();
}
