import type { ClaimView, EvidenceView } from '../../query/views.ts';
import type { Ink } from '../ink.ts';
import { setParagraph, type Paper, type Piece } from '../paper.ts';

/** Who says it and where: "Xi, via Chinese state media · 7 Insights ¶32"; a source that speaks for itself is named once. */
export const citationOf = ({ attribution, citation }: Pick<EvidenceView, 'attribution' | 'citation'>): string =>
  citation.startsWith(attribution) ? citation : `${attribution} · ${citation}`;

/** What the reader must be told of a claim beyond its sentence. */
const tags = (claim: ClaimView, ink: Ink): readonly Piece[] => [
  ...(claim.omission ? [{ text: '[left out]', style: ink.dim, whole: true }] : []),
  ...(claim.evidence.every((one) => one.certainty !== 'stated') ? [{ text: `[${claim.evidence[0]?.certainty ?? 'inferred'}]`, style: ink.doubtful, whole: true }] : []),
  ...(claim.contested.length > 0 ? [{ text: claim.contested.some((conflict) => conflict.kind === 'contradiction') ? '[≠ contested]' : '[~ in tension]', style: ink.contested, whole: true }] : []),
];

/** A claim as a paragraph, `aside` after its sentence, its citations at the end. */
export const claimPieces = (claim: ClaimView, ink: Ink, aside: readonly Piece[] = []): readonly Piece[] => [
  { text: claim.says },
  ...aside,
  ...tags(claim, ink),
  ...claim.evidence.map((one, index) => ({ text: citationOf(one) + (index < claim.evidence.length - 1 ? ';' : ''), style: ink.dim, whole: true })),
  ...(claim.when === undefined ? [] : [{ text: `· ${claim.when.text}`, style: ink.dim, whole: true }]),
];

/** A claim with what stands against it, quoted phrases and readings of it, indented by `indent` columns. */
export const claimLines = (claim: ClaimView, paper: Paper, indent = 2): readonly string[] => {
  const { ink } = paper;
  const margin = ' '.repeat(indent);
  const further = `${margin}    `;
  const aside = (sign: string, pieces: readonly Piece[]) => setParagraph(paper, pieces, `${margin}  ${sign} `, further);
  return [
    ...setParagraph(paper, claimPieces(claim, ink), `${margin}${ink.dim('–')} `, `${margin}  `),
    ...claim.evidence.flatMap((one) => (one.quote === undefined ? [] : setParagraph(paper, [{ text: `“${one.quote}”`, style: ink.italic }], `${margin}  `))),
    ...claim.contested.flatMap((conflict) =>
      conflict.against.flatMap((other) =>
        aside(conflict.kind === 'contradiction' ? ink.contested('≠') : ink.dim('~'), [{ text: other.says }, { text: citationOf(other), style: ink.dim, whole: true }]),
      ),
    ),
    ...claim.readings.flatMap((reading) =>
      aside(ink.dim('↳'), [{ text: reading.says }, { text: citationOf(reading), style: ink.dim, whole: true }]),
    ),
  ];
};
