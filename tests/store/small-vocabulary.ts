import { modalities, stances } from '../../src/model/claim.ts';
import { vocabulary, type Vocabulary } from '../../src/model/vocabulary.ts';

const phrases = (verb: string) =>
  Object.fromEntries(modalities.map((modality) => [modality, { affirmed: `{from} ${verb}( {to})`, negated: `{from} never ${verb}( {to})` }]));
const betweenPhrases = Object.fromEntries(modalities.map((modality) => [modality, { affirmed: '{from} is connected with {to}', negated: '{from} is not connected with {to}' }]));
/** `values` are the variant's, each with phrases of its own. */
const type = (id: string, rest: object, values: readonly string[] = ['any']) => ({ id, label: id, inverse: `${id} by`, templates: Object.fromEntries(values.map((value) => [value, phrases(id)])), domain: ['actor'], range: ['actor', 'topic', 'event'], ...rest });
const every = ['F-F', 'F-T', 'F-A', 'F-E', 'T-A', 'T-E', 'A-E'];

/** A vocabulary with one type of every make that the code asks for, under names that mean nothing to it. */
export const smallVocabulary: Vocabulary = vocabulary.parse({
  id: 'small',
  label: 'Small',
  types: [
    type('talks', { family: 'interaction', quad: 'verbal-cooperation', ties: every, quantity: 'optional', condition: 'optional' }),
    type('hits', { family: 'interaction', quad: 'material-conflict', ties: every }),
    type('holds', { family: 'view', stance: 'required', variant: 'stance', quads: { supports: 'verbal-cooperation', opposes: 'verbal-conflict' }, ties: every }, ['any', ...stances]),
    type('joins', { family: 'structure', range: ['event'], role: 'required', roles: ['caller', 'guest'], functional: ['caller'], implies: { asserted: 'occurred', future: 'planned' }, ties: every }),
    type('becomes', { family: 'structure', domain: ['event'], range: [], status: 'required', ties: ['F-E'] }),
    type('connects', { family: 'structure', ties: [...every, 'T-T'], between: betweenPhrases }),
    type('names', { family: 'structure', range: ['topic'], namesake: true, ties: ['F-T'] }),
    type('serves', { family: 'structure', range: ['actor'], ties: ['F-T'], step: 128, endsOnly: true }),
    type('stresses', { family: 'account', domain: ['source'], range: ['topic', 'event'], viaAccount: true, attention: 1, ties: ['F-T'] }),
    type('skips', { family: 'account', domain: ['source'], range: ['topic', 'event'], viaAccount: true, omission: true, ties: ['F-T'] }),
    type('glosses', { family: 'reading', domain: ['claim', 'event', 'topic'], range: ['claim', 'event', 'topic', 'actor'], annotates: true, ties: ['F-T', 'F-A', 'T-A', 'A-A'] }),
  ],
});
