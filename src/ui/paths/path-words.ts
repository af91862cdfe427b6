import type { OpposingView, PathStep, PathsView } from '../../query/path-views.ts';
import type { EntityRef } from '../../query/filter.ts';
import { listed, wordsOf } from '../claim/claim-words.ts';
import { sidesOf } from '../claim/conflict-sides.ts';
import { plural } from '../widgets/format.ts';

/** A step's sentence as it is saved, with where it was done if it needs that: "A calls B (in the February call)." */
export function stepSentence({ claims: [claim], where, from, to }: PathStep): string {
  if (claim === undefined) return `${from.label} – ${to.label}`;
  return where === undefined ? claim.says : `${claim.says.replace(/\.$/u, '')} (${where}).`;
}

/** What a reader must be told of a step, as short tags. */
export function stepMarks({ cautions, within }: PathStep, thinnest: boolean): readonly string[] {
  return [...cautions.map((caution) => (caution === 'future' ? wordsOf.modality.future : caution)), ...(within ? ['a part of it, which stands for it'] : []), ...(thinnest ? ['thinnest step'] : [])];
}

/** What stands against a step and who leaves it out, each a sentence with its citation. */
export function stepObjections({ claims: [claim], opposing, leftOutBy }: PathStep): readonly string[] {
  const who = ({ attribution, citation }: OpposingView): string => (citation.startsWith(attribution) ? citation : `${attribution}, ${citation}`);
  const more = ({ kind }: OpposingView): string => {
    const rest = sidesOf(claim?.contested ?? [], kind).length - opposing.filter((each) => each.kind === kind).length;
    return rest > 0 ? `, and ${rest} more` : '';
  };
  return [
    ...opposing.map((each) => `${each.kind === 'contradiction' ? 'Contested' : 'In tension with it'}: ${each.says} (${who(each)})${more(each)}`),
    ...leftOutBy.map((each) => `Left out: ${each.says} (${each.citation})`),
  ];
}

/** The claims of a step but the one read out; where the answer holds only some of all, "12 of 17 claims". */
export function claimsWords({ claims, count }: Pick<PathStep, 'claims' | 'count'>): string {
  return count > claims.length ? `${claims.length} of ${plural(count, 'claim')}` : plural(claims.length - 1, 'more claim');
}

/** What is said of an answer as a whole, before its paths: that nothing connects the two, that the search was cut short, and the engine's notes. */
export function answerNotes({ cut, unconnected, notes }: Pick<PathsView, 'cut' | 'unconnected' | 'notes'>): readonly string[] {
  return [...(unconnected === undefined ? [] : [unconnected]), ...(cut ? ['The search was cut short: there may be others.'] : []), ...notes];
}

/** "China and United States are not passed through; sentences may still name them."; '' where nothing is avoided. */
export function avoidWords(avoid: readonly EntityRef[]): string {
  const names = [...new Set(avoid.map((ref) => ref.label))];
  return names.length === 0 ? '' : `${listed(names)} ${names.length === 1 ? 'is' : 'are'} not passed through; sentences may still name ${names.length === 1 ? 'it' : 'them'}.`;
}
