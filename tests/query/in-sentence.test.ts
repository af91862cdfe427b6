import { expect, test } from 'vitest';
import { inSentence } from '../../src/query/in-sentence.ts';
import { pathStore } from './paths/path-store.ts';

test('a name stands in a sentence as the claims mostly write it', () => {
  const written = (says: string) => {
    const store = pathStore(['actor ada', 'topic trade-truce'], [['x', 'hits', says, { from: ['ada'], to: ['trade-truce'] }]]);
    return inSentence(store, store.entities.ref(store.entities.indexOf('trade-truce')));
  };
  expect(written('Ada breaks the trade truce.')).toBe('the trade truce');
  expect(written('Ada seeks a trade truce.')).toBe('a trade truce');
  expect(written('Ada speaks of trade truce.')).toBe('trade truce');
  expect(written('Ada keeps her word.')).toBe('Trade truce');
});
