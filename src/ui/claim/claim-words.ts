import type { Certainty, Modality, Polarity, Quantity, Stance, Status } from '../../model/claim.ts';
import type { ClaimView, EvidenceView } from '../../query/views.ts';

const modalityWords: Readonly<Record<Modality, string>> = {
  asserted: 'stated as fact',
  future: 'still to come',
  hypothetical: 'hypothetical',
  historical: 'history',
};
const certaintyWords: Readonly<Record<Certainty, string>> = { stated: 'stated', hedged: 'hedged', inferred: 'inferred' };
const polarityWords: Readonly<Record<Polarity, string>> = { affirmed: 'affirmed', negated: 'negated' };
const stanceWords: Readonly<Record<Stance, string>> = { supports: 'supports', opposes: 'opposes', neutral: 'neutral', ambiguous: 'ambiguous' };
const statusWords: Readonly<Record<Status, string>> = {
  occurred: 'took place',
  ongoing: 'ongoing',
  planned: 'planned',
  pending: 'pending',
  suspended: 'suspended',
  cancelled: 'cancelled',
};

export const wordsOf = { modality: modalityWords, certainty: certaintyWords, polarity: polarityWords, stance: stanceWords, status: statusWords } as const;

/** What a reader must know before taking the sentence for a plain fact, each as one short tag; empty for a plain claim. */
export function qualifiers(claim: Pick<ClaimView, 'modality' | 'polarity' | 'evidence'>): readonly string[] {
  const tags: string[] = [];
  if (claim.modality !== 'asserted') tags.push(modalityWords[claim.modality]);
  if (claim.polarity === 'negated') tags.push(polarityWords.negated);
  if (claim.evidence.length > 0 && claim.evidence.every((piece) => piece.certainty === 'hedged')) tags.push(certaintyWords.hedged);
  else if (claim.evidence.length > 0 && claim.evidence.every((piece) => piece.certainty !== 'stated')) tags.push(certaintyWords.inferred);
  return tags;
}

/** Evidence put together by who speaks: one attribution with its citations, in the order of the evidence. */
export interface Voice {
  readonly attribution: string;
  readonly citations: readonly string[];
}

/** Groups evidence by attribution and drops repeated citations; a source that speaks for itself is named by what it is ("Article"), as its citation has its name. */
export function voicesOf(evidence: readonly Pick<EvidenceView, 'attribution' | 'citation' | 'voices' | 'source'>[]): readonly Voice[] {
  const by = new Map<string, string[]>();
  for (const { attribution, citation, voices, source } of evidence) {
    const itself = voices.length === 0 && (attribution === source.label || attribution === source.short);
    const speaker = itself ? capital(source.subtype) : attribution;
    const citations = by.get(speaker) ?? [];
    if (!citations.includes(citation)) citations.push(citation);
    by.set(speaker, citations);
  }
  return [...by].map(([attribution, citations]) => ({ attribution, citations }));
}

const number = new Intl.NumberFormat('en', { maximumFractionDigits: 6 });

/** "25 million tons per season". */
export function quantityText(quantity: Quantity): string {
  return `${number.format(quantity.value)} ${quantity.unit}${quantity.per === undefined ? '' : ` per ${quantity.per}`}`;
}

/** First letter up, the rest as it is. */
export function capital(text: string): string {
  const first = text.codePointAt(0);
  if (first === undefined) return text;
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + text.slice(letter.length);
}

/** "a, b and c". */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
