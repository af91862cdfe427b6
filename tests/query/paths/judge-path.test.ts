import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admit } from '../../../src/query/admit.ts';
import { daysOfClaims } from '../../../src/query/paths/days-of-claims.ts';
import { judgePath } from '../../../src/query/paths/judge-path.ts';
import type { JudgedPath, Judging } from '../../../src/query/paths/judged-path.ts';
import { termsOf } from '../../../src/query/paths/path-terms.ts';
import { ask as askQuestion, routesOf as searched } from '../../../src/query/paths/path-question.ts';
import { buildStoreGraph } from '../../../src/query/paths/store-graph.ts';
import { weighPair } from '../../../src/query/paths/weighed-pair.ts';
import { runSteps } from '../../../src/query/steps.ts';
import { compileDossier } from '../../../src/store/compile-dossier.ts';
import { randomDossier } from '../../store/random-dossier.ts';
import { ask, clash, leads, pathOver, pathStore } from './path-store.ts';
import { ids, type SmallClaim } from './small-store.ts';

describe('a score', () => {
  test('no term rises when a path is lengthened: each is the worst or the product over its steps, never a mean', () => {
    let lengthened = 0;
    fc.assert(
      fc.property(randomDossier, fc.constantFrom('ada', 'tea', 'call'), fc.constantFrom('salt', 'summit', 'bo'), (dossier, from, to) => {
        const store = compileDossier(dossier);
        const question = runSteps(askQuestion(store, { from: ids(from), to: ids(to) }, []));
        const judging: Judging = { store, admit: question.admit, graph: question.graph, days: runSteps(daysOfClaims(store)), inOrder: false, everyClaim: false };
        for (const route of runSteps(searched(store, question, 40, [])).routes) {
          const { steps }: JudgedPath = runSteps(judgePath(judging, route));
          const valuesOf = (part: typeof steps) => termsOf(judging, part, part.reduce((least, step) => (step.strength < least.strength ? step : least))).map((term) => term.value);
          for (let start = 0; start < steps.length; start++) {
            for (let end = start + 2; end <= steps.length; end++) {
              const whole = valuesOf(steps.slice(start, end));
              for (const part of [steps.slice(start, end - 1), steps.slice(start + 1, end)]) {
                lengthened++;
                valuesOf(part).forEach((value, i) => expect(whole[i]!).toBeLessThanOrEqual(value + 1e-9));
              }
            }
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(lengthened).toBeGreaterThan(300);
  });

  test('to pass a hub is forgiven as far as the two claims there have something particular in common', () => {
    const others = Array.from({ length: 12 }, (_, i) => `thing-${i}`);
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic iron', 'actor/state bo', 'event/measure ban', ...others.map((id) => `topic ${id}`)],
      [
        ['tea-ban', 'hits', 'Bo hits tea with the ban.', { from: ['bo'], to: ['tea'], at: 'ban' }],
        ['salt-ban', 'hits', 'Bo hits salt with the ban.', { from: ['bo'], to: ['salt'], at: 'ban' }],
        ['iron', 'hits', 'Bo hits iron.', { from: ['bo'], to: ['iron'] }],
        ...others.map((id): SmallClaim => [`bo-${id}`, 'hits', `Bo hits ${id}.`, { from: ['bo'], to: [id] }]),
      ],
    );
    const specific = (to: string) => pathOver(ask(store, 'tea', to, { avoid: ids('ban') }), `tea bo ${to}`).terms.find((term) => term.name === 'specific')!;
    expect(specific('salt').value).toBeGreaterThan(specific('iron').value);
    expect(specific('salt').words).toBe('Bo, the least telling of what is passed, is tied to 16 others; both claims there have to do with Ban too');
    expect(specific('iron').words).toBe('Bo, the least telling of what is passed, is tied to 16 others');
  });
});

describe('a step', () => {
  test('who takes part in a gathering is tied to it; what only came up there is not', () => {
    const store = pathStore(
      ['actor ada', 'topic tea', { is: 'event/meeting fair', rest: { when: '2026-02-01' } }],
      [
        ['part', 'attends', 'Ada attends the fair.', { from: ['ada'], to: ['fair'] }],
        ['agenda', 'covers', 'The fair covers tea.', { from: ['fair'], to: ['tea'] }],
      ],
    );
    expect(pathOver(ask(store, 'ada', 'fair'), 'ada fair').steps[0]!.strength).toBeGreaterThan(0.4);
    expect(pathOver(ask(store, 'fair', 'tea'), 'fair tea').steps[0]!.strength).toBeLessThan(0.2);
  });

  test('an order in time alone only places side by side, and says so', () => {
    const store = pathStore(
      ['event/measure ban', 'event/measure toll', 'event/measure tax'],
      [['order', 'comes', 'The ban came before the toll.', { from: ['ban'], to: ['toll'] }], leads('ban', 'tax')],
    );
    const path = pathOver(ask(store, 'ban', 'toll'), 'ban toll');
    expect(path.steps[0]!.strength).toBeLessThan(0.2);
    expect(path.steps[0]!.cautions).toEqual(['only “comes before”']);
    expect(path.thinnest.why).toBe('its claim says only that the one comes before the other, and it rests on one voice (Paper)');
    expect(pathOver(ask(store, 'ban', 'tax'), 'ban tax').steps[0]!.strength).toBeGreaterThan(0.7);
  });

  test('voices on opposite sides of a conflict are never pooled, and those of the claim read out are told apart from the rest', () => {
    const voices = (...names: string[]) => names.map((voice) => ({ source: 'paper', voices: [voice], paragraphs: [{ n: 1 }] }));
    const claims: SmallClaim[] = [
      ['denies', 'leads', 'Ada denies that tea leads to salt.', { from: ['tea'], to: ['salt'] }, ...voices('ada')],
      ['says', 'leads', 'Bo says that tea leads to salt.', { from: ['tea'], to: ['salt'] }, ...voices('bo')],
      ['also', 'leads', 'Cy says that tea leads to salt.', { from: ['tea'], to: ['salt'] }, ...voices('cy')],
      ['aside', 'hits', 'The club speaks of tea and salt.', { from: ['club'], to: ['tea'], about: ['salt'] }, { source: 'paper', voices: ['club'], certainty: 'hedged', paragraphs: [{ n: 1 }] }],
    ];
    const entities = ['topic tea', 'topic salt', 'actor ada', 'actor bo', 'actor cy', 'actor/body club'];
    const apart = pathOver(ask(pathStore(entities, claims, [clash('contradiction', 'tea', ['denies'], ['says', 'also'])]), 'tea', 'salt'), 'tea salt');
    const together = pathOver(ask(pathStore(entities, claims), 'tea', 'salt'), 'tea salt');
    expect(apart.steps[0]!.strength).toBeLessThan(together.steps[0]!.strength);
    // Ada stands alone against Bo and Cy; what the club says is something else.
    expect(apart.steps[0]!.claims[0]!.id).toBe('denies-aaaaaa');
    expect(apart.terms[0]!.words).toBe('Tea to Salt: 1 voice over 1 claim');
    expect(apart.thinnest.says).toBe('Its claim is contested, and it rests on one voice (Ada).');
    expect(together.terms[0]!.words).toBe('Tea to Salt: 3 voices over 3 claims');
    expect(together.thinnest.says).toBe('3 voices say as much, all as Paper reports them.');
    const sure = (path: typeof apart) => path.terms.find((term) => term.name === 'sure')!.value;
    expect(sure(apart)).toBeLessThan(sure(together));
  });

  test('a part of an end stands for the end: the step into the whole is not rewarded', () => {
    const store = pathStore(
      ['topic tea', 'topic salt', 'topic sea-salt', 'topic iron'],
      [leads('tea', 'iron', {}, 'paper', 'memo'), leads('iron', 'sea-salt', {}, 'paper', 'memo'), ['part', 'within', 'Sea salt is part of salt.', { from: ['sea-salt'], to: ['salt'] }]],
    );
    const path = pathOver(ask(store, 'tea', 'salt'), 'tea iron sea-salt salt');
    expect(path.steps.map((step) => step.within === true)).toEqual([false, false, true]);
    expect(path.thinnest.step).not.toBe(2);
    expect(path.terms.find((term) => term.name === 'short')!.words).toBe('2 steps that count');
    const upwards = pathOver(ask(store, 'sea-salt', 'iron'), 'sea-salt iron');
    expect(upwards.steps[0]!.within).toBeUndefined();
  });

  test('a pair with thousands of claims is weighed in slices', () => {
    const many = Array.from({ length: 3000 }, (_, i): SmallClaim => [`c-${i}`, 'leads', 'Tea leads to salt.', { from: ['tea'], to: ['salt'] }]);
    const store = pathStore(['topic tea', 'topic salt'], many);
    const admitted = admit(store, {});
    const graph = runSteps(buildStoreGraph(store, admitted, 1));
    const slices = [...weighPair(store, admitted, graph, store.entities.indexOf('tea'), store.entities.indexOf('salt'), true, true)];
    expect(slices.length).toBeGreaterThan(20);
  });
});
