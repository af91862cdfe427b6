import type { Store } from '../../store/store.ts';
import type { PathStep, PathView } from '../path-views.ts';
import type { ClaimView } from '../views.ts';
import { isLoose } from './co-occurrence.ts';
import type { JudgedStep } from './judged-path.ts';

/** "7 Insights ¶18, 20; CiberCuba ¶9", each once. */
export function citationOf(claim: ClaimView): string {
  return [...new Set(claim.evidence.map((piece) => piece.citation))].join('; ');
}

/** "Xi, 7 Insights ¶32"; a source that speaks for itself is named once. */
const whoAndWhere = ({ attribution, citation }: { attribution: string; citation: string }): string => (citation.startsWith(attribution) ? citation : `${attribution}, ${citation}`);

export const endStop = (sentence: string): string => (/[.!?]["”’)]?$/.test(sentence) ? sentence : `${sentence}.`);
const withoutStop = (sentence: string): string => sentence.replace(/\.$/, '');

/**
 * One sentence a step in its claim's own words, with where it was done, its citation (our own inference as such), what stands against it and who leaves it
 * out: all that the reader must be told.
 */
export function sentencesOf(steps: readonly PathStep[]): string[] {
  const read = steps.map((step) => step.claims[0]!.id);
  const told = new Set<string>();
  return steps.map((step, i) => {
    const claim = step.claims[0]!;
    if (read.indexOf(claim.id) < i) return `By the same claim, ${step.from.label} and ${step.to.label}.`;
    const inferred = claim.evidence.every((piece) => piece.certainty === 'inferred');
    const says = step.where === undefined ? endStop(claim.says) : endStop(`${withoutStop(claim.says)} (${step.where})`);
    return [
      `${says} (${inferred ? `our inference from ${citationOf(claim)}` : citationOf(claim)})`,
      ...step.opposing.map((other) => {
        const where = read.indexOf(other.claim);
        const contested = other.kind === 'contradiction';
        if (where >= 0) return `${contested ? 'Contested by' : 'In tension with'} what ${where > i ? 'follows' : 'stands before'}.`;
        if (told.has(other.claim)) return contested ? 'Contested likewise.' : 'In tension with the same.';
        told.add(other.claim);
        return `${contested ? 'Contested' : 'In tension with it'}: ${endStop(other.says)} (${whoAndWhere(other)})`;
      }),
      ...step.leftOutBy.slice(0, 1).map((silent) => `${endStop(silent.says)} (${silent.citation})`),
    ].join(' ');
  });
}

/** What makes a step thin, said of its claim, the heaviest reason first; none where only its one voice does. */
function reasonsOf(store: Store, judged: JudgedStep, claim: ClaimView): string[] {
  const [first] = judged.ties;
  const relation = store.claims.relation(first!.claim);
  const reasons: string[] = [];
  const cautions = judged.cautions.filter((word) => !word.startsWith('only')).map((word) => (word === 'future' ? 'still to come' : word));
  if (cautions.length > 0) reasons.push(`is ${joined(cautions)}`);
  if (isLoose(relation) || relation.hierarchy) reasons.push(`says only that the one ${relation.label} the other`);
  else if (first!.coOccurrence) reasons.push('only says that the one came up where the other did');
  else if (relation.annotates) reasons.push(`is a reading by ${claim.evidence[0]?.attribution ?? 'its source'}`);
  if (first!.things > 3) reasons.push(`speaks of ${first!.things} things at once`);
  return reasons;
}

/** Which of the steps is the thinnest and why, with what all of them share said once. `counted` are those that the score counts. */
export function thinnestOf(store: Store, judged: readonly JudgedStep[], thinnest: number, view: readonly PathStep[]): PathView['thinnest'] {
  const step = judged[thinnest]!;
  const claim = view[thinnest]!.claims[0]!;
  const counted = judged.filter((each) => !each.within);
  const reasons = reasonsOf(store, step, claim);
  const single = step.voices.size < 2;
  const shared = single && counted.length > 1 && counted.every((each) => each.voices.size < 2);
  const who = claim.evidence[0]?.attribution ?? '';
  const voice = `rests on one voice${who === '' ? '' : ` (${who})`}`;
  const claims = reasons.length === 0 ? '' : joined(reasons);
  let why: string;
  if (shared) why = claims === '' ? `like every other step it ${voice}` : `every step rests on one voice; the claim of this one, besides, ${claims}`;
  else if (single) why = claims === '' ? `it ${voice}` : `its claim ${claims}, and it ${voice}`;
  else why = `${claims === '' ? 'it is the least firm' : `its claim ${claims}`}, although ${vouching(step, claim)}`;
  const names = `from ${view[thinnest]!.from.label} to ${view[thinnest]!.to.label}`;
  const even = shared && reasons.length === 0 && counted.every((each) => Math.abs(each.strength - step.strength) < 1e-9);
  return {
    step: thinnest,
    why,
    says: judged.length === 1 ? `Of the one step: ${why}.` : even ? 'No step is thinner than another: each rests on one voice.' : `The thinnest step is ${names}: ${why}.`,
  };
}

/** Who speaks for a step: those of the claim read out vouch for it, the others speak of the same two. */
function vouching(step: JudgedStep, claim: ClaimView): string {
  if (claim.independent > 1) return `${claim.independent} independent voices vouch for it`;
  return `there are ${step.voices.size} voices over ${step.claims} claims`;
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]!}`;
