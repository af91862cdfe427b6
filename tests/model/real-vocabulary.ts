import { readFileSync } from 'node:fs';
import { readYaml } from '../../src/formats/yaml-file.ts';
import { vocabulary } from '../../src/model/vocabulary.ts';

const path = new URL('../../graph/vocabulary.yaml', import.meta.url);

/** Text of the vocabulary that Readout comes with. */
export const realVocabularyText = readFileSync(path, 'utf8');
/** The vocabulary that Readout comes with. */
export const realVocabulary = vocabulary.parse(readYaml('vocabulary.yaml', realVocabularyText).value);
