import { describe, expect, it } from 'vitest';
import { claimView } from '../../src/query/claim-view.ts';
import { heaviest } from '../../src/query/claim-order.ts';
import { conflictViews } from '../../src/query/conflict-views.ts';
import { entityView, relationView } from '../../src/query/entity-view.ts';
import { graphView } from '../../src/query/graph-view.ts';
import { nameSpans } from '../../src/query/name-spans.ts';
import { neighbourhood } from '../../src/query/neighbourhood.ts';
import { overview } from '../../src/query/overview.ts';
import { findPathsInSteps } from '../../src/query/paths/find-paths.ts';
import { runSteps } from '../../src/query/steps.ts';
import { initialQuestion } from '../../src/session/initial-state.ts';
import { foundWords } from '../../src/session/words.ts';
import { compileDossier } from '../../src/store/compile-dossier.ts';
import { contractDossier } from '../contracts/contract-dossier.ts';
import { at, claimAt, store } from './contract-store.ts';

describe('a claim as it is shown', () => {
  it('says who says it, through whom, and where it stands', () => {
    const { evidence, independent } = claimView(store, claimAt('bo-for-tea'));
    expect(evidence[0]).toMatchObject({ attribution: 'Bo, via The Herald', citation: 'Paper ¶3', published: { text: '3 Apr 2026' } });
    expect(independent).toBe(1);
    expect(claimView(store, claimAt('ada-bo-talk')).evidence.map((piece) => [piece.attribution, piece.citation])).toEqual([
      ['Paper', 'Paper ¶2, 4'],
      ['Ada', "Ada's post ¶1"],
    ]);
  });

  it('makes links of the names in the sentence, the longest first, at word boundaries only', () => {
    const runs = (text: string, ...participants: string[]) => nameSpans(store, text, new Set(participants.map(at))).map((span) => (span.entity ? `[${span.text}=${span.entity.id}]` : span.text)).join('');
    expect(runs("Ada Lovelace's tea, and Ada's.")).toBe("[Ada Lovelace=ada]'s [tea=tea], and [Ada=ada]'s.");
    expect(runs('Adam likes steaming salty Tea.')).toBe('Adam likes steaming salty [Tea=tea].');
    expect(runs('The ada of the spring call.')).toBe('The ada of the [spring call=spring-call].');
    // Two bear the name: a participant wins, and without one it stays text.
    expect(runs('Bo speaks.')).toBe('Bo speaks.');
    expect(runs('Bo speaks.', 'bo-issue')).toBe('[Bo=bo-issue] speaks.');
  });

  it('shows what stands against it and what is read into it', () => {
    expect(claimView(store, claimAt('bo-hits-salt'))).toMatchObject({
      contested: [{ conflict: 'ban-or-trade', kind: 'tension', against: [{ claim: 'ada-buys-aaaaaa', citation: 'Paper ¶1' }] }],
      readings: [{ id: 'why-ban-aaaaaa', attribution: 'Memo' }],
    });
    expect(claimView(store, claimAt('why-ban')).ofClaims).toMatchObject([{ id: 'bo-hits-salt-aaaaaa', end: 'from' }]);
  });
});

describe('conflicts found by rule', () => {
  const views = conflictViews(store, {});
  const by = (id: string) => views.find((view) => view.id.startsWith(id));
  it('who had a part that only one can have', () => {
    expect(by('derived-role')).toMatchObject({ derived: true, kind: 'contradiction', over: { id: 'spring-call' }, sides: [{ holder: { id: 'bo' } }, { holder: { id: 'ada' } }] });
    expect(by('derived-role')!.says).toContain('caller');
  });
  it('one holder for and against one thing', () => {
    expect(by('derived-stance')).toMatchObject({ over: { id: 'tea' }, sides: [{ claims: [{ id: 'bo-for-tea-aaaaaa' }] }, { claims: [{ id: 'bo-against-tea-aaaaaa' }] }] });
  });
  it('needs both sides to be admitted', () => {
    expect(conflictViews(store, { filter: { without: { source: ['memo'] } } }).some((view) => view.id.startsWith('derived-stance'))).toBe(false);
  });
  const changed = (change: (claims: typeof contractDossier.claims) => void) => {
    const dossier = structuredClone(contractDossier);
    change(dossier.claims);
    return conflictViews(compileDossier(dossier), {}).map((view) => view.id.split('-').slice(0, 2).join('-'));
  };
  const copy = (claims: typeof contractDossier.claims, id: string, rest: object): void => {
    claims.push({ ...structuredClone(claims.find((claim) => claim.id === `${id}-aaaaaa`)!), id: `${id}-bbbbbb` as never, ...rest });
  };
  it('the same proposition affirmed and negated, unless it is of another time or only supposed', () => {
    expect(changed((claims) => copy(claims, 'bo-hits-salt', { polarity: 'negated' }))).toContain('derived-denial');
    expect(changed((claims) => copy(claims, 'bo-hits-salt', { polarity: 'negated', when: '2025' }))).not.toContain('derived-denial');
    expect(changed((claims) => copy(claims, 'bo-hits-salt', { polarity: 'negated', modality: 'hypothetical' }))).not.toContain('derived-denial');
  });
  it('one figure with two values, per two speakers', () => {
    const six = { quantity: { value: 6, unit: 'tons' }, condition: undefined };
    const free = (claims: typeof contractDossier.claims): void => void delete claims.find((claim) => claim.id === 'ada-buys-aaaaaa')!.condition;
    const other = [{ source: 'memo', paragraphs: [], voices: [], certainty: 'stated' }];
    expect(changed((claims) => (free(claims), copy(claims, 'ada-buys', { ...six, evidence: other })))).toContain('derived-figure');
    expect(changed((claims) => (free(claims), copy(claims, 'ada-buys', six)))).not.toContain('derived-figure');
    expect(changed((claims) => (free(claims), copy(claims, 'ada-buys', { ...six, quantity: { value: 6, unit: 'boxes' }, evidence: other })))).not.toContain('derived-figure');
  });
});

describe('an entity', () => {
  it('has the statuses that claims give it, by who says so', () => {
    expect(entityView(store, at('spring-call'), {}).statuses.map(({ status, says }) => [status, says.map((one) => one.attribution)])).toEqual([['occurred', ['Bo', 'Ada']]]);
    expect(entityView(store, at('fair'), {}).statuses.map(({ status, says }) => [status, says.map((one) => one.attribution)])).toEqual([
      ['planned', ['Ada']],
      ['cancelled', ['The Herald']],
    ]);
    const nodes = runSteps(graphView(store, [at('fair'), at('spring-call')], undefined)).nodes;
    expect(nodes.map((node) => node.planned)).toEqual([true, false]);
  });

  it('knows its namesake, its partners, and the accounts that speak of it', () => {
    const view = entityView(store, at('bo'), {});
    expect(view.namesakes.map((ref) => ref.id)).toEqual(['bo-issue']);
    expect(view.partners[0]).toEqual({ entity: store.entities.ref(at('ada')), claims: 2 });
    expect(entityView(store, at('ada'), {}).groups.map((group) => group.key)).toEqual(expect.arrayContaining(['from:stresses', 'from:skips']));
    expect(entityView(store, at('spring-call'), {}).groups.map((group) => group.key)).toContain('at:stresses');
  });

  it('shows the claims of a source, and of one who only speaks', () => {
    const memo = entityView(store, at('memo'), {});
    expect([memo.claims, memo.vouches]).toEqual([3, 3]);
    expect(memo.groups.every((group) => group.direction === 'source')).toBe(true);
    expect(entityView(store, at('herald'), {}).groups.map((group) => group.direction)).toEqual(['voice', 'voice']);
  });

  it('pages through a relation in one order', () => {
    const all = relationView(store, at('bo'), 'from:holds', { limit: 10 })!;
    const pages = [0, 1].map((offset) => relationView(store, at('bo'), 'from:holds', { offset, limit: 1 })!.claims[0]!.id);
    expect(pages).toEqual(all.claims.map((claim) => claim.id));
    // A stated claim comes before a hedged one.
    expect(pages[0]).toBe('bo-for-tea-aaaaaa');
    expect(relationView(store, at('bo'), 'from:nothing', {})).toBeUndefined();
  });

  it('keeps only the claims that tie it to those asked for', () => {
    const ids = entityView(store, at('bo'), { tiedTo: [at('salt')] }).groups.flatMap((group) => group.claims.map((claim) => claim.id));
    expect(ids.sort()).toEqual(['ada-buys-aaaaaa', 'bo-hits-salt-aaaaaa']);
  });
});

it('ties an account to its event and never makes a step of an omission', () => {
  const around = neighbourhood(store, at('spring-call'), {});
  expect(around.relations.find((relation) => relation.key === 'at:stresses')?.next.map((ref) => ref.id)).toEqual(['tea']);
  const edges = runSteps(graphView(store, ['post', 'salt', 'tea', 'spring-call'].map(at), undefined)).edges;
  expect(edges.find((edge) => edge.omission)).toMatchObject({ source: 'post', target: 'salt', quad: 'none', directed: true });
  expect(edges.some((edge) => edge.id === 'salt~spring-call~none')).toBe(false);
});

it('takes the heaviest in the same order however many are asked for', () => {
  const many = Array.from({ length: 200 }, (_, i) => i % store.claims.count);
  const order = heaviest(store, many, 0, 200);
  for (const [offset, limit] of [[0, 5], [17, 30], [190, 50]] as const) {
    expect(heaviest(store, many, offset, limit).map((c) => store.claims.id(c))).toEqual(order.slice(offset, offset + limit).map((c) => store.claims.id(c)));
  }
});

describe('the overview', () => {
  it('draws what is weighty, leaves sources out, and puts every member in one group', () => {
    const view = runSteps(overview(store, { limit: 6 }));
    expect(view.graph.nodes).toHaveLength(6);
    expect(view.graph.nodes.map((node) => node.kind)).not.toContain('source');
    const members = view.groups.flatMap((group) => group.members);
    expect(new Set(members).size).toBe(members.length);
    expect(new Set(view.groups.map((group) => group.label)).size).toBe(view.groups.length);
  });

  it('is the same for the same dossier, whatever was asked before', () => {
    expect(runSteps(overview(compileDossier(contractDossier), {}))).toEqual(runSteps(overview(store, {})));
  });

  it('suggests questions whose figures are those of the answer', () => {
    const { questions } = runSteps(overview(store, {}));
    expect(questions.length).toBeGreaterThanOrEqual(3);
    const pairs = questions.filter((question) => question.kind === 'paths').map(({ from, to }) => `${from?.id} ${to?.id}`);
    expect(pairs.length).toBeLessThanOrEqual(4);
    expect(new Set(pairs).size).toBe(pairs.length);
    // Counted as the page asks: under the limits that a person meets first.
    const { from: _f, to: _t, also: _a, ...limits } = initialQuestion;
    for (const { kind, from, to, detail } of questions) {
      if (kind !== 'paths') continue;
      const answer = runSteps(findPathsInSteps(store, { ...limits, from: [from!.id], to: [to!.id], k: 12 }));
      expect(detail).toBe(`Paths · ${foundWords(answer)}`);
    }
    expect(questions.find((question) => question.kind === 'omission')).toMatchObject({ entity: { id: 'spring-call' }, detail: 'Accounts · 1 omission by 1 account', claim: 'post-skips-salt-aaaaaa' });
    expect(questions.find((question) => question.kind === 'conflict')!.detail).toContain('one of 3 conflicts');
  });

  it('holds for an empty dossier', () => {
    const view = runSteps(overview(compileDossier({ ...contractDossier, entities: [], claims: [], conflicts: [] }), {}));
    expect(view).toMatchObject({ graph: { nodes: [], edges: [] }, groups: [], questions: [] });
  });
});
