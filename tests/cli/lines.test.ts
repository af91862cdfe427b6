import { describe, expect, it } from 'vitest';
import { makeInk } from '../../src/cli/ink.ts';
import { claimLines } from '../../src/cli/render/claim-lines.ts';
import { entityLines } from '../../src/cli/render/entity-lines.ts';
import { issueLine } from '../../src/cli/render/issue-lines.ts';
import { linksLines } from '../../src/cli/render/links-lines.ts';
import { pathLines } from '../../src/cli/render/path-lines.ts';
import { searchLines } from '../../src/cli/render/search-lines.ts';
import { bar } from '../../src/cli/render/stats-lines.ts';
import type { ClaimId, ConflictId, EntityId, TypeId } from '../../src/model/ids.ts';
import type { EntityRef } from '../../src/query/filter.ts';
import type { PathsView } from '../../src/query/path-views.ts';
import type { ClaimView, EntityView, RelationGroup } from '../../src/query/views.ts';

const paper = { width: 80, ink: makeInk(false) };
const ref = (id: string, label: string, kind: EntityRef['kind'] = 'actor', subtype = 'person'): EntityRef => ({ id: id as EntityId, label, short: label, kind, subtype });
const ann = ref('ann', 'Ann');
const fees = ref('port-fees', 'Port fees', 'topic', 'policy');
const gazette = ref('gazette', 'Gazette', 'source', 'article');

const claim = (more: Partial<ClaimView> = {}): ClaimView => ({
  id: 'c-aaaaaa' as ClaimId, type: 'seeks' as TypeId, typeLabel: 'seeks', family: 'view', quad: 'none', omission: false, phrase: 'seeks',
  says: 'Ann seeks port fees for foreign ships from the spring.', spans: [], from: [ann], to: [fees], ofClaims: [], about: [],
  modality: 'asserted', polarity: 'affirmed', independent: 1, contested: [], readings: [],
  evidence: [{ source: gazette, paragraphs: [4], citation: 'Gazette ¶4', voices: [ann], attribution: 'Ann', certainty: 'stated' }],
  ...more,
});
const group = (more: Partial<RelationGroup> = {}): RelationGroup => ({
  key: 'seeks', type: 'seeks' as TypeId, family: 'view', quad: 'none', omission: false, label: 'seeks', direction: 'from', count: 1, claims: [claim()], ...more,
});

describe('a claim on a terminal', () => {
  it('ends with its citation, kept whole', () => {
    expect(claimLines(claim(), paper)).toEqual(['  – Ann seeks port fees for foreign ships from the spring. Ann · Gazette ¶4']);
    expect(claimLines(claim(), { ...paper, width: 64 })).toEqual(['  – Ann seeks port fees for foreign ships from the spring.', '    Ann · Gazette ¶4']);
  });

  it('says that it is hedged, contested and by what, quotes and carries its readings', () => {
    const lines = claimLines(
      claim({
        evidence: [{ source: gazette, paragraphs: [4], citation: 'Gazette ¶4', voices: [], attribution: 'Gazette', certainty: 'hedged', quote: 'a fair price' }],
        contested: [{ conflict: 'x' as ConflictId, kind: 'contradiction', says: 'One says so.', against: [{ claim: 'd-bbbbbb' as ClaimId, says: 'Bo denies it.', attribution: 'Bo', citation: 'Gazette ¶9' }] }],
        readings: [{ id: 'e-cccccc' as ClaimId, says: 'It is meant for the rival.', attribution: 'analysts', citation: 'Gazette ¶12' }],
      }),
      { ...paper, width: 100 },
    );
    expect(lines).toEqual([
      '  – Ann seeks port fees for foreign ships from the spring. [hedged] [≠ contested] Gazette ¶4',
      '    “a fair price”',
      '    ≠ Bo denies it. Bo · Gazette ¶9',
      '    ↳ It is meant for the rival. analysts · Gazette ¶12',
    ]);
  });
});

describe('an entity on a terminal', () => {
  const view: EntityView = {
    ref: fees, claims: 20, neighbours: 3, unfiltered: 22, statuses: [], namesakes: [], partners: [],
    entity: { kind: 'topic', id: fees.id, label: fees.label, subtype: 'policy', aliases: ['harbour dues'], sameAs: [] },
    groups: [group({ count: 20 })],
  };
  it('has its names, its figures and its claims by relation, and says what is not shown', () => {
    expect(entityLines(view, paper)).toEqual([
      '■ Port fees  topic, policy · port-fees',
      '  also       harbour dues',
      '  in all     20 claims of 22, the others filtered out, 3 neighbours',
      '',
      'seeks 20',
      '  – Ann seeks port fees for foreign ships from the spring. Ann · Gazette ¶4',
      '  and 19 more (--all shows them)',
    ]);
  });
});

describe('links on a terminal', () => {
  it('say what absence proves', () => {
    expect(linksLines({ a: [ann], b: [fees], count: 0, groups: [] }, paper).join('\n')).toContain('That proves nothing about the world');
    expect(linksLines({ a: [ann], b: [fees], count: 1, groups: [group()] }, paper)[0]).toBe('● Ann  and  ■ Port fees  1 claim');
  });
});

describe('paths on a terminal', () => {
  const view: PathsView = {
    query: { from: [ann.id], to: [fees.id] }, from: [ann], to: [fees], count: 1, cut: false, notes: [],
    families: [{
      key: 'k', group: 'without-actors', heading: 'Without an actor in between', label: 'Straight', throughActors: false,
      paths: [{
        id: 'p', cost: 1024, entities: [ann, gazette, fees], score: 71.6, throughActors: false, family: 'k', text: '',
        thinnest: { step: 1, why: 'one voice', says: 'The thinnest step is the one from Gazette to port fees: one voice.' }, terms: [{ name: 'weakest', label: 'Weakest step', value: 0.5, words: 'one voice', weight: 1 }],
        steps: [
          { from: ann, to: gazette, claims: [claim(), claim()], count: 2, against: false, roles: 'F-T', cost: 512, strength: 1, cautions: [], opposing: [], leftOutBy: [] },
          { from: gazette, to: fees, claims: [claim()], count: 1, against: true, roles: 'F-T', cost: 512, strength: 0.5, cautions: ['hypothetical'], opposing: [], leftOutBy: [{ claim: 'o-dddddd' as ClaimId, says: 'Her account leaves it out.', citation: 'Gazette ¶7' }] },
        ],
      }],
    }],
  };
  it('say of a search that was cut what it found', () => {
    const near = { sources: [], nearFrom: [], nearTo: [] };
    const none = { ...near, says: 'Without having to pass Gazette there are 2 paths.', loosenings: [] };
    const text = (over: Partial<PathsView>) => pathLines({ ...view, cut: true, ...over }, paper).join('\n');
    expect(text({})).toContain('there may be others');
    const empty = text({ families: [], count: 0, none });
    expect(empty).toContain('The search was cut short: there may be paths.');
    expect(empty).toContain(none.says);
    expect(empty).not.toContain('others');
  });
  it('list what is left out by the reason, in a line each, and say how to ask for more', () => {
    const [family] = view.families;
    const further: PathsView['families'] = [{ ...family!, group: 'further', heading: 'Left out above', label: 'Far-fetched: long or thin', paths: family!.paths.map((path) => ({ ...path, id: 'q', score: 41.2 })) }];
    const text = (over: Partial<PathsView>, detail = {}) => pathLines({ ...view, ...over }, paper, detail).join('\n');
    expect(text({ leftOut: 3 })).toContain('3 ways judged and left out; --further 12 tells the best of them, and why.');
    const answer = text({ families: [...view.families, ...further], count: 2, query: { ...view.query, further: 1 }, leftOut: 2 });
    expect(answer).toContain('1 path in 1 family');
    expect(answer).toContain('LEFT OUT ABOVE\n\nFar-fetched: long or thin\n2. Ann → Gazette → Port fees score 41');
    expect(answer).toContain('2 more ways judged and left out; --further 13 tells the best of them, and why.');
    expect(text({ families: [...view.families, ...further], count: 2 }, { full: true })).toContain('2. Ann → Gazette → Port fees  score 41');
    expect(text({})).not.toContain('left out');
  });
  it('are chains of sentences with citations, cautions and the thinnest step', () => {
    expect(pathLines(view, { ...paper, width: 90 }, { explain: true })).toEqual([
      '● Ann  →  ■ Port fees  1 path in 1 family',
      '',
      'Straight',
      '',
      '1. Ann → Gazette → Port fees  score 72, cost 1,024',
      '   ● Ann',
      '   ↓ Ann seeks port fees for foreign ships from the spring. Ann · Gazette ¶4',
      '     and 1 more claim on this step',
      '   ▤ Gazette',
      '   ↑ Ann seeks port fees for foreign ships from the spring. Ann · Gazette ¶4',
      '     hypothetical',
      '     ◌ Her account leaves it out. Gazette ¶7',
      '   ■ Port fees',
      '   The thinnest step is the one from Gazette to port fees: one voice.',
      '     Weakest step 50 %: one voice',
    ]);
  });

  it('say what a claim stands against, where it was done, what stands for an end, and that it is no more than an agenda', () => {
    const family = view.families[0]!;
    const path = family.paths[0]!;
    const against = { kind: 'contradiction' as const, claim: 'd-bbbbbb' as ClaimId, says: 'Bo denies it.', attribution: 'Bo', citation: 'Gazette ¶9' };
    const steps = [
      { ...path.steps[0]!, claims: [claim()], count: 1, where: 'in the spring call', opposing: [against, { ...against, kind: 'tension' as const, says: 'Cy doubts it.' }], cautions: ['contested', 'future'] },
      { ...path.steps[1]!, within: true as const, cautions: [], leftOutBy: [] },
    ];
    const lines = pathLines({ ...view, families: [{ ...family, paths: [{ ...path, agenda: 'This is a common agenda.', steps }] }] }, { ...paper, width: 100 });
    expect(lines.slice(5)).toEqual([
      '   ● Ann',
      '   ↓ Ann seeks port fees for foreign ships from the spring. (in the spring call) Ann · Gazette ¶4',
      '     ≠ Bo denies it. Bo · Gazette ¶9',
      '     ~ Cy doubts it. Bo · Gazette ¶9',
      '     future',
      '   ▤ Gazette',
      '   ↑ Ann seeks port fees for foreign ships from the spring. Ann · Gazette ¶4',
      '     a part of it, which stands for it',
      '   ■ Port fees',
      '   This is a common agenda. The thinnest step is the one from Gazette to port fees: one voice.',
    ]);
  });

  it('that are no connection are told in brief behind the first, without a score, unless asked for in full', () => {
    const family = view.families[0]!;
    const path = { ...family.paths[0]!, apart: 'These are separate facts about Gazette.' };
    const lines = (detail = {}) => pathLines({ ...view, families: [{ ...family, paths: [path, { ...path }] }] }, { ...paper, width: 90 }, detail);
    expect(lines()[4]).toBe('1. Ann → Gazette → Port fees');
    expect(lines().filter((line) => line.includes('↓'))).toHaveLength(1);
    expect(lines().slice(-5)).toEqual(['', '1b. Ann → Gazette → Port fees', '   These are separate facts about Gazette.', '', 'What is no connection is told in brief; --full reads out its claims.']);
    expect(lines({ full: true }).filter((line) => line.includes('↓'))).toHaveLength(2);
    expect(lines({ full: true }).join('\n')).not.toContain('in brief');
  });

  it('stand under the headings of their groups where there are several, with the size of each family', () => {
    const family = view.families[0]!;
    const path = family.paths[0]!;
    const direct = { ...family, group: 'direct' as const, heading: 'Tied directly', label: 'Tied directly' };
    const two = { ...family, group: 'through-actors' as const, heading: 'Through an actor', paths: [path, path] };
    const lines = pathLines({ ...view, count: 4, families: [direct, family, two] }, paper);
    expect(lines.filter((line) => /^[A-Z]/.test(line))).toEqual(['TIED DIRECTLY', 'WITHOUT AN ACTOR IN BETWEEN', 'Straight', 'THROUGH AN ACTOR', 'Straight (2 paths)']);
    expect(lines.filter((line) => /^\d/.test(line)).map((line) => line.slice(0, 2))).toEqual(['1.', '2.', '3.', '3b']);
  });

  it('begin with the tree that connects more than two ends, and name them all', () => {
    const bo = ref('bo', 'Bo');
    const step = { claims: [claim()], count: 1, against: false, roles: 'F-T', cost: 512, strength: 1, cautions: [], opposing: [], leftOutBy: [] };
    const lines = pathLines(
      {
        ...view,
        connection: {
          ends: [ann, fees, bo], entities: [ann, gazette, fees, bo], cost: 2000, method: 'exact', says: 'The cheapest.', text: '',
          thinnest: { step: 0, why: 'one voice', says: 'The thinnest step is the first.' }, agenda: 'This is a common agenda.',
          steps: [{ ...step, from: ann, to: gazette }, { ...step, from: gazette, to: fees }, { ...step, from: gazette, to: bo }],
        },
      },
      { ...paper, width: 90 },
    );
    const says = 'Ann seeks port fees for foreign ships from the spring. Ann · Gazette ¶4';
    expect(lines.slice(0, 19)).toEqual([
      '● Ann  +  ■ Port fees  +  ● Bo',
      '', 'Nothing recorded connects them all; what comes nearest', 'The cheapest.', '',
      '● Ann', `   ↓ ${says}`, '   ▤ Gazette', `      ↓ ${says}`, '      ■ Port fees', '', '      Another branch, from ▤ Gazette', `      ↓ ${says}`, '      ● Bo',
      '', 'This is a common agenda.', 'The thinnest step is the first.',
      '', 'Of the first two: ● Ann  →  ■ Port fees  1 path in 1 family',
    ]);
  });

  it('say why there is none, what would give one, and what each end reaches', () => {
    const bo = ref('bo', 'Bo');
    const lines = pathLines({
      ...view, count: 0, families: [],
      none: {
        says: 'No path keeps to these limits.', sources: [], nearFrom: [bo, gazette], nearTo: [],
        loosenings: [{ change: 'With up to 3 steps', paths: 4, best: 3, query: view.query }, { change: 'With Bo allowed in between', paths: 0, query: view.query }],
      },
    }, paper);
    expect(lines).toEqual([
      '● Ann  →  ■ Port fees  no path',
      '',
      'No path keeps to these limits.',
      '',
      'What would give a path:',
      '  – With up to 3 steps 4 paths, the shortest of 3 steps',
      '  – With Bo allowed in between still none',
      '',
      'What each end reaches, the nearest first:',
      '  Ann: Bo, Gazette',
      '  Port fees: nothing under these limits',
      '',
      'That this dossier has no path does not prove that there is no connection: only',
      'what these sources say is here.',
    ]);
  });

  it('tell how to ask what rests on a source', () => {
    const lines = pathLines({ ...view, from: [gazette], count: 0, families: [], none: { says: 'Gazette is a source.', sources: [gazette], loosenings: [], nearFrom: [], nearTo: [ann] } }, paper);
    expect(lines.slice(2, 7)).toEqual([
      'Gazette is a source.',
      'To ask what rests on it, add --sources gazette to a question, or search it:',
      'readout show gazette',
      '',
      'What each end reaches, the nearest first:',
    ]);
    expect(lines[7]).toBe('  Port fees: Ann');
  });
});

describe('other lines', () => {
  it('show what was found by kind, with the question that the text asks', () => {
    const lines = searchLines({
      hits: [{ kind: 'actor', id: 'ann', label: 'Ann', detail: 'person', entity: ann, claims: 1, score: 1, marks: [[0, 2]] }],
      counts: { actor: 3 }, question: { kind: 'paths', from: ann, to: fees },
    }, 'an', paper);
    expect(lines).toEqual(['Actors 1 of 3', '  ● Ann person · 1 claim · ann', '', 'Ask: readout path ann port-fees']);
    expect(searchLines({ hits: [], counts: {} }, 'zzz', paper)).toEqual(['Nothing here matches "zzz".']);
  });

  it('give an issue one line: file:line:col code message', () => {
    expect(issueLine({ code: 'unknown-id', severity: 'error', where: { file: 'a.yaml', line: 3, column: 7 }, message: 'No entity "x".', hint: 'Did you mean y?' }, paper.ink)).toBe('a.yaml:3:7 unknown-id No entity "x". Did you mean y?');
    expect(issueLine({ code: 'unused', severity: 'warning', message: 'Never used.' }, paper.ink)).toBe('unused warning: Never used.');
  });

  it('draw bars in eighths, never empty for something', () => {
    expect([bar(0, 10), bar(10, 10), bar(5, 10), bar(1, 10_000)]).toEqual(['', '█'.repeat(24), '█'.repeat(12), '▏']);
  });
});
