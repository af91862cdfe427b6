import { claimsOf, type BriefedClaim, type BriefedEvidence, type Briefing } from '../../session/briefing.ts';

export interface NumberedSource {
  readonly number: number;
  readonly id: string;
  /** "7 Insights, 28 Nov 2025". */
  readonly label: string;
}

/** The sources that a briefing rests on, numbered from 1 in the order in which they are first cited. */
export function numberSources(briefing: Briefing): ReadonlyMap<string, NumberedSource> {
  const sources = new Map<string, NumberedSource>();
  for (const item of briefing.items)
    for (const claim of claimsOf(item))
      for (const { source } of claim.evidence)
        if (!sources.has(source.id)) sources.set(source.id, { number: sources.size + 1, id: source.id, label: source.published === undefined ? source.label : `${source.label}, ${source.published}` });
  return sources;
}

/** Where a claim is vouched for, one for each voice and source: who speaks ('' = the source itself), the source's number, and the paragraphs ("¶18, 20"). */
export interface NumberedCitation {
  readonly voice: string;
  readonly number: number;
  readonly place: string;
}

export function citationsOf(claim: BriefedClaim, sources: ReadonlyMap<string, NumberedSource>): readonly NumberedCitation[] {
  const by = new Map<string, { piece: BriefedEvidence; paragraphs: Set<number> }>();
  for (const piece of claim.evidence) {
    const key = `${piece.voice}\n${piece.source.id}`;
    const had = by.get(key) ?? { piece, paragraphs: new Set<number>() };
    for (const paragraph of piece.paragraphs) had.paragraphs.add(paragraph);
    by.set(key, had);
  }
  return [...by.values()].map(({ piece, paragraphs }) => ({
    voice: piece.voice,
    number: sources.get(piece.source.id)?.number ?? 0,
    place: paragraphs.size === 0 ? '' : `¶${[...paragraphs].sort((a, b) => a - b).join(', ')}`,
  }));
}
