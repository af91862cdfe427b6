import { realVocabularyText } from '../model/real-vocabulary.ts';

/** A dozen of the types that Readout comes with, as they are written there: reading all of them each time takes its time. */
export const smallVocabularyText = ((): string => {
  const wanted = ['agree', 'consult', 'other', 'position', 'participates-in', 'part-of', 'precedes', 'linked-to', 'has-status', 'emphasises', 'puts-at-risk', 'explains'];
  const [head = '', ...types] = realVocabularyText.split(/\n\n?(?: {2}#[^\n]*\n\n)?(?= {2}- id: )/);
  const kept = types.filter((type) => wanted.includes(/id: (\S+)/.exec(type)?.[1] ?? ''));
  if (kept.length !== wanted.length) throw new Error('the vocabulary lacks a type');
  return `${head}\n${kept.map((type) => type.trimEnd()).join('\n\n')}\n`;
})();

const sha = (digit: string): string => digit.repeat(64);

/** A dossier in which nothing is wrong, small enough to break in every way. */
export const smallFolder: Readonly<Record<string, string>> = {
  'graph/vocabulary.yaml': smallVocabularyText,
  'graph/shared/actors.yaml': `- id: trump
  label: Donald Trump
  subtype: person
- id: xi
  label: Xi Jinping
  subtype: person
- id: nobody
  label: Somebody that this dossier does not name
  subtype: person
`,
  'graph/shared/topics.yaml': `- id: taiwan
  label: Taiwan
  subtype: issue
- id: soybeans
  label: Soybeans
  subtype: goods
- id: trade
  label: Trade
  subtype: issue
`,
  'graph/calls/dossier.yaml': `id: calls
title: Calls
short: Calls
created: 2026
`,
  'graph/calls/events.yaml': `- id: call
  label: The call
  subtype: call
  when: 2025-11-24?
- id: visit
  label: The visit
  subtype: visit
`,
  'graph/calls/sources.yaml': `- id: article
  label: Article
  subtype: article
  title: An article
  date: 2025-11
  assertsNothing:
    - {n: 9, sha256: ${sha('9')}, why: heading}
- id: readout
  label: Readout
  subtype: readout
  title: A readout
  account: {actor: xi, event: call}
  carriedBy: article
`,
  'graph/calls/claims/article.yaml': `- id: call-took-place-aaaaaa
  type: participates-in
  from: [trump, xi]
  to: [call]
  role: participant
  says: They spoke.
  evidence:
    - source: article
      paragraphs: [{n: 1, sha256: ${sha('1')}}]
- id: xi-opposes-bbbbbb
  type: position
  from: [xi]
  to: [taiwan]
  about: [soybeans]
  at: call
  when: 2025-11-24
  stance: opposes
  says: Xi is against it.
  evidence:
    - source: article
      paragraphs: [{n: 2, sha256: ${sha('2')}}]
      voices: [xi]
      in: readout
      quote: a few words
- id: soybeans-part-of-trade-cccccc
  type: part-of
  from: [soybeans]
  to: [trade]
  says: Soybeans are part of trade.
  evidence:
    - source: article
      paragraphs: [{n: 3, sha256: ${sha('3')}}]
- id: visit-risk-dddddd
  type: puts-at-risk
  from: [visit]
  to: [trade]
  condition: {event: visit, holds: no}
  quantity: {value: 25, unit: per cent}
  says: Without the visit trade is at risk.
  evidence:
    - source: article
      paragraphs: [{n: 4, sha256: ${sha('4')}}]
- id: reading-eeeeee
  type: explains
  from: [visit-risk-dddddd]
  to: [xi-opposes-bbbbbb]
  says: One explains the other.
  evidence:
    - source: article
      paragraphs: [{n: 5, sha256: ${sha('5')}}]
- id: readout-stresses-ffffff
  type: emphasises
  from: [readout]
  to: [taiwan]
  says: It stresses Taiwan.
  evidence:
    - source: article
      paragraphs: [{n: 5, sha256: ${sha('5')}}]
`,
  'graph/calls/conflicts.yaml': `- id: who-is-right
  over: taiwan
  kind: tension
  sides:
    - claims: [xi-opposes-bbbbbb]
      holder: xi
    - claims: [visit-risk-dddddd, reading-eeeeee]
      holder: article
  says: They pull apart.
`,
};

/** The folder with one text replaced in one file; throws where the text is not there, so that no test passes for nothing. */
export function folderWith(file: string, from: string, to: string): Map<string, string> {
  const path = `graph/${file}`;
  const text = smallFolder[path];
  if (text === undefined || !text.includes(from)) throw new Error(`${path} does not hold: ${from}`);
  return new Map(Object.entries({ ...smallFolder, [path]: text.replace(from, () => to) }));
}
