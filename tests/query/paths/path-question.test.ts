import { describe, expect, test } from 'vitest';
import type { PathQuery } from '../../../src/query/path-views.ts';
import { ask, type Question } from '../../../src/query/paths/path-question.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { claims, leads, pathStore } from './path-store.ts';
import { ids } from './small-store.ts';

const many = ['ash', 'birch', 'cedar', 'elm', 'fir', 'holly', 'larch', 'maple', 'oak', 'pine'];
const store = pathStore(
  ['topic tea', 'topic salt', ...many.map((id) => `topic ${id}`), { is: 'topic bo-issue', rest: { label: 'Bo' } }, { is: 'actor/state bo', rest: {} }],
  claims(leads('tea', 'salt'), ['names', 'names', 'Bo is the issue Bo.', { from: ['bo'], to: ['bo-issue'] }]),
);

function asked(rest: Partial<PathQuery>): { question: Question; notes: string[] } {
  const notes: string[] = [];
  return { question: runSteps(ask(store, { from: ids('tea'), to: ids('salt'), ...rest }, notes)), notes };
}
const names = (entities: readonly number[]) => entities.map((entity) => store.entities.ids[entity]);

describe('what cannot be asked is noted', () => {
  test('eight waypoints at most, alone or one of a group; those left out are named', () => {
    const { question, notes } = asked({ through: ids(...many.slice(0, 7)), throughOneOf: [ids('maple', 'oak'), ids('pine', 'oak'), ids('bo', 'bo-issue')] });
    expect(question.through).toHaveLength(7);
    expect(question.throughOneOf.map(names)).toEqual([['maple', 'oak']]);
    expect(notes).toEqual(['A path can be asked through 8 entities at most: Pine and Bo were left out.']);
    const all = asked({ through: ids(...many), throughOneOf: [ids('bo', 'bo-issue')] });
    expect([all.question.through.length, all.question.throughOneOf.length]).toEqual([8, 0]);
    expect(all.notes).toEqual(['A path can be asked through 8 entities at most: Oak, Pine and Bo were left out.']);
    expect(asked({ through: ids(...many.slice(0, 7)), throughOneOf: [ids('maple', 'oak')] }).notes).toEqual([]);
  });

  test('an end can neither be avoided nor has to be asked for', () => {
    const { question, notes } = asked({ avoid: ids('tea', 'oak'), through: ids('salt', 'elm'), throughOneOf: [ids('tea', 'fir')], also: ids('salt', 'ash') });
    expect([names(question.avoid), names(question.through), question.throughOneOf, names(question.also)]).toEqual([['oak'], ['elm'], [], ['ash']]);
    expect(notes).toEqual([
      'Salt is an end of the path, so that it is passed anyway.',
      'Tea is an end of the path, so that it is passed anyway.',
      'Salt is an end already.',
      'Tea is an end of the path, so that it cannot be avoided.',
    ]);
    expect(asked({ from: ids('bo'), avoid: ids('bo', 'bo-issue') }).notes).toEqual(['The actor Bo is an end of the path, so that it cannot be avoided.']);
  });

  test('what both ends name stays at the end that has nothing else, and the note tells the two apart', () => {
    const { question, notes } = asked({ from: ids('bo', 'bo-issue'), to: ids('bo') });
    expect([names(question.from), names(question.to)]).toEqual([['bo-issue'], ['bo']]);
    expect(notes).toEqual(['Both ends name the actor Bo: it is taken as the second end, and the first is the issue Bo.']);
    expect(asked({ from: ids('bo-issue'), to: ids('bo', 'bo-issue') }).notes).toEqual(['Both ends name the issue Bo: it is taken as the first end, and the second is the actor Bo.']);
    expect(asked({ to: ids('tea') }).notes).toEqual(['Both ends are the same; a path needs two that differ.']);
  });
});
