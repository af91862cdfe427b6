import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AccountCell, AccountRow, AccountsView, CompareView, Grade, SideView } from '../../src/query/accounts/account-views.ts';
import { changedEvent } from '../../src/session/changed-event.ts';
import { accountsTitle } from '../../src/ui/accounts/accounts-title.ts';
import { cellName, columnName } from '../../src/ui/accounts/cell-name.ts';
import { grades, gradeWords, isSilent } from '../../src/ui/accounts/grade-words.ts';
import { rowsListed } from '../../src/ui/accounts/rows-listed.ts';
import { eventPairs, firstOfKind, hasBefore, kindOfSide, sideKinds, sidesOfKind, toggleSide } from '../../src/ui/accounts/side-kinds.ts';
import { nextPlace } from '../../src/ui/accounts/use-grid.ts';

const ref = (id: string): never => ({ id, label: id, short: id, kind: 'event', subtype: '' }) as never;
const side = (key: string, over: Partial<SideView> = {}): SideView =>
  ({ key, is: kindOfSide(key), label: key.split(':')[1] ?? key, short: key, detail: '', sources: [], claims: 1, rows: 1, complete: false, ...over }) as SideView;
const account = (actor: string, event: string): SideView => side(`account:${actor}@${event}`, { actor: ref(actor), event: ref(event), short: actor });
const event = (id: string): SideView => side(`event:${id}`, { event: ref(id) });
const known: AccountsView = {
  sides: [account('trump', 'spring call'), account('xi', 'spring call'), account('trump', 'autumn call'), account('xi', 'autumn call'), event('spring call'), event('autumn call'), event('winter call'), side('speaker:trump'), side('speaker:xi'), side('source:post')],
  series: [{ id: 's', label: 'S', events: [ref('spring call'), ref('autumn call'), ref('winter call')] }],
  suggested: ['account:trump@autumn call', 'account:xi@autumn call'],
};
const cell = (grade: Grade, over: Partial<AccountCell> = {}): AccountCell => ({ column: 0, grade, strength: 0, count: 0, ids: [], claims: [], conflicts: [], ...over });

describe('what a cell is called', () => {
  test('says side, topic, grade, stance, claims, and that it is contested or has changed', () => {
    const stance = { stance: 'ambiguous', value: 0, supports: 1, opposes: 1, neutral: 0 } as const;
    const change = { kind: 'firmer', tag: 'firmer', reasons: [], was: 'mentions', now: 'stresses', gap: false } as const;
    expect(cellName('China', { label: 'soybean purchases' }, cell('stresses', { stance, count: 4, conflicts: ['c' as never] }))).toBe('China, soybean purchases: stresses, ambiguous, 4 claims, contested');
    expect(cellName('China', { label: 'soybeans' }, cell('denies', { count: 1, conflicts: ['c' as never], change }))).toBe('China, soybeans: contradicted, 1 claim, firmer');
  });
  test('keeps the three grades of silence apart, in words and for each other grade', () => {
    const names = grades.map((grade) => cellName('A', { label: 'B' }, cell(grade)));
    expect(new Set(names).size).toBe(grades.length);
    expect(grades.filter(isSilent).map((grade) => gradeWords[grade].word)).toEqual(['Leaves out', 'Not in it', 'Not reported']);
    expect(grades.filter(isSilent).every((grade) => gradeWords[grade].means !== '')).toBe(true);
  });
  test('names the event of an account only where there are several', () => {
    expect(columnName(account('xi', 'autumn call'), true)).toBe('xi, autumn call');
    expect(columnName(account('xi', 'autumn call'), false)).toBe('xi');
  });
});

describe('movement by cell', () => {
  const size = fc.record({ rows: fc.integer({ min: 1, max: 40 }), columns: fc.integer({ min: 1, max: 9 }) });
  const keys = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'), { maxLength: 30 });
  test('never leaves the table', () => {
    fc.assert(
      fc.property(size, keys, fc.boolean(), ({ rows, columns }, pressed, ctrl) => {
        let at = { row: 0, column: 0 };
        for (const key of pressed) at = nextPlace(at, key, ctrl, rows, columns) ?? at;
        expect(at.row >= 0 && at.row < rows && at.column >= 0 && at.column < columns).toBe(true);
      }),
    );
  });
  test('goes to the corners with Ctrl, and leaves other keys alone', () => {
    expect(nextPlace({ row: 3, column: 2 }, 'Home', true, 9, 5)).toEqual({ row: 0, column: 0 });
    expect(nextPlace({ row: 3, column: 2 }, 'End', true, 9, 5)).toEqual({ row: 8, column: 4 });
    expect(nextPlace({ row: 3, column: 2 }, 'Home', false, 9, 5)).toEqual({ row: 3, column: 0 });
    expect(nextPlace({ row: 3, column: 2 }, 'd', false, 9, 5)).toBeNull();
  });
});

describe('the heading', () => {
  const titled = (...columns: SideView[]): string => accountsTitle({ columns } as Pick<CompareView, 'columns'>);
  test('says what is compared', () => {
    expect(titled(account('trump', 'spring call'), account('xi', 'spring call'), account('xi', 'autumn call'))).toBe('What each side said of the spring call and the autumn call');
    expect(titled(account('xi', 'spring call'), account('xi', 'autumn call'))).toBe('What xi said of the spring call and the autumn call');
    expect(titled(event("Takaichi's remark"), event('spring call'))).toBe("What is said of Takaichi's remark and the spring call");
    expect(titled(side('speaker:trump'), side('speaker:xi'))).toBe('What trump and xi say');
    expect(titled(...['a', 'b', 'c', 'd'].map((id) => side(`source:${id}`)))).toBe('What 4 sources have');
    expect(titled(side('window:2025/..'), side('window:../2024'))).toBe('Two times compared');
    expect(titled(side('speaker:trump'), side('source:post'))).toBe('2 sides compared');
    expect(titled()).toBe('Accounts compared');
  });
});

describe('what can be chosen', () => {
  test('each kind begins with what the dossier suggests, else with two of it', () => {
    expect(firstOfKind(known, 'account')).toEqual(known.suggested);
    expect(firstOfKind(known, 'speaker')).toEqual(['speaker:trump', 'speaker:xi']);
    expect(firstOfKind(known, 'event')).toEqual(['event:autumn call', 'event:winter call']);
    expect(firstOfKind(known, 'window')).toEqual([]);
  });
  test('accounts are listed by event', () => {
    expect(sidesOfKind(known, 'account').map((group) => [group.label, group.sides.length])).toEqual([['spring call', 2], ['autumn call', 2]]);
    expect(sideKinds.map(({ is }) => sidesOfKind(known, is).flatMap((group) => group.sides).length).reduce((a, b) => a + b)).toBe(known.sides.length);
  });
  test('a side that is chosen twice is not chosen, and the order is the dossier’s whatever was chosen first', () => {
    const keys = fc.shuffledSubarray([...known.sides.map((each) => each.key), 'window:2025/..', 'window:../2024']);
    fc.assert(
      fc.property(keys, (picked) => {
        const chosen = picked.reduce<readonly string[]>((sides, key) => toggleSide(known, sides, key), []);
        expect(new Set(chosen)).toEqual(new Set(picked));
        const listed = chosen.filter((key) => known.sides.some((each) => each.key === key));
        expect(listed).toEqual(known.sides.map((each) => each.key).filter((key) => picked.includes(key)));
        const one = picked[0];
        if (one !== undefined) expect(toggleSide(known, chosen, one)).toEqual(chosen.filter((key) => key !== one));
      }),
    );
  });
  test('the time before is offered where it is not there yet', () => {
    expect(hasBefore(known, ['account:xi@autumn call'])).toBe(true);
    expect(hasBefore(known, ['account:xi@autumn call', 'account:xi@spring call'])).toBe(false);
    expect(hasBefore(known, ['account:xi@autumn call', 'account:trump@spring call'])).toBe(true);
    expect(hasBefore(known, ['account:xi@spring call', 'speaker:xi'])).toBe(false);
  });
  test('changes can be asked for every two events that follow one another', () => {
    expect(eventPairs(known).map((pair) => [pair.label, pair.sides])).toEqual([
      ['autumn call to winter call', ['event:autumn call', 'event:winter call']],
      ['spring call to autumn call', ['account:trump@spring call', 'account:xi@spring call', 'account:trump@autumn call', 'account:xi@autumn call']],
    ]);
    for (const pair of eventPairs(known)) expect(changedEvent(known, pair.sides)).toBe(pair.key);
    expect(changedEvent(known, ['speaker:xi', 'account:xi@spring call'])).toBeUndefined();
  });
});

test('rows are filtered by what differs and by what changed, in their order', () => {
  const row = (relation: AccountRow['relation'], changed: boolean): AccountRow => ({ relation, changed }) as AccountRow;
  const rows = [row('both', true), row('sides-differ', false), row('contested', true), row('one-side', false)];
  expect(rowsListed(rows, null)).toBe(rows);
  expect(rowsListed(rows, 'differ')).toEqual([rows[1], rows[2]]);
  expect(rowsListed(rows, 'changed')).toEqual([rows[0], rows[2]]);
});
