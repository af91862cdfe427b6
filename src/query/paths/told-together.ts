import type { Judging } from './judged-path.ts';
import { matterOf } from './claim-matter.ts';
import { tieBetween } from './judged-step.ts';
import { pairOf } from './pair-graph.ts';
import { pathWeights } from './path-weights.ts';
import { shareParagraph } from './share-paragraph.ts';
import { passSpecificity } from './specificity.ts';

/** Claims of a pair looked at for one that relates the two. */
const looked = 8;

/**
 * Whether two claims that meet at an entity are one matter there: a source tells both in one paragraph, somebody reads both together, or one further claim relates something particular
 * in the one to something particular in the other.
 */
export function toldTogether(judging: Judging, at: number, a: number, b: number): boolean {
  const { store, admit } = judging;
  if (shareParagraph(store, admit, a, b)) return true;
  const readings = new Set(store.readings(a));
  if (readings.has(b) || store.readings(b).some((reading) => reading === a || (readings.has(reading) && (admit.all || admit.claims[reading] === 1)))) return true;
  const [mine, theirs] = [particular(judging, at, a), particular(judging, at, b)];
  return mine.some((u) => theirs.some((v) => u !== v && related(judging, u, v)));
}

/** What a claim has to do with that is no hub, besides the entity where it meets the other. */
const particular = ({ store, graph }: Judging, at: number, claim: number): readonly number[] =>
  [...matterOf(store, claim)].filter((entity) => entity !== at && passSpecificity(graph, entity) >= pathWeights.apart);

function related({ store, admit, graph }: Judging, u: number, v: number): boolean {
  const pair = pairOf(graph, u, v);
  if (pair < 0) return false;
  const { claimStart, claims } = graph;
  for (let i = claimStart[pair]!; i < Math.min(claimStart[pair + 1]!, claimStart[pair]! + looked); i++) if (tieBetween(store, admit, claims[i]!, u, v)?.beside === null) return true;
  return false;
}
