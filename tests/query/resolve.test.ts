import { describe, expect, test } from 'vitest';
import { runSteps } from '../../src/query/steps.ts';
import { resolve } from '../../src/query/resolve.ts';
import type { Store } from '../../src/store/store.ts';
import { smallStore } from './paths/small-store.ts';

const suggested = (store: Store, name: string): string[] => {
  const found = runSteps(resolve(store, name));
  return found.ok ? [] : found.suggestions.map((ref) => ref.id);
};
const hit = (id: string, from: string, to: string) => [id, 'hits', 'So it is.', { from: [from], to: [to] }] as const;

describe('suggestions for an unknown name', () => {
  const store = smallStore(
    [
      { is: 'source/post trump-post', rest: { label: 'Trump’s post', title: 'Trump’s post', description: 'Trump on Trump and trade.' } },
      { is: 'event/call trump-takaichi-call', rest: { label: 'Trump–Takaichi call' } },
      { is: 'topic trump-accounts', rest: { label: 'Trump accounts' } },
      { is: 'actor/person melania-trump', rest: { label: 'Melania Trump' } },
      { is: 'actor/person donald-trump', rest: { label: 'Donald John Trump', short: 'Trump' } },
      { is: 'actor/person eric-trump', rest: { label: 'Eric Trump' } },
      { is: 'topic tariffs', rest: { label: 'Tariffs', description: 'What Trump put on trade.' } },
    ],
    [hit('a', 'eric-trump', 'tariffs'), hit('b', 'trump-takaichi-call', 'tariffs'), hit('c', 'trump-takaichi-call', 'trump-accounts')],
  );

  test('who bears just that name comes before persons of more names, these before other things, sources last; the weightier first', () => {
    // An issue and a source are nearer to it than what only mentions it.
    expect(suggested(store, 'Trumpp')).toEqual(['donald-trump', 'eric-trump', 'melania-trump', 'trump-takaichi-call', 'trump-accounts']);
  });

  test('a letter less counts before how many words a name has', () => {
    expect(suggested(store, 'Eric Trumpp')[0]).toBe('eric-trump');
    expect(suggested(store, 'tarifs')[0]).toBe('tariffs');
  });

  test('words of a description alone come after names', () => {
    expect(suggested(store, 'trump trad').at(-1)).toBe('tariffs');
  });
});
