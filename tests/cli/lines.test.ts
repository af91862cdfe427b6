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
      key: 'k', label: 'Straight', throughActors: false,
      paths: [{
        id: 'p', cost: 1024, entities: [ann, gazette, fees], score: 71.6, throughActors: false, family: 'k', text: '',
        thinnest: { step: 1, why: 'one voice' }, terms: [{ name: 'weakest', label: 'Weakest step', value: 0.5, words: 'one voice', weight: 1 }],
        steps: [
          { from: ann, to: gazette, claims: [claim(), claim()], against: false, roles: 'F-T', cost: 512, strength: 1, cautions: [], leftOutBy: [] },
          { from: gazette, to: fees, claims: [claim()], against: true, roles: 'F-T', cost: 512, strength: 0.5, cautions: ['hypothetical'], leftOutBy: [{ claim: 'o-dddddd' as ClaimId, says: 'Her account leaves it out.', citation: 'Gazette ¶7' }] },
        ],
      }],
    }],
  };
  it('are chains of sentences with citations, cautions and the thinnest step', () => {
    expect(pathLines(view, { ...paper, width: 90 }, true)).toEqual([
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
      '     hypothetical; thinnest step: one voice',
      '     ◌ Her account leaves it out. Gazette ¶7',
      '   ■ Port fees',
      '     Weakest step 50 %: one voice',
    ]);
  });

  it('begin with the tree that connects more than two ends', () => {
    const bo = ref('bo', 'Bo');
    const step = { claims: [claim()], against: false, roles: 'F-T', cost: 512, strength: 1, cautions: [], leftOutBy: [] };
    const lines = pathLines(
      {
        ...view,
        connection: {
          ends: [ann, fees, bo], entities: [ann, gazette, fees, bo], cost: 2000, method: 'exact', says: 'The cheapest.', text: '',
          steps: [{ ...step, from: ann, to: gazette }, { ...step, from: gazette, to: fees }, { ...step, from: gazette, to: bo }],
        },
      },
      { ...paper, width: 90 },
    );
    const says = 'Ann seeks port fees for foreign ships from the spring. Ann · Gazette ¶4';
    expect(lines.slice(1, 12)).toEqual([
      '', 'What connects them all', 'The cheapest.', '',
      '● Ann', `   ↓ ${says}`, '   ▤ Gazette', `      ↓ ${says}`, '      ■ Port fees', `      ↓ ${says}`, '      ● Bo',
    ]);
  });

  it('say why there is none and what would give one', () => {
    const lines = pathLines({
      ...view, count: 0, families: [],
      none: { says: 'The limit of 2 steps blocks it.', loosenings: [{ change: 'Allow 3 steps', paths: 4, query: view.query }], nearFrom: [], nearTo: [] },
    }, paper);
    expect(lines).toEqual([
      '● Ann  →  ■ Port fees  no path',
      '',
      'The limit of 2 steps blocks it.',
      '',
      'What would give a path:',
      '  – Allow 3 steps 4 paths',
      '',
      'No path in this dossier is no proof that there is no connection.',
    ]);
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
