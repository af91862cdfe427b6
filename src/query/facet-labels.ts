import type { Certainty, Modality, Polarity } from '../model/claim.ts';
import type { Kind } from '../model/entity.ts';
import type { Family, Quad } from '../model/vocabulary.ts';
import type { FacetName } from './filter.ts';

/** Words of the interface for the closed lists of the model. */
export const facetLabels: Readonly<Record<FacetName, string>> = {
  kind: 'Kind',
  subtype: 'Subtype',
  family: 'Relation family',
  type: 'Relation',
  quad: 'Class',
  source: 'Source',
  speaker: 'Speaker',
  modality: 'Modality',
  polarity: 'Polarity',
  certainty: 'Certainty',
};
export const kindLabels: Readonly<Record<Kind, string>> = { actor: 'Actor', topic: 'Topic', event: 'Event', source: 'Source' };
export const familyLabels: Readonly<Record<Family, string>> = {
  interaction: 'Words and deeds',
  view: 'Positions',
  structure: 'Structure',
  account: 'Accounts',
  outlook: 'Outlook',
  reading: 'Readings',
};
export const quadLabels: Readonly<Record<Quad, string>> = {
  'verbal-cooperation': 'Words, cooperative',
  'material-cooperation': 'Deeds, cooperative',
  'verbal-conflict': 'Words, in conflict',
  'material-conflict': 'Deeds, in conflict',
  none: 'Structure',
};
export const modalityLabels: Readonly<Record<Modality, string>> = {
  asserted: 'Asserted',
  future: 'Future',
  hypothetical: 'Hypothetical',
  historical: 'Historical',
};
export const polarityLabels: Readonly<Record<Polarity, string>> = { affirmed: 'Affirmed', negated: 'Negated' };
export const certaintyLabels: Readonly<Record<Certainty, string>> = { stated: 'Stated', hedged: 'Hedged', inferred: 'Inferred' };

/** "body" -> "Body". */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
