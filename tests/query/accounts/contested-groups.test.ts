import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../../src/model/ids.ts';
import { contestedGroups } from '../../../src/query/accounts/contested-groups.ts';
import type { ContestedQuery, ContestedView } from '../../../src/query/accounts/account-views.ts';
import { runSteps } from '../../../src/query/steps.ts';
import type { Store } from '../../../src/store/store.ts';
import { store as contractStore } from '../contract-store.ts';
import { calls } from './two-accounts.ts';

const ask = (store: Store, query: ContestedQuery = {}): ContestedView => runSteps(contestedGroups(store, query));
const by = (voice: string) => ({ evidence: [{ source: 'paper', voices: [voice] }] });
/** Rules, what they are over, and who stands where. */
const found = (view: ContestedView) => view.groups.flatMap((group) => group.items.map((item) => `${item.rule} over ${group.over.id}: ${item.stands.join(' / ')}`));

describe('what is contested', () => {
  it.each([
    ['who had a part that only one can have', [['joins', { from: ['ada'], to: ['first'], role: 'caller', ...by('bo') }], ['joins', { from: ['bo'], to: ['first'], role: 'caller', ...by('ada') }]], 'role over first: BO / ADA'],
    ['one thing affirmed and denied', [['talks', { from: ['ada'], to: ['tea'], ...by('ada') }], ['talks', { from: ['ada'], to: ['tea'], polarity: 'negated', ...by('bo') }]], 'denial over tea: ADA / BO'],
    ['two figures', [['talks', { from: ['ada'], to: ['tea'], quantity: { value: 5, unit: 't' }, ...by('ada') }], ['talks', { from: ['ada'], to: ['tea'], quantity: { value: 7, unit: 't' }, ...by('bo') }]], 'figure over tea: ADA / BO'],
    ['two dates', [['becomes', { from: ['fair'], status: 'planned', when: '2026-04', ...by('ada') }], ['becomes', { from: ['fair'], status: 'planned', when: '2026-09', ...by('bo') }]], 'date over fair: ADA / BO'],
    ['for and against', [['holds', { from: ['cy'], to: ['tea'], stance: 'supports', ...by('ada') }], ['holds', { from: ['cy'], to: ['tea'], stance: 'opposes', ...by('bo') }]], 'stance over tea: ADA / BO'],
  ] as const)('finds %s, with why and what would settle it', (_, claims, expected) => {
    const view = ask(calls(claims));
    expect(found(view)).toEqual([expected]);
    const [item] = view.groups[0]!.items;
    expect([item!.why.endsWith('.'), item!.settles.endsWith('.'), item!.kind]).toEqual([true, true, 'contradiction']);
    expect(view).toMatchObject({ contradictions: 1, tensions: 0, claims: 2 });
  });

  it.each([
    ['dates that overlap', [['becomes', { from: ['fair'], status: 'planned', when: '2026-04', ...by('ada') }], ['becomes', { from: ['fair'], status: 'planned', when: '2026', ...by('bo') }]]],
    ['one speaker with two dates', [['becomes', { from: ['fair'], status: 'planned', when: '2026-04', ...by('ada') }], ['becomes', { from: ['fair'], status: 'planned', when: '2026-09', ...by('ada') }]]],
    ['what goes on', [['becomes', { from: ['fair'], status: 'ongoing', when: '2025', ...by('ada') }], ['becomes', { from: ['fair'], status: 'ongoing', when: '2026', ...by('bo') }]]],
    ['deeds on two days', [['hits', { from: ['ada'], to: ['bo'], when: '2025', ...by('ada') }], ['hits', { from: ['ada'], to: ['bo'], when: '2026', ...by('bo') }]]],
    ['what may be', [['talks', { from: ['ada'], to: ['tea'], modality: 'hypothetical' }], ['talks', { from: ['ada'], to: ['tea'], polarity: 'negated' }]]],
  ] as const)('leaves %s alone', (_, claims) => {
    expect(found(ask(calls(claims)))).toEqual([]);
  });

  it('groups declared and derived ones by what they are over, contradictions first', () => {
    const view = ask(contractStore);
    expect(found(view)).toEqual(expect.arrayContaining(['declared over salt: Bo / Ada Lovelace', 'role over spring-call: Bo / Ada Lovelace']));
    expect(view.contradictions + view.tensions).toBe(view.groups.reduce((sum, group) => sum + group.items.length, 0));
    const counts = view.groups.map((group) => group.contradictions);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  it('keeps to one matter, one kind and one filter where it is asked to, and knows nothing of strangers', () => {
    expect(found(ask(contractStore, { over: 'salt' as EntityId }))).toEqual(['declared over salt: Bo / Ada Lovelace']);
    expect(found(ask(contractStore, { kind: 'tension' }))).toEqual(['declared over salt: Bo / Ada Lovelace']);
    expect(found(ask(contractStore, { over: 'nobody' as EntityId }))).toEqual([]);
    expect(found(ask(contractStore, { filter: { without: { speaker: ['ada'] } } }))).not.toContain('role over spring-call: Bo / Ada Lovelace');
  });
});
