import { dossier, type Dossier } from '../../src/model/dossier.ts';
import { families, type Vocabulary } from '../../src/model/vocabulary.ts';
import { modalities } from '../../src/model/claim.ts';

const phrases = Object.fromEntries(modalities.map((modality) => [modality, { affirmed: '{from} [s] {to}', negated: '{from} not {to}' }]));

/** A vocabulary of one type. */
export const oneType = {
  id: 'test', label: 'Test',
  types: [{ id: 'seeks', label: 'seeks', inverse: 'sought by', family: families[1], domain: ['actor'], range: ['topic'], ties: ['F-T'], templates: { any: phrases } }],
} as unknown as Vocabulary;

interface Spec {
  readonly entities: readonly object[];
  readonly claims: readonly object[];
}

/** A dossier of one relation type, read by the schema as the public file is. */
export const makeDossier = ({ entities, claims }: Spec): Dossier =>
  dossier.parse({
    format: 'readout-dossier',
    version: 1,
    dossier: { id: 'test', title: 'Test', short: 'Test' },
    vocabulary: oneType,
    entities,
    claims,
  });
